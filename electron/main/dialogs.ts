// The system's dialogs. What they answer stays in main; pages get tokens.

import path from 'node:path';
import { type BrowserWindow, type MessageBoxOptions, app, dialog } from 'electron';
import { programVersion } from '#electron/engine/version.ts';
import type { SaveTarget } from '#electron/host/host-session.ts';
import { toSafeFileName } from '#electron/host/file-name.ts';

export interface Dialogs {
  /** null: thought better of it. */
  askForRegister(purpose: 'create' | 'open'): Promise<string | null>;
  askForFiles(): Promise<readonly string[]>;
  askForSaveTarget(suggestedName: string): Promise<SaveTarget | null>;
  askToCancel(jobs: number): Promise<boolean>;
  showAbout(): Promise<void>;
}

const registerFilter = [{ name: 'SBOM Register', extensions: ['sbomreg'] }];

/** `front`: the window that a dialog belongs to. */
export function createDialogs(front: () => BrowserWindow | undefined): Dialogs {
  function over<O, R>(show: { (window: BrowserWindow, options: O): Promise<R>; (options: O): Promise<R> }, options: O) {
    const window = front();
    return window === undefined ? show(options) : show(window, options);
  }
  // Looked up at each call, so that a test can answer in the person's place.
  const open = (options: Electron.OpenDialogOptions) => over(dialog.showOpenDialog.bind(dialog), options);
  const save = (options: Electron.SaveDialogOptions) => over(dialog.showSaveDialog.bind(dialog), options);
  const message = (options: MessageBoxOptions) => over(dialog.showMessageBox.bind(dialog), options);

  return {
    async askForRegister(purpose) {
      if (purpose === 'open') {
        const { canceled, filePaths } = await open({
          title: 'Open Register',
          filters: registerFilter,
          properties: ['openFile'],
        });
        return canceled ? null : (filePaths[0] ?? null);
      }
      const { canceled, filePath } = await save({
        title: 'Create Register',
        defaultPath: path.join(app.getPath('documents'), 'register.sbomreg'),
        filters: registerFilter,
      });
      return canceled || filePath === '' ? null : filePath;
    },
    async askForFiles() {
      const { canceled, filePaths } = await open({
        title: 'Import Files',
        properties: ['openFile', 'multiSelections'],
      });
      return canceled ? [] : filePaths;
    },
    async askForSaveTarget(suggestedName) {
      const defaultPath = path.join(app.getPath('documents'), toSafeFileName(suggestedName));
      const { canceled, filePath } = await save({ title: 'Save', defaultPath });
      return canceled || filePath === '' ? null : { path: filePath, name: path.basename(filePath) };
    },
    async askToCancel(jobs) {
      const { response } = await message({
        type: 'question',
        message: jobs === 1 ? 'Something is still running.' : `${jobs} things are still running.`,
        detail: 'Quitting cancels it. Nothing half-done is kept; you can start it again later.',
        buttons: ['Cancel It and Quit', 'Keep Working'],
        defaultId: 1,
        cancelId: 1,
      });
      return response === 0;
    },
    async showAbout() {
      await message({
        type: 'info',
        message: `SBOM Register ${programVersion}`,
        detail: `Electron ${process.versions['electron']}, Chromium ${process.versions['chrome']}, Node ${process.versions.node}\nOpens no network connection.`,
        buttons: ['Close'],
      });
    },
  };
}
