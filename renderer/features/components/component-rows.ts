// The rows that the screen shows: a list by release and missing datum, or a search over the whole register.

import type { CallRequest, CallResponse } from '../../bridge/calls.ts';
import { usePages } from '../../bridge/queries.ts';
import type { RowSource } from '../../ui/row-source.ts';
import type { ComponentRow } from '#shared/contract/parts.ts';
import { componentWords } from './strings.ts';

export type MissingField = NonNullable<CallRequest<'components.list'>['missing']>;

export interface ComponentScope {
  readonly query: string;
  readonly release: string | null;
  readonly missing: MissingField | null;
}

export function toMissing(text: string | undefined): MissingField | null {
  return text !== undefined && Object.hasOwn(componentWords.missing, text) ? (text as MissingField) : null;
}

/** One text for one question: tells lists apart. */
export function toQuestion({ query, release, missing }: ComponentScope): string {
  return `${query}\n${release ?? ''}\n${missing ?? ''}`;
}

interface ComponentRows {
  readonly source: RowSource<ComponentRow>;
  readonly isFetching: boolean;
  /** Only a search says what it could not search. */
  readonly notSearched: CallResponse<'components.search'>['notSearched'] | undefined;
}

export function useComponentRows({ query, release, missing }: ComponentScope): ComponentRows {
  const searching = query !== '';
  const list = usePages('components.list', { release, missing }, { enabled: !searching, keepFormer: true });
  const search = usePages(
    'components.search',
    { query: query === '' ? '-' : query },
    { enabled: searching, keepFormer: true },
  );
  return searching
    ? { source: search.source, isFetching: search.isFetching, notSearched: search.first?.notSearched }
    : { source: list.source, isFetching: list.isFetching, notSearched: undefined };
}
