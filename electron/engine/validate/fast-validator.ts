// The verdict: ajv, compiled once per schema, stopping at the first problem. Valid elements (nearly all) meet only this.
// The words for a failing element come from explain.ts.
import { _, Ajv } from 'ajv';
import type { CodeKeywordDefinition, KeywordCxt } from 'ajv';
import { FORMATS } from './formats.ts';
import type { SchemaBundle } from './json-schema.ts';
import { findRepetition } from './repetition.ts';

export type Verdict = (value: unknown) => boolean;

export interface FastValidator {
  /** The verdict of the root (pointer '') or of the schema at a JSON pointer of the root schema. */
  compile(pointer: string): Verdict;
}

const ROOT = 'root';

export function createFastValidator(bundle: SchemaBundle): FastValidator {
  const ajv = new Ajv({ strict: false, allErrors: false, validateSchema: false, addUsedSchema: false, logger: false });
  for (const [name, check] of FORMATS) ajv.addFormat(name, check);
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword(UNIQUE_ITEMS);
  ajv.removeKeyword('enum');
  ajv.addKeyword(ENUM);
  ajv.addSchema({ ...bundle.root, $id: ROOT });
  for (const [name, schema] of bundle.files) ajv.addSchema({ ...schema, $id: name });
  return {
    compile(pointer) {
      const validate = ajv.compile({ $ref: `${ROOT}#${pointer}` });
      return (value) => validate(value);
    },
  };
}

/** ajv compares all pairs: quadratic. */
const UNIQUE_ITEMS: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  code(cxt: KeywordCxt) {
    if (cxt.schema !== true) return;
    const repetition = cxt.gen.scopeValue('func', { ref: findRepetition });
    cxt.fail(_`${repetition}(${cxt.data}) !== undefined`);
  },
};

/** ajv walks long lists item by item, and CycloneDX' licence list has more than 700. All our enumerations are of text. */
const ENUM: CodeKeywordDefinition = {
  keyword: 'enum',
  schemaType: 'array',
  code(cxt: KeywordCxt) {
    const words: unknown = cxt.schema;
    if (!Array.isArray(words) || !words.every((word) => typeof word === 'string')) {
      throw new Error('malformed schema: an enumeration of anything but text is not supported');
    }
    const allowed = cxt.gen.scopeValue('func', { ref: new Set<unknown>(words) });
    cxt.fail(_`!${allowed}.has(${cxt.data})`);
  },
};
