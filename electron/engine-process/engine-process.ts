// The host's side of the engine process: starts it, gives out engines that live in it, and keeps going when it dies.
// Vendor files are hostile: whatever they do to the process, the window stays, every waiting call fails with a typed
// error, and the process is started again, at most three times in five minutes.

import type { CallOptions, Engine, EngineOptions } from '#shared/contract/engine.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { JobProgress, Topic } from '#shared/contract/events.ts';
import type { FromEngineProcess, Port, ToEngineProcess } from './messages.ts';

/** A started process. */
export interface EngineChild extends Port<ToEngineProcess, FromEngineProcess> {
  /** Once, however it ended. */
  onExit(listener: (code: number) => void): void;
  /** Ends it at once. */
  kill(): void;
}

export interface EngineProcessOptions {
  readonly start: () => EngineChild;
  readonly onState: (state: 'restarted' | 'down', exitCode: number) => void;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  readonly limits?: Partial<typeof defaultLimits>;
}

export interface EngineProcess {
  openEngine(options: EngineOptions): Engine;
  buildSample(register: string, job: CallOptions): Promise<void>;
  /** Starts again after 'down', because the person wants to try. */
  revive(): void;
  /** Cancels what runs, closes the registers and ends the process; by force when that takes too long. */
  end(): Promise<void>;
}

const defaultLimits = { restarts: 3, windowMs: 5 * 60_000, endMs: 8_000 };

interface Waiting {
  resolve(value: unknown): void;
  reject(error: ContractError): void;
  readonly onProgress: ((progress: JobProgress) => void) | undefined;
}

interface HeldEngine {
  readonly options: EngineOptions;
  readonly listeners: Set<(topics: readonly Topic[]) => void>;
}

type CallMessage = Extract<ToEngineProcess, { call: number; kind: 'call' | 'close' | 'sample' }>;
/** Without the number, which is given when it is sent. */
type Unnumbered<T> = T extends unknown ? Omit<T, 'call'> : never;

export function createEngineProcess(options: EngineProcessOptions): EngineProcess {
  const limits = { ...defaultLimits, ...options.limits };
  const waiting = new Map<number, Waiting>();
  const engines = new Map<number, HeldEngine>();
  const deaths: number[] = [];
  let child: EngineChild | undefined;
  let ending: (() => void) | undefined;
  let lastId = 0;

  function start(): void {
    const started = options.start();
    child = started;
    started.onMessage(receive);
    started.onExit((code) => {
      if (child === started) onDeath(code);
    });
    for (const [engine, held] of engines) {
      started.post({ kind: 'open', engine, options: held.options });
      if (held.listeners.size > 0) started.post({ kind: 'listen', engine });
    }
  }

  function onDeath(code: number): void {
    child = undefined;
    const calls = [...waiting.values()];
    waiting.clear();
    const mayRestart = ending === undefined && countDeath() <= limits.restarts;
    for (const call of calls) call.reject(toCrashError(mayRestart));
    ending?.();
    if (ending !== undefined) return;
    if (mayRestart) start();
    options.onState(mayRestart ? 'restarted' : 'down', code);
  }

  function countDeath(): number {
    deaths.push(options.now());
    while (deaths[0] !== undefined && deaths[0] <= options.now() - limits.windowMs) deaths.shift();
    return deaths.length;
  }

  function receive(message: FromEngineProcess): void {
    if (message.kind === 'changed') {
      for (const listener of engines.get(message.engine)?.listeners ?? []) listener(message.topics);
      return;
    }
    const call = waiting.get(message.call);
    if (message.kind === 'progress') {
      call?.onProgress?.(message.progress);
      return;
    }
    waiting.delete(message.call);
    if (message.kind === 'done') call?.resolve(message.value);
    else call?.reject(new ContractError(message.error));
  }

  function ask(message: Unnumbered<CallMessage>, job: CallOptions = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (child === undefined) return reject(toCrashError(false));
      const call = ++lastId;
      waiting.set(call, { resolve, reject, onProgress: job.onProgress });
      child.post({ ...message, call });
      const cancel = (): void => child?.post({ kind: 'cancel', call });
      if (job.signal?.aborted === true) cancel();
      else job.signal?.addEventListener('abort', cancel);
    });
  }

  function openEngine(engineOptions: EngineOptions): Engine {
    const engine = ++lastId;
    const held: HeldEngine = { options: engineOptions, listeners: new Set() };
    engines.set(engine, held);
    child?.post({ kind: 'open', engine, options: engineOptions });
    return {
      // The answer comes from the handler of M; only its number tells which call it belongs to.
      call: (method, request, job) => ask({ kind: 'call', engine, method, request }, job) as never,
      onChanged(listener) {
        if (held.listeners.size === 0) child?.post({ kind: 'listen', engine });
        held.listeners.add(listener);
        return () => {
          if (held.listeners.delete(listener) && held.listeners.size === 0) child?.post({ kind: 'ignore', engine });
        };
      },
      async close() {
        if (!engines.delete(engine) || child === undefined) return;
        await ask({ kind: 'close', engine }).catch(ignoreCrash);
      },
    };
  }

  start();
  return {
    openEngine,
    async buildSample(register, job) {
      await ask({ kind: 'sample', register }, job);
    },
    revive() {
      if (child !== undefined || ending !== undefined) return;
      deaths.length = 0;
      start();
    },
    end() {
      return new Promise((resolve) => {
        if (child === undefined) return resolve();
        const timer = setTimeout(() => child?.kill(), limits.endMs);
        ending = () => {
          clearTimeout(timer);
          resolve();
        };
        child.post({ kind: 'end' });
      });
    },
  };
}

/** A process that died while it closed a register has closed it too. */
function ignoreCrash(error: unknown): void {
  if (!(error instanceof ContractError)) throw error;
}

function toCrashError(startedAgain: boolean): ContractError {
  return new ContractError({
    code: 'defect',
    message: 'The part of the program that reads files and keeps the register stopped unexpectedly.',
    remedy: startedAgain
      ? 'Nothing half-done was kept, and it is running again. Try once more; if it happens again, leave out the file that you used last.'
      : 'Nothing half-done was kept. Quit the program and start it again.',
  });
}
