// The outcome of one check of a control: the first table of crosswalk C.4, in the words of settled.md 13.

import type { CheckOutcome, CheckResult, EvidenceStrength, MeasureResult } from '#shared/model/assessment.ts';
import { toFigures } from '#shared/model/measure-figures.ts';

/** Share of non-critical subjects that must be met; critical ones must all be. */
const MIN_PERCENT_OTHERS = 90;

export interface Outcome {
  readonly outcome: CheckOutcome;
  readonly why: string;
}

/**
 * Judges a measure's result. Rows of C.4 in order: empty population; all unknown; none not met or unknown; enough met
 * and no critical subject short of it; some met; none met.
 */
export function judgeMeasure(result: MeasureResult, whenEmpty: 'not-applicable' | 'unknown'): Outcome {
  const { met, notMet, unknown, measure } = result;
  if (result.unavailable !== null)
    return { outcome: 'unknown', why: `${measure}: ${result.unavailable.replace(/\.$/, '')}` };
  const judged = met + notMet + unknown;
  const figures = `${measure}: ${toFigures(result)}`;
  if (judged === 0) return { outcome: result.notApplicable > 0 ? 'not-applicable' : whenEmpty, why: figures };
  if (unknown === judged) return { outcome: 'unknown', why: figures };
  if (met === judged) return { outcome: 'met', why: figures };
  if (isEnough(result)) return { outcome: 'met', why: `${figures}; enough, none of the rest is critical` };
  if (met > 0) return { outcome: 'partial', why: figures };
  return { outcome: 'not-met', why: figures };
}

/** C.4 minRatio: 1.0 for critical subjects (unknown ones included), 0.9 for all others. */
function isEnough({ subjects }: MeasureResult): boolean {
  let others = 0;
  let othersMet = 0;
  for (const { outcome, critical } of subjects) {
    if (outcome === 'not-applicable') continue;
    if (critical && outcome !== 'met') return false;
    if (critical) continue;
    others += 1;
    if (outcome === 'met') othersMet += 1;
  }
  return othersMet * 100 >= MIN_PERCENT_OTHERS * others;
}

/** From worst to best, for alternatives of which any suffices. Not applicable counts only when nothing else is left. */
const order: readonly CheckOutcome[] = ['not-applicable', 'not-met', 'unknown', 'partial', 'met'];

/** One check of a row: its measure, or the best of its alternatives. `anyOf` of the result names the measures as the row does. */
export function judgeCheck(
  anyOf: readonly string[],
  strength: EvidenceStrength,
  outcomes: readonly Outcome[],
): CheckResult {
  const best = outcomes.reduce((a, b) => (order.indexOf(b.outcome) > order.indexOf(a.outcome) ? b : a));
  const why = outcomes.length === 1 ? best.why : `any of ${outcomes.map((one) => one.why).join(' | ')}`;
  return { anyOf, strength, outcome: best.outcome, why };
}
