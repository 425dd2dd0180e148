// app: paths, readiness, one instance, and Electron's order of quitting (before-quit → windows → will-quit → quit).

import { EventEmitter, once } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { browser } from './cdp.ts';
import { askListeners, createPreventable } from './emitter.ts';
import { host } from './host.ts';
import { type FirstInstance, claimInstance } from './single-instance.ts';
import { utilityProcesses } from './utility-process.ts';
import { openWindows } from './windows.ts';

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly #paths = new Map<string, string>();
  readonly #switches = new Map<string, string>();
  #readyOnce: Promise<void> | undefined;
  #name: string | undefined;
  #instance: FirstInstance | undefined;

  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => {
      this.#switches.set(name, value);
    },
    hasSwitch: (name: string): boolean => this.#switches.has(name),
    getSwitchValue: (name: string): string => this.#switches.get(name) ?? '',
  };

  get name(): string {
    return this.#name ?? host.appName;
  }
  set name(name: string) {
    this.#name = name;
  }
  setName(name: string): void {
    this.#name = name;
  }
  getName(): string {
    return this.name;
  }
  getVersion(): string {
    return host.appVersion;
  }
  getAppPath(): string {
    return host.appFolder;
  }
  getLocale(): string {
    return 'en-GB';
  }
  getAppMetrics(): readonly { readonly pid: number | undefined; readonly type: string; readonly name: string }[] {
    return [...utilityProcesses].map(({ pid, serviceName }) => ({ pid, type: 'Utility', name: serviceName }));
  }
  /** Chromium's rule on Linux: XDG_CONFIG_HOME, else ~/.config. */
  getPath(name: string): string {
    const appData = process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config');
    const fixed: Readonly<Record<string, string>> = {
      appData,
      userData: path.join(appData, this.name),
      temp: tmpdir(),
      home: homedir(),
      logs: path.join(appData, this.name, 'logs'),
    };
    return this.#paths.get(name) ?? fixed[name] ?? path.join(homedir(), name);
  }
  setPath(name: string, place: string): void {
    this.#paths.set(name, place);
  }
  setAppLogsPath(place: string): void {
    this.setPath('logs', place);
  }
  isReady(): boolean {
    return host.ready;
  }
  whenReady(): Promise<void> {
    this.#readyOnce ??= host.ready ? Promise.resolve() : once(this, 'host-ready').then(() => undefined);
    return this.#readyOnce;
  }
  /** The test host opens sandboxed, isolated windows only. */
  enableSandbox(): void {
    if (host.ready) throw new Error('enableSandbox must be called before the app is ready');
  }
  setAppUserModelId(_id: string): void {
    // Windows only.
  }
  requestSingleInstanceLock(): boolean {
    this.#instance = claimInstance(this.getPath('userData'), (argv, cwd) => {
      this.emit('second-instance', createPreventable({}), argv, cwd, null);
    });
    return this.#instance.first;
  }

  quit(): void {
    if (host.quitting) return;
    host.quitting = true;
    if (askListeners(this, 'before-quit', {})) return this.#stay();
    for (const window of openWindows) window.close();
    if (openWindows.size > 0) return this.#stay();
    if (askListeners(this, 'will-quit', {})) return this.#stay();
    this.exit(0);
  }
  #stay(): void {
    host.quitting = false;
  }

  exit(code = 0): void {
    host.quitting = true;
    this.emit('quit', {}, code);
    this.#instance?.release();
    void browser.close().then(() => process.exit(code));
  }

  switchesForChromium(): readonly string[] {
    return [...this.#switches]
      .filter(([name]) => passedOn.has(name))
      .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  }
}

/** Switches of the app that mean the same to the Chromium beside it. */
const passedOn = new Set([
  'lang',
  'force-device-scale-factor',
  'host-resolver-rules',
  'no-proxy-server',
  'dns-prefetch-disable',
]);

export const app = new App();

export async function startApp(): Promise<void> {
  const switches = host.switches.filter((name) => name.startsWith('--remote-debugging-port'));
  await browser.launch(path.join(app.getPath('userData'), 'host-profile'), [...switches, ...app.switchesForChromium()]);
  browser.onGone(() => {
    if (!host.quitting) process.exit(1);
  });
  host.ready = true;
  app.emit('host-ready');
  app.emit('ready', {}, {});
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
