// Types of everything a page may ask: the engine's methods, those made for screens, and the host's.

import type * as z from 'zod';
import type { HostMethodName, HostRequest, HostResponse } from '#shared/contract/host.ts';
import type { methods } from '#shared/contract/methods.ts';
import type { viewMethods } from '#shared/contract/view-methods.ts';
import type { DeepReadonly } from '#shared/util/deep-readonly.ts';

type Table = typeof methods & typeof viewMethods;

export type CallName = keyof Table;
export type CallRequest<M extends CallName> = DeepReadonly<z.input<Table[M]['request']>>;
export type CallResponse<M extends CallName> = DeepReadonly<z.output<Table[M]['response']>>;
export type { HostMethodName, HostRequest, HostResponse };

/** Methods whose answer comes in pages. */
export type PagedName = {
  [M in CallName]: CallResponse<M> extends { readonly rows: readonly unknown[]; readonly next: string | null }
    ? M
    : never;
}[CallName];
export type PagedRow<M extends PagedName> =
  CallResponse<M> extends { readonly rows: readonly (infer Row)[] } ? Row : never;
