// The module 'electron' as the main process sees it in the test host: plain Node is the main process, a real Chromium
// driven over its debugging pipe is the window. What differs from Electron is listed in docs/verification.md.

import { BrowserWindow } from './browser-window.ts';
import type { WebContents } from './web-contents.ts';
import { host } from './host.ts';

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol, session } from './session.ts';
export { Menu, dialog, nativeTheme, screen, shell } from './system.ts';
export { utilityProcess } from './utility-process.ts';

export const webContents = {
  getAllWebContents: (): WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents),
  fromId: (id: number) => webContents.getAllWebContents().find((contents) => contents.id === id),
  fromDevToolsTargetId: (id: string) => webContents.getAllWebContents().find((contents) => contents.targetId === id),
};

/** For specs that read what was asked of the machine; absent in real Electron. */
export const testHost = { notes: host.notes };
