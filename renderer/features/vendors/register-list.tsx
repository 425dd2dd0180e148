// A list inside a page: table, the search of the page, its empty and failed states. Rows that come in pages are all
// read before they are searched, so that "nothing found" is true.

import { type ReactNode, useEffect, useMemo } from 'react';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import type { Sort } from '../../ui/data-table/sorting.ts';
import { type RowSource, toRowSource } from '../../ui/row-source.ts';
import { EmptyState } from '../../ui/states.tsx';
import { Failure } from '../common/failure.tsx';
import { vendorWords as words } from './strings.ts';

interface RegisterListProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly source: RowSource<Row>;
  readonly rowId: (row: Row) => string;
  /** What the search box of the page says; rows without it are not shown. */
  readonly query?: string | undefined;
  readonly chosen?: string | undefined;
  readonly onChoose?: (row: Row) => void;
  readonly onOpen?: (row: Row) => void;
  readonly onBack?: () => void;
  readonly empty: { readonly title: string; readonly text: ReactNode; readonly actions?: ReactNode };
  readonly startSort?: Sort;
}

export function RegisterList<Row>({ source, query = '', columns, empty, ...rest }: RegisterListProps<Row>) {
  const searched = query !== '';
  useEffect(() => {
    if (searched && !source.complete && source.total !== null) source.reach(source.total - 1);
  });
  const shown = useMemo(
    () => (searched ? filterSource(source, columns, query) : source),
    [source, columns, query, searched],
  );
  const noRows = searched ? (
    <EmptyState title={words.nothingFound(query)}>{words.nothingFoundText}</EmptyState>
  ) : (
    <EmptyState title={empty.title} actions={empty.actions}>
      {empty.text}
    </EmptyState>
  );
  return (
    <DataTable
      {...rest}
      columns={columns}
      source={shown}
      empty={noRows}
      error={<Failure error={source.error} onRetry={() => source.retry()} />}
    />
  );
}

function filterSource<Row>(source: RowSource<Row>, columns: readonly Column<Row>[], query: string): RowSource<Row> {
  if (source.total === null || !source.complete) return { ...source, total: null };
  const wanted = query.toLowerCase();
  const rows: Row[] = [];
  for (let index = 0; index < source.total; index++) {
    const row = source.row(index);
    if (row !== undefined && columns.some(({ text }) => text(row).toLowerCase().includes(wanted))) rows.push(row);
  }
  return { ...toRowSource(rows), error: source.error, retry: () => source.retry() };
}
