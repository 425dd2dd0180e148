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
/** A word longer than this may be cut rather than keep its column wide. */
const LONG_WORD = 14;

interface Room {
  readonly natural: number;
  /** Narrowest useful width. */
  readonly least: number;
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map(textWidth));
}

function roomOf<Row>(column: Column<Row>, texts: readonly string[]): Room {
  const title = textWidth(column.title);
  const natural = Math.max(title, ...texts.map(textWidth));
  if (column.breaks !== true) return { natural, least: natural };
  const word = Math.max(title, ...texts.map(longestWord));
  return { natural, least: Math.min(natural, word, Math.max(title, LONG_WORD)) };
}

/** Widths that fill `room` at most; what is left over goes where the text is most cramped. Null: not even the least fits. */
function shareRoom(rooms: readonly Room[], room: number): number[] | null {
  const widths = rooms.map(({ least }) => least);
  let left = room - widths.reduce((sum, width) => sum + width, 0);
  if (left < 0) return null;
  while (left > 0) {
    const cramped = rooms.map(({ natural }, index) =>
      natural <= (widths[index] ?? 0) ? 0 : natural / (widths[index] ?? 1),
    );
    const worst = cramped.indexOf(Math.max(...cramped));
    if (cramped[worst] === 0) break;
    widths[worst] = (widths[worst] ?? 0) + 1;
    left -= 1;
  }
  return widths;
}

function columnWidths<Row>(
  columns: readonly Column<Row>[],
  cells: readonly string[][],
  width: number,
): number[] | null {
  const rooms = columns.map((column, index) =>
    roomOf(
      column,
      cells.map((row) => row[index] ?? ''),
    ),
  );
  const free = width - GAP * (columns.length - 1);
  const total = rooms.reduce((sum, { natural }) => sum + natural, 0);
  return total <= free ? rooms.map(({ natural }) => natural) : shareRoom(rooms, free);
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
