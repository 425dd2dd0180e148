// What one element came to, and the rule that makes an outcome out of counts (settled.md 14).

import type { ElementOutcome, ProfileElementResult } from '#shared/model/profile-result.ts';

export type Judgement = Pick<ProfileElementResult, 'outcome' | 'covered' | 'of' | 'weak' | 'why'>;

export interface Tally {
  /** Applicable entries. */
  readonly of: number;
  /** Entries that are met, weak ones included. */
  readonly covered: number;
  readonly notMet: number;
}

/** Not met if any applicable entry is not met, else unknown if any is, else met; without any: not applicable. */
export function toOutcome({ of, covered, notMet }: Tally): ElementOutcome {
  if (of === 0) return 'not-applicable';
  if (notMet > 0) return 'not-met';
  return covered < of ? 'unknown' : 'met';
}

/** A judgement about one single thing: covered 1 or 0 of 1, or of 0 where it does not apply. */
export function toSingle(outcome: ElementOutcome, why: string, weak = false): Judgement {
  const met = outcome === 'met';
  return { outcome, covered: met ? 1 : 0, of: outcome === 'not-applicable' ? 0 : 1, weak: met && weak ? 1 : 0, why };
}
