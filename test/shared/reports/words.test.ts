import { describe, expect, it } from 'vitest';
import { formatAge, formatBytes, formatDateWithAge, formatPart } from '#shared/reports/words.ts';

describe('numbers and dates in reports', () => {
  it('name the population beside a count', () => {
    expect(formatPart(1397, 1810)).toBe('1,397 of 1,810');
  });

  it('give sizes in decimal units', () => {
    expect([0, 999, 1000, 999_949, 999_950, 4_812_345, 2_500_000_000].map(formatBytes)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '999.9 kB',
      '1.0 MB',
      '4.8 MB',
      '2.5 GB',
    ]);
  });

  it('give the age beside the date', () => {
    expect(formatDateWithAge('2026-11-20', '2026-11-23T00:00:00Z')).toBe('2026-11-20 (3 days before)');
    expect(formatAge('2026-11-23', '2026-11-23')).toBe('same day');
    expect(formatAge('2026-11-24', '2026-11-23')).toBe('in 1 day');
  });
});
