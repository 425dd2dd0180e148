// Limits that depend on the criticality of a product. Unset (settled.md 11): judged only when every limit gives the same answer.

import type { Criticality } from '#shared/model/risk.ts';
import type { Judgement } from './measure.ts';

export type Limits = Readonly<Record<Exclude<Criticality, 'unset'>, number>>;

/** Judges by the limit of the criticality; for `unset` by all limits, and where they disagree the answer is unknown and says why. */
export function judgeByCriticality(
  criticality: Criticality,
  limits: Limits,
  judge: (limit: number) => Judgement,
): Judgement {
  if (criticality !== 'unset') return judge(limits[criticality]);
  const strict = judge(limits.critical);
  const lenient = judge(limits.low);
  if (strict.outcome === lenient.outcome) {
    return { outcome: lenient.outcome, reason: `${lenient.reason} True for every criticality; none is set.` };
  }
  return {
    outcome: 'unknown',
    reason: `The criticality of the product is not set, and the limits differ. For critical: ${strict.reason} For low: ${lenient.reason}`,
  };
}
