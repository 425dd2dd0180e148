// The table of a report as CSV by RFC 4180: CRLF, quotes where needed, UTF-8 with a byte-order mark, since people open it in Excel.
// Cells are guarded against being run as formulas (crosswalk E.3), and hidden characters are made visible.

import { toVisibleText } from '#shared/util/visible-text.ts';
import type { ReportDocument } from './report-document.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet may take for the start of a formula, full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

function toCsvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const guarded = toVisibleText(FORMULA_START.test(value) ? `'${value}` : value);
  return /[",\r\n]/u.test(guarded) || /^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The whole file as text; encode it as UTF-8. */
export function renderCsv({ csv }: ReportDocument): string {
  const lines = [csv.columns, ...csv.rows].map((row) => row.map(toCsvCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
