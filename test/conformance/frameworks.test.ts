// Every framework in the list: data that hangs together. A new framework is tested by being listed.

import { describe, expect, it } from 'vitest';
import { CRITICAL_ONLY, parseMeasureUse } from '#shared/crosswalk/evaluate.ts';
import { measureKeys } from '#shared/crosswalk/measures/list.ts';
import { findFramework, frameworks } from '#shared/frameworks/list.ts';

const SETTLED_IDS = new Set(['nist-csf-2.0', 'nist-sp-800-53-r5']);

describe('the list of frameworks', () => {
  it('holds each once, under an id of the design, and finds it', () => {
    expect(new Set(frameworks.map(({ id }) => id))).toEqual(SETTLED_IDS);
    for (const framework of frameworks) expect(findFramework(framework.id)).toBe(framework);
    expect(findFramework('iso-9001')).toBeUndefined();
  });
});

for (const framework of frameworks) {
  describe(`framework ${framework.id}`, () => {
    const rows = [...framework.controls, ...framework.notCovered];

    it('pins edition, date, publisher, source and text policy', () => {
      expect(framework.published).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(framework.edition).toContain(framework.published);
      for (const text of [framework.title, framework.publisher, framework.source, framework.textPolicy])
        expect(text.trim()).not.toBe('');
      for (const limit of framework.limits) expect(limit).toMatch(/\.$/u);
      expect(framework.limits.length).toBeGreaterThan(0);
    });

    it('has every row once, with a title', () => {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      for (const { title } of rows) expect(title).toMatch(/^\S.+\S$/u);
    });

    it('groups every control, and every group has controls', () => {
      const groups = new Set(framework.groups.map(({ id }) => id));
      expect(new Set(framework.controls.map(({ group }) => group))).toEqual(groups);
      for (const { id, group } of framework.controls) expect(id.startsWith(group)).toBe(true);
    });

    it('asks only for measures that exist, and for something in every row', () => {
      for (const { id, checks, manual } of framework.controls) {
        expect([id, checks.length + manual.length > 0]).toEqual([id, true]);
        for (const { anyOf } of checks) {
          expect(anyOf.length).toBeGreaterThan(0);
          for (const use of anyOf) {
            expect(measureKeys).toContain(parseMeasureUse(use).key);
            expect(use.replace(CRITICAL_ONLY, '')).not.toContain('@');
          }
        }
      }
    });

    it('numbers its questions and ends them with a question mark', () => {
      for (const { manual } of framework.controls) {
        expect(manual.map(({ id }) => id)).toEqual(manual.map((_item, index) => `m${index + 1}`));
        for (const { question } of manual) expect(question).toMatch(/^[A-Z].*\?$/u);
      }
    });

    it('names only its own baselines', () => {
      for (const { baselines } of framework.controls) {
        for (const baseline of baselines) expect(framework.baselines).toContain(baseline);
      }
    });

    it('claims no verdict in its words', () => {
      expect(JSON.stringify(framework)).not.toMatch(/\b(?:compliant|certified)\b/iu);
    });
  });
}

describe('nist-sp-800-53-r5', () => {
  it('is the edition 5.2.0 with the baselines of SP 800-53B', () => {
    const framework = findFramework('nist-sp-800-53-r5');
    expect(framework?.edition).toContain('5.2.0');
    const inBaseline = (id: string): readonly string[] | undefined =>
      framework?.controls.find((control) => control.id === id)?.baselines;
    expect(inBaseline('CM-8')).toEqual(['low', 'moderate', 'high']);
    expect(inBaseline('SR-6')).toEqual(['moderate', 'high']);
    expect(inBaseline('SR-9')).toEqual(['high']);
    expect(inBaseline('SR-4')).toEqual([]);
  });
});
