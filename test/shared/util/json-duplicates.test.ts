import { describe, expect, it } from 'vitest';
import { findDuplicateKeys } from '#shared/util/json-duplicates.ts';
import { JsonScanError } from '#shared/util/json-scan.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const duplicatesOf = (text: string, limit = 100) => findDuplicateKeys(encode(text), 0, encode(text).length, limit);

describe('findDuplicateKeys', () => {
  it('gives pointer, count and both offsets', () => {
    expect(duplicatesOf('{"a": 1, "b": 2, "a": 3, "a": 4}')).toEqual([
      { pointer: '/a', count: 3, firstOffset: 6, lastOffset: 30 },
    ]);
  });

  it('finds them at every level, in the order of the file, with escaped pointers', () => {
    const found = duplicatesOf('{"x":{"p/q":1,"p/q":2},"l":[0,{"~":1,"~":2}],"x":3}');
    expect(found.map(({ pointer }) => pointer)).toEqual(['/x', '/x/p~1q', '/l/1/~0']);
  });

  it('compares keys with their escapes resolved', () => {
    expect(duplicatesOf('{"a\\u0062":1,"ab":2,"ü":1,"\\u00fc":2}').map(({ pointer }) => pointer)).toEqual([
      '/ab',
      '/ü',
    ]);
  });

  it('does not take values, or keys of different objects, for duplicates', () => {
    expect(duplicatesOf('{"a":"a","b":{"a":["a","a"]},"c":[{"a":1},{"a":1}]}')).toEqual([]);
  });

  it('treats __proto__ and constructor as keys like any other', () => {
    expect(duplicatesOf('{"__proto__":1,"constructor":2,"__proto__":3}').map(({ pointer }) => pointer)).toEqual([
      '/__proto__',
    ]);
  });

  it('stops at the limit', () => {
    const text = `[${Array.from({ length: 50 }, () => '{"a":1,"a":2}').join(',')}]`;
    expect(duplicatesOf(text, 7)).toHaveLength(7);
  });

  it('throws JsonScanError on text that is no JSON, however deep', () => {
    expect(() => duplicatesOf('{"a":1')).toThrow(JsonScanError);
    expect(() => duplicatesOf('['.repeat(100_000))).toThrow(JsonScanError);
    expect(() => duplicatesOf(']')).toThrow(JsonScanError);
  });
});
