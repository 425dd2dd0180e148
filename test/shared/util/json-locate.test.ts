import { describe, expect, it } from 'vitest';
import { locateAll, type JsonLocation } from '#shared/util/json-locate.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const locateValue = (bytes: Uint8Array, start: number, pointer: string): JsonLocation =>
  locateAll(bytes, start, bytes.length, [pointer])[0]!;

describe('locateAll', () => {
  const text = ' {"a": [10, {"b/c": "x", "~d": [true]}], "ü": 1, "k\\u0065y": 2, "": {"": 3}} ';
  const bytes = encode(text);
  const shown = (pointer: string): string => {
    const { offset, exact } = locateValue(bytes, 0, pointer);
    return `${exact ? '' : 'near '}${new TextDecoder().decode(bytes.subarray(offset)).slice(0, 4)}`;
  };

  it.each([
    ['', '{"a"'],
    ['/a', '[10,'],
    ['/a/0', '10, '],
    ['/a/1/b~1c', '"x",'],
    ['/a/1/~0d/0', 'true'],
    ['/ü', '1, "'],
    ['/key', '2, "'],
    ['/', '{"":'],
    ['//', '3}} '],
  ])('finds %j', (pointer, start) => {
    expect(shown(pointer)).toBe(start);
  });

  it.each([
    ['/nothing', 'near {"a"'],
    ['/a/2', 'near [10,'],
    ['/a/-', 'near [10,'],
    ['/a/01', 'near [10,'],
    ['/a/0/b', 'near 10, '],
    ['/a/1/x/y', 'near {"b/'],
  ])('answers the deepest ancestor of %j, which leads nowhere', (pointer, start) => {
    expect(shown(pointer)).toBe(start);
  });

  it('takes the last of duplicate keys, as JSON.parse does', () => {
    const duplicates = encode('{"a":1,"b":0,"\\u0061":2,"c":3}');
    expect(locateValue(duplicates, 0, '/a').offset).toBe(22);
  });

  it('finds many pointers in one walk, in the order asked', () => {
    const pointers = ['/key', '/a/1/b~1c', '', '/a/1/b~1c', '/nothing'];
    const offsets = locateAll(bytes, 0, bytes.length, pointers).map(({ offset }) => offset);
    expect(offsets).toEqual(pointers.map((pointer) => locateValue(bytes, 0, pointer).offset));
  });

  it('forgets what it found below an earlier duplicate', () => {
    const duplicates = encode('{"a":{"b":1},"a":{"c":2}}');
    expect(locateValue(duplicates, 0, '/a/b')).toEqual({ offset: 17, exact: false });
  });

  it('answers what it could reach in broken text', () => {
    expect(locateValue(encode('{"a": {"b": [1, 2'), 0, '/a/b/1')).toEqual({ offset: 16, exact: true });
    expect(locateValue(encode('{"a": nothing?'), 0, '/b')).toEqual({ offset: 0, exact: false });
  });

  it('walks deep nesting once, however many places are asked for', () => {
    const levels = 600;
    let nested = '1';
    for (let i = 0; i < levels; i++) nested = `{${' '.repeat(2 * i)}"n":${nested}}`;
    const deep = encode(nested);
    const pointers = Array.from({ length: 300 }, (_, i) => '/n'.repeat(i + 300));
    const found = locateAll(deep, 0, deep.length, pointers);
    expect(found.every(({ exact }) => exact)).toBe(true);
  });
});
