// What a column of a table is, and which columns are shown in which order.

import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Least width in pixels. */
  readonly width: number;
  /** Its share of the room that is left; 0 or left out: keeps its width. */
  readonly grow?: number;
  readonly align?: 'right';
  readonly cell: (row: Row) => ReactNode;
  /** The same as plain text, for copying. */
  readonly text: (row: Row) => string;
  /** By what it sorts, where all rows are in the page; left out: it cannot be sorted. null sorts last. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** Leaves below 1440 px (m) or 1120 px (s), unless the person chose the columns. */
  readonly leaves?: 'm' | 's';
  /** Only shown when the person asks for it. */
  readonly optional?: boolean;
}

/** The person's own choice: ids in order, the hidden ones left out. null: none made. */
export type ColumnChoice = readonly string[] | null;

/** The first column always stays and stays first. */
export function toShownColumns<Row>(
  columns: readonly Column<Row>[],
  choice: ColumnChoice,
  room: 'l' | 'm' | 's',
): readonly Column<Row>[] {
  const first = columns[0];
  if (first === undefined) return [];
  if (choice === null) {
    const left = room === 's' ? ['m', 's'] : room === 'm' ? ['m'] : [];
    return columns.filter((column) => column.optional !== true && !left.includes(column.leaves ?? ''));
  }
  const byId = new Map(columns.map((column) => [column.id, column]));
  const chosen = choice.flatMap((id) => byId.get(id) ?? []).filter((column) => column !== first);
  return [first, ...chosen];
}

export function toTemplate<Row>(columns: readonly Column<Row>[]): {
  readonly template: string;
  readonly least: number;
} {
  const parts = columns.map(({ width, grow = 0 }) => (grow > 0 ? `minmax(${width}px, ${grow}fr)` : `${width}px`));
  const fills = columns.some(({ grow = 0 }) => grow > 0);
  return {
    template: fills ? parts.join(' ') : `${parts.join(' ')} minmax(0, 1fr)`,
    least: columns.reduce((sum, { width }) => sum + width, 0),
  };
}
