import { describe, expect, it } from 'vitest';
import { isFillerInstant, parseTimestamp } from '#shared/util/timestamp.ts';

describe('parseTimestamp', () => {
  it.each([
    ['2026-11-01T10:00:00Z', '2026-11-01T10:00:00Z'],
    ['2026-11-01t10:00:00z', '2026-11-01T10:00:00Z'],
    ['2026-11-01 10:00:00', '2026-11-01T10:00:00Z'],
    ['2026-11-01T10:00:00.123456Z', '2026-11-01T10:00:00Z'],
    ['2026-11-01T10:00:00+10:00', '2026-11-01T00:00:00Z'],
    ['2026-11-01T10:00:00-0130', '2026-11-01T11:30:00Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
  ])('reads %s', (text, utc) => {
    expect(parseTimestamp(text)?.utc).toBe(utc);
  });

  it.each([
    '',
    '2026-11-01',
    '2021-16-06T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2026-11-01T24:00:00Z',
    '2026-11-01T10:61:00Z',
    'yesterday',
    '2026-11-01T10:00:00Z and more',
  ])('refuses %s', (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  });

  it('knows the fillers of reproducible builds', () => {
    expect(isFillerInstant('1970-01-01T00:00:00Z')).toBe(true);
    expect(isFillerInstant('2026-01-01T00:00:00Z')).toBe(false);
  });
});
