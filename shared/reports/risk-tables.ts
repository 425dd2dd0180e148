// Risks as tables: matrix, list, rows behind. Used by the risk register and the vendor assessment.

import type { RiskView } from '#shared/model/register-view.ts';
import { ratings } from '#shared/model/risk.ts';
import type { ReportInput } from './outline.ts';
import { type Block, type Cell, type Text, table } from './report-document.ts';
import { formatDateWithAge, formatPart, statusWords } from './words.ts';

export function isOpen(risk: RiskView): boolean {
  return risk.state !== 'closed';
}

/** Highest level first, then the earliest due date, then the order of the register. */
export function toSortedRisks(risks: readonly RiskView[]): readonly RiskView[] {
  return risks.toSorted((a, b) => {
    const level = ratings.indexOf(b.level) - ratings.indexOf(a.level);
    if (level !== 0) return level;
    const [left, right] = [a.due ?? '9999', b.due ?? '9999'];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

/** Likelihood by impact (crosswalk D.6), open risks only; a zero is a dot so that numbers stand out. */
export function toMatrix(risks: readonly RiskView[]): Block {
  const open = risks.filter(isOpen);
  const rows = ratings.toReversed().map((likelihood): readonly Cell[] => {
    const row: Cell[] = [statusWords[likelihood]];
    for (const impact of ratings) {
      const count = open.filter((risk) => risk.likelihood === likelihood && risk.impact === impact).length;
      row.push(count === 0 ? '·' : count);
    }
    return row;
  });
  return table(
    'Open risks by likelihood (rows) and impact (columns)',
    [
      { title: 'Likelihood', width: 25 },
      ...ratings.map((impact) => ({ title: statusWords[impact], align: 'end' as const, width: 15 })),
    ],
    rows,
  );
}

export function toRisksTable(caption: string, risks: readonly RiskView[], input: ReportInput): Block {
  const names = toProductNames(input);
  return table(
    caption,
    [
      { title: 'Risk' },
      { title: 'Level', width: 15 },
      { title: 'State and treatment', width: 24 },
      { title: 'Owner', width: 15 },
      { title: 'Due', width: 17 },
    ],
    toSortedRisks(risks).map((risk) => ({
      anchor: `risk-${risk.id}`,
      cells: [
        { lines: [[{ strong: risk.title }], names.get(risk.productId) ?? '', ...risk.explanation.slice(0, 1)] },
        { status: risk.level },
        { lines: toTreatmentLines(risk) },
        risk.owner ?? 'no owner',
        toDue(risk, input.making.asOf),
      ],
    })),
    'No risk is recorded for the scope of this report.',
  );
}

/** "Vendor / Product" of every product in scope. */
export function toProductNames({ products, vendors }: ReportInput): ReadonlyMap<string, string> {
  const vendorNames = new Map(vendors.map(({ id, name }) => [id, name]));
  return new Map(products.map(({ id, vendorId, name }) => [id, `${vendorNames.get(vendorId) ?? '?'} / ${name}`]));
}

function toTreatmentLines(risk: RiskView): readonly Text[] {
  const lines: Text[] = [risk.state.replaceAll('-', ' ')];
  lines.push(risk.treatment === null ? 'no treatment' : risk.treatment);
  if (risk.plan !== null) lines.push(risk.plan);
  return lines;
}

function toDue({ due, acceptedUntil, state }: RiskView, asOf: string): string {
  if (state === 'accepted' && acceptedUntil !== null) return `accepted until ${formatDateWithAge(acceptedUntil, asOf)}`;
  return due === null ? 'no date' : formatDateWithAge(due, asOf);
}

/** How each risk was rated, sentence by sentence; the main table holds the first one only. */
export function toRatingsTable(risks: readonly RiskView[], input: ReportInput): Block {
  const names = toProductNames(input);
  return table(
    'How the risks were rated: likelihood, impact and the reasons',
    [
      { title: 'Risk', width: 27 },
      { title: 'Likelihood', width: 16 },
      { title: 'Impact', width: 16 },
      { title: 'Why' },
    ],
    toSortedRisks(risks).map((risk) => [
      { lines: [[{ text: risk.title, anchor: `risk-${risk.id}` }], names.get(risk.productId) ?? ''] },
      { status: risk.likelihood },
      { status: risk.impact },
      { lines: risk.explanation },
    ]),
    'No risk to rate.',
  );
}

/** What stands behind each risk: release, subject, how much of it is affected. */
export function toRiskRowsTable(risks: readonly RiskView[], input: ReportInput): Block {
  const releases = new Map(input.releases.map(({ release, name }) => [release.id, name]));
  const rows = toSortedRisks(risks).flatMap((risk) =>
    risk.rows.map((row) => [
      [{ text: risk.title, anchor: `risk-${risk.id}` }],
      releases.get(row.releaseId) ?? 'a release outside the scope',
      { lines: [row.text, [{ id: row.subject }]] },
      formatPart(row.affected, row.of),
    ]),
  );
  return table(
    'What stands behind the risks',
    [
      { title: 'Risk', width: 27 },
      { title: 'Release', width: 24 },
      { title: 'What' },
      { title: 'Affected', width: 14 },
    ],
    rows,
    'No rows.',
  );
}

/** The history of decisions: who, when, what, why. */
export function toHistoryTable(risks: readonly RiskView[]): Block {
  const rows = risks.flatMap((risk) =>
    risk.history.map((fact) => [
      [{ text: risk.title, anchor: `risk-${risk.id}` }],
      fact.at.slice(0, 10),
      fact.actor,
      { lines: fact.reason === null ? [fact.text] : [fact.text, `Reason: ${fact.reason}`] },
    ]),
  );
  return table(
    'History of the risks',
    [
      { title: 'Risk', width: 27 },
      { title: 'Date', width: 12 },
      { title: 'Who', width: 18 },
      { title: 'What was recorded' },
    ],
    rows,
    'Nothing has been recorded yet.',
  );
}
