// The engine as its hosts see it: one gate, typed by the method table.

import type { JobProgress, Topic } from './events.ts';
import type { MethodName, MethodRequest, MethodResponse } from './methods.ts';

export interface CallOptions {
  readonly onProgress?: (progress: JobProgress) => void;
  /** Cancels a job until it commits: the call then fails with job/cancelled. */
  readonly signal?: { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };
}

export interface Engine {
  /** Fails with ContractError for expected failures. */
  call<M extends MethodName>(method: M, request: MethodRequest<M>, options?: CallOptions): Promise<MethodResponse<M>>;
  /** After every write, also of other processes. Answers the function that ends the subscription. */
  onChanged(listener: (topics: readonly Topic[]) => void): () => void;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** The register file. It need not exist for documents.check and register.create. */
  readonly register: string;
  /** Who is recorded. */
  readonly actor: string;
  /** The clock for ages and due dates, RFC 3339; default: now (settled.md 6). */
  readonly asOf?: string;
  /** Only tests and the demo inject the clock of recordedAt. RFC 3339. */
  readonly recordedAt?: string;
}
