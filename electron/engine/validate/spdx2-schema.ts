// SPDX 2.2 and 2.3: the official schema file cannot be shipped, so our own tables become a schema here.
import type { FieldRule, Spdx2Version, Structure } from '#shared/findings/spdx2-rules/rule.ts';
import { getSpdx2Document } from '#shared/findings/spdx2-rules/structures.ts';
import type { SchemaBundle, SchemaNode } from './json-schema.ts';

export const SPDX2_STREAMED: readonly string[] = [
  'packages',
  'files',
  'relationships',
  'snippets',
  'hasExtractedLicensingInfos',
  'annotations',
  'externalDocumentRefs',
  'revieweds',
];

const VERSIONS: readonly Spdx2Version[] = ['2.2', '2.3'];

/** The schema of exactly this version, or undefined when we have no table for it. */
export function findSpdx2Schema(specVersion: string): SchemaBundle | undefined {
  const version = VERSIONS.find((known) => known === specVersion);
  return version === undefined ? undefined : { root: toObjectSchema(getSpdx2Document(version)), files: new Map() };
}

function toObjectSchema(structure: Structure): SchemaNode {
  const properties = Object.entries(structure.fields).map(([name, rule]) => [name, toSchema(rule)] as const);
  return {
    type: 'object',
    required: structure.required,
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

function toSchema(rule: FieldRule): SchemaNode {
  if (rule === 'text') return { type: 'string' };
  if (typeof rule === 'string') return { type: rule };
  if ('oneOf' in rule) return { type: 'string', enum: rule.oneOf };
  if ('fields' in rule) return toObjectSchema(rule);
  const list = { type: 'array', items: toSchema(rule.list) };
  return rule.atLeast === undefined ? list : { ...list, minItems: rule.atLeast };
}
