import { describe, expect, it } from 'vitest';
import { createExplainer } from '#electron/engine/validate/explain.ts';
import type { SchemaNode } from '#electron/engine/validate/json-schema.ts';

function explain(schema: SchemaNode, value: unknown, limit = 200): readonly string[] {
  const run = createExplainer({ root: schema, files: new Map() }).compile('');
  return run(value, limit).map(({ pointer, keyword }) => `${pointer} ${keyword}`);
}

describe('explaining what a schema refuses', () => {
  it('reports every problem of an object, its fields and its items', () => {
    const schema = {
      type: 'object',
      required: ['a', 'b'],
      additionalProperties: false,
      properties: { a: { type: 'string' }, list: { type: 'array', minItems: 3, items: { enum: ['x'] } } },
    };
    expect(explain(schema, { a: 1, list: ['x', 'y'], z: 0 })).toEqual([
      ' required',
      ' additionalProperties',
      '/a type',
      '/list minItems',
      '/list/1 enum',
    ]);
  });

  it('says only the cause when a value has the wrong type', () => {
    expect(explain({ type: 'string', enum: ['a'], minLength: 3 }, 1)).toEqual([' type']);
  });

  it('treats names such as __proto__ and constructor as ordinary names', () => {
    const schema = { required: ['constructor'], properties: { a: true }, additionalProperties: false };
    expect(explain(schema, JSON.parse('{"__proto__":1}'))).toEqual([' required', ' additionalProperties']);
  });

  it('knows schemas per position, and what may follow them', () => {
    const schema = { items: [{ type: 'string' }, { type: 'number' }], additionalItems: false };
    expect(explain(schema, ['a', 1])).toEqual([]);
    expect(explain(schema, [1, 1, 1])).toEqual(['/0 type', '/2 false schema']);
  });

  it('follows if, then and else, not, allOf and const', () => {
    const schema = JSON.parse(`{
      "if": { "properties": { "external": { "const": true } }, "required": ["external"] },
      "then": { "required": ["range"] },
      "else": { "not": { "required": ["range"] } }
    }`) as SchemaNode;
    expect(explain(schema, { external: true })).toEqual([' required']);
    expect(explain(schema, { range: 1 })).toEqual([' not']);
    expect(explain(schema, { external: true, range: 1 })).toEqual([]);
    expect(explain({ allOf: [{ minimum: 1 }, { maximum: 0 }] }, 0.5)).toEqual([' minimum', ' maximum']);
  });

  it('checks text by pattern, format and length in code points', () => {
    expect(explain({ pattern: '^a+$', minLength: 3, maxLength: 3 }, '😀😀')).toEqual([' pattern', ' minLength']);
    expect(explain({ maxLength: 1 }, '😀')).toEqual([]);
    expect(explain({ format: 'date' }, 'today')).toEqual([' format']);
  });

  it('reports alternatives by the best branch, and values that fit several', () => {
    const schema = {
      oneOf: [
        { type: 'array' },
        { type: 'object', required: ['id'], properties: { id: { enum: ['x'] } } },
        { type: 'object', required: ['id', 'name'] },
      ],
    };
    expect(explain(schema, { id: 'y' })).toEqual(['/id enum']);
    expect(explain({ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1, b: 1 })).toEqual([' oneOf']);
    expect(explain({ anyOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1, b: 1 })).toEqual([]);
    expect(explain({ anyOf: [{ required: ['a'] }, { required: ['b'] }] }, {})).toEqual([' required']);
  });

  it('follows a schema that refers to itself', () => {
    const schema = { properties: { kind: { type: 'string' }, children: { type: 'array', items: { $ref: '#' } } } };
    expect(explain(schema, { children: [{ children: [{ kind: 1 }] }] })).toEqual(['/children/0/children/0/kind type']);
  });

  it('stops at the limit, and says so', () => {
    const many = Array.from({ length: 100_000 }, () => 1);
    expect(explain({ items: { type: 'string' } }, many, 2)).toEqual(['/0 type', '/1 type', ' limit']);
    expect(explain({ oneOf: [{ items: { type: 'string' } }, { type: 'object' }] }, many, 2)).toEqual([
      '/0 type',
      '/1 type',
      ' limit',
    ]);
  });

  it('refuses to compile a schema that it does not understand', () => {
    expect(() => explain({ dependentRequired: {} }, {})).toThrow('unsupported keyword');
    expect(() => explain({ format: 'colour' }, {})).toThrow('unknown format');
  });
});
