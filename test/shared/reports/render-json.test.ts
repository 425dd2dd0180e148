import { describe, expect, it } from 'vitest';
import { renderJson } from '#shared/reports/render-json.ts';
import { aReport } from '../../support/a-report.ts';

describe('JSON', () => {
  it('sorts keys at every depth, leaves undefined out, and ends with one newline', () => {
    expect(renderJson(aReport({ json: { b: [{ d: 1, c: null }], a: undefined, A: 'x' } }))).toBe(
      '{\n  "A": "x",\n  "b": [\n    {\n      "c": null,\n      "d": 1\n    }\n  ]\n}\n',
    );
  });

  it('escapes hidden characters without changing the value', () => {
    const value = 'evil\u202Etxt\u0007\u{E0041}\n\uD800 é';
    const json = renderJson(aReport({ json: { value } }));
    expect(JSON.parse(json)).toEqual({ value });
    expect(json).toContain(String.raw`evil\u202etxt\u0007\udb40\udc41\n\ud800 é`);
  });

  it('keeps a key named __proto__ as a key', () => {
    const json = renderJson(aReport({ json: JSON.parse('{"__proto__": {"x": 1}}') as Record<string, unknown> }));
    expect(json).toContain('"__proto__"');
  });
});
