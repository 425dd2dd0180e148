// Runs jobs in worker threads, each with its own connection, so that queries are answered meanwhile. A job whose worker
// crashes fails as a defect; everything that it had not published is dropped.

import { setTimeout as delay } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { CallOptions, EngineOptions } from '#shared/contract/engine.ts';
import { ContractError } from '#shared/contract/errors.ts';
import { toContractError } from './defects.ts';
import { type JobFlag, cancelJob, createJobFlag, toCancelled } from './job-control.ts';
import type { JobMessage, JobName, JobStart } from './job-messages.ts';
import { createWorkerPool } from './worker-pool.ts';

/** Heap of one worker: far above what the largest documents need (under 1 GB), well below what a machine has. */
const HEAP_MEGABYTES = 4_096;
/** How long a closing engine waits for cancelled jobs to end by themselves before it stops their threads. */
const CLOSE_WAIT_MS = 5_000;

export interface JobRunner {
  /** `request` has passed the gate; the answer is the response of `method`. Rejects with ContractError only. */
  run(method: JobName, request: unknown, call?: CallOptions): Promise<unknown>;
  /** Cancels running jobs; one that is already publishing ends first. */
  close(): Promise<void>;
}

export interface JobRunnerSetting {
  /** Heap of one worker, in MiB. */
  readonly heapMegabytes?: number | undefined;
  /** Called with the lease that a worker held when it ended without an answer. Must not throw. */
  readonly onAbandoned: (token: string) => void;
}

export function createJobRunner(options: EngineOptions, setting: JobRunnerSetting): JobRunner {
  const pool = createWorkerPool(setting.heapMegabytes ?? HEAP_MEGABYTES);
  const running = new Map<JobFlag, Promise<unknown>>();

  async function run(method: JobName, request: unknown, call: CallOptions = {}): Promise<unknown> {
    if (call.signal?.aborted) throw toCancelled();
    const flag = createJobFlag();
    call.signal?.addEventListener('abort', () => cancelJob(flag));
    const worker = pool.take();
    const answer = converse(worker, { method, request, options, flag }, call, setting.onAbandoned);
    running.set(flag, answer);
    try {
      return await answer;
    } catch (error) {
      throw new ContractError(toContractError(error, { register: options.register, method }), { cause: error });
    } finally {
      running.delete(flag);
      pool.release(worker);
    }
  }

  async function close(): Promise<void> {
    for (const flag of running.keys()) cancelJob(flag);
    await Promise.race([Promise.allSettled(running.values()), delay(CLOSE_WAIT_MS, undefined, { ref: false })]);
    await pool.close();
  }

  return { run, close };
}

/** Sends one job and waits for its end. Rejects with ContractError for the job's own failures, else with the crash. */
function converse(
  worker: Worker,
  start: JobStart,
  call: CallOptions,
  onAbandoned: JobRunnerSetting['onAbandoned'],
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let lease: string | undefined;
    function settle(action: () => void): void {
      worker.off('message', onMessage);
      worker.off('error', onCrash);
      worker.off('exit', onExit);
      action();
    }
    function onMessage(message: JobMessage): void {
      if (message.kind === 'progress') call.onProgress?.(message.progress);
      else if (message.kind === 'leased') lease = message.token;
      else if (message.kind === 'done') settle(() => resolve(message.response));
      else settle(() => reject(new ContractError(message.error)));
    }
    function onCrash(error: unknown): void {
      settle(() => {
        if (lease !== undefined) onAbandoned(lease);
        reject(error);
      });
    }
    const onExit = (): void => onCrash(toCancelled());
    worker.on('message', onMessage);
    worker.on('error', onCrash);
    worker.on('exit', onExit);
    worker.postMessage(start, []);
  });
}
