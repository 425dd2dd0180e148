import { describe, expect, it } from 'vitest';
import { locatePointer, locateValue } from '#shared/util/json-locate.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const missingA = (prefix: string): number | null | undefined => (prefix === '/a' ? null : undefined);

describe('locateValue', () => {
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
    expect(locatePointer(duplicates, 0, '/a')).toBe(22);
  });

  it('starts from the longest prefix whose offset is known', () => {
    const asked: string[] = [];
    const broken = encode('### {"purl": [1, 2]} ###');
    const known = (prefix: string): number | undefined => {
      asked.push(prefix);
      return prefix === '/components/7' ? 4 : undefined;
    };
    expect(locateValue(broken, 0, '/components/7/purl/1', { known })).toEqual({ offset: 17, exact: true });
    expect(asked).toEqual(['/components/7/purl/1', '/components/7/purl', '/components/7']);
  });

  it('does not search for what is known to be missing', () => {
    expect(locateValue(bytes, 0, '/a/1', { known: missingA })).toEqual({ offset: 1, exact: false });
  });

  it('stays within its range and answers an ancestor in broken text', () => {
    expect(locateValue(encode('{"a":1,"b":2}'), 0, '/b', { end: 8 })).toEqual({ offset: 0, exact: false });
    expect(locateValue(encode('{"a":[1,{"b":2'), 0, '/a/1/b')).toEqual({ offset: 13, exact: true });
    expect(locateValue(encode(''), 0, '/a')).toEqual({ offset: 0, exact: false });
  });
});
