import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRepetition } from '#electron/engine/validate/repetition.ts';

const isUniqueByAjv = new Ajv().compile({ type: 'array', uniqueItems: true });

describe('finding a repeated item', () => {
  it('agrees with ajv on random arrays with repetitions', () => {
    const item = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(0, 1, '1', null, true, 'a'),
      fc.record({ a: fc.nat(2), b: fc.nat(2) }),
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const json: unknown = JSON.parse(JSON.stringify(items));
        if (!Array.isArray(json)) throw new Error('an array was expected');
        expect(findRepetition(json) === undefined).toBe(isUniqueByAjv(json));
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it('names the repeated item and the earlier one, in short and in long arrays', () => {
    expect(findRepetition([{ a: 1, b: 2 }, 'x', { b: 2, a: 1 }])).toEqual({ index: 2, earlier: 0 });
    const long = Array.from({ length: 50 }, (_item, index) => ({ index }));
    expect(findRepetition(long)).toBeUndefined();
    expect(findRepetition([...long, { index: 17 }])).toEqual({ index: 50, earlier: 17 });
  });

  it('needs linear time for 100,000 objects and for arrays nested in arrays', () => {
    const many = Array.from({ length: 100_000 }, (_item, index) => ({ name: `c${index}`, list: [index] }));
    expect(findRepetition(many)).toBeUndefined();
    let nested: unknown[] = [];
    for (let level = 0; level < 200; level++)
      nested = [...Array.from({ length: 20 }, (_x, index) => [level, index]), nested];
    for (let inner: unknown = nested; Array.isArray(inner); inner = inner.at(-1))
      expect(findRepetition(inner)).toBeUndefined();
  });
});
