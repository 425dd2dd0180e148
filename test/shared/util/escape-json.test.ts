import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeJson } from '#shared/util/escape-json.ts';

const HIDDEN = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

describe('JSON for people and programs', () => {
  it.each([
    ['a C1 control', '\u009B', String.raw`\u009b`],
    ['delete', '\u007F', String.raw`\u007f`],
    ['a direction override', '\u202E', String.raw`\u202e`],
    ['a zero-width space', '\u200B', String.raw`\u200b`],
    ['a line separator', '\u2028', String.raw`\u2028`],
    ['a byte order mark', '\uFEFF', String.raw`\ufeff`],
    ['a Hangul filler', '\u3164', String.raw`\u3164`],
    ['a variation selector', '\uFE0F', String.raw`\ufe0f`],
    ['a tag character', '\u{E0041}', String.raw`\udb40\udc41`],
    ['a surrogate without its partner', '\uD800', String.raw`\ud800`],
  ])('shows %s by its number', (_name, character, escaped) => {
    expect(escapeJson(JSON.stringify(`a${character}b`))).toBe(`"a${escaped}b"`);
  });

  it('leaves other text and the lines of the layout as they are', () => {
    const json = JSON.stringify({ name: 'Größe 日本 📦', 'e\u0301': [1] }, null, 2);
    expect(escapeJson(json)).toBe(json);
  });

  it('keeps every value and hides no character', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const json = JSON.stringify(value, null, 2);
        const escaped = escapeJson(json);
        expect(JSON.parse(escaped)).toEqual(JSON.parse(json));
        expect(escaped).not.toMatch(HIDDEN);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
