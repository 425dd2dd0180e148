import { describe, expect, it } from 'vitest';
import { isJsonKey, readJsonString, toPointerToken, toPointerTokens } from '#shared/util/json-key.ts';
import { findSecondDocument } from '#shared/util/json-second.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('keys in JSON bytes', () => {
  it.each(['', 'purl', 'bom-ref', 'ü', '😀', 'a"b\\c', 'tab\t', '\ud800', 'x'.repeat(300), '\ufeffa'])(
    'reads %j as JSON.parse does',
    (key) => {
      const bytes = encode(JSON.stringify(key));
      expect(readJsonString(bytes, 0, bytes.length)).toBe(key);
      expect(isJsonKey(bytes, 0, bytes.length, key)).toBe(true);
      expect(isJsonKey(bytes, 0, bytes.length, `${key}x`)).toBe(false);
      expect(isJsonKey(bytes, 0, bytes.length, 'other')).toBe(false);
    },
  );

  it('leaves a string with a bad escape as it is written', () => {
    const bytes = encode('"a\\xb"');
    expect(readJsonString(bytes, 0, bytes.length)).toBe('a\\xb');
  });

  it('writes and reads pointer tokens, ~01 being ~1', () => {
    expect(toPointerToken('a/b~c')).toBe('a~1b~0c');
    expect(toPointerTokens('/a~1b~0c/~01/')).toEqual(['a/b~c', '~1', '']);
    expect(toPointerTokens('')).toEqual([]);
  });
});

describe('findSecondDocument', () => {
  it.each([
    ['{} {"a":1}', 3],
    ['{}\n{}', 3],
    ['{}{ "a"', 2],
    ['{}\n[{"a":1}]', 3],
    ['{}\n', undefined],
    ['{} Contact Us', undefined],
    ['{}\n[1] footnote', undefined],
    ['{} {footer}', undefined],
    ['{}}', undefined],
  ])('looks behind the first value of %j', (text, offset) => {
    const bytes = encode(text);
    expect(findSecondDocument(bytes, 2, bytes.length)).toBe(offset);
  });
});
