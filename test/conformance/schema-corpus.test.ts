// Every CycloneDX and SPDX 2 document in JSON of the corpus against what its manifest expects of schema validation.
import { describe, expect, it } from 'vitest';
import { createSchemaLibrary } from '#electron/engine/validate/schema-library.ts';
import type { DocumentSchema, SchemaProblem } from '#shared/model/schema.ts';
import { isObject } from '#shared/util/json-value.ts';
import { hasCorpus, readCorpusJson, type CorpusJson } from '../support/corpus-json.ts';

const library = createSchemaLibrary({ problemLimit: 1_000_000 });
const { documents, unparsed } = readCorpusJson();
const known = documents.flatMap((document) => {
  const schema = library.find(document.standard, document.specVersion);
  return schema === undefined ? [] : [{ document, schema }];
});

/** Valid documents whose note names a problem all the same: ajv-formats-draft2019 does not know the scheme "urn:cdx". */
const NOTE_IS_WRONG = /valid-saasbom-1\.[567]\.json$/u;

function findStatedPointer({ path, note }: CorpusJson): string | undefined {
  if (NOTE_IS_WRONG.test(path)) return undefined;
  const stated = /schema: (\/\S*) /u.exec(note)?.[1];
  return stated === '/' ? '' : stated;
}

function toLines(problems: readonly SchemaProblem[], prefix = ''): readonly string[] {
  return problems.map(({ pointer, keyword, params }) => `${prefix}${pointer} ${keyword} ${JSON.stringify(params)}`);
}

/** What an import does: the document with its large arrays empty, then their elements one by one. */
function checkByElement(schema: DocumentSchema, value: unknown): readonly string[] {
  if (!isObject(value)) return toLines(schema.document(value));
  const rest: Record<string, unknown> = { ...value };
  const lines: string[] = [];
  for (const [name, check] of schema.streamed) {
    const elements = value[name];
    if (!Array.isArray(elements)) continue;
    rest[name] = [];
    const isDistinct = schema.distinct.get(name)?.();
    for (const [index, element] of elements.entries()) {
      lines.push(...toLines(check(element), `/${name}/${index}`));
      const repetition = isDistinct?.(element, index);
      if (repetition !== undefined) lines.push(...toLines([repetition], `/${name}`));
    }
  }
  return [...toLines(schema.document(rest)), ...lines];
}

describe.skipIf(!hasCorpus)(
  `schemas over the corpus (${known.length} documents; without schema ${documents.length - known.length}, no UTF-8 JSON ${unparsed.length})`,
  () => {
    it('has enough documents to mean something', () => {
      expect(known.length).toBeGreaterThan(600);
    });

    it('finds nothing in documents that are expected to be valid', () => {
      const valid = known.filter(({ document }) => document.expected === 'valid');
      const found = valid.flatMap(({ document, schema }) =>
        toLines(schema.document(document.value), `${document.path} `),
      );
      expect(found).toEqual([]);
      expect(valid.length).toBeGreaterThan(350);
    });

    it('finds a problem at exactly the place that the manifest names', () => {
      const stated = known.flatMap((entry) => {
        const pointer = findStatedPointer(entry.document);
        return pointer === undefined ? [] : [{ ...entry, pointer }];
      });
      const missed = stated.filter(
        ({ document, schema, pointer }) =>
          !schema.document(document.value).some((problem) => problem.pointer === pointer),
      );
      expect(missed.map(({ document, pointer }) => `${document.path} ${pointer}`)).toEqual([]);
      expect(stated.length).toBeGreaterThan(150);
    });

    it('finds the same element by element as in the whole document', () => {
      for (const { document, schema } of known) {
        const whole = toLines(schema.document(document.value)).toSorted();
        const byElement = checkByElement(schema, document.value).toSorted();
        expect({ path: document.path, lines: byElement }).toEqual({ path: document.path, lines: whole });
      }
    });

    it('explains every verdict: no document is refused without a known rule', () => {
      const vague = known.filter(({ document, schema }) =>
        schema.document(document.value).some(({ keyword }) => keyword === 'schema'),
      );
      expect(vague.map(({ document }) => document.path)).toEqual([]);
    });
  },
);
