import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeShare, toFieldShare, toShareOfAll, toShareOfAny } from '#shared/crosswalk/measures/share.ts';
import { someStates } from '../../support/a-register-view.ts';

type Letter = 'P' | 'W' | 'U' | 'A' | '-';

/** Counts the states of given components, so that the true shares are known. */
function toCounts(components: readonly { readonly C1: Letter; readonly C2: Letter }[]) {
  const count = (field: 'C1' | 'C2') => {
    const letters = { P: 0, W: 0, U: 0, H: 0, N: 0, '-': 0, A: 0, X: 0 };
    for (const component of components) letters[component[field]] += 1;
    return letters;
  };
  return { ...someStates(components.length), C1: count('C1'), C2: count('C2') };
}

const letter = fc.constantFrom<Letter>('P', 'W', 'U', 'A', '-');
const components = fc.array(fc.record({ C1: letter, C2: letter }), { minLength: 1, maxLength: 30 });
const has = (state: Letter): boolean => state === 'P' || state === 'W' || state === '-';

describe('shares from counts', () => {
  it('counts poor values where they suffice, and leaves out entries to which the field does not apply', () => {
    const states = someStates(10, { C7: { W: 3, A: 1, U: 2, '-': 2 } });
    expect(toFieldShare(states, 'C7')).toEqual({ of: 8, atLeast: 5, atMost: 7 });
    expect(toFieldShare(states, 'C7', { weakCounts: false })).toEqual({ of: 8, atLeast: 2, atMost: 4 });
  });

  it('enclose the true share of components that have all fields', () => {
    fc.assert(
      fc.property(components, (list) => {
        const share = toShareOfAll(toCounts(list), ['C1', 'C2']);
        const certain = list.filter(({ C1, C2 }) => has(C1) && has(C2)).length;
        const possible = list.filter(({ C1, C2 }) => C1 !== 'A' && C2 !== 'A').length;
        expect(share.atLeast).toBeLessThanOrEqual(certain);
        expect(share.atMost).toBeGreaterThanOrEqual(possible);
      }),
      { seed: 31, numRuns: 500 },
    );
  });

  it('enclose the true share of components that have any field', () => {
    const noDash = components.map((list) => list.filter(({ C1, C2 }) => C1 !== '-' && C2 !== '-'));
    fc.assert(
      fc.property(noDash, (list) => {
        const share = toShareOfAny(toCounts(list), ['C1', 'C2']);
        const certain = list.filter(({ C1, C2 }) => has(C1) || has(C2)).length;
        expect(share.atLeast).toBeLessThanOrEqual(certain);
        expect(share.atMost).toBeGreaterThanOrEqual(certain);
      }),
      { seed: 37, numRuns: 500 },
    );
  });
});

describe('judging a share', () => {
  it.each([
    [{ of: 100, atLeast: 95, atMost: 95 }, 'met'],
    [{ of: 100, atLeast: 94, atMost: 94 }, 'not-met'],
    [{ of: 100, atLeast: 94, atMost: 95 }, 'unknown'],
    [{ of: 0, atLeast: 0, atMost: 0 }, 'not-applicable'],
  ] as const)('%j against 95 %% is %s', (share, outcome) => {
    expect(judgeShare(share, 95, 'have it').outcome).toBe(outcome);
  });

  it('gives the figures', () => {
    expect(judgeShare({ of: 10, atLeast: 7, atMost: 7 }, 95, 'have a name').reason).toBe(
      '7 of 10 components have a name; 95 % are asked for.',
    );
  });
});
