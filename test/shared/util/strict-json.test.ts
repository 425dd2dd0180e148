import { assert, json, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStrictJson } from '#shared/util/strict-json.ts';

describe('toStrictJson', () => {
  it.each([
    ['[1,2,]', '[1,2]'],
    ['{"a":1, \n}', '{"a":1 \n}'],
    ['{"a":[1,],}', '{"a":[1]}'],
    ['{"a":",]"}', '{"a":",]"}'],
    ['{"a":"\\",]",}', '{"a":"\\",]"}'],
    ['[,]', '[,]'],
    ['[1,,]', '[1,,]'],
  ])('%s becomes %s', (text, strict) => {
    expect(toStrictJson(text)).toBe(strict);
  });

  it('leaves valid JSON as it is', () => {
    assert(
      property(json({ maxDepth: 5 }), (text) => {
        expect(toStrictJson(text)).toBe(text);
      }),
      { seed: 20_261_123, numRuns: 500 },
    );
  });
});
