// What the address says to a screen. Filters and the chosen row live in the address, so that going back restores them.

import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** A part of the path, such as `id` of /documents/$id. */
export function useRouteParam(name: string): string {
  const params = useParams({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const value = params[name];
  if (value === undefined) throw new Error(`the route has no part named ${name}`);
  return value;
}

export type SearchState = Readonly<Record<string, string | undefined>>;

/** What stands behind the question mark, and a way to change parts of it (undefined removes a part). */
export function useSearchState(): readonly [SearchState, (change: SearchState) => void] {
  const search = useSearch({ strict: false }) as SearchState;
  const navigate = useNavigate();
  const change = useCallback(
    (next: SearchState) =>
      void navigate({
        to: '.',
        search: (former: SearchState) => ({ ...former, ...next }),
        replace: true,
      } as unknown as Parameters<typeof navigate>[0]),
    [navigate],
  );
  return [search, change];
}

/** Goes to a screen: the same shape as the targets of links. */
export function useGo(): (target: {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: SearchState;
}) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ to, params, search }) =>
      void navigate({ to, params: params ?? {}, search: search ?? {} } as unknown as Parameters<typeof navigate>[0]),
    [navigate],
  );
}
