// Questions to the engine as cached queries: they refetch when the engine says that something changed, and everything
// is forgotten when another register is opened. Keys are [kind, method, request].

import {
  type InfiniteData,
  QueryClient,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { useState } from 'react';
import type { JobProgress } from '#shared/contract/events.ts';
import type { RowSource } from '../ui/row-source.ts';
import type { CallName, CallRequest, CallResponse, HostMethodName, HostRequest, PagedName, PagedRow } from './calls.ts';
import type { Client } from './client.ts';
import { isStale } from './stale.ts';
import { client } from './the-client.ts';

/** Rows of the first page, so that something stands there at once, and of every other: the contract's limit. */
const firstPageSize = 100;
export const pageSize = 500;
/** Pages of a long list that are read again after a change; the rest comes back when it is looked at. */
const keptPages = 4;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** Keeps the cache true to the register. Answers the function that ends it. */
export function watchChanges(from: Client, cache: QueryClient): () => void {
  return from.onEvent((event) => {
    if (event.event === 'register') void cache.resetQueries();
    else if (event.event === 'engine' && event.state === 'restarted') void cache.invalidateQueries();
    else if (event.event === 'changed') {
      trimLongLists(cache);
      void cache.invalidateQueries({ predicate: ({ queryKey }) => isStale(String(queryKey[1]), event.topics) });
    }
  });
}

function trimLongLists(cache: QueryClient): void {
  cache.setQueriesData<InfiniteData<unknown>>({ queryKey: ['pages'] }, (data) =>
    data === undefined || data.pages.length <= keptPages
      ? data
      : { pages: data.pages.slice(0, keptPages), pageParams: data.pageParams.slice(0, keptPages) },
  );
}

interface QueryChoice {
  /** false: do not ask yet. */
  readonly enabled?: boolean;
  /** Keep showing the former answer while another request is on its way. */
  readonly keepFormer?: boolean;
}

/** A question to the engine. */
export function useCall<M extends CallName>(method: M, request: CallRequest<M>, choice: QueryChoice = {}) {
  return useQuery<CallResponse<M>>({
    queryKey: ['call', method, request],
    queryFn: () => client.call(method, request),
    enabled: choice.enabled ?? true,
    ...(choice.keepFormer === true && { placeholderData: keepPreviousData }),
  });
}

/** A long question (kind job): like useCall, with progress, cancelled when nobody looks any more. */
export function useLongCall<M extends CallName>(method: M, request: CallRequest<M>, choice: QueryChoice = {}) {
  const [progress, setProgress] = useState<JobProgress>();
  const query = useQuery<CallResponse<M>>({
    queryKey: ['call', method, request],
    queryFn: ({ signal }) => client.call(method, request, { signal, onProgress: setProgress }),
    enabled: choice.enabled ?? true,
    ...(choice.keepFormer === true && { placeholderData: keepPreviousData }),
  });
  return { ...query, progress: query.isFetching ? progress : undefined };
}

/** A question to the host. */
export function useHost<M extends HostMethodName>(method: M, request: HostRequest<M>) {
  return useQuery({ queryKey: ['host', method, request], queryFn: () => client.host(method, request) });
}

/** A list of the engine that comes in pages, loaded as far as somebody looks. */
export function usePages<M extends PagedName>(
  method: M,
  request: Omit<CallRequest<M>, 'limit' | 'cursor'>,
  choice: QueryChoice = {},
) {
  const query = useInfiniteQuery({
    queryKey: ['pages', method, request],
    queryFn: ({ pageParam }) =>
      // The request without its page parameters, with them: the request again.
      client.call(method, {
        ...request,
        limit: pageParam === null ? firstPageSize : pageSize,
        cursor: pageParam,
      } as unknown as CallRequest<M>),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => nextOf(last),
    // Comparing every row of a long list with its former self at each page would be quadratic.
    structuralSharing: false,
    enabled: choice.enabled ?? true,
    ...(choice.keepFormer === true && { placeholderData: keepPreviousData }),
  });
  const pages = (query.data?.pages ?? []) as readonly Page<PagedRow<M>>[];
  const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
  const source: RowSource<PagedRow<M>> = {
    total: pages[0] === undefined ? null : Math.max(pages.at(-1)?.next === null ? loaded : 0, pages[0].total),
    row: (index) => findRow(pages, index),
    reach: (index) => {
      if (index >= loaded && query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    complete: pages.length > 0 && !query.hasNextPage,
    error: query.error,
    retry: () => void query.refetch(),
  };
  return { source, first: query.data?.pages[0], isFetching: query.isFetching };
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly next: string | null;
}

/** Every page but the last is full, so the place of a row follows from its index. */
function findRow<Row>(pages: readonly Page<Row>[], index: number): Row | undefined {
  if (index < firstPageSize) return pages[0]?.rows[index];
  const after = index - firstPageSize;
  return pages[1 + Math.floor(after / pageSize)]?.rows[after % pageSize];
}

function nextOf(page: unknown): string | null {
  return (page as Page<unknown>).next;
}

/** A short write. The engine's `changed` event refreshes what shows it; the error is a BridgeError. */
export function useCommand<M extends CallName>(method: M) {
  return useMutation<CallResponse<M>, Error, CallRequest<M>>({
    mutationFn: (request) => client.call(method, request),
  });
}
