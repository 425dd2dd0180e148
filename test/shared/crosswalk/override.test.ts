import { describe, expect, it } from 'vitest';
import { type OverrideRequest, checkOverride, toEffectiveOverride } from '#shared/crosswalk/override.ts';
import { getDayNumber } from '#shared/util/day-number.ts';
import { anOverride } from '../../support/a-register-view.ts';

function aRequest(differing: Partial<OverrideRequest> = {}): OverrideRequest {
  return {
    status: 'supported',
    computed: 'partial',
    justification: 'The contract office holds the signed clauses.',
    reviewer: 'Mara Lindqvist',
    at: '2026-11-23T10:00:00Z',
    expires: null,
    evidence: [],
    ...differing,
  };
}

function problemsOf(request: OverrideRequest): readonly string[] {
  const result = checkOverride(request);
  return result.ok ? [] : result.problems.map(({ field }) => field);
}

describe('an override', () => {
  it('holds twelve months unless said otherwise', () => {
    expect(checkOverride(aRequest())).toEqual({ ok: true, expires: '2027-11-23' });
    expect(checkOverride(aRequest({ expires: '2026-12-01' }))).toEqual({ ok: true, expires: '2026-12-01' });
  });

  it('holds 90 days for the step from gap to supported', () => {
    expect(checkOverride(aRequest({ computed: 'gap' }))).toEqual({ ok: true, expires: '2027-02-21' });
    expect(checkOverride(aRequest({ computed: 'gap', status: 'partial' }))).toEqual({
      ok: true,
      expires: '2027-11-23',
    });
  });

  it.each<[string, Partial<OverrideRequest>, string]>([
    ['a justification of 19 characters', { justification: 'x'.repeat(19) }, 'justification'],
    ['a justification padded with spaces', { justification: `  ${'x'.repeat(19)}  ` }, 'justification'],
    ['the verdict "compliant"', { justification: 'We checked: the vendor is Compliant with it.' }, 'justification'],
    ['the verdict "certified"', { justification: 'The product is certified, says the vendor.' }, 'justification'],
    ['no reviewer', { reviewer: ' ' }, 'reviewer'],
    ['no date', { at: '' }, 'at'],
    ['an end that is no date', { expires: 'next year' }, 'expires'],
    ['an end before the beginning', { expires: '2026-11-22' }, 'expires'],
    ['an end after twelve months', { expires: '2027-11-24' }, 'expires'],
    ['more than 90 days from gap to supported', { computed: 'gap', expires: '2027-02-22' }, 'expires'],
    ['not judged to supported without evidence', { computed: 'not-judged' }, 'evidence'],
  ])('is refused with %s', (_case, differing, field) => {
    expect(problemsOf(aRequest(differing))).toEqual([field]);
  });

  it('may set a control that is not judged to supported with evidence, and to partial without', () => {
    expect(problemsOf(aRequest({ computed: 'not-judged', evidence: ['doc'] }))).toEqual([]);
    expect(problemsOf(aRequest({ computed: 'not-judged', status: 'partial' }))).toEqual([]);
  });

  it('names every problem at once', () => {
    expect(problemsOf(aRequest({ justification: '', reviewer: '', expires: 'x' }))).toEqual([
      'justification',
      'reviewer',
      'expires',
    ]);
  });
});

describe('an override at a given day', () => {
  const today = getDayNumber('2026-11-23');

  it('is absent when there is none', () => {
    expect(toEffectiveOverride([], 'gap', today)).toBeNull();
  });

  it('counts on its last day and is expired the day after', () => {
    const override = anOverride({ expires: '2026-11-23' });
    expect(toEffectiveOverride([override], 'partial', today)?.expired).toBe(false);
    expect(toEffectiveOverride([override], 'partial', today + 1)?.expired).toBe(true);
  });

  it('is stale when the computed status has changed', () => {
    expect(toEffectiveOverride([anOverride()], 'partial', today)?.stale).toBe(false);
    expect(toEffectiveOverride([anOverride()], 'gap', today)?.stale).toBe(true);
  });

  it('is the latest of several', () => {
    const later = anOverride({ at: '2026-11-02T00:00:00Z', status: 'gap' });
    expect(toEffectiveOverride([later, anOverride()], 'partial', today)?.status).toBe('gap');
  });

  it('is a defect when its status is no status', () => {
    expect(() => toEffectiveOverride([anOverride({ status: 'great' })], 'partial', today)).toThrow('unknown status');
  });
});
