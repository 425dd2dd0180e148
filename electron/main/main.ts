// The desktop app, as an ordered list of set-ups. What must come before Electron is ready comes first.

import path from 'node:path';
import { app, dialog, session } from 'electron';
import { programVersion } from '#electron/engine/version.ts';
import { registerAppScheme, serveAppFiles } from './app-protocol.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { createFramedHtml } from './framed-html.ts';
import { findFileArguments } from './handed-over.ts';
import { denyDownloads, denyPermissions, lockDownPages } from './lock-down.ts';
import { createLog } from './log.ts';
import { refuseForeignRequests, switchOffNetwork } from './offline.ts';

app.setName('sbom-register');
const log = createLog(path.join(app.getPath('userData'), 'logs'), () => new Date().toISOString());
const waitingFiles: string[] = [];
let desktop: Desktop | undefined;

setUpDefects();
if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  switchOffNetwork();
  registerAppScheme();
  lockDownPages((what) => log.write(`refused ${what}`));
  setUpHandedOverFiles();
  void app.whenReady().then(start);
} else {
  // The first instance has been told of our files.
  app.exit(0);
}

async function start(): Promise<void> {
  const { defaultSession } = session;
  denyPermissions(defaultSession);
  denyDownloads(defaultSession);
  await refuseForeignRequests(defaultSession, (target) => log.write('refused a request', { target }));
  const framed = createFramedHtml();
  serveAppFiles(path.join(import.meta.dirname, '..', 'renderer'), framed);
  log.write('start', {
    version: programVersion,
    electron: process.versions['electron'] ?? '',
    packaged: app.isPackaged,
  });
  desktop = startDesktop({ log, framed, files: [...toFiles(process.argv, process.cwd()), ...waitingFiles] });
}

function toFiles(argv: readonly string[], cwd: string): readonly string[] {
  return findFileArguments(argv, cwd, [import.meta.filename, app.getAppPath()]);
}

function receive(files: readonly string[]): void {
  if (desktop === undefined) waitingFiles.push(...files);
  else desktop.receive(files);
}

/** A second start hands its files over (Windows, Linux); macOS sends an event for each. */
function setUpHandedOverFiles(): void {
  app.on('second-instance', (_event, argv, cwd) => receive(toFiles(argv, cwd)));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    receive([file]);
  });
}

/** A defect in main ends the program with a word to the person; the register's file is whole at every moment. */
function stop(where: string, error: unknown): void {
  log.defect(where, error);
  dialog.showErrorBox(
    'SBOM Register must close',
    'A defect in the program stopped it. Your register is safe; please start the program again.',
  );
  app.exit(1);
}

function setUpDefects(): void {
  process.on('uncaughtException', (error) => stop('main', error));
  process.on('unhandledRejection', (error) => stop('main, later', error));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.write('a helper process is gone', { type, reason, exitCode });
  });
}
