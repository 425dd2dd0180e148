import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutJson } from '#shared/util/json-layout.ts';

function layOut(json: string, mark = 0, mostLines = 100_000) {
  const bytes = new TextEncoder().encode(json);
  const text = (start: number, end: number) => new TextDecoder().decode(bytes.subarray(start, end));
  return layOutJson(bytes, { start: 0, end: bytes.length }, mark, text, mostLines);
}

describe('JSON set anew', () => {
  it('looks like JSON.stringify with two blanks', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        expect(layOut(JSON.stringify(value)).lines.join('\n')).toBe(JSON.stringify(value, null, 2));
      }),
      { seed: 20_261_123, numRuns: 500 },
    );
  });

  it('keeps every token as it is written, whatever blanks stood between', () => {
    expect(layOut('{ "a" :\t1.50 ,"b":[ ] , "c":"\\u0041\\"{" }').lines).toEqual([
      '{',
      '  "a": 1.50,',
      '  "b": [],',
      String.raw`  "c": "\u0041\"{"`,
      '}',
    ]);
  });

  it('says where the marked value stands now', () => {
    const json = '{"a":{"b":[1,{"c":"x"}]}}';
    const { lines, marked } = layOut(json, json.indexOf('"x"'));
    expect(lines[marked.line - 1]?.slice(marked.column - 1)).toBe('"x"');
  });

  it('stops after as many lines as were asked for, and says so', () => {
    expect(layOut('[1,2,3,4]', 0, 3)).toMatchObject({ lines: ['[', '  1,', '  2,'], more: true });
    expect(layOut('[1]', 0, 3)).toMatchObject({ more: false });
  });

  it('passes broken text on, and does not grow with depth', () => {
    expect(layOut('{"a":tru "b"]}}').lines.join('')).toContain('tru');
    expect(layOut('"never ends').lines).toEqual(['"never ends']);
    const { lines } = layOut(`${'['.repeat(5_000)}1`);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(100);
  });
});
