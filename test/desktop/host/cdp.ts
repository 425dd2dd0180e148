// Chromium over its debugging pipe (file descriptors 3 and 4): start it, send commands, hear events. One connection
// carries the browser and, by session id, every window.

import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright-core';

/** Typed like Playwright's own session. */
export type Send = CDPSession['send'];
type Listener = (parameters: never) => void;

interface Waiting {
  readonly method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const GONE = 'the browser is gone';

export class Browser {
  #child: ChildProcess | undefined;
  #input: Writable | undefined;
  #dead = false;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #onGone = new Set<() => void>();

  get running(): boolean {
    return this.#child !== undefined && !this.#dead;
  }

  async launch(profile: string, switches: readonly string[]): Promise<void> {
    const child = spawn(toExecutable(), [...fixedSwitches, `--user-data-dir=${profile}`, ...switches], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.stderr?.on('data', (data: Buffer) => passOnAddress(data.toString()));
    this.#input = child.stdio[3] as Writable;
    readMessages(child.stdio[4] as Readable, (message) => this.#receive(message));
    this.#input.on('error', () => undefined);
    child.once('exit', () => this.#end());
    child.once('error', () => this.#end());
    await this.send('Target.setDiscoverTargets', { discover: true });
  }

  readonly send: Send = (method, parameters) => this.sendTo(undefined)(method, parameters);

  /** Commands for one window. */
  sendTo(sessionId: string | undefined): Send {
    return (method, params) =>
      new Promise((resolve, reject) => {
        if (this.#dead) return reject(new Error(GONE));
        const id = ++this.#lastId;
        // The answer to `method` has the type that Chromium's protocol gives it.
        this.#waiting.set(id, { method, resolve, reject });
        this.#input?.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
  }

  on(method: string, listener: Listener, sessionId = ''): void {
    const key = sessionId + method;
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
  }

  onGone(listener: () => void): void {
    this.#onGone.add(listener);
  }

  /** Asks the browser to close; ends it by force after three seconds. */
  async close(): Promise<void> {
    if (!this.running) return;
    const gone = new Promise<void>((resolve) => {
      this.onGone(resolve);
    });
    this.send('Browser.close').catch(() => undefined);
    const timer = setTimeout(() => this.#child?.kill('SIGKILL'), 3_000);
    await gone;
    clearTimeout(timer);
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      const key = (message.sessionId ?? '') + (message.method ?? '');
      for (const listener of this.#listeners.get(key) ?? []) listener(message.params as never);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
  }

  #end(): void {
    this.#dead = true;
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(GONE));
    this.#waiting.clear();
    for (const listener of this.#onGone) listener();
  }
}

export const browser = new Browser();

const fixedSwitches: readonly string[] = [
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-extensions',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,HttpsUpgrades',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--no-sandbox',
  '--disable-gpu',
  ...(process.env['ELECTRON_HOST_HEADED'] === undefined ? ['--headless'] : []),
];

function toExecutable(): string {
  const executable = process.env['CHROMIUM_PATH'];
  if (executable === undefined) throw new Error('test host: CHROMIUM_PATH must name a Chromium');
  return executable;
}

/** Playwright waits for this line to connect. */
function passOnAddress(text: string): void {
  for (const line of text.split('\n')) {
    if (line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`);
  }
}

/** Messages are JSON, each ended by a NUL. */
function readMessages(pipe: Readable, receive: (message: Message) => void): void {
  let parts: Buffer[] = [];
  pipe.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      parts.push(rest.subarray(0, end));
      receive(JSON.parse(Buffer.concat(parts).toString()) as Message);
      parts = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) parts.push(rest);
  });
  pipe.on('error', () => undefined);
}
