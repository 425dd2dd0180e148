import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEqual } from '#electron/engine/validate/json-value.ts';
import { toHashKey } from '#electron/engine/validate/value-hash.ts';

function reverseKeys(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toReversed())
      : inner,
  );
}

describe('the hash of a value', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        expect(toHashKey(reverseKeys(json))).toBe(toHashKey(json));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('differs for values that differ', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [one, other]: [unknown, unknown] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))];
        expect(toHashKey(one) === toHashKey(other)).toBe(isEqual(one, other));
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it('tells look-alikes apart', () => {
    const alike = [
      '',
      0,
      '0',
      null,
      'null',
      false,
      'false',
      [],
      {},
      [[]],
      [null],
      { a: 1, b: 2 },
      { a: 2, b: 1 },
      ['a', 1],
      'a\u0000',
      'a',
    ];
    expect(new Set(alike.map(toHashKey)).size).toBe(alike.length);
    expect(toHashKey(-0)).toBe(toHashKey(0));
  });

  it('has no collision among 200,000 similar elements', () => {
    const keys = new Set<string>();
    for (let index = 0; index < 200_000; index++) keys.add(toHashKey({ name: `lib-${index}`, version: '1.0.0' }));
    expect(keys.size).toBe(200_000);
  });
});
