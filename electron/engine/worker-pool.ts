// Worker threads that run jobs. One that has finished waits for the next job; while it waits it keeps no process alive.

import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** The worker's program lies beside this one, with the same ending: .ts in a checkout, .js or .mjs when bundled. */
const workerProgram = new URL(`./job-worker${path.extname(import.meta.url)}`, import.meta.url);

/** Reading a document makes millions of short-lived objects: a larger nursery collects them less often. */
const YOUNG_MEGABYTES = 64;

export interface WorkerPool {
  take(): Worker;
  /** The worker has finished its job and may take another; one that has ended meanwhile is forgotten. */
  release(worker: Worker): void;
  close(): Promise<void>;
}

/** `heapMegabytes` limits the heap of each worker; passing it ends the worker, not the process. */
export function createWorkerPool(heapMegabytes: number): WorkerPool {
  const alive = new Set<Worker>();
  const idle = new Set<Worker>();
  return {
    take() {
      const [waiting] = idle;
      if (waiting !== undefined) {
        idle.delete(waiting);
        waiting.ref();
        return waiting;
      }
      const worker = new Worker(workerProgram, {
        resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      });
      alive.add(worker);
      worker.once('exit', () => {
        alive.delete(worker);
        idle.delete(worker);
      });
      // An error also ends the job that runs; outside a job there is nobody to tell.
      worker.on('error', () => alive.delete(worker));
      return worker;
    },
    release(worker) {
      if (!alive.has(worker)) return;
      idle.add(worker);
      worker.unref();
    },
    async close() {
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}
