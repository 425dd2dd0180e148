// Our explanations against ajv in its own words, over the corpus, small documents of ours and seeded damage to both.
// CycloneDX: same verdict, and no place that ajv does not name (ajv names all branches of an alternative, we the best).
// SPDX 2: our tables against the official schema files, which we may not ship: same verdict and the same places, save
// for one deliberate difference: both spellings of PACKAGE_MANAGER are accepted in both versions (quirk Q36).
import { Ajv } from 'ajv';
import type { ErrorObject } from 'ajv';
import { describe, expect, it } from 'vitest';
import { findCycloneDxSchema } from '#electron/engine/validate/cyclonedx-schema.ts';
import { FORMATS } from '#electron/engine/validate/formats.ts';
import type { SchemaBundle } from '#electron/engine/validate/json-schema.ts';
import { exceedsDepth, MAX_DEPTH } from '#electron/engine/validate/json-value.ts';
import { createSchemaLibrary } from '#electron/engine/validate/schema-library.ts';
import { findSpdx2Schema } from '#electron/engine/validate/spdx2-schema.ts';
import { isObject } from '#shared/util/json-value.ts';
import { hasCorpus, readCorpusJson, readCorpusText } from '../support/corpus-json.ts';
import { createRandom, mutateJson } from '../support/mutate-json.ts';
import { RICH_CYCLONEDX, RICH_SPDX } from '../support/rich-documents.ts';

type Oracle = (value: unknown) => readonly ErrorObject[];

const library = createSchemaLibrary({ problemLimit: 1_000_000 });
const { documents } = readCorpusJson();

function createOracle(bundle: SchemaBundle): Oracle {
  const ajv = new Ajv({ strict: false, allErrors: true, verbose: true, validateSchema: false, logger: false });
  for (const [name, check] of FORMATS) ajv.addFormat(name, check);
  for (const [name, schema] of bundle.files) ajv.addSchema({ ...schema, $id: name });
  const validate = ajv.compile({ ...bundle.root, $id: 'root' });
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}

/** Documents of one version: ours, those of the corpus of moderate size, and `count` damaged copies of each. */
function makeCases(standard: string, version: string, own: unknown, seed: number): readonly unknown[] {
  const random = createRandom(seed);
  const found = documents.filter(
    ({ standard: other, specVersion, value }) =>
      other === standard &&
      specVersion === version &&
      !exceedsDepth(value, MAX_DEPTH) &&
      JSON.stringify(value).length < 100_000,
  );
  const damagedOwn = Array.from({ length: 500 }, () => mutateJson(own, random));
  const damaged = found.flatMap(({ value }) => Array.from({ length: 5 }, () => mutateJson(value, random)));
  return [own, ...found.map(({ value }) => value), ...damagedOwn, ...damaged];
}

function toPlaces(problems: readonly { pointer: string }[]): readonly string[] {
  return [...new Set(problems.map(({ pointer }) => pointer))].toSorted();
}

describe('CycloneDX: our explanation and ajv', () => {
  it.each(['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'])('agree on version %s', (version) => {
    const bundle = findCycloneDxSchema(version);
    const schema = library.find('CycloneDX', version);
    if (bundle === undefined || schema === undefined) throw new Error('no schema');
    const oracle = createOracle(bundle);
    const cases = makeCases('CycloneDX', version, { ...RICH_CYCLONEDX, specVersion: version }, Number(version) * 10);
    let invalid = 0;
    for (const value of cases) {
      const ours = toPlaces(schema.document(value));
      const theirs = new Set(oracle(value).map(({ instancePath }) => instancePath));
      const foreign = ours.filter((place) => !theirs.has(place));
      expect({ refused: ours.length > 0, foreign, value }).toEqual({ refused: theirs.size > 0, foreign: [], value });
      if (ours.length > 0) invalid++;
    }
    expect(invalid).toBeGreaterThan(300);
  });
});

/** Q36: what the official file of that version says of the other spelling. */
function isDeliberate({ instancePath, keyword, data }: ErrorObject): boolean {
  return (
    keyword === 'enum' &&
    instancePath.endsWith('/referenceCategory') &&
    (data === 'PACKAGE_MANAGER' || data === 'PACKAGE-MANAGER')
  );
}

const OFFICIAL = [
  ['2.2', 'spdx/spdx-spec-schema/2.2.2/schemas/spdx-schema.json'],
  ['2.3', 'spdx/spdx-spec-schema/2.3/schemas/spdx-schema.json'],
] as const;

function readOfficial(path: string): Readonly<Record<string, unknown>> {
  const schema: unknown = JSON.parse(readCorpusText(path));
  if (!isObject(schema)) throw new Error('the schema file is no object');
  return schema;
}

/** Without prose, with lists in alphabetical order: what remains are the rules. */
function toRules(schema: unknown, name = ''): unknown {
  if (Array.isArray(schema)) return schema.map(String).toSorted();
  if (!isObject(schema)) return schema;
  const prose = new Set(name === 'properties' ? [] : ['$schema', '$id', '$comment', 'title', 'description']);
  const kept = Object.entries(schema).filter(([key]) => !prose.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, toRules(value, key)]));
}

/** The rules with the one deliberate difference taken out, and what was taken out. */
function withoutCategories(rules: unknown): { readonly rules: unknown; readonly categories: readonly string[] } {
  const categories: string[] = [];
  const text = JSON.stringify(rules, (key, value: unknown) => {
    if (key !== 'referenceCategory' || !isObject(value) || !Array.isArray(value['enum'])) return value;
    categories.push(...value['enum'].map(String));
    return { ...value, enum: 'Q36' };
  });
  return { rules: JSON.parse(text), categories };
}

describe.skipIf(!hasCorpus)('SPDX 2: our tables and the official schema files', () => {
  it.each(OFFICIAL)('state the same rules in %s, save for quirk Q36', (version, path) => {
    const official = withoutCategories(toRules(readOfficial(path)));
    const ours = withoutCategories(toRules(findSpdx2Schema(version)?.root));
    expect(ours.rules).toEqual(official.rules);
    const added = ours.categories.filter((category) => !official.categories.includes(category));
    expect(added).toEqual([version === '2.2' ? 'PACKAGE-MANAGER' : 'PACKAGE_MANAGER']);
    expect(official.categories.filter((category) => !ours.categories.includes(category))).toEqual([]);
  });

  it.each(OFFICIAL)('give the same verdict at the same places in %s, save for quirk Q36', (version, path) => {
    const schema = library.find('SPDX', version);
    if (schema === undefined) throw new Error('no schema');
    const oracle = createOracle({ root: readOfficial(path), files: new Map() });
    let invalid = 0;
    for (const value of makeCases(
      'SPDX',
      version,
      { ...RICH_SPDX, spdxVersion: `SPDX-${version}` },
      Number(version) * 10,
    )) {
      const ours = toPlaces(schema.document(value));
      const theirs = oracle(value).filter((error) => !isDeliberate(error));
      expect({ places: ours, value }).toEqual({
        places: toPlaces(theirs.map(({ instancePath }) => ({ pointer: instancePath }))),
        value,
      });
      if (ours.length > 0) invalid++;
    }
    expect(invalid).toBeGreaterThan(300);
  });
});
