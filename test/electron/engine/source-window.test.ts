import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSourceText } from '#electron/engine/ports/source-text.ts';
import { readSourceWindow } from '#electron/engine/source-window.ts';

function show(text: string, pointer: string, context = 2) {
  const bytes = new TextEncoder().encode(text);
  return readSourceWindow({ source: toSourceText(bytes), start: 0, end: bytes.length }, pointer, context);
}

const bom = {
  bomFormat: 'CycloneDX',
  components: [{ name: 'a' }, { name: 'b', purl: 'pkg:npm/b' }, { name: 'ü😀', version: '2' }],
};

describe('the source beside a finding', () => {
  it('is the file’s own lines around the value, with its line and column', () => {
    const text = JSON.stringify(bom, null, 2);
    const window = show(text, '/components/1/purl');
    const lines = text.split('\n');
    expect(window.reformatted).toBe(false);
    expect(window.marked).toEqual({ line: 9, column: 15 });
    expect(window.lines.map(({ number }) => number)).toEqual([7, 8, 9, 10, 11]);
    for (const line of window.lines) expect(line.text).toBe(lines[line.number - 1]);
    expect(window.totalLines).toBe(lines.length);
  });

  it.each([['\r\n'], ['\r'], ['\n']])('counts lines that end with %j', (end) => {
    const text = JSON.stringify(bom, null, 2).replaceAll('\n', end);
    const window = show(text, '/components/2/version', 1);
    expect(window.lines.map(({ text: line }) => line.trim())).toEqual(['"name": "ü😀",', '"version": "2"', '}']);
    expect(window.marked.line).toBe(13);
  });

  it('marks the deepest value that is there when the pointer leads nowhere', () => {
    const window = show(JSON.stringify(bom, null, 2), '/components/1/licenses/0', 0);
    expect(window.lines.map(({ text }) => text.trim())).toEqual(['{']);
  });

  it('sets the element anew when the line is too long, and leaves every token as it is written', () => {
    const long = `{"pad":"${'x'.repeat(3_000)}","components":[{"name":"a"},{"name":"b","n":1.0,"e":"\\u0041\\"","l":[],"o":{}}]}`;
    const window = show(long, '/components/1/n', 50);
    expect(window.reformatted).toBe(true);
    const marked = window.lines.find(({ number }) => number === window.marked.line);
    expect(marked?.text.slice(window.marked.column - 1)).toBe('1.0,');
    expect(window.lines.map(({ text }) => text)).toContain(String.raw`      "e": "\u0041\"",`);
    expect(window.lines.map(({ text }) => text)).toContain('      "l": [],');
    expect(window.lines.filter(({ cut }) => cut)).toHaveLength(1);
  });

  it('shows only the element around the value when the whole is too large', () => {
    const components = Array.from({ length: 5_000 }, (_, n) => ({ name: `part-${n}`, description: 'x'.repeat(50) }));
    const window = show(JSON.stringify({ components }), '/components/4321/name', 30);
    expect(window).toMatchObject({ reformatted: true, marked: { line: 2, column: 11 }, totalLines: 4 });
    expect(window.lines.map(({ text }) => text)).toEqual([
      '{',
      '  "name": "part-4321",',
      `  "description": "${'x'.repeat(50)}"`,
      '}',
    ]);
  });

  it('shows the beginning of a value that is too large itself', () => {
    const window = show(JSON.stringify({ components: Array.from({ length: 50_000 }, (_, n) => n) }), '', 5);
    expect(window.lines.map(({ text }) => text.trim())).toEqual(['{', '"components": [', '0,', '1,', '2,', '3,']);
  });

  it('cuts long neighbours, never in the middle of a character', () => {
    const text = `{\n"a": 1,\n"b": "${'😀'.repeat(3_000)}"\n}`;
    const window = show(text, '/a', 1);
    expect(window.lines.map(({ cut }) => cut)).toEqual([false, false, true]);
    expect(window.lines[2]?.text.isWellFormed()).toBe(true);
  });

  it('answers for any text and pointer, in little time for the deepest nesting', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 40 }), fc.nat(5), (text, pointer, context) => {
        const window = show(text, pointer, context);
        expect(window.lines.length).toBeLessThanOrEqual(2 * context + 1);
        expect(window.lines.some(({ number }) => number === window.marked.line)).toBe(true);
      }),
      { seed: 20_261_123, numRuns: 1_000 },
    );
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    expect(show(deep, '/0/0/0', 3).reformatted).toBe(true);
  });
});
