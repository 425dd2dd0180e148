import { describe, expect, it } from 'vitest';
import { findJsonFault } from '#shared/util/json-fault.ts';
import { MAX_JSON_DEPTH } from '#shared/util/json-scan.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const faultOf = (text: string) => {
  const bytes = encode(text);
  return findJsonFault(bytes, 0, bytes.length);
};

describe('findJsonFault', () => {
  it.each([
    ['', 'empty', 0],
    [' \n\t', 'empty', 3],
    ['{"a": 1', 'truncated', 7],
    ['{"a', 'truncated', 3],
    ['{"a\\u12', 'truncated', 7],
    ['[1, -', 'truncated', 5],
    ['[1, 2.', 'truncated', 6],
    ['{"a": tru', 'truncated', 9],
    ['{"a": 1,}', 'trailing-comma', 7],
    ['[1 , ]', 'trailing-comma', 3],
    ['[,1]', 'extra-comma', 1],
    ['[1,,2]', 'extra-comma', 3],
    ['{,"a":1}', 'extra-comma', 1],
    ['{"a": ,"b":1}', 'extra-comma', 6],
    ['{"a": }', 'missing-value', 6],
    ['{"a" 1}', 'missing-colon', 5],
    ['{"a": 1 "b": 2}', 'missing-comma', 8],
    ['[1 2]', 'missing-comma', 3],
    ['{"a": [1}', 'mismatched-bracket', 8],
    ['[{"a":1]', 'mismatched-bracket', 7],
    ['// note\n{}', 'comment', 0],
    ['{"a": 1 /* x */}', 'comment', 8],
    ['{"a": 1} // end', 'comment', 9],
    ['{"a": NaN}', 'not-a-number', 6],
    ['[-Infinity]', 'not-a-number', 1],
    ["{'a': 1}", 'single-quotes', 1],
    ["[ 'a' ]", 'single-quotes', 2],
    ['{a: 1}', 'unquoted-key', 1],
    ['{"a": "x\ny"}', 'control-character', 8],
    ['{"a\u0000": 1}', 'control-character', 3],
    ['[1\u0000]', 'control-character', 2],
    ['["\\x41"]', 'bad-escape', 2],
    ['["\\u12G4"]', 'bad-escape', 2],
    ['[01]', 'bad-number', 1],
    ['[1.]', 'bad-number', 3],
    ['[.5]', 'bad-number', 1],
    ['[+1]', 'bad-number', 1],
    ['[1e+]', 'bad-number', 4],
    ['[1.2.3]', 'bad-number', 1],
    ['[True]', 'bad-literal', 1],
    ['[hello]', 'bad-literal', 1],
    ['\uFEFF{}', 'byte-order-mark', 0],
    ['{} {}', 'text-after-end', 3],
    ['{}\nContact us', 'text-after-end', 3],
    ['[\u00a01]', 'unexpected', 1],
  ] as const)('explains %j as %s at byte %i', (text, kind, offset) => {
    const fault = faultOf(text);
    expect(fault).toMatchObject({ kind, offset });
    expect(fault?.message).toMatch(/^\S.*\.$/);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it.each(['{}', '[]', ' "a" ', '-0.5e+10', 'null', '{"a":{"b":[1,true,"\\ud800 \\/ ü 😀"]},"a":0}', '"\u2028\u007f"'])(
    'finds nothing wrong with %j',
    (text) => {
      expect(faultOf(text)).toBeNull();
    },
  );

  it('looks only at its range', () => {
    const bytes = encode('xx{"a":1}yy');
    expect(findJsonFault(bytes, 2, 9)).toBeNull();
    expect(findJsonFault(bytes, 2, 8)).toMatchObject({ kind: 'truncated', offset: 8 });
    expect(findJsonFault(encode('[12]'), 1, 2)).toBeNull();
  });

  it('accepts nesting up to the limit and names the first bracket beyond it', () => {
    expect(faultOf('['.repeat(MAX_JSON_DEPTH) + ']'.repeat(MAX_JSON_DEPTH))).toBeNull();
    expect(faultOf('['.repeat(10_000))).toMatchObject({ kind: 'too-deep', offset: MAX_JSON_DEPTH });
  });
});
