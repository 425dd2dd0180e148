// Rows as text for the clipboard: a line of titles, then a line a row, columns parted by tabs.

import type { Column } from './column.ts';

/** Tabs, line breaks and leading formula signs of vendor text must neither break the table nor run in a spreadsheet. */
function toCellText(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

export function toRowsText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const titles = columns.map(({ title }) => title).join('\t');
  return [titles, ...rows.map((row) => columns.map(({ text }) => toCellText(text(row))).join('\t'))].join('\n');
}
