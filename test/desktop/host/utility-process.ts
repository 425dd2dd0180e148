// utilityProcess: a child Node process whose `process.parentPort` speaks as Electron's does.

import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

interface ForkOptions {
  readonly serviceName?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
  readonly stdio?: 'ignore' | 'inherit' | 'pipe';
}

/** Running ones, for `app.getAppMetrics`. */
export const utilityProcesses = new Set<UtilityProcess>();

class UtilityProcess extends EventEmitter {
  readonly serviceName: string;
  readonly #child: ChildProcess;

  constructor(program: string, programArguments: readonly string[], options: ForkOptions) {
    super();
    this.serviceName = options.serviceName ?? 'Node Utility Process';
    utilityProcesses.add(this);
    const portProgram = new URL('./parent-port.ts', import.meta.url).href;
    this.#child = fork(program, programArguments, {
      execArgv: ['--import', portProgram, ...(options.execArgv ?? [])],
      env: options.env ?? process.env,
      serialization: 'advanced',
      silent: options.stdio === 'pipe',
      ...(options.stdio === 'ignore' ? { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] } : {}),
    });
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code, signal) => {
      utilityProcesses.delete(this);
      this.emit('exit', code ?? toExitCode(signal));
    });
    this.#child.on('error', () => undefined);
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }
  get stdout(): NodeJS.ReadableStream | null {
    return this.#child.stdout;
  }
  get stderr(): NodeJS.ReadableStream | null {
    return this.#child.stderr;
  }
  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object, () => undefined);
  }
  kill(): boolean {
    return this.#child.kill();
  }
}

function toExitCode(signal: NodeJS.Signals | null): number {
  return signal === 'SIGKILL' ? 137 : 143;
}

export const utilityProcess = {
  fork: (program: string, programArguments: readonly string[] = [], options: ForkOptions = {}): UtilityProcess =>
    new UtilityProcess(program, programArguments, options),
};
