// Findings for people: how bad, how often, what, where first, what to do. The worst come first; what is not shown is
// counted, never just missing.

import type { CheckedFile } from '#shared/contract/parts.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import { listing, words } from '../format.ts';
import type { Screen } from '../screen.ts';
import { severityColours } from './outcome.ts';

type Finding = CheckedFile['findings'][number];

/** "2 errors, 1 warning and 4 notes", "none". */
export function findingCounts(findings: readonly Finding[]): string {
  const parts = (['error', 'warning', 'note'] as const)
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => formatCounted(number, severity));
  return parts.length === 0 ? 'none' : listing(parts);
}

function placeText(finding: Finding, screen: Screen): string {
  const pointer = finding.pointer === '' ? 'the document' : screen.show(finding.pointer);
  const first = finding.count > 1 ? 'first ' : '';
  return `${first}${finding.line}:${finding.column}  ${pointer}  [${finding.rule}]`;
}

/** What a repair changed at its first place. */
function changeText(finding: Finding, screen: Screen): string | null {
  const place = finding.places[0];
  if (finding.action !== 'repaired' || place?.before === undefined || place.after === undefined) return null;
  return `"${screen.show(place.before)}" is read as "${screen.show(place.after)}"`;
}

const SEVERITY = 'warning'.length + 2;
const INDENT = 2;

function printFinding(screen: Screen, finding: Finding, countWidth: number): void {
  const { paint } = screen;
  const times = finding.count > 1 ? `${formatCount(finding.count)}×` : '';
  const label = `${paint[severityColours[finding.severity]](finding.severity.padEnd(SEVERITY))}${times.padStart(countWidth)}  `;
  const hang = SEVERITY + countWidth + 2;
  const done = ['repaired', 'asked', 'left-out'].includes(finding.action) ? ` (${words(finding.action)})` : '';
  screen.item(label, `${screen.show(finding.message)}${done}`, INDENT, hang);
  screen.text(paint.dim(placeText(finding, screen)), INDENT + hang);
  const change = changeText(finding, screen);
  if (change !== null) screen.text(paint.dim(change), INDENT + hang);
  if (finding.severity !== 'note' && finding.remedy !== '')
    screen.item('→ ', screen.show(finding.remedy), INDENT + hang, 2);
}

/** `limit`: how many groups are shown; Infinity for all. */
export function printFindings(screen: Screen, findings: readonly Finding[], limit: number): void {
  screen.line(`${screen.paint.bold('Findings')}  ${findingCounts(findings)}`);
  const shown = findings.slice(0, limit);
  const countWidth = Math.max(
    0,
    ...shown.map((finding) => (finding.count > 1 ? formatCount(finding.count).length + 1 : 0)),
  );
  for (const finding of shown) printFinding(screen, finding, countWidth);
  const hidden = findings.slice(limit);
  if (hidden.length > 0) screen.text(screen.paint.dim(`and ${findingCounts(hidden)} more: --findings all`), INDENT);
}
