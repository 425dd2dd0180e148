// Sorting in the page, for tables whose rows are all here.

import type { RowSource } from '../row-source.ts';
import type { Column } from './column.ts';

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** Above this the engine's own order stays. */
const mostSorted = 20_000;

export function canSort(source: RowSource<unknown>): boolean {
  return source.complete && (source.total ?? 0) <= mostSorted;
}

const byWords = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The source in another order; equal rows keep theirs, missing values come last either way. */
export function sortSource<Row>(
  source: RowSource<Row>,
  columns: readonly Column<Row>[],
  sort: Sort | null,
): RowSource<Row> {
  const by = columns.find(({ id }) => id === sort?.column)?.sortBy;
  if (sort === null || by === undefined || !canSort(source)) return source;
  const keyed = Array.from({ length: source.total ?? 0 }, (_, index) => source.row(index))
    .filter((row) => row !== undefined)
    .map((row) => ({ row, key: by(row) }));
  const turn = sort.descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
    if (typeof a.key === 'number' && typeof b.key === 'number') return turn * (a.key - b.key);
    return turn * byWords.compare(String(a.key), String(b.key));
  });
  return { ...source, row: (index) => keyed[index]?.row };
}
