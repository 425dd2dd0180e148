import { describe, expect, it } from 'vitest';
import { createFastValidator } from '#electron/engine/validate/fast-validator.ts';

const bundle = {
  root: {
    properties: {
      words: { type: 'array', uniqueItems: true, items: { $ref: 'words.json' } },
      free: { type: 'array', uniqueItems: false },
      mail: { type: 'string', format: 'idn-email' },
    },
  },
  files: new Map([['words.json', { enum: ['a', 'b'] }]]),
};

describe('the fast verdict', () => {
  it('judges the whole and any part by its pointer, across files', () => {
    const validator = createFastValidator(bundle);
    const isDocument = validator.compile('');
    const isWord = validator.compile('/properties/words/items');
    expect([isDocument({ words: ['a', 'b'] }), isDocument({ words: ['c'] }), isDocument({ mail: 'x' })]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isWord('a'), isWord('c'), isWord(1)]).toEqual([true, false, false]);
  });

  it('refuses repeated items only where the schema asks for distinct ones', () => {
    const isDocument = createFastValidator(bundle).compile('');
    expect(isDocument({ words: ['a', 'a'] })).toBe(false);
    expect(isDocument({ free: ['a', 'a'] })).toBe(true);
  });

  it('never fetches: a reference to an unknown file is an error', () => {
    const validator = createFastValidator({ root: { $ref: 'http://example.org/x.json' }, files: new Map() });
    expect(() => validator.compile('')).toThrow('resolve');
  });

  it('does not accept enumerations of anything but text', () => {
    expect(() => createFastValidator({ root: { enum: [1] }, files: new Map() }).compile('')).toThrow(
      'malformed schema',
    );
  });
});
