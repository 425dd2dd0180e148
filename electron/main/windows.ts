// The windows: made with every safety switch said aloud (Electron's checklist 2, 3, 4, 6, 8, 9, 10, 11), placed where
// they were, and told what happens. Several windows show the same register.

import path from 'node:path';
import { BrowserWindow, type WebContents, type WebPreferences, screen } from 'electron';
import type { HostEvent } from '#shared/contract/bridge.ts';
import { channels } from '#electron/preload/channels.ts';
import { crashPath } from './crash-page.ts';
import { origin, startPage } from './own-origin.ts';
import type { Settings } from './settings.ts';
import { planWindowPlace, smallest } from './window-place.ts';

export interface Windows {
  open(): void;
  readonly isOurs: (contents: WebContents) => boolean;
  /** The page in this window listens now; what waited for it is sent. */
  readonly markListening: (contents: WebContents) => void;
  broadcast(event: HostEvent): void;
  /** `client`: the id of a window's contents. */
  send(client: string, event: HostEvent): void;
  /** To the window in front; waits until its page listens. */
  command(command: string): void;
  /** The window in front, for dialogs. */
  readonly front: () => BrowserWindow | undefined;
  focus(): void;
  readonly hide: () => void;
  /** In every window, in place of the interface. */
  showCrash(): void;
}

export interface WindowHooks {
  readonly settings: Settings;
  /** May keep the last window open. */
  readonly onLastClose: (event: { preventDefault(): void }) => void;
  /** The interface was loaded, for the first time or again. */
  readonly onStartPage: () => void;
}

interface OpenWindow {
  readonly window: BrowserWindow;
  listening: boolean;
  readonly waiting: HostEvent[];
}

const SAVE_DELAY_MS = 500;

export const webPreferences: WebPreferences = {
  preload: path.join(import.meta.dirname, 'preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  safeDialogs: true,
};

export function createWindows(hooks: WindowHooks): Windows {
  const open = new Map<number, OpenWindow>();

  function deliver(entry: OpenWindow, event: HostEvent): void {
    if (!entry.window.isDestroyed()) entry.window.webContents.send(channels.event, event);
  }
  function findFront(): OpenWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow();
    return [...open.values()].find((entry) => entry.window === focused) ?? [...open.values()].at(-1);
  }
  function openWindow(): void {
    const entry: OpenWindow = { window: createWindow(hooks.settings), listening: false, waiting: [] };
    const { window } = entry;
    const { id } = window.webContents;
    open.set(id, entry);
    window.on('close', (event) => {
      if (open.size === 1) hooks.onLastClose(event);
    });
    window.on('closed', () => open.delete(id));
    window.webContents.on('did-navigate', (_event, url) => {
      entry.listening = false;
      if (!url.startsWith(origin + crashPath)) hooks.onStartPage();
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void window.loadURL(origin + crashPath);
    });
    void window.loadURL(startPage);
  }

  return {
    open: openWindow,
    isOurs: (contents) => open.has(contents.id),
    markListening({ id }) {
      const entry = open.get(id);
      if (entry === undefined) return;
      entry.listening = true;
      for (const event of entry.waiting.splice(0)) deliver(entry, event);
    },
    broadcast(event) {
      for (const entry of open.values()) if (entry.listening) deliver(entry, event);
    },
    send(client, event) {
      const entry = open.get(Number(client));
      if (entry?.listening === true) deliver(entry, event);
    },
    command(command) {
      const entry = findFront();
      if (entry === undefined) return;
      if (entry.listening) deliver(entry, { event: 'command', command });
      else entry.waiting.push({ event: 'command', command });
    },
    front: () => findFront()?.window,
    focus() {
      const window = findFront()?.window;
      if (window === undefined) return openWindow();
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    hide() {
      for (const { window } of open.values()) window.hide();
    },
    showCrash() {
      for (const { window } of open.values()) void window.loadURL(origin + crashPath);
    },
  };
}

function createWindow(settings: Settings): BrowserWindow {
  const place = planWindowPlace(settings.data.window, toWorkAreas());
  const { x, y, width, height } = place;
  const window = new BrowserWindow({
    x,
    y,
    width,
    height,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'SBOM Register',
    webPreferences,
  });
  window.once('ready-to-show', () => {
    if (place.maximized) window.maximize();
    window.show();
  });
  keepPlace(window, settings);
  return window;
}

function toWorkAreas(): readonly [Electron.Rectangle, ...Electron.Rectangle[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary.workArea, ...others.map((display) => display.workArea)];
}

/** Saved half a second after the last move, and when the window closes. */
function keepPlace(window: BrowserWindow, settings: Settings): void {
  let timer: NodeJS.Timeout | undefined;
  function save(): void {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    settings.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  }
  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_DELAY_MS);
  }
  window.on('resize', later);
  window.on('move', later);
  window.on('close', save);
}
