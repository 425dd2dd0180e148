// The control-by-control tables of the crosswalk report (crosswalk E.2 no. 4), one per group of the framework.

import type { CheckResult, ControlResult, MeasureResult } from '#shared/model/assessment.ts';
import type { FrameworkControl } from '#shared/model/framework.ts';
import { toFigures } from '#shared/model/measure-figures.ts';
import type { CrosswalkParts } from './crosswalk-parts.ts';
import { toEvidenceNumbers } from './evidence-index.ts';
import { toGivenEvidence } from './override-evidence.ts';
import { type Block, type Cell, type Inline, type Section, type Text, paragraph, table } from './report-document.ts';
import { statusWords } from './words.ts';

const columns = [
  { title: 'Control', width: 24 },
  { title: 'Status', width: 17 },
  { title: 'Checks: outcome, figures, strength' },
  { title: 'Evidence', width: 11 },
];

export function toControlsSection(parts: CrosswalkParts): Section {
  const measures = new Map(parts.assessment.measures.map((measure) => [measure.measure, measure]));
  const blocks: Block[] = [
    paragraph(
      'Every control below is included because evidence about vendor software can speak to it. Evidence numbers refer to the evidence index, measures to the section on measures.',
    ),
  ];
  for (const group of parts.framework.groups) {
    const controls = parts.assessment.controls.filter((control) => parts.rows.get(control.id)?.group === group.id);
    if (controls.length === 0) continue;
    blocks.push(
      table(
        `${group.id} · ${group.title}`,
        columns,
        controls.map((control) => ({ anchor: `control-${control.id}`, cells: toCells(control, parts, measures) })),
      ),
    );
  }
  return { id: 'controls', title: 'Control by control', blocks };
}

function toCells(
  control: ControlResult,
  parts: CrosswalkParts,
  measures: ReadonlyMap<string, MeasureResult>,
): readonly Cell[] {
  return [
    { lines: [[{ strong: control.id }], control.title, ...toSideLines(parts.rows.get(control.id))] },
    { lines: toStatusLines(control) },
    {
      lines: [
        ...toOverrideLines(control, parts),
        ...toReasonLines(control),
        ...control.checks.flatMap((check) => toCheckLines(check, measures)),
        ...toQuestionLines(control),
      ],
    },
    control.evidence.length === 0 ? 'none' : toEvidenceNumbers(control.evidence, parts.evidence),
  ];
}

function toSideLines(row: FrameworkControl | undefined): readonly Text[] {
  if (row === undefined) return [];
  const lines: Text[] = [];
  if (row.side === 'supplier') lines.push('Duty of the vendor, verified here');
  if (row.baselines.length > 0) lines.push(`Baselines: ${row.baselines.join(', ')}`);
  return lines;
}

function toStatusLines({ status, computed, override }: ControlResult): readonly Text[] {
  return override === null ? [[{ status }]] : [[{ status }], `computed: ${statusWords[computed].toLowerCase()}`];
}

/** Both values in one sentence (crosswalk C.4): computed, and set to what, by whom, when, why, until when. */
function toOverrideLines({ computed, override }: ControlResult, { input }: CrosswalkParts): readonly Text[] {
  if (override === null) return [];
  const { status, reviewer, at, justification, expires, expired, stale } = override;
  const set = `set to ${statusWords[status].toLowerCase()} by ${reviewer} on ${at.slice(0, 10)}`;
  const validity = expired ? `expired on ${expires}` : `until ${expires}`;
  const doubt = stale && !expired ? ' Stale: the computed status has changed since.' : '';
  return [
    [
      { strong: `Computed: ${statusWords[computed].toLowerCase()}; ${set}` },
      `, because: ${justification.replace(/\.$/u, '')}; ${validity}.${doubt}`,
    ],
    ...toGivenEvidence(override.evidence, input.view),
  ];
}

/** The sentence of the rule that fired; the rest of `why` repeats the checks. */
function toReasonLines({ why }: ControlResult): readonly Text[] {
  const [rule] = why;
  return rule === undefined ? [] : [rule];
}

function toCheckLines(check: CheckResult, measures: ReadonlyMap<string, MeasureResult>): readonly Text[] {
  const strength = `strength ${check.strength}`;
  if (check.anyOf.length === 1)
    return [[{ status: check.outcome }, ' ', ...toMeasureText(check.anyOf[0] ?? '', measures), `; ${strength}`]];
  const either = check.anyOf.flatMap((use, index): readonly Inline[] => [
    index === 0 ? '' : ' or ',
    ...toMeasureText(use, measures),
  ]);
  return [[{ status: check.outcome }, ' any of: ', ...either, `; ${strength}`]];
}

function toMeasureText(use: string, measures: ReadonlyMap<string, MeasureResult>): readonly Inline[] {
  const result = measures.get(use);
  const name = { text: use, anchor: `measure-${use}` };
  if (result === undefined) return [name];
  if (result.unavailable !== null) return [name, `: ${result.unavailable.replace(/\.$/u, '')}`];
  return [name, ` ${toFigures(result)}`];
}

function toQuestionLines({ manual }: ControlResult): readonly Text[] {
  return manual.map(({ question }) => [{ status: 'unknown' as const }, ` question not answered: ${question}`]);
}
