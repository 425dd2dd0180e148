// What a running job may do besides its work: report progress, learn that it was cancelled, and announce the moment
// from which it can no longer be cancelled. The state lives in shared memory, so that a busy worker need not read mail.

import { performance } from 'node:perf_hooks';
import { ContractError } from '#shared/contract/errors.ts';
import type { JobProgress } from '#shared/contract/events.ts';

const RUNNING = 0;
const CANCELLED = 1;
const COMMITTING = 2;
/** Ten reports a second are enough for a person. */
const PROGRESS_INTERVAL_MS = 100;

export type JobFlag = Int32Array<SharedArrayBuffer>;

export interface JobControl {
  /** Passed on at most ten times a second; a new stage or subject always. */
  progress(progress: JobProgress): void;
  /** Throws job/cancelled when the person has cancelled. Call between batches. */
  checkpoint(): void;
  /** Tells the thread that started the job which lease it has taken, so that a crash need not keep it until it expires. */
  leased(token: string): void;
  /** The point of no return: throws job/cancelled, or refuses every later attempt to cancel. */
  commit(): void;
}

export function createJobFlag(): JobFlag {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** True when the job will stop; false when it is already committing (or was cancelled before). */
export function cancelJob(flag: JobFlag): boolean {
  return Atomics.compareExchange(flag, 0, RUNNING, CANCELLED) === RUNNING;
}

export function createJobControl(
  flag: JobFlag,
  send: (progress: JobProgress) => void,
  leased: (token: string) => void = () => {},
): JobControl {
  let last = '';
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    progress(progress) {
      const subject = `${progress.stage}\n${progress.subject}`;
      const now = performance.now();
      if (subject === last && now - lastAt < PROGRESS_INTERVAL_MS) return;
      last = subject;
      lastAt = now;
      send(progress);
    },
    leased,
    checkpoint() {
      if (Atomics.load(flag, 0) === CANCELLED) throw toCancelled();
    },
    commit() {
      if (Atomics.compareExchange(flag, 0, RUNNING, COMMITTING) === CANCELLED) throw toCancelled();
    },
  };
}

export function toCancelled(): ContractError {
  return new ContractError({
    code: 'job/cancelled',
    message: 'Cancelled. Nothing was changed.',
    remedy: 'Start it again when you want to.',
  });
}
