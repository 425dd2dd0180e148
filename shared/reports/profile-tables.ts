// Profile scorecards as tables: element by element, outcome with its coverage (settled.md 14). Used by receipt and vendor reports.

import type { ProfileElementResult, ProfileResult } from '#shared/model/profile-result.ts';
import { formatCounted } from '#shared/util/format-number.ts';
import { type Block, type Row, paragraph, table } from './report-document.ts';
import { formatPart } from './words.ts';

/** "14 of 17 data elements met, 2 not met, 1 unknown". */
export function toProfileSentence({ met, notMet, unknown, notApplicable }: ProfileResult): string {
  const parts = [`${met} of ${formatCounted(met + notMet + unknown, 'data element')} met`];
  if (notMet > 0) parts.push(`${notMet} not met`);
  if (unknown > 0) parts.push(`${unknown} unknown`);
  if (notApplicable > 0) parts.push(`${notApplicable} not applicable`);
  return parts.join(', ');
}

function toElementRow(element: ProfileElementResult): Row {
  const weak = element.weak > 0 ? [`${formatCounted(element.weak, 'value')} usable but poor`] : [];
  return {
    cells: [
      { lines: [element.title, [{ id: element.id }, element.kind === 'data' ? '' : ` ${element.kind}`]] },
      { status: element.outcome },
      element.of === 0 ? 'none' : formatPart(element.covered, element.of),
      { lines: [element.why, ...weak] },
    ],
  };
}

/** One profile on one document. `of` names the document in the caption. */
export function toProfileBlocks(profile: ProfileResult, of: string): readonly Block[] {
  const elements = [
    ...profile.elements.filter(({ kind }) => kind === 'data'),
    ...profile.elements.filter(({ kind }) => kind !== 'data'),
  ];
  return [
    paragraph(
      `${profile.id}, edition ${profile.edition}: ${toProfileSentence(profile)}. Coverage score ${profile.score} of 100, for sorting only.`,
    ),
    table(
      `Elements of ${profile.id} in ${of}`,
      [
        { title: 'Element', width: 30 },
        { title: 'Outcome', width: 16 },
        { title: 'Covered', width: 13 },
        { title: 'Why' },
      ],
      elements.map(toElementRow),
    ),
  ];
}

function toShare({ covered, of }: ProfileElementResult): number {
  return of === 0 ? 0 : covered / of;
}

/** The gaps that cost most: elements not met or unknown, the least covered first. */
export function toWorstGaps(profile: ProfileResult, count: number): readonly ProfileElementResult[] {
  return profile.elements
    .filter(({ kind, outcome }) => kind === 'data' && (outcome === 'not-met' || outcome === 'unknown'))
    .toSorted((a, b) => toShare(a) - toShare(b))
    .slice(0, count);
}
