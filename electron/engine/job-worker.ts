// The program of a worker thread: takes one job at a time, runs it on a connection of its own, and answers with data.

import { parentPort } from 'node:worker_threads';
import { type JobContext, createContext } from './context.ts';
import { toContractError } from './defects.ts';
import { createJobControl } from './job-control.ts';
import type { JobMessage, JobStart } from './job-messages.ts';
import { jobHandlers } from './jobs/list.ts';

if (parentPort === null) throw new Error('job-worker runs in a worker thread only');
const port = parentPort;

port.on('message', (start: JobStart) => {
  port.postMessage(answer(start));
});

function answer(start: JobStart): JobMessage {
  try {
    return { kind: 'done', response: runJob(start) };
  } catch (error) {
    return {
      kind: 'failed',
      error: toContractError(error, { register: start.options.register, method: start.method }),
    };
  }
}

function send(message: JobMessage): void {
  port.postMessage(message);
}

function runJob({ method, request, options, flag }: JobStart): unknown {
  const { context, connection } = createContext(options);
  const control = createJobControl(
    flag,
    (progress) => send({ kind: 'progress', progress }),
    (token) => send({ kind: 'leased', token }),
  );
  try {
    // Each handler is typed by its own method in jobs/list.ts; which one runs is known only now.
    const handler = jobHandlers[method] as (context: JobContext, request: unknown) => unknown;
    return handler({ ...context, control }, request);
  } finally {
    connection.close();
  }
}
