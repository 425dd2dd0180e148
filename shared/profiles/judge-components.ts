// Judges one field over all component entries of a document, from the counts of their states (crosswalk A.0, settled.md 14).

import type { Standard } from '#shared/model/document.ts';
import type { ElementOutcome, StateCounts } from '#shared/model/profile-result.ts';
import { type StateLetter, stateLetters } from '#shared/model/value-state.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import { type Judgement, toOutcome } from './judgement.ts';
import type { ComponentRule } from './profile.ts';

type Counts = Readonly<Record<StateLetter, number>>;

type Verdicts = Readonly<Record<StateLetter, ElementOutcome>>;

interface ComponentTally {
  readonly of: number;
  readonly covered: number;
  readonly notMet: number;
  readonly weak: number;
}

const letters = Object.values(stateLetters);

/** What each state of one entry gives under this rule in this format (settled.md 14). */
function toVerdicts(rule: ComponentRule, standard: Standard): Verdicts {
  return {
    P: 'met',
    W: 'met',
    U: rule.unknownIn?.[standard] ?? rule.declaredUnknown,
    H: rule.declaredUnknown,
    N: rule.noneAnswers ? 'met' : 'not-met',
    '-': 'not-applicable',
    A: rule.absent,
    X: 'not-met',
  };
}

function toTally(counts: Counts, verdicts: Verdicts): ComponentTally {
  const sum = (outcome: ElementOutcome): number =>
    letters.reduce((total, letter) => total + (verdicts[letter] === outcome ? counts[letter] : 0), 0);
  const covered = sum('met');
  const notMet = sum('not-met');
  return { of: covered + notMet + sum('unknown'), covered, notMet, weak: counts.W };
}

/**
 * Counts a usable value of another field as weak. That field's states include those of the own one, so the entries that
 * have either are those that have the other. Counts that break this rule lower nothing.
 */
function substitute(tally: ComponentTally, other: Counts): ComponentTally {
  const moved = Math.max(0, Math.min(tally.of, other.P + other.W) - tally.covered);
  return {
    of: tally.of,
    covered: tally.covered + moved,
    notMet: Math.max(0, tally.notMet - moved),
    weak: tally.weak + moved,
  };
}

function countHas(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'has' : 'have'}`;
}

function countIs(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'is' : 'are'}`;
}

/** The first clause: how many of how many have it. */
function describeCovered(rule: ComponentRule, tally: ComponentTally): string {
  const { of, covered } = tally;
  if (covered === of)
    return of === 1 ? `The only component has ${rule.what}` : `All ${formatCount(of)} components have ${rule.what}`;
  if (covered === 0)
    return of === 1
      ? `The only component lacks ${rule.what}`
      : `None of ${formatCount(of)} components has ${rule.what}`;
  return `${formatCount(covered)} of ${formatCounted(of, 'component')} ${covered === 1 ? 'has' : 'have'} ${rule.what}`;
}

/** What is known about the entries that do not have it. */
function describeGaps(rule: ComponentRule, verdicts: Verdicts, counts: Counts): readonly string[] {
  const open = rule.absent === 'unknown' ? ', and it is not known whether one exists' : '';
  const refused = (letter: 'U' | 'H'): string => (verdicts[letter] === 'not-met' ? ', which does not count here' : '');
  const parts: readonly (readonly [number, string])[] = [
    [counts.A, `${countHas(counts.A)} none${open}`],
    [counts.X, `${countHas(counts.X)} one that is not valid`],
    [rule.noneAnswers ? 0 : counts.N, `${countHas(counts.N)} only the word "none"`],
    [counts.U, `${countIs(counts.U)} declared unknown${refused('U')}`],
    [counts.H, `${countIs(counts.H)} withheld by the author${refused('H')}`],
  ];
  return parts.filter(([count]) => count > 0).map(([, text]) => text);
}

function describe(rule: ComponentRule, verdicts: Verdicts, counts: Counts, tally: ComponentTally): string {
  const notApplicable = counts['-'];
  if (tally.of === 0) {
    return notApplicable === 0
      ? 'The document lists no component, so there is nothing to judge.'
      : `This does not apply to the kinds of component listed here (${formatCount(notApplicable)}).`;
  }
  const parts = [describeCovered(rule, tally)];
  if (tally.weak > 0) parts.push(`${formatCount(tally.weak)} of these ${rule.weakly}`);
  if (rule.noneAnswers && counts.N > 0) parts.push(`${formatCount(counts.N)} of these by stating that there is none`);
  const plain = tally.covered === 0 && counts.A === tally.of && rule.absent === 'not-met';
  if (rule.substitute === undefined && !plain) parts.push(...describeGaps(rule, verdicts, counts));
  else if (rule.substitute !== undefined && tally.covered > 0 && tally.covered < tally.of)
    parts.push(`${countHas(tally.of - tally.covered)} nothing that counts here`);
  if (notApplicable > 0) parts.push(`to ${formatCount(notApplicable)} more this does not apply`);
  return `${parts.join('; ')}.`;
}

/** Outcome, coverage and sentence of one component-level element. */
export function judgeComponents(rule: ComponentRule, standard: Standard, all: StateCounts): Judgement {
  const counts = all[rule.field];
  const verdicts = toVerdicts(rule, standard);
  const own = toTally(counts, verdicts);
  const tally = rule.substitute === undefined ? own : substitute(own, all[rule.substitute]);
  return {
    outcome: toOutcome(tally),
    covered: tally.covered,
    of: tally.of,
    weak: tally.weak,
    why: describe(rule, verdicts, counts, tally),
  };
}
