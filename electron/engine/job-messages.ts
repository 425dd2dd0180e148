// What passes between the thread that answers queries and the worker threads that run jobs. Plain data only.

import type { EngineOptions } from '#shared/contract/engine.ts';
import type { ContractErrorData } from '#shared/contract/errors.ts';
import type { JobProgress } from '#shared/contract/events.ts';
import type { MethodName, methods } from '#shared/contract/methods.ts';
import type { JobFlag } from './job-control.ts';

/** Operations that run in a worker thread. */
export type JobName = { [M in MethodName]: (typeof methods)[M]['kind'] extends 'job' ? M : never }[MethodName];

export interface JobStart {
  readonly method: JobName;
  /** Has passed the gate: the parsed request of `method`. */
  readonly request: unknown;
  readonly options: EngineOptions;
  readonly flag: JobFlag;
}

export type JobMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  /** The job now holds this lease of the register. */
  | { readonly kind: 'leased'; readonly token: string }
  | { readonly kind: 'done'; readonly response: unknown }
  | { readonly kind: 'failed'; readonly error: ContractErrorData };
