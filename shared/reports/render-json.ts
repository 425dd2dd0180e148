// A report as JSON: keys sorted, two spaces, one newline at the end, so that the same report is always the same bytes.

import { escapeJson } from '#shared/util/escape-json.ts';
import type { ReportDocument } from './report-document.ts';

/** Deeper than anything a report holds; vendor data cannot nest in here, so passing it is a defect. */
const MAX_DEPTH = 64;

function toSorted(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) throw new Error('A report nests too deep');
  if (Array.isArray(value)) return value.map((item) => toSorted(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  // fromEntries defines own properties, also for a key such as "__proto__".
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, item]) => [key, toSorted(item, depth + 1)]),
  );
}

export function renderJson({ json }: ReportDocument): string {
  return `${escapeJson(JSON.stringify(toSorted(json, 0), null, 2))}\n`;
}
