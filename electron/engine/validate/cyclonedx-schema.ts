// The JSON schemas of CycloneDX 1.2 to 1.7, read from the files that @cyclonedx/cyclonedx-library ships.
// For 1.2 and 1.3 the strict files: the specification's own test suite expects unknown fields to be refused there.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isObject } from '#shared/util/json-value.ts';
import type { SchemaBundle, SchemaNode } from './json-schema.ts';

const ROOT_FILES: ReadonlyMap<string, string> = new Map([
  ['1.2', 'bom-1.2-strict.SNAPSHOT.schema.json'],
  ['1.3', 'bom-1.3-strict.SNAPSHOT.schema.json'],
  ['1.4', 'bom-1.4.SNAPSHOT.schema.json'],
  ['1.5', 'bom-1.5.SNAPSHOT.schema.json'],
  ['1.6', 'bom-1.6.SNAPSHOT.schema.json'],
  ['1.7', 'bom-1.7.SNAPSHOT.schema.json'],
]);

const REFERRED_FILES = [
  'spdx.SNAPSHOT.schema.json',
  'jsf-0.82.SNAPSHOT.schema.json',
  'cryptography-defs.SNAPSHOT.schema.json',
];

export const CYCLONEDX_STREAMED: readonly string[] = [
  'components',
  'dependencies',
  'services',
  'vulnerabilities',
  'compositions',
  'externalReferences',
  'properties',
  'annotations',
  'formulation',
];

/** The schema of exactly this version, or undefined when the library has none. Throws when its files cannot be read. */
export function findCycloneDxSchema(specVersion: string): SchemaBundle | undefined {
  const file = ROOT_FILES.get(specVersion);
  if (file === undefined) return undefined;
  const files = new Map(REFERRED_FILES.map((name) => [name, readSchemaFile(name)]));
  return { root: readSchemaFile(file), files };
}

/** 1.2 and 1.3 carry ids such as `#/properties/components` inside, which are no valid ids; ours are given by file name. */
function readSchemaFile(name: string): SchemaNode {
  const library = createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json');
  const text = readFileSync(join(dirname(library), 'res', 'schema', name), 'utf8');
  const schema: unknown = JSON.parse(text, (key, value: unknown) =>
    key === '$id' && typeof value === 'string' ? undefined : value,
  );
  if (!isObject(schema)) throw new Error(`malformed schema file: ${name}`);
  return schema;
}
