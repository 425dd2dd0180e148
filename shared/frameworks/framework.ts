// The words in which a catalogue file is written: short rows that become FrameworkControl (crosswalk B.0 conventions).

import type { EvidenceStrength } from '#shared/model/assessment.ts';
import type { FrameworkCheck, FrameworkControl, FrameworkSide } from '#shared/model/framework.ts';

export interface RowOptions {
  /** Questions for what the tables say in prose; numbered m1, m2 … */
  readonly ask?: readonly string[];
  /** What an auditor wants to see. */
  readonly wanted?: readonly string[];
  /** supplier: rows marked V, where the register verifies the vendor. Default: acquirer. */
  readonly side?: FrameworkSide;
  /** Baselines of the row. */
  readonly baselines?: readonly string[];
}

/** A measure, or "either … or …" as a list of alternatives. */
export type Need = string | readonly string[];

/** One row: all needs carry the strength of the row, as in the tables of crosswalk part B. */
export function toControl(
  group: string,
  id: string,
  title: string,
  strength: EvidenceStrength,
  needs: readonly Need[],
  options: RowOptions = {},
): FrameworkControl {
  const checks: readonly FrameworkCheck[] = needs.map((need) => ({
    anyOf: typeof need === 'string' ? [need] : need,
    strength,
  }));
  return {
    id,
    title,
    group,
    side: options.side ?? 'acquirer',
    baselines: options.baselines ?? [],
    checks,
    manual: (options.ask ?? []).map((question, index) => ({ id: `m${index + 1}`, question })),
    evidenceWanted: options.wanted ?? [],
  };
}
