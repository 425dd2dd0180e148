// Long work that a person started: it goes on while they do something else, and shows in the top bar and in Activity.
// When it ends a quiet notice links to the result; failures stay until they are dismissed.

import type { ContractErrorData } from '#shared/contract/errors.ts';
import type { JobProgress } from '#shared/contract/events.ts';
import type { Target } from '../ui/button.tsx';
import { notify } from '../ui/notices.tsx';
import { createStore, useStore } from '../ui/store.ts';
import { isCancelled, toErrorData } from './bridge-error.ts';
import type { CallName, CallRequest, CallResponse } from './calls.ts';
import { bridgeWords } from './strings.ts';
import { client } from './the-client.ts';

export interface Job {
  readonly id: string;
  readonly title: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: JobProgress | null;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly stageSince: number;
  readonly endedAt: number | null;
  readonly outcome: Outcome | null;
  readonly error: ContractErrorData | null;
  readonly cancel: () => void;
}

/** What is said when a job is done, and where its result is. */
export interface Outcome {
  readonly text: string;
  readonly link?: { readonly label: string; readonly target: Target };
}

interface JobOrder<M extends CallName> {
  /** Under which useJobs() lists it; default: a new one. */
  readonly id?: string;
  readonly method: M;
  readonly request: CallRequest<M>;
  readonly title: string;
  readonly done: (response: CallResponse<M>) => Outcome;
  /** No notice at the end: the screen that started it shows the result itself. */
  readonly quiet?: boolean;
}

const mostKept = 50;
const jobs = createStore<readonly Job[]>([]);

/** Newest first. */
export function useJobs(): readonly Job[] {
  return useStore(jobs);
}

/** Starts long work. Fails with BridgeError as the call does; a failure has then been shown already. */
export async function startJob<M extends CallName>(order: JobOrder<M>): Promise<CallResponse<M>> {
  const id = order.id ?? crypto.randomUUID();
  const abort = new AbortController();
  const change = (next: Partial<Job>) =>
    jobs.set((all) => all.map((job) => (job.id === id ? { ...job, ...next } : job)));
  const now = Date.now();
  const job: Job = {
    id,
    title: order.title,
    state: 'running',
    progress: null,
    since: now,
    stageSince: now,
    endedAt: null,
    outcome: null,
    error: null,
    cancel: () => abort.abort(),
  };
  jobs.set((all) => [job, ...all].slice(0, mostKept));
  try {
    const response = await client.call(order.method, order.request, {
      signal: abort.signal,
      onProgress: (progress) => {
        const former = jobs.get().find((each) => each.id === id)?.progress;
        const sameStage = former?.stage === progress.stage && former.subject === progress.subject;
        change(sameStage ? { progress } : { progress, stageSince: Date.now() });
      },
    });
    const outcome = order.done(response);
    change({ state: 'done', outcome, endedAt: Date.now() });
    if (order.quiet !== true) notify({ tone: 'done', ...outcome });
    return response;
  } catch (error) {
    const cancelled = isCancelled(error);
    const data = toErrorData(error);
    change({ state: cancelled ? 'cancelled' : 'failed', error: data, endedAt: Date.now() });
    if (cancelled) notify({ text: bridgeWords.cancelled(order.title) });
    else if (order.quiet !== true) notify({ tone: 'failed', text: `${order.title}: ${data.message} ${data.remedy}` });
    throw error;
  }
}
