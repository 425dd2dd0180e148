// The page's typed client over a Bridge: names calls, hands progress to whoever asked, cancels by signal, and throws
// what came back as an error.

import type { Bridge, HostEvent } from '#shared/contract/bridge.ts';
import type { JobProgress } from '#shared/contract/events.ts';
import type { PickedFile } from '#shared/contract/host.ts';
import { BridgeError } from './bridge-error.ts';
import type { CallName, CallRequest, CallResponse, HostMethodName, HostRequest, HostResponse } from './calls.ts';

export interface CallWatch {
  readonly onProgress?: ((progress: JobProgress) => void) | undefined;
  /** Aborting cancels a job until it commits; the call then fails with job/cancelled. */
  readonly signal?: AbortSignal | undefined;
}

export interface Client {
  readonly where: Bridge['host'];
  call<M extends CallName>(method: M, request: CallRequest<M>, watch?: CallWatch): Promise<CallResponse<M>>;
  host<M extends HostMethodName>(method: M, request: HostRequest<M>): Promise<HostResponse<M>>;
  tokenForFile(file: File): Promise<PickedFile>;
  /** An address at which this HTML can be shown in a sandboxed frame. */
  frameAddress(html: string): Promise<string>;
  /** Events of the host, progress excepted. Answers the function that ends the subscription. */
  onEvent(listener: (event: HostEvent) => void): () => void;
}

export function createClient(bridge: Bridge): Client {
  const watching = new Map<string, (progress: JobProgress) => void>();
  const listeners = new Set<(event: HostEvent) => void>();
  bridge.subscribe((event) => {
    if (event.event === 'progress') watching.get(event.call)?.(event.progress);
    else for (const listener of listeners) listener(event);
  });

  async function send(method: string, request: unknown, watch: CallWatch = {}): Promise<unknown> {
    const call = crypto.randomUUID();
    const cancel = () => bridge.cancel(call);
    if (watch.signal?.aborted === true) throw cancelledBefore();
    if (watch.onProgress) watching.set(call, watch.onProgress);
    watch.signal?.addEventListener('abort', cancel);
    try {
      const answer = await bridge.invoke(call, method, request);
      if (!answer.ok) throw new BridgeError(answer.error);
      return answer.value;
    } finally {
      watching.delete(call);
      watch.signal?.removeEventListener('abort', cancel);
    }
  }

  return {
    where: bridge.host,
    // The host checks every answer against its schema before it is sent (one gate), so the page trusts the types.
    call: <M extends CallName>(method: M, request: CallRequest<M>, watch?: CallWatch) =>
      send(method, request, watch) as Promise<CallResponse<M>>,
    host: <M extends HostMethodName>(method: M, request: HostRequest<M>) =>
      send(method, request) as Promise<HostResponse<M>>,
    tokenForFile: (file) => bridge.tokenForFile(file),
    frameAddress: (html) => bridge.frameAddress(html),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function cancelledBefore(): BridgeError {
  return new BridgeError({ code: 'job/cancelled', message: 'Cancelled.', remedy: 'Nothing was changed.' });
}
