import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateWithAge, duration, listing, sentence, size, words } from '#electron/cli/format.ts';
import { findNearest } from '#electron/cli/suggest.ts';
import { padTo, textWidth, wrap } from '#electron/cli/text.ts';

describe('text on a terminal', () => {
  it('counts wide characters twice, combining marks and colours not at all', () => {
    expect(textWidth('abc')).toBe(3);
    expect(textWidth('日本')).toBe(4);
    expect(textWidth('e\u0301')).toBe(1);
    expect(textWidth('\u001B[31mred\u001B[39m')).toBe(3);
    expect(textWidth('📦x')).toBe(3);
  });

  it('breaks at spaces and cuts words that are longer than a line', () => {
    expect(wrap('one two three', 9)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghijklmnop', 8)).toEqual(['abcdefgh', 'ijklmnop']);
    expect(wrap('anything at all', Infinity)).toEqual(['anything at all']);
  });

  it('never makes a line wider than asked and loses no character but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 8, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  it('pads to columns, on either side', () => {
    expect(padTo('日', 4, 'left')).toBe('日  ');
    expect(padTo('7', 3, 'right')).toBe('  7');
  });
});

describe('figures for people', () => {
  it('gives sizes in MB, and in KB or bytes where MB would say nothing', () => {
    expect(size(1)).toBe('1 byte');
    expect(size(999)).toBe('999 bytes');
    expect(size(66_075)).toBe('66 KB');
    expect(size(999_500)).toBe('1.00 MB');
    expect(size(2_310_000)).toBe('2.31 MB');
    expect(size(1_234_567_890)).toBe('1,234.57 MB');
  });

  it('puts the age beside a date', () => {
    expect(dateWithAge('2026-11-20', '2026-11-23T09:00:00Z')).toBe('2026-11-20 (3 d ago)');
    expect(dateWithAge('2026-11-23T23:00:00Z', '2026-11-23')).toBe('2026-11-23 (today)');
    expect(dateWithAge('2026-12-01', '2026-11-23')).toBe('2026-12-01 (in 8 d)');
    expect(dateWithAge('yesterday', '2026-11-23')).toBe('yesterday');
  });

  it('joins, ends and spells words as sentences do', () => {
    expect(listing(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listing([])).toBe('');
    expect(sentence('Done')).toBe('Done.');
    expect(sentence('Done.')).toBe('Done.');
    expect(words('accepted-with-conditions')).toBe('accepted with conditions');
    expect(duration(185)).toBe('3 min 5 s');
  });
});

describe('suggestions', () => {
  it('finds the nearest known word', () => {
    expect(findNearest('vendro', ['vendor', 'product'])).toBe('vendor');
    expect(findNearest('prod', ['vendor', 'product'])).toBe('product');
    expect(findNearest('fial-on', ['fail-on', 'findings'])).toBe('fail-on');
  });

  it('suggests nothing when nothing is near', () => {
    expect(findNearest('xyzzy', ['vendor', 'product'])).toBeUndefined();
    expect(findNearest('v'.repeat(10_000), ['vendor'])).toBeUndefined();
  });
});
