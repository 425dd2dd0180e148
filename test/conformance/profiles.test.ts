// What every profile of the list must hold, whatever it asks for. A new profile is covered by being in the list.

import { describe, expect, it } from 'vitest';
import { componentFields, documentFields } from '#shared/model/field.ts';
import type { ElementRule, Profile } from '#shared/profiles/profile.ts';
import { profiles } from '#shared/profiles/list.ts';
import { elementCauses, qualityProfile } from '#shared/risk/quality-causes.ts';

/** The ids that settled.md 18 fixes. */
const settledIds: ReadonlySet<string> = new Set([
  'cisa-2026',
  'ntia-2021',
  'cisa-2025-draft',
  'fsct-3',
  'bsi-tr-03183-2-2.1.0',
  'bsi-tr-03183-2-2.0.0',
  'owasp-scvs-1.0',
  'eu-cra-sbom',
  'fda-524b',
  'g7-ai-2026',
]);

function listFields(rule: ElementRule): readonly string[] {
  if (rule.on === 'document') return rule.fields;
  if (rule.on !== 'components') return [];
  return rule.substitute === undefined ? [rule.field] : [rule.field, rule.substitute];
}

const dictionary: ReadonlySet<string> = new Set([...componentFields, ...documentFields]);

function isRepeated(values: readonly string[]): boolean {
  return new Set(values).size !== values.length;
}

describe('the list of profiles', () => {
  it('holds each id once, and only settled ones', () => {
    const ids = profiles.map(({ id }) => id);
    expect(isRepeated(ids)).toBe(false);
    expect(ids.filter((id) => !settledIds.has(id))).toEqual([]);
    expect(ids).toContain('cisa-2026');
    expect(ids).toContain('ntia-2021');
  });

  it('names an existing profile where one is superseded', () => {
    const ids = new Set(profiles.map(({ id }) => id));
    for (const { superseded, status } of profiles) expect(superseded === null).toBe(status === 'current');
    const successors = profiles.flatMap(({ superseded }) => (superseded === null ? [] : [superseded.by]));
    expect(successors.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe.each(profiles.map((profile): [string, Profile] => [profile.id, profile]))('the profile %s', (_, profile) => {
  it('states title, publisher, edition, date and source', () => {
    for (const text of [profile.title, profile.publisher, profile.edition, profile.source])
      expect(text.trim()).not.toBe('');
    expect(profile.published).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(profile.edition).toContain(profile.published);
  });

  it('has elements with ids of their own, titles, and at least one of kind data', () => {
    expect(isRepeated(profile.elements.map(({ id }) => id))).toBe(false);
    expect(isRepeated(profile.elements.map(({ title }) => title))).toBe(false);
    for (const { id, title } of profile.elements) {
      expect(id).toMatch(/^[A-Z]+\d+[a-z]?$/);
      expect(title.trim()).not.toBe('');
    }
    expect(profile.elements.some(({ kind }) => kind === 'data')).toBe(true);
  });

  it('asks only for fields of the dictionary', () => {
    const fields = profile.elements.flatMap(({ rule }) => listFields(rule));
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => !dictionary.has(field))).toEqual([]);
  });

  it('leaves only practices to a person', () => {
    const manual = profile.elements.filter(({ rule }) => rule.on === 'manual');
    expect(manual.filter(({ kind }) => kind !== 'practice')).toEqual([]);
  });
});

describe('the causes of quality risks', () => {
  it('hold every data element of the quality profile exactly once, and nothing else', () => {
    const profile = profiles.find(({ id }) => id === qualityProfile);
    const data = profile?.elements.filter(({ kind }) => kind === 'data').map(({ id }) => id);
    const elements = elementCauses.flatMap((cause): readonly string[] => cause.elements);
    expect(elements.toSorted()).toEqual(data?.toSorted());
    expect(isRepeated(elementCauses.map(({ cause }) => cause))).toBe(false);
  });
});
