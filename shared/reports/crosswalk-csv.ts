// The crosswalk as one row per control, with the columns of a statement of applicability (crosswalk E.2).

import type { CheckResult, ControlResult, MeasureResult } from '#shared/model/assessment.ts';
import { toFigures } from '#shared/model/measure-figures.ts';
import type { CrosswalkParts } from './crosswalk-parts.ts';
import type { DataTable } from './report-document.ts';

const columns = [
  'framework',
  'edition',
  'as_of',
  'control',
  'title',
  'group',
  'side',
  'applicable',
  'applicability_reason',
  'status',
  'computed_status',
  'why',
  'checks',
  'open_questions',
  'override_status',
  'override_by',
  'override_at',
  'override_until',
  'override_state',
  'override_reason',
  'override_evidence',
  'evidence',
  'register_id',
  'register_head_hash',
] as const;

export function toCrosswalkCsv(parts: CrosswalkParts): DataTable {
  const { assessment, rows } = parts;
  const measures = new Map(assessment.measures.map((measure) => [measure.measure, measure]));
  const covered = assessment.controls.map((control) => {
    const row = rows.get(control.id);
    return toRow(parts, {
      control: control.id,
      title: control.title,
      group: row?.group ?? null,
      side: row?.side ?? null,
      applicable: control.status === 'not-applicable' ? 'no' : 'yes',
      applicability_reason:
        control.status === 'not-applicable'
          ? (control.override?.justification ?? control.why[0] ?? '')
          : 'Evidence about vendor software can speak to it.',
      status: control.status,
      computed_status: control.computed,
      why: control.why.join(' '),
      checks: control.checks.map((check) => toCheckText(check, measures)).join('; '),
      open_questions: control.manual.map(({ question }) => question).join(' '),
      evidence: control.evidence.map(({ kind, sha256, id }) => `${kind}:${sha256 ?? id}`).join(' '),
      ...toOverrideColumns(control),
    });
  });
  const others = assessment.notCovered.map(({ id, title, why }) =>
    toRow(parts, { control: id, title, applicable: 'not decided', applicability_reason: why, status: 'not-covered' }),
  );
  return { columns, rows: [...covered, ...others] };
}

type Row = Partial<Record<(typeof columns)[number], string | null>>;

function toRow({ assessment, input }: CrosswalkParts, values: Row): readonly (string | null)[] {
  const { id, headHash } = input.view.register;
  const all: Row = {
    framework: assessment.framework.id,
    edition: assessment.framework.edition,
    as_of: assessment.asOf,
    register_id: id,
    register_head_hash: headHash,
    ...values,
  };
  return columns.map((column) => all[column] ?? null);
}

function toCheckText(check: CheckResult, measures: ReadonlyMap<string, MeasureResult>): string {
  const figures = check.anyOf.map((use) => {
    const result = measures.get(use);
    return result === undefined || result.unavailable !== null ? `${use} not computed` : `${use} ${toFigures(result)}`;
  });
  return `${figures.join(' or ')} = ${check.outcome} (${check.strength})`;
}

function toOverrideColumns({ override }: ControlResult): Row {
  if (override === null) return {};
  return {
    override_status: override.status,
    override_by: override.reviewer,
    override_at: override.at,
    override_until: override.expires,
    override_state: override.expired ? 'expired' : override.stale ? 'stale' : 'in force',
    override_reason: override.justification,
    override_evidence: override.evidence.map((id) => `document:${id}`).join(' '),
  };
}
