import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckOutcome, CheckResult, ControlStatus, EvidenceStrength } from '#shared/model/assessment.ts';
import { type ManualAnswer, decideStatus } from '#shared/crosswalk/status-rule.ts';

type Check = readonly [EvidenceStrength, CheckOutcome];
type Answer = readonly [ManualAnswer['answer'], boolean?];

function decide(
  checks: readonly Check[],
  answers: readonly Answer[] = [],
  excluded: string | null = null,
): ControlStatus {
  return decideStatus({ checks: checks.map(toCheck), manual: answers.map(toManual), excluded }).status;
}

function toCheck([strength, outcome]: Check, index: number): CheckResult {
  return { anyOf: [`measure-${index}`], strength, outcome, why: `measure-${index}: ${outcome}` };
}

function toManual([answer, hasEvidence = false]: Answer, index: number): ManualAnswer {
  return { id: `m${index + 1}`, answer, hasEvidence };
}

describe('the status of a control (crosswalk C.4, settled.md 13)', () => {
  it.each<[string, readonly Check[], readonly Answer[], ControlStatus]>([
    ['rule 2: nothing has an answer', [['full', 'unknown']], [], 'not-judged'],
    ['rule 2: nothing has an answer, questions included', [['full', 'unknown']], [[null]], 'not-judged'],
    ['rule 2: only a question, not answered', [], [[null]], 'not-judged'],
    ['rule 2: no check and no question', [], [], 'not-judged'],
    [
      'rule 3: nothing applies',
      [
        ['full', 'not-applicable'],
        ['partial', 'not-applicable'],
      ],
      [],
      'not-applicable',
    ],
    [
      'rule 3: nothing applies, the question neither',
      [['full', 'not-applicable']],
      [['not-applicable']],
      'not-applicable',
    ],
    [
      'rule 4: a full check is not met',
      [
        ['full', 'not-met'],
        ['partial', 'met'],
      ],
      [],
      'gap',
    ],
    [
      'rule 4: all that has an answer is not met',
      [
        ['partial', 'not-met'],
        ['partial', 'unknown'],
      ],
      [],
      'gap',
    ],
    ['rule 4: the only answer is no', [], [['no']], 'gap'],
    [
      'rule 5: all met, one of them full',
      [
        ['full', 'met'],
        ['partial', 'met'],
      ],
      [],
      'supported',
    ],
    [
      'rule 5: what does not apply is ignored',
      [
        ['full', 'met'],
        ['full', 'not-applicable'],
      ],
      [],
      'supported',
    ],
    [
      'rule 5: the full check does not apply, the rest shows a part',
      [
        ['partial', 'met'],
        ['full', 'not-applicable'],
      ],
      [],
      'partial',
    ],
    ['rule 5: all met but only partial evidence', [['partial', 'met']], [], 'partial'],
    ['rule 5: partial evidence and a yes without evidence', [['partial', 'met']], [['yes']], 'partial'],
    ['rule 5: partial evidence and a yes with evidence', [['partial', 'met']], [['yes', true]], 'supported'],
    ['rule 5: two answers, one without evidence', [['partial', 'met']], [['yes', true], ['yes']], 'partial'],
    ['rule 5: only questions, answered with evidence', [], [['yes', true]], 'supported'],
    ['rule 6: a full check is partial', [['full', 'partial']], [], 'partial'],
    [
      'rule 6: some unknown',
      [
        ['full', 'met'],
        ['full', 'unknown'],
      ],
      [],
      'partial',
    ],
    ['rule 6: an unanswered question', [['full', 'met']], [[null]], 'partial'],
    [
      'rule 6: a partial check not met beside one that is met',
      [
        ['partial', 'not-met'],
        ['full', 'met'],
      ],
      [],
      'partial',
    ],
    ['rule 6: answered "partly"', [['full', 'met']], [['partly']], 'partial'],
    ['cap: only supporting, met', [['supporting', 'met']], [], 'not-judged'],
    ['cap: only supporting, not met', [['supporting', 'not-met']], [], 'not-judged'],
    ['cap: only supporting, question open', [['supporting', 'met']], [[null]], 'not-judged'],
    ['cap: only supporting, question does not apply', [['supporting', 'met']], [['not-applicable']], 'not-judged'],
    ['cap: only supporting, question answered with evidence', [['supporting', 'met']], [['yes', true]], 'partial'],
    ['cap: only supporting and not met, question answered no', [['supporting', 'not-met']], [['no']], 'gap'],
    [
      'supporting beside partial counts',
      [
        ['supporting', 'unknown'],
        ['partial', 'met'],
      ],
      [],
      'partial',
    ],
  ])('%s', (_rule, checks, answers, status) => {
    expect(decide(checks, answers)).toBe(status);
  });

  it('rule 1: leaves out what is not in the selected baseline, with the reason', () => {
    expect(
      decideStatus({ checks: [toCheck(['full', 'met'], 0)], manual: [], excluded: 'Not in the baseline: low.' }),
    ).toEqual({
      status: 'not-applicable',
      why: ['Not in the baseline: low.'],
    });
  });

  it('says which checks are not met or unknown', () => {
    const { why } = decideStatus({
      checks: [toCheck(['full', 'met'], 0), toCheck(['full', 'unknown'], 1)],
      manual: [toManual([null], 0)],
      excluded: null,
    });
    expect(why).toEqual([
      'Some of what is asked for is not met or not known.',
      'measure-1: unknown.',
      'question m1: not answered.',
    ]);
  });
});

const outcome = fc.constantFrom<CheckOutcome>('met', 'partial', 'not-met', 'unknown', 'not-applicable');
const strength = fc.constantFrom<EvidenceStrength>('full', 'partial', 'supporting');
const answer = fc.tuple(
  fc.constantFrom<ManualAnswer['answer']>('yes', 'partly', 'no', 'not-applicable', null),
  fc.boolean(),
);
const rank: Readonly<Record<ControlStatus, number>> = {
  supported: 3,
  partial: 2,
  'not-judged': 1,
  gap: 0,
  'not-applicable': 4,
};

describe('laws of the status rule', () => {
  it('a check that turns to not met never improves the status', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(strength, outcome), { minLength: 1, maxLength: 5 }),
        fc.array(answer, { maxLength: 2 }),
        fc.nat(),
        (checks, answers, at) => {
          const index = at % checks.length;
          const worse = checks.map((check, place): Check => (place === index ? [check[0], 'not-met'] : check));
          const before = decide(checks, answers);
          expect(rank[decide(worse, answers)]).toBeLessThanOrEqual(rank[before]);
        },
      ),
      { seed: 17, numRuns: 1000 },
    );
  });

  it('only supporting checks never give more than partial, and nothing without an answer of a person', () => {
    fc.assert(
      fc.property(
        fc.array(outcome, { minLength: 1, maxLength: 5 }),
        fc.array(answer, { maxLength: 3 }),
        (outcomes, answers) => {
          const status = decide(
            outcomes.map((one) => ['supporting', one] as const),
            answers,
          );
          const answered = answers.some(([given]) => given !== null && given !== 'not-applicable');
          const allowed = answered
            ? ['partial', 'gap', 'not-judged', 'not-applicable']
            : ['not-judged', 'not-applicable'];
          expect(allowed).toContain(status);
        },
      ),
      { seed: 19, numRuns: 500 },
    );
  });

  it('supported needs every applicable item met', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(strength, outcome), { maxLength: 5 }),
        fc.array(answer, { maxLength: 3 }),
        (checks, answers) => {
          if (decide(checks, answers) !== 'supported') return;
          expect(checks.every(([, one]) => one === 'met' || one === 'not-applicable')).toBe(true);
          expect(answers.every(([given]) => given === 'yes' || given === 'not-applicable')).toBe(true);
        },
      ),
      { seed: 23, numRuns: 1000 },
    );
  });

  it('does not depend on the order of the checks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(strength, outcome), { maxLength: 5 }), (checks) => {
        expect(decide(checks.toReversed())).toBe(decide(checks));
      }),
      { seed: 29, numRuns: 300 },
    );
  });
});
