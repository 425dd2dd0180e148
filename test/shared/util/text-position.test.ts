import { describe, expect, it } from 'vitest';
import { toPosition, toPositions } from '#shared/util/text-position.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('toPositions', () => {
  it('counts lines that end with LF, CR LF or CR from 1', () => {
    const bytes = encode('a\nb\r\nc\rd');
    const positions = toPositions(bytes, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(positions.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:1',
      '1:2',
      '2:1',
      '2:2',
      '2:3',
      '3:1',
      '3:2',
      '4:1',
      '4:2',
    ]);
  });

  it('counts columns in UTF-16 units', () => {
    const bytes = encode('ü😀x');
    expect(toPosition(bytes, 2).column).toBe(2);
    expect(toPosition(bytes, 6).column).toBe(4);
    expect(toPosition(bytes, 7).column).toBe(5);
  });

  it('takes an offset inside a character for its start', () => {
    const bytes = encode('a😀b');
    expect(toPositions(bytes, [1, 2, 3, 4, 5]).map(({ column }) => column)).toEqual([2, 2, 2, 2, 4]);
  });

  it('counts a byte that is not UTF-8 as the replacement character', () => {
    expect(toPosition(Uint8Array.of(0x61, 0xe8, 0x62, 0xff, 0x63), 4).column).toBe(5);
  });

  it('takes an offset beyond the end for the end, and none for none', () => {
    expect(toPosition(encode('ab\nc'), 99)).toEqual({ line: 2, column: 2 });
    expect(toPositions(encode('ab'), [])).toEqual([]);
    expect(toPosition(new Uint8Array(), 0)).toEqual({ line: 1, column: 1 });
  });

  it('refuses offsets that are not sorted', () => {
    expect(() => toPositions(encode('abc'), [2, 1])).toThrow(RangeError);
  });
});
