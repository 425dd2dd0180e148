// Aligned tables. On a terminal, columns that may break share the width that the others leave; when that would get too
// narrow, each row becomes a small list instead, so that nothing is cut away. Piped, every row is one line.

import type { Screen } from './screen.ts';
import { padTo, textWidth, wrap } from './text.ts';

export interface Column<Row> {
  readonly title: string;
  /** Printable text: vendor text goes through `screen.show` first. */
  readonly cell: (row: Row) => string;
  readonly align?: 'right';
  /** May be broken into several lines. */
  readonly breaks?: boolean;
  readonly paint?: (text: string, row: Row) => string;
}

const GAP = 2;
/** Narrowest useful width of a column that breaks. */
const NARROW = 14;

function columnWidths<Row>(columns: readonly Column<Row>[], cells: readonly string[][], room: number): number[] | null {
  const natural = columns.map((column, index) =>
    Math.max(textWidth(column.title), ...cells.map((row) => textWidth(row[index] ?? ''))),
  );
  const free = room - GAP * (columns.length - 1);
  const total = natural.reduce((sum, width) => sum + width, 0);
  if (total <= free) return natural;
  const rigid = natural.reduce((sum, width, index) => sum + (columns[index]?.breaks === true ? 0 : width), 0);
  const breaking = natural.filter((_, index) => columns[index]?.breaks === true);
  return breaking.length === 0 ? null : shareRoom(natural, columns, free - rigid, breaking);
}

/** Narrow columns keep what they need; the rest is shared evenly. */
function shareRoom<Row>(
  natural: readonly number[],
  columns: readonly Column<Row>[],
  room: number,
  breaking: readonly number[],
): number[] | null {
  let left = room;
  let waiting = breaking.length;
  let share = 0;
  for (const width of breaking.toSorted((a, b) => a - b)) {
    share = Math.floor(left / waiting);
    if (width > share) break;
    left -= width;
    waiting -= 1;
  }
  if (share < NARROW) return null;
  return natural.map((width, index) => (columns[index]?.breaks === true ? Math.min(width, share) : width));
}

function printRows<Row>(
  screen: Screen,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  cells: readonly string[][],
  widths: readonly number[],
  indent: string,
): void {
  for (const [at, texts] of cells.entries()) {
    const row = rows[at];
    if (row === undefined) continue;
    const broken = texts.map((text, index) => wrap(text, widths[index] ?? Infinity));
    const height = Math.max(...broken.map((lines) => lines.length));
    for (let line = 0; line < height; line += 1) {
      const parts = columns.map((column, index) => {
        const text = broken[index]?.[line] ?? '';
        const last = index === columns.length - 1 && column.align !== 'right';
        const padded = last ? text : padTo(text, widths[index] ?? 0, column.align === 'right' ? 'right' : 'left');
        return column.paint === undefined || text === '' ? padded : column.paint(padded, row);
      });
      screen.line(`${indent}${parts.join(' '.repeat(GAP))}`.trimEnd());
    }
  }
}

function printLists<Row>(
  screen: Screen,
  columns: readonly Column<Row>[],
  cells: readonly string[][],
  indent: number,
): void {
  const hang = Math.max(...columns.map((column) => textWidth(column.title))) + GAP;
  for (const texts of cells) {
    for (const [index, column] of columns.entries()) {
      const text = texts[index] ?? '';
      if (text !== '') screen.item(screen.paint.dim(padTo(column.title, hang, 'left')), text, indent, hang);
    }
    screen.line();
  }
}

/** Prints nothing for no rows: the caller says what that means. */
export function printTable<Row>(
  screen: Screen,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  indent = 0,
): void {
  if (rows.length === 0) return;
  const cells = rows.map((row) => columns.map((column) => column.cell(row)));
  const widths = columnWidths(columns, cells, screen.width - indent);
  if (widths === null) {
    printLists(screen, columns, cells, indent);
    return;
  }
  const space = ' '.repeat(indent);
  const head = columns.map((column, index) =>
    padTo(column.title, widths[index] ?? 0, column.align === 'right' ? 'right' : 'left'),
  );
  screen.line(`${space}${screen.paint.dim(head.join(' '.repeat(GAP)).trimEnd())}`);
  printRows(screen, columns, rows, cells, widths, space);
}

/** Label and value under each other; values that are null are left out. */
export function printFields(
  screen: Screen,
  fields: readonly (readonly [label: string, value: string | null])[],
  indent = 0,
): void {
  const shown = fields.filter(([, value]) => value !== null);
  const hang = Math.max(0, ...shown.map(([label]) => textWidth(label))) + GAP;
  for (const [label, value] of shown) {
    screen.item(screen.paint.dim(padTo(label, hang, 'left')), value ?? '', indent, hang);
  }
}
