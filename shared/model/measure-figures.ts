// The figures of a measure in words, always with the population ("11 of 12"). The status rule and the reports say the same.

import type { MeasureResult } from './assessment.ts';

/** "11 of 12 met, 1 unknown"; what the measure does not apply to is counted apart. */
export function toFigures({ met, notMet, unknown, notApplicable }: MeasureResult): string {
  const judged = met + notMet + unknown;
  if (judged === 0) return notApplicable === 0 ? 'nothing in scope to look at' : `applies to none of ${notApplicable}`;
  const parts = [`${met} of ${judged} met`];
  if (notMet > 0) parts.push(`${notMet} not met`);
  if (unknown > 0) parts.push(`${unknown} unknown`);
  if (notApplicable > 0) parts.push(`${notApplicable} not applicable`);
  return parts.join(', ');
}
