import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toVisibleParts, toVisibleText } from '#shared/util/visible-text.ts';

describe('visible text', () => {
  it('leaves ordinary text of any script unchanged', () => {
    for (const text of ['', 'Router 4.2', 'Größe naïve Ω', '東京 SBOM', 'שלום', '👍 ok', 'a b'])
      expect(toVisibleText(text)).toBe(text);
  });

  it.each([
    ['\u202E', 'U+202E'],
    ['\u2066', 'U+2066'],
    ['\u200B', 'U+200B'],
    ['\u0000', 'U+0000'],
    ['\n', 'U+000A'],
    ['\t', 'U+0009'],
    ['\u0085', 'U+0085'],
    ['\uFEFF', 'U+FEFF'],
    ['\u{E0041}', 'U+E0041'],
    ['\uD800', 'U+D800'],
  ])('names the hidden character %j', (character, name) => {
    expect(toVisibleText(`a${character}b`)).toBe(`a[${name}]b`);
    expect(toVisibleParts(`a${character}b`)).toEqual([
      { text: 'a', hidden: false },
      { text: name, hidden: true },
      { text: 'b', hidden: false },
    ]);
  });

  it('keeps every visible character in order and never lets a hidden one through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const parts = toVisibleParts(text);
        expect(toVisibleText(toVisibleText(text))).toBe(toVisibleText(text));
        const back = parts.map((part) =>
          part.hidden ? String.fromCodePoint(Number.parseInt(part.text.slice(2), 16)) : part.text,
        );
        expect(back.join('')).toBe(text);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
