import { describe, expect, it } from 'vitest';
import { getReferred, getSchema, getSchemaMap, getSchemas } from '#electron/engine/validate/json-schema.ts';

const inner = { type: 'string' };
const root = { definitions: { 'a/b': inner } };
const other = { definitions: { number: { type: 'number' } } };
const bundle = { root, files: new Map([['other.json', other]]) };

describe('references between schemas', () => {
  it('finds a place of the same file, with escaped names', () => {
    expect(getReferred(bundle, root, '#/definitions/a~1b')).toEqual({ schema: inner, home: root });
  });

  it('finds a whole file and a place in it, and says in which file it is', () => {
    expect(getReferred(bundle, root, 'other.json')).toEqual({ schema: other, home: other });
    expect(getReferred(bundle, root, 'other.json#/definitions/number').home).toBe(other);
  });

  it('throws for files that are not registered instead of fetching them, and for places that do not exist', () => {
    expect(() => getReferred(bundle, root, 'http://example.org/x.json')).toThrow('not registered');
    expect(() => getReferred(bundle, root, '#/definitions/none')).toThrow('refers to nothing');
  });
});

describe('reading a schema file', () => {
  it('accepts booleans and objects as schemas, and throws for anything else', () => {
    expect(getSchema(true)).toBe(true);
    expect(getSchemas([inner, false])).toEqual([inner, false]);
    expect(getSchemaMap({ x: inner }).get('x')).toBe(inner);
    expect(() => getSchema('string')).toThrow('malformed schema');
    expect(() => getSchemas({})).toThrow('malformed schema');
    expect(() => getSchemaMap([])).toThrow('malformed schema');
  });
});
