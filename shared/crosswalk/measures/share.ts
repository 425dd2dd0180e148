// "At least 95 % of the components have it", when only counts per field are kept and some values are declared unknown.
// A share has a floor and a ceiling; the answer is met or not met only when both agree, else unknown (promise 6).

import type { ComponentField } from '#shared/model/field.ts';
import type { StateCounts } from '#shared/model/profile-result.ts';
import type { StateLetter } from '#shared/model/value-state.ts';
import type { Judgement } from './measure.ts';

export interface Share {
  /** Entries to which it applies. */
  readonly of: number;
  /** How many certainly have it. */
  readonly atLeast: number;
  /** How many have it at most: also those declared unknown or withheld, and where counts overlap. */
  readonly atMost: number;
}

type Letters = Readonly<Record<StateLetter, number>>;

/** All entries of the document, whatever their state. */
function countEntries(letters: Letters): number {
  return Object.values(letters).reduce((sum, count) => sum + count, 0);
}

/** The share of one field: P and N count (settled.md 14), W where poor values suffice; U and H may or may not; A and X do not. */
export function toFieldShare(states: StateCounts, field: ComponentField, options = { weakCounts: true }): Share {
  const letters = states[field];
  const present = letters.P + letters.N + (options.weakCounts ? letters.W : 0);
  return { of: countEntries(letters) - letters['-'], atLeast: present, atMost: present + letters.U + letters.H };
}

/** Entries that have all of the fields: no fewer than what remains when the gaps never coincide, no more than the rarest field. */
export function toShareOfAll(states: StateCounts, fields: readonly ComponentField[]): Share {
  const entries = countEntries(states[fields[0] ?? 'C1']);
  let atLeast = entries;
  let atMost = entries;
  for (const field of fields) {
    const share = toFieldShare(states, field);
    const exempt = entries - share.of;
    atLeast -= entries - (share.atLeast + exempt);
    atMost = Math.min(atMost, share.atMost + exempt);
  }
  return { of: entries, atLeast: Math.max(0, atLeast), atMost };
}

/** Entries that have any of the fields. */
export function toShareOfAny(states: StateCounts, fields: readonly ComponentField[]): Share {
  const shares = fields.map((field) => toFieldShare(states, field));
  const of = Math.max(...shares.map((share) => share.of));
  const sum = shares.reduce((total, share) => total + share.atMost, 0);
  return { of, atLeast: Math.max(...shares.map((share) => share.atLeast)), atMost: Math.min(of, sum) };
}

/** Judges a share against a percentage; `what` continues "N of M components …", e.g. "have an identifier". */
export function judgeShare(share: Share, percent: number, what: string): Judgement {
  if (share.of === 0) return { outcome: 'not-applicable', reason: 'No component to which this applies is listed.' };
  const figures =
    share.atLeast === share.atMost
      ? `${share.atLeast} of ${share.of} components ${what}`
      : `Between ${share.atLeast} and ${share.atMost} of ${share.of} components ${what}`;
  if (share.atLeast * 100 >= percent * share.of) return { outcome: 'met', reason: `${figures}.` };
  if (share.atMost * 100 < percent * share.of) {
    return { outcome: 'not-met', reason: `${figures}; ${percent} % are asked for.` };
  }
  return {
    outcome: 'unknown',
    reason: `${figures}: declared unknowns and the counts kept leave open whether ${percent} % are reached.`,
  };
}
