// The status of one control from its checks and answers: crosswalk C.4, deterministic, in the words of settled.md 13.
// A register of SBOMs supports controls; the strength cap is what keeps it from claiming more than it shows.

import type { CheckResult, ControlStatus } from '#shared/model/assessment.ts';

export interface ManualAnswer {
  readonly id: string;
  readonly answer: 'yes' | 'partly' | 'no' | 'not-applicable' | null;
  /** Whether evidence is attached to the answer. */
  readonly hasEvidence: boolean;
}

export interface StatusInput {
  readonly checks: readonly CheckResult[];
  readonly manual: readonly ManualAnswer[];
  /** Why the control does not count here: not in the selected baselines. Null when it does. */
  readonly excluded: string | null;
}

export interface StatusResult {
  readonly status: ControlStatus;
  /** One sentence per rule that fired. */
  readonly why: readonly string[];
}

type ItemOutcome = CheckResult['outcome'];

interface Item {
  readonly outcome: ItemOutcome;
  readonly text: string;
  readonly full: boolean;
}

const answers: Readonly<Record<NonNullable<ManualAnswer['answer']>, ItemOutcome>> = {
  yes: 'met',
  partly: 'partial',
  no: 'not-met',
  'not-applicable': 'not-applicable',
};

function toItems({ checks, manual }: StatusInput): readonly Item[] {
  return [
    ...checks.map(({ outcome, why, strength }) => ({ outcome, text: why, full: strength === 'full' })),
    ...manual.map(({ id, answer }) => ({
      outcome: answer === null ? ('unknown' as const) : answers[answer],
      text: answer === null ? `question ${id}: not answered` : `question ${id}: answered "${answer}"`,
      full: false,
    })),
  ];
}

/** Applies the rules 1 to 6 of C.4 in order, with the strength cap before them for rows that are only supported. */
export function decideStatus(input: StatusInput): StatusResult {
  if (input.excluded !== null) return { status: 'not-applicable', why: [input.excluded] };
  const items = toItems(input);
  const applicable = items.filter((item) => item.outcome !== 'not-applicable');
  if (items.length > 0 && applicable.length === 0) {
    return { status: 'not-applicable', why: ['Nothing in scope to which the control applies.', ...toTexts(items)] };
  }
  if (applicable.every((item) => item.outcome === 'unknown')) {
    return { status: 'not-judged', why: ['No check has an answer.', ...toTexts(applicable)] };
  }
  return decideCapped(input, applicable) ?? decideGap(applicable) ?? decideSupport(input, applicable);
}

function toTexts(items: readonly Item[]): readonly string[] {
  return items.map((item) => `${item.text}.`);
}

/** Strength cap: what is only supporting is no judgement as long as nobody has answered a question. */
function decideCapped({ checks, manual }: StatusInput, items: readonly Item[]): StatusResult | undefined {
  const onlySupporting = checks.every((check) => check.strength === 'supporting');
  const answered = manual.some((item) => item.answer !== null && item.answer !== 'not-applicable');
  if (!onlySupporting || answered) return undefined;
  const bad = items.some((item) => item.outcome === 'not-met' || item.outcome === 'partial');
  const note = bad
    ? 'Supporting evidence only, and not all of it favourable; the main evidence lies elsewhere.'
    : 'Supporting evidence is available; the main evidence lies elsewhere.';
  return { status: 'not-judged', why: [note, ...toTexts(items)] };
}

/** Rule 4. */
function decideGap(items: readonly Item[]): StatusResult | undefined {
  const failed = items.filter((item) => item.outcome === 'not-met');
  if (failed.some((item) => item.full)) {
    return { status: 'gap', why: ['A check that shows the whole control is not met.', ...toTexts(failed)] };
  }
  const someGood = items.some((item) => item.outcome === 'met' || item.outcome === 'partial');
  if (failed.length > 0 && !someGood) {
    return { status: 'gap', why: ['What could be checked is not met.', ...toTexts(items)] };
  }
  return undefined;
}

/** Rules 5 and 6. */
function decideSupport({ checks, manual }: StatusInput, items: readonly Item[]): StatusResult {
  const open = items.filter((item) => item.outcome !== 'met');
  if (open.length > 0) {
    return { status: 'partial', why: ['Some of what is asked for is not met or not known.', ...toTexts(open)] };
  }
  const asked = manual.filter((item) => item.answer !== 'not-applicable');
  const proven = asked.length > 0 && asked.every((item) => item.answer === 'yes' && item.hasEvidence);
  const full = checks.some((check) => check.strength === 'full' && check.outcome === 'met');
  const onlySupporting = checks.length > 0 && checks.every((check) => check.strength === 'supporting');
  if (full || (proven && !onlySupporting)) {
    return { status: 'supported', why: ['Everything asked for is met.', ...toTexts(items)] };
  }
  return {
    status: 'partial',
    why: [
      'Everything asked for is met, but register evidence covers only a part of the control; add outside evidence.',
      ...toTexts(items),
    ],
  };
}
