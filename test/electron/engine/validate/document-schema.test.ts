import { describe, expect, it } from 'vitest';
import { createDocumentSchema } from '#electron/engine/validate/document-schema.ts';
import type { SchemaNode } from '#electron/engine/validate/json-schema.ts';
import { createSchemaLibrary } from '#electron/engine/validate/schema-library.ts';
import type { DocumentSchema } from '#shared/model/schema.ts';

function make(things: SchemaNode): DocumentSchema {
  const root = { type: 'object', properties: { things } };
  return createDocumentSchema({
    standard: 'SPDX',
    specVersion: '2.3',
    bundle: { root, files: new Map() },
    streamed: ['things', 'others'],
    problemLimit: 5,
  });
}

function nestComponents(levels: number): unknown {
  const open = '{"type":"library","name":"a","components":[';
  return JSON.parse(`${open.repeat(levels)}${']}'.repeat(levels)}`);
}

const cyclonedx = createSchemaLibrary().find('CycloneDX', '1.6');

describe('a document schema', () => {
  it('streams the arrays that the version has', () => {
    expect([...make({ type: 'array', items: { type: 'string' } }).streamed.keys()]).toEqual(['things']);
  });

  it('refuses to stream an array of which the schema asks more than its elements can show', () => {
    expect(() => make({ type: 'array', items: {}, minItems: 1 })).toThrow('minItems');
    expect(() => make({ type: 'array', items: [{}] })).toThrow('one element at a time');
  });

  it('compiles only when asked: a broken part does no harm until it is used', () => {
    const schema = make({ type: 'array', items: { $ref: 'missing.json' } });
    expect(() => schema.streamed.get('things')?.(1)).toThrow('missing.json');
  });
});

describe('distinct elements', () => {
  it('are demanded where the schema says uniqueItems, once per document, with both places', () => {
    const schema = make({ type: 'array', items: {}, uniqueItems: true });
    const check = schema.distinct.get('things')?.();
    expect(check?.({ a: 1, b: 2 }, 0)).toBeUndefined();
    expect(check?.('x', 1)).toBeUndefined();
    expect(check?.({ b: 2, a: 1 }, 2)).toMatchObject({ pointer: '', keyword: 'uniqueItems', params: { i: 2, j: 0 } });
    expect(check?.('x', 3)).toBeUndefined();
    expect(schema.distinct.get('things')?.()('x', 0)).toBeUndefined();
  });

  it('are not demanded elsewhere', () => {
    expect(make({ type: 'array', items: {} }).distinct.size).toBe(0);
    expect([...(cyclonedx?.distinct.keys() ?? [])]).toContain('components');
    expect([...(cyclonedx?.distinct.keys() ?? [])]).not.toContain('properties');
  });
});

describe('hostile values', () => {
  it.each([2000, 100_000])('answers one problem "depth" for components nested %i deep', (levels) => {
    const element = nestComponents(levels);
    expect(
      cyclonedx?.streamed
        .get('components')?.(element)
        .map(({ keyword }) => keyword),
    ).toEqual(['depth']);
    expect(cyclonedx?.document({ components: [element] }).map(({ keyword }) => keyword)).toEqual(['depth']);
    expect(cyclonedx?.distinct.get('components')?.()(element, 0)).toBeUndefined();
  });

  it('still checks components nested 640 deep', () => {
    expect(cyclonedx?.streamed.get('components')?.(nestComponents(640))).toEqual([]);
  });

  it('explains a problem at the bottom of components nested 640 deep', () => {
    const element: unknown = JSON.parse(
      JSON.stringify(nestComponents(640)).replace('"components":[]', '"components":[{}]'),
    );
    const problems = cyclonedx?.streamed.get('components')?.(element) ?? [];
    expect(problems.map(({ keyword, params }) => `${keyword} ${String(params['missingProperty'])}`)).toEqual([
      'required type',
      'required name',
    ]);
  });

  it('reports a bounded number of problems for a million wrong values, quickly', () => {
    const element = { type: 'library', name: 'a', hashes: Array.from({ length: 1_000_000 }, () => 1) };
    const started = performance.now();
    expect(cyclonedx?.streamed.get('components')?.(element)).toHaveLength(201);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('survives names of Object.prototype', () => {
    const element: unknown = JSON.parse(
      '{"type":"library","name":"a","__proto__":{"x":1},"constructor":1,"toString":null}',
    );
    const problems = cyclonedx?.streamed.get('components')?.(element) ?? [];
    expect(problems.map(({ params }) => params['additionalProperty'])).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
  });

  it('takes any value at all', () => {
    for (const value of [null, 1, 'x', true, [], undefined]) {
      expect(cyclonedx?.document(value).map(({ keyword }) => keyword)).toEqual(['type']);
      expect(
        cyclonedx?.streamed
          .get('components')?.(value)
          .map(({ keyword }) => keyword),
      ).toEqual(['type']);
    }
  });
});
