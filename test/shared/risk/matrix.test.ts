import { describe, expect, it } from 'vitest';
import { criticalities, type Rating, ratings } from '#shared/model/risk.ts';
import { defaultDueDays } from '#shared/risk/due-days.ts';
import { toImpact, toLevel, toLikelihood } from '#shared/risk/matrix.ts';

const short: Readonly<Record<string, Rating>> = { VL: 'very-low', L: 'low', M: 'moderate', H: 'high', VH: 'very-high' };

function toRank(rating: Rating): number {
  return ratings.indexOf(rating);
}

describe('toLevel', () => {
  // The table of crosswalk D.6, row by row: likelihood first, then impact very low to very high.
  const table = [
    ['VH', 'VL', 'L', 'M', 'H', 'VH'],
    ['H', 'VL', 'L', 'M', 'H', 'VH'],
    ['M', 'VL', 'L', 'M', 'M', 'H'],
    ['L', 'VL', 'L', 'L', 'L', 'M'],
    ['VL', 'VL', 'VL', 'VL', 'L', 'L'],
  ] as const;
  for (const [likelihood, ...levels] of table) {
    it(`gives ${levels.join(' ')} for likelihood ${likelihood}`, () => {
      expect(ratings.map((impact) => toLevel(short[likelihood] as Rating, impact))).toEqual(
        levels.map((level) => short[level]),
      );
    });
  }

  it('never falls when likelihood or impact rises', () => {
    for (const [index, lower] of ratings.entries()) {
      for (const higher of ratings.slice(index)) {
        for (const other of ratings) {
          expect(toRank(toLevel(higher, other))).toBeGreaterThanOrEqual(toRank(toLevel(lower, other)));
          expect(toRank(toLevel(other, higher))).toBeGreaterThanOrEqual(toRank(toLevel(other, lower)));
        }
      }
    }
  });
});

describe('toImpact', () => {
  it('follows criticality and takes unset as high', () => {
    expect(criticalities.map(toImpact)).toEqual(['very-high', 'high', 'moderate', 'low', 'high']);
  });
});

describe('toLikelihood', () => {
  it('is high over one half, moderate over one tenth, else low', () => {
    const shares = [
      [0, 10],
      [1, 10],
      [10, 100],
      [11, 100],
      [50, 100],
      [51, 100],
      [500_001, 1_000_000],
      [1, 1],
    ] as const;
    expect(shares.map(([affected, of]) => toLikelihood(affected, of))).toEqual([
      'low',
      'low',
      'low',
      'moderate',
      'moderate',
      'high',
      'high',
      'high',
    ]);
  });
});

describe('defaultDueDays', () => {
  it('gives the days of the preset balanced, shorter for higher levels', () => {
    expect(ratings.map(defaultDueDays)).toEqual([180, 180, 90, 30, 14]);
  });
});
