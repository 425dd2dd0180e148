import { describe, expect, it } from 'vitest';
import { perVersion, type FieldRule, type Structure } from '#shared/findings/spdx2-rules/rule.ts';
import { getSpdx2Document } from '#shared/findings/spdx2-rules/structures.ts';
import {
  getChecksumAlgorithms,
  getReferenceCategories,
  getRelationshipTypes,
} from '#shared/findings/spdx2-rules/words.ts';

function* listStructures(rule: FieldRule): Generator<Structure> {
  if (typeof rule === 'string' || 'oneOf' in rule) return;
  if ('list' in rule) {
    yield* listStructures(rule.list);
    return;
  }
  yield rule;
  for (const inner of Object.values(rule.fields)) yield* listStructures(inner);
}

describe('the SPDX 2 tables', () => {
  it.each(['2.2', '2.3'] as const)('require only fields that they know in %s', (version) => {
    for (const { required, fields } of listStructures(getSpdx2Document(version))) {
      expect(required.filter((name) => !Object.hasOwn(fields, name))).toEqual([]);
    }
  });

  it('keep every word of 2.2 in 2.3', () => {
    for (const words of [getChecksumAlgorithms, getReferenceCategories, getRelationshipTypes]) {
      expect(words('2.3')).toEqual(expect.arrayContaining([...words('2.2')]));
      expect(words('2.3').length).toBeGreaterThan(words('2.2').length);
      expect(new Set(words('2.3')).size).toBe(words('2.3').length);
    }
  });

  it('accept both spellings of the package manager (quirk Q36)', () => {
    for (const version of ['2.2', '2.3'] as const)
      expect(getReferenceCategories(version)).toEqual(expect.arrayContaining(['PACKAGE-MANAGER', 'PACKAGE_MANAGER']));
  });

  it('choose by version', () => {
    expect([perVersion('2.2', 1, 2), perVersion('2.3', 1, 2)]).toEqual([1, 2]);
  });
});
