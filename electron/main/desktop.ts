// Joins the parts of the desktop app once Electron is ready: settings, engine process, host session, gate, windows, menu,
// and the order of leaving. Nothing here decides; each part has its own file.

import { existsSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Menu, app, ipcMain, shell } from 'electron';
import { ContractError } from '#shared/contract/errors.ts';
import { toDefaultRegister } from '#electron/engine/default-register.ts';
import { type EngineProcess, createEngineProcess } from '#electron/engine-process/engine-process.ts';
import { createFileTokens } from '#electron/host/file-tokens.ts';
import { createGate } from '#electron/host/gate.ts';
import { type HostPorts, type HostSession, createHostSession } from '#electron/host/host-session.ts';
import { createRunningCalls } from '#electron/host/running-calls.ts';
import type { CommandId, ShellCommand } from './commands.ts';
import { type Dialogs, createDialogs } from './dialogs.ts';
import { startEngineChild } from './engine-child.ts';
import type { FramedHtml } from './framed-html.ts';
import { type HandedOver, createHandedOver } from './handed-over.ts';
import { setUpIpcGate } from './ipc-gate.ts';
import type { Log } from './log.ts';
import { toMenuTemplate } from './menu-template.ts';
import { createQuit } from './quit.ts';
import { type Settings, openSettings } from './settings.ts';
import { type Windows, createWindows } from './windows.ts';

export interface Desktop {
  /** Files that the system hands over; also brings the window to the front. */
  receive(files: readonly string[]): void;
}

export interface DesktopParts {
  readonly log: Log;
  readonly framed: FramedHtml;
  /** Of the command line. */
  readonly files: readonly string[];
}

export function startDesktop({ log, framed, files }: DesktopParts): Desktop {
  const settings = openSettings(path.join(app.getPath('userData'), 'settings.json'), (error) =>
    log.defect('settings', error),
  );
  if (!settings.wasReadable) log.write('settings were unreadable and put aside');

  const engine = createEngineProcess({
    start: () => startEngineChild(log),
    now: () => performance.now(),
    onState(state, exitCode) {
      log.write(`engine ${state}`, { exitCode });
      windows.broadcast({ event: 'engine', state });
      if (state === 'down') windows.showCrash();
    },
  });
  const windows: Windows = createWindows({
    settings,
    onLastClose: (event) => quit.intercept(event),
    onStartPage: () => engine.revive(),
  });
  const dialogs = createDialogs(windows.front);
  const handedOver = createHandedOver({
    openRegister: (file) => void openRegister(session, file, log),
    onFiles: () => windows.command('import' satisfies CommandId),
  });

  const tokens = createFileTokens({ now: () => performance.now() });
  const calls = createRunningCalls((client, event) => windows.send(client, event));
  const session = createHostSession(toPorts({ settings, engine, windows, dialogs, handedOver }), tokens);
  const gate = setUpIpcGate(ipcMain, {
    gate: createGate({ session, tokens, calls }),
    isOurs: windows.isOurs,
    onListen: windows.markListening,
    pick: (file) => session.pick(file),
    frame: (html) => framed.keep(html),
    ready: openFormerRegister(session, settings, log),
    onRefused: () => log.write('refused a call for its sender'),
  });
  const quit = createQuit({
    runningJobs: () => gate.runningJobs,
    ask: (jobs) => dialogs.askToCancel(jobs),
    onLeaving: windows.hide,
    async closeAll() {
      calls.cancelAll();
      await session.close();
      await engine.end();
      tokens.close();
    },
    leave(outcome) {
      log.write('quit', { outcome });
      if (outcome === 'closed') app.quit();
      else app.exit(0);
    },
  });

  app.on('before-quit', (event) => quit.intercept(event));
  app.on('window-all-closed', () => app.quit());
  app.on('activate', () => windows.focus());
  setUpMenu(windows, dialogs, log);
  windows.open();
  handedOver.receive(files);
  return {
    receive(handed) {
      windows.focus();
      handedOver.receive(handed);
    },
  };
}

interface PortParts {
  readonly settings: Settings;
  readonly engine: EngineProcess;
  readonly windows: Windows;
  readonly dialogs: Dialogs;
  readonly handedOver: HandedOver;
}

function toPorts({ settings, engine, windows, dialogs, handedOver }: PortParts): HostPorts {
  const defaultRegister = toDefaultRegister({ platform: process.platform, env: process.env, home: homedir() });
  return {
    host: 'desktop',
    defaultRegister,
    sampleRegister: path.join(path.dirname(defaultRegister), 'sample', 'sample.sbomreg'),
    actor: settings.data.actor ?? getAccountName(),
    openEngine: (options) => engine.openEngine(options),
    buildSample: (register, job) => engine.buildSample(register, job),
    askForRegister: (purpose) => dialogs.askForRegister(purpose),
    async askForFiles() {
      const waiting = handedOver.take();
      return waiting.length > 0 ? waiting : dialogs.askForFiles();
    },
    askForSaveTarget: (suggestedName) => dialogs.askForSaveTarget(suggestedName),
    /** It lies where the person wanted it. */
    finishSave: () => null,
    broadcast: (event) => windows.broadcast(event),
    onRegister: (register) => settings.change({ register }),
    onActor: (actor) => settings.change({ actor }),
  };
}

function getAccountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without a name (some containers): say so instead of inventing one.
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}

/** Opens what was open last. A register that is gone or unusable leaves the first-run page, which says what can be done. */
async function openFormerRegister(session: HostSession, settings: Settings, log: Log): Promise<void> {
  const { register } = settings.data;
  if (register !== null && existsSync(register)) await openRegister(session, register, log);
}

async function openRegister(session: HostSession, file: string, log: Log): Promise<void> {
  try {
    await session.open(file);
  } catch (error) {
    if (error instanceof ContractError) log.write('a register could not be opened', { code: error.data.code });
    else log.defect('open register', error);
  }
}

function setUpMenu(windows: Windows, dialogs: Dialogs, log: Log): void {
  const shellCommands: Readonly<Record<ShellCommand, () => void>> = {
    'window.new': () => windows.open(),
    'help.log': () => void shell.openPath(log.folder),
    'help.about': () => void dialogs.showAbout(),
  };
  function run(id: CommandId): void {
    if (Object.hasOwn(shellCommands, id)) shellCommands[id as ShellCommand]();
    else windows.command(id);
  }
  const { platform } = process;
  Menu.setApplicationMenu(Menu.buildFromTemplate(toMenuTemplate({ platform, isPackaged: app.isPackaged, run })));
}
