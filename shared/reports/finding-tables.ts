// Findings as table and as CSV: one row per rule in the table, one per place in the file. Used by receipt and vendor reports.

import type { Finding } from '#shared/model/finding.ts';
import type { DocumentView } from '#shared/model/register-view.ts';
import { type Block, type Cell, type DataTable, type Text, table } from './report-document.ts';

/** Findings with the first place of each; errors stand first in the register view. */
export function toFindingsTable(caption: string, findings: readonly Finding[], empty: string): Block {
  return table(
    caption,
    [
      { title: 'Severity', width: 15 },
      { title: 'What was found' },
      { title: 'First place', width: 34 },
      { title: 'Places', align: 'end', width: 9 },
    ],
    toFindingRows(findings),
    empty,
  );
}

function toFindingRows(findings: readonly Finding[]): readonly (readonly Cell[])[] {
  return findings.map((finding) => [
    { status: finding.severity },
    {
      lines: [
        finding.message,
        `To mend it: ${finding.remedy}`,
        [{ id: finding.rule }, `, ${finding.action.replaceAll('-', ' ')}`],
      ],
    },
    { lines: toPlaceLines(finding) },
    finding.count,
  ]);
}

/** The first place with line and column; for a repair also what was there and what is used instead. */
function toPlaceLines({ pointer, line, column, places }: Finding): readonly Text[] {
  const [first] = places;
  const lines: Text[] = [pointer === '' ? 'the whole document' : [{ id: pointer }], `line ${line}, column ${column}`];
  if (first?.before !== undefined) lines.push(['there: ', { vendor: first.before }]);
  if (first?.after !== undefined) lines.push(['used: ', { id: first.after }]);
  return lines;
}

/** One row per place kept (the first 100 of each finding). */
export function toFindingsCsv({ findings, sha256, fileName }: DocumentView): DataTable {
  return {
    columns: [
      'file',
      'sha256',
      'severity',
      'rule',
      'action',
      'message',
      'remedy',
      'count',
      'pointer',
      'line',
      'column',
      'before',
      'after',
    ],
    rows: findings.flatMap((finding) =>
      finding.places.map((place) => [
        fileName,
        sha256,
        finding.severity,
        finding.rule,
        finding.action,
        finding.message,
        finding.remedy,
        finding.count,
        place.pointer,
        place.line,
        place.column,
        place.before ?? null,
        place.after ?? null,
      ]),
    ),
  };
}
