// The head of a table: titles, and sorting where the rows allow it.

import { ChevronDown, ChevronUp } from 'lucide-react';
import { cx } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import type { Column } from './column.ts';
import type { Sort } from './sorting.ts';

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  readonly least: number;
  readonly sort: Sort | null;
  /** undefined: the rows keep the engine's order. */
  readonly onSort: ((sort: Sort | null) => void) | undefined;
}

export function TableHead<Row>({ columns, template, least, sort, onSort }: TableHeadProps<Row>) {
  return (
    <div role="rowgroup" className="grid-head" style={{ minWidth: least }}>
      <div role="row" aria-rowindex={1} className="grid-row head" style={{ gridTemplateColumns: template }}>
        {columns.map((column) => {
          const here = sort?.column === column.id ? sort : null;
          const sortable = onSort !== undefined && column.sortBy !== undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              className={cx('cell-in', column.align === 'right' && 'r', here && 'sorted')}
              aria-sort={here ? (here.descending ? 'descending' : 'ascending') : sortable ? 'none' : undefined}
            >
              {sortable ? (
                <button type="button" onClick={() => onSort(nextSort(column.id, here))}>
                  {column.title}
                  {here && <Icon of={here.descending ? ChevronDown : ChevronUp} small />}
                </button>
              ) : (
                column.title
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Up, down, then the engine's own order again. */
function nextSort(column: string, here: Sort | null): Sort | null {
  if (here === null) return { column, descending: false };
  return here.descending ? null : { column, descending: true };
}
