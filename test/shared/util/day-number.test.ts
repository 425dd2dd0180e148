import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, getDayNumber, parseDayNumber, toIsoDate } from '#shared/util/day-number.ts';

describe('day numbers', () => {
  it('count whole days of UTC', () => {
    expect(getDayNumber('1970-01-02')).toBe(1);
    expect(getDayNumber('2026-11-23T23:59:59Z')).toBe(getDayNumber('2026-11-23'));
    expect(getDayNumber('2026-11-23T01:00:00+02:00')).toBe(getDayNumber('2026-11-22'));
  });

  it('refuse what is no date', () => {
    for (const text of [
      '',
      'yesterday',
      '23.11.2026',
      '2026-13-01',
      '2026-02-30',
      '2026',
      '2026-11-23T10:00:00',
      '2026-11-23Tnoon',
    ])
      expect(parseDayNumber(text)).toBeUndefined();
    expect(() => getDayNumber('soon')).toThrow('Not a date');
  });

  it('come back as the same date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        expect(getDayNumber(toIsoDate(day))).toBe(day);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('step by months to the last day of a shorter month', () => {
    expect(toIsoDate(addMonths(getDayNumber('2024-01-31'), 1))).toBe('2024-02-29');
    expect(toIsoDate(addMonths(getDayNumber('2026-11-23'), 12))).toBe('2027-11-23');
  });
});
