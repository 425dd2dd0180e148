// The calls that pages have started: progress goes back to the page that asked, by the name it gave the call, and only
// that page can cancel it.

import type { HostEvent } from '#shared/contract/bridge.ts';
import type { CallOptions } from '#shared/contract/engine.ts';
import { ContractError } from '#shared/contract/errors.ts';

export interface RunningCalls {
  /** Runs `work` under a name. Throws call/invalid when this client already runs a call of this name. */
  run<T>(client: string, call: string, work: (options: CallOptions) => Promise<T>): Promise<T>;
  cancel(client: string, call: string): void;
  cancelAll(): void;
}

/** `send`: brings an event to one client. */
export function createRunningCalls(send: (client: string, event: HostEvent) => void): RunningCalls {
  const running = new Map<string, AbortController>();
  return {
    async run(client, call, work) {
      const key = toKey(client, call);
      if (running.has(key)) throw alreadyRunning();
      const controller = new AbortController();
      running.set(key, controller);
      try {
        return await work({
          signal: controller.signal,
          onProgress: (progress) => send(client, { event: 'progress', call, progress }),
        });
      } finally {
        running.delete(key);
      }
    },
    cancel: (client, call) => running.get(toKey(client, call))?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}

function toKey(client: string, call: string): string {
  return JSON.stringify([client, call]);
}

function alreadyRunning(): ContractError {
  return new ContractError({
    code: 'call/invalid',
    message: 'A call of this name is already running.',
    remedy: 'This is a mistake in the caller: every call needs a name of its own.',
    place: 'call',
  });
}
