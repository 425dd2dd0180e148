import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckOutcome, MeasureOutcome, MeasureResult, MeasureSubject } from '#shared/model/assessment.ts';
import { judgeCheck, judgeMeasure } from '#shared/crosswalk/check-outcome.ts';

type Short = readonly [outcome: MeasureOutcome, critical?: boolean];

function aResult(subjects: readonly Short[], unavailable: string | null = null): MeasureResult {
  const full = subjects.map(([outcome, critical = false], index): MeasureSubject => ({
    kind: 'release',
    id: String(index),
    name: `release ${index}`,
    outcome,
    reason: '',
    critical,
  }));
  const count = (outcome: MeasureOutcome): number => full.filter((subject) => subject.outcome === outcome).length;
  return {
    measure: 'm',
    title: 'M',
    parameters: {},
    met: count('met'),
    notMet: count('not-met'),
    unknown: count('unknown'),
    notApplicable: count('not-applicable'),
    subjects: full,
    limit: null,
    unavailable,
  };
}

const times = (count: number, outcome: MeasureOutcome, critical = false): Short[] =>
  Array.from({ length: count }, () => [outcome, critical] as const);

describe('the outcome of one measure (crosswalk C.4, first table)', () => {
  it.each<[string, readonly Short[], CheckOutcome]>([
    ['all met', times(3, 'met'), 'met'],
    ['all unknown', times(2, 'unknown'), 'unknown'],
    ['all not met', times(2, 'not-met'), 'not-met'],
    ['none met, some unknown', [...times(1, 'not-met'), ...times(4, 'unknown')], 'not-met'],
    ['nine of ten met, the rest not critical', [...times(9, 'met'), ...times(1, 'not-met')], 'met'],
    ['nine of ten met, one unknown and not critical', [...times(9, 'met'), ...times(1, 'unknown')], 'met'],
    ['nine of ten met, the failing one critical', [...times(9, 'met'), ...times(1, 'not-met', true)], 'partial'],
    ['nine of ten met, the unknown one critical', [...times(9, 'met'), ...times(1, 'unknown', true)], 'partial'],
    ['all critical met lift nothing of the others', [...times(30, 'met', true), ...times(1, 'not-met')], 'partial'],
    ['eight of nine met', [...times(8, 'met'), ...times(1, 'not-met')], 'partial'],
    ['not applicable ones are not counted', [...times(1, 'met'), ...times(50, 'not-applicable')], 'met'],
    ['only not applicable', times(3, 'not-applicable'), 'not-applicable'],
  ])('%s', (_case, subjects, outcome) => {
    expect(judgeMeasure(aResult(subjects), 'unknown').outcome).toBe(outcome);
  });

  it('lets the measure say what an empty population means', () => {
    expect(judgeMeasure(aResult([]), 'unknown').outcome).toBe('unknown');
    expect(judgeMeasure(aResult([]), 'not-applicable').outcome).toBe('not-applicable');
  });

  it('is unknown, with the reason, when the measure cannot be computed', () => {
    expect(judgeMeasure(aResult([], 'No advisory data.'), 'not-applicable')).toEqual({
      outcome: 'unknown',
      why: 'm: No advisory data',
    });
  });

  it('names the population', () => {
    expect(
      judgeMeasure(aResult([...times(2, 'met'), ...times(1, 'unknown'), ...times(1, 'not-applicable')]), 'unknown').why,
    ).toBe('m: 2 of 3 met, 1 unknown, 1 not applicable');
  });

  it('never gets better by one more failing subject', () => {
    const rank: Record<CheckOutcome, number> = { met: 3, partial: 2, unknown: 1, 'not-met': 0, 'not-applicable': 4 };
    const subject = fc.tuple(
      fc.constantFrom<MeasureOutcome>('met', 'not-met', 'unknown', 'not-applicable'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(subject, { maxLength: 25 }), fc.boolean(), (subjects, critical) => {
        const before = judgeMeasure(aResult(subjects), 'not-applicable').outcome;
        const after = judgeMeasure(aResult([...subjects, ['not-met', critical]]), 'not-applicable').outcome;
        expect(rank[after]).toBeLessThanOrEqual(rank[before]);
        expect(after === 'unknown' || after === 'not-applicable').toBe(false);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe('alternatives', () => {
  it.each<[readonly CheckOutcome[], CheckOutcome]>([
    [['not-met', 'met'], 'met'],
    [['not-met', 'unknown'], 'unknown'],
    [['partial', 'unknown'], 'partial'],
    [['not-applicable', 'not-met'], 'not-met'],
    [['not-applicable', 'not-applicable'], 'not-applicable'],
  ])('of %j the best counts: %s', (outcomes, best) => {
    const result = judgeCheck(
      ['a', 'b'],
      'partial',
      outcomes.map((outcome) => ({ outcome, why: outcome })),
    );
    expect(result.outcome).toBe(best);
    expect(result.why).toContain('any of');
  });
});
