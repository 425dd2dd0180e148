import { describe, expect, it } from 'vitest';
import { formatCount, formatCounted, formatShare } from '#shared/util/format-number.ts';

describe('formatCount', () => {
  it('separates groups of three digits by commas', () => {
    expect([0, 7, 999, 1000, 1024, 100_000, 1_234_567, -1234].map(formatCount)).toEqual([
      '0',
      '7',
      '999',
      '1,000',
      '1,024',
      '100,000',
      '1,234,567',
      '-1,234',
    ]);
  });

  it('refuses what is no whole number', () => {
    expect(() => formatCount(0.5)).toThrow(RangeError);
    expect(() => formatCount(Number.NaN)).toThrow(RangeError);
  });
});

describe('formatCounted', () => {
  it('chooses between one and many', () => {
    expect(formatCounted(1, 'component')).toBe('1 component');
    expect(formatCounted(0, 'component')).toBe('0 components');
    expect(formatCounted(2000, 'entry', 'entries')).toBe('2,000 entries');
  });
});

describe('formatShare', () => {
  it('cuts to one decimal and keeps 100 % for all', () => {
    expect(formatShare(1, 2)).toBe('50 %');
    expect(formatShare(212, 1024)).toBe('20.7 %');
    expect(formatShare(10_001, 20_000)).toBe('50.0 %');
    expect(formatShare(99_999, 100_000)).toBe('99.9 %');
    expect(formatShare(5, 5)).toBe('100 %');
    expect(formatShare(0, 5)).toBe('0 %');
    expect(formatShare(1, 100_000)).toBe('under 0.1 %');
  });

  it('keeps decimals of exact shares such as one eighth', () => {
    expect(formatShare(1, 8)).toBe('12.5 %');
    expect(formatShare(1, 1000)).toBe('0.1 %');
  });

  it('refuses a share of nothing', () => {
    expect(() => formatShare(0, 0)).toThrow(RangeError);
  });
});
