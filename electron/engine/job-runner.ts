// Runs jobs in worker threads, each with its own connection, so that queries are answered meanwhile. A worker that has
// finished waits for the next job; one that crashed is replaced and its job fails as a defect.

import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CallOptions, EngineOptions } from '#shared/contract/engine.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { MethodResponse, ParsedRequest } from '#shared/contract/methods.ts';
import { toContractError } from './defects.ts';
import { cancelJob, createJobFlag, toCancelled } from './job-control.ts';
import type { JobMessage, JobName, JobStart } from './job-messages.ts';

/** The worker's program lies beside this one, with the same ending: .ts in a checkout, .js or .mjs when bundled. */
const workerProgram = new URL(`./job-worker${path.extname(import.meta.url)}`, import.meta.url);

/** Heap of one worker: far above what the largest documents need (under 1 GB), well below what a machine has. */
const HEAP_MEGABYTES = 4_096;

export interface JobRunner {
  run<J extends JobName>(method: J, request: ParsedRequest<J>, call?: CallOptions): Promise<MethodResponse<J>>;
  /** Stops running jobs: unpublished work is dropped. */
  close(): Promise<void>;
}

export function createJobRunner(options: EngineOptions, heapMegabytes: number = HEAP_MEGABYTES): JobRunner {
  const workers = new Set<Worker>();
  const idle: Worker[] = [];

  function takeWorker(): Worker {
    const waiting = idle.pop();
    if (waiting !== undefined) {
      waiting.ref();
      return waiting;
    }
    const worker = new Worker(workerProgram, { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
    workers.add(worker);
    worker.once('exit', () => {
      workers.delete(worker);
      const index = idle.indexOf(worker);
      if (index >= 0) idle.splice(index, 1);
    });
    return worker;
  }

  async function run<J extends JobName>(
    method: J,
    request: ParsedRequest<J>,
    call: CallOptions = {},
  ): Promise<MethodResponse<J>> {
    if (call.signal?.aborted) throw new ContractError(toCancelled().data);
    const flag = createJobFlag();
    call.signal?.addEventListener('abort', () => cancelJob(flag));
    const worker = takeWorker();
    try {
      const response = await converse(worker, { method, request, options, flag }, call);
      idle.push(worker);
      worker.unref();
      // The worker answers the method it was asked; messages carry the union of all answers.
      return response as MethodResponse<J>;
    } catch (error) {
      if (error instanceof ContractError) {
        idle.push(worker);
        worker.unref();
        throw error;
      }
      await worker.terminate();
      throw new ContractError(toContractError(error, { register: options.register, method }));
    }
  }

  return {
    run,
    async close() {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

/** Sends one job and waits for its end. Rejects with ContractError for the job's own failures, else with the crash. */
function converse(worker: Worker, start: JobStart, call: CallOptions): Promise<MethodResponse<JobName>> {
  return new Promise((resolve, reject) => {
    function settle(action: () => void): void {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      action();
    }
    function onMessage(message: JobMessage): void {
      if (message.kind === 'progress') call.onProgress?.(message.progress);
      else if (message.kind === 'done') settle(() => resolve(message.response));
      else settle(() => reject(new ContractError(message.error)));
    }
    function onError(error: unknown): void {
      settle(() => reject(error));
    }
    function onExit(): void {
      settle(() => reject(toCancelled()));
    }
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage(start);
  });
}
