// What passes between a host and the process that holds the engines and their registers. Plain data; both ends name
// engines and calls by numbers that the host chooses.

import type { EngineOptions } from '#shared/contract/engine.ts';
import type { ContractErrorData } from '#shared/contract/errors.ts';
import type { JobProgress, Topic } from '#shared/contract/events.ts';

export type ToEngineProcess =
  | { readonly kind: 'open'; readonly engine: number; readonly options: EngineOptions }
  /** Changes are watched only while somebody listens. */
  | { readonly kind: 'listen'; readonly engine: number }
  | { readonly kind: 'ignore'; readonly engine: number }
  | {
      readonly kind: 'call';
      readonly call: number;
      readonly engine: number;
      readonly method: string;
      readonly request: unknown;
    }
  | { readonly kind: 'cancel'; readonly call: number }
  /** Answered like a call, once running jobs have ended. */
  | { readonly kind: 'close'; readonly call: number; readonly engine: number }
  /** Builds the sample register at a free place. Answered like a call. */
  | { readonly kind: 'sample'; readonly call: number; readonly register: string }
  /** Close everything and end. */
  | { readonly kind: 'end' };

export type FromEngineProcess =
  | { readonly kind: 'done'; readonly call: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly call: number; readonly error: ContractErrorData }
  | { readonly kind: 'progress'; readonly call: number; readonly progress: JobProgress }
  | { readonly kind: 'changed'; readonly engine: number; readonly topics: readonly Topic[] };

/** One end of a channel: of a utilityProcess, of child_process.fork, or of a pair in a test. */
export interface Port<Out, In> {
  post(message: Out): void;
  onMessage(listener: (message: In) => void): void;
}
