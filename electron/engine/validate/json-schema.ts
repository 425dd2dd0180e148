// JSON Schema draft 7 as plain data, the files it is spread over, and how a `$ref` finds its target.
// Nothing is ever fetched: a reference that leaves the registered files is a defect and throws.
import { isObject, type JsonObject } from '#shared/util/json-value.ts';

export type SchemaNode = JsonObject;

export type JsonSchema = boolean | SchemaNode;

/** A root schema and the files it refers to, by the name that stands in its `$ref`s. */
export interface SchemaBundle {
  readonly root: SchemaNode;
  readonly files: ReadonlyMap<string, SchemaNode>;
}

/** The schema below a keyword. Throws when the schema file itself is malformed: that is a defect, not bad data. */
export function getSchema(value: unknown): JsonSchema {
  if (typeof value === 'boolean' || isObject(value)) return value;
  throw new Error('malformed schema: a schema must be an object or a boolean');
}

export function getSchemas(value: unknown): readonly JsonSchema[] {
  if (!Array.isArray(value)) throw new Error('malformed schema: a list of schemas was expected');
  return value.map(getSchema);
}

export function getSchemaMap(value: unknown): ReadonlyMap<string, JsonSchema> {
  if (!isObject(value)) throw new Error('malformed schema: a map of schemas was expected');
  return new Map(Object.entries(value).map(([name, schema]) => [name, getSchema(schema)]));
}

/** Resolves `file.json#/a/b`, `file.json` or `#/a/b`; `home` is the file in which the reference stands. */
export function getReferred(
  bundle: SchemaBundle,
  home: SchemaNode,
  reference: string,
): { readonly schema: JsonSchema; readonly home: SchemaNode } {
  const [file = '', fragment = ''] = reference.split('#', 2);
  const target = file === '' ? home : bundle.files.get(file);
  if (target === undefined) throw new Error(`the schema refers to a file that is not registered: ${reference}`);
  let node: unknown = target;
  for (const step of fragment.split('/').slice(1)) {
    node = isObject(node) ? node[step.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
  }
  if (node === undefined) throw new Error(`the schema refers to nothing: ${reference}`);
  return { schema: getSchema(node), home: target };
}
