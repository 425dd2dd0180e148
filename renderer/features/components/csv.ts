// Rows as CSV (RFC 4180): quotes where needed, lines end in CR LF. Texts come from vendors: hidden characters are made
// visible, and what a spreadsheet would run as a formula is marked as text.

import { toVisibleText } from '#shared/util/visible-text.ts';
import type { Column } from '../../ui/data-table/column.ts';

function toCell(text: string): string {
  const visible = toVisibleText(text);
  const safe = /^[=+\-@]/.test(visible) ? `'${visible}` : visible;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function toCsvHead<Row>(columns: readonly Column<Row>[]): string {
  return `${columns.map(({ title }) => toCell(title)).join(',')}\r\n`;
}

export function toCsvRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return rows.map((row) => `${columns.map(({ text }) => toCell(text(row))).join(',')}\r\n`).join('');
}
