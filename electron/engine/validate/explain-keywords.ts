// One compiler per JSON Schema draft 7 keyword that the schemas of CycloneDX and our SPDX tables use. A keyword that is
// not listed here stops the compilation: a schema that we would only half understand must not pass for understood.
import { isObject } from '#shared/util/json-value.ts';
import { addBestBranch } from './best-branch.ts';
import { FORMATS } from './formats.ts';
import { getSchema, getSchemaMap, getSchemas, type JsonSchema, type SchemaNode } from './json-schema.ts';
import { countCodePoints, isEqual } from './json-value.ts';
import { addProblem, below, createProblemList, hasProblems, type Path, type ProblemList } from './problem-list.ts';
import { findRepetition } from './repetition.ts';

/** Adds the problems of a value; `path` is where the value stands. Stops when the list is full. */
export type Explain = (value: unknown, path: Path | undefined, list: ProblemList) => void;

export interface CompileContext {
  compile(schema: JsonSchema): Explain;
  compileReferred(reference: string): Explain;
}

type KeywordCompiler = (setting: unknown, context: CompileContext, schema: SchemaNode) => Explain;

export const ANNOTATIONS: ReadonlySet<string> = new Set(
  '$schema $id $comment title description examples default deprecated definitions meta:enum'.split(' '),
);

/** A keyword that looks at one value and demands something of it; `params` says what. */
function assertion(
  keyword: string,
  params: Readonly<Record<string, unknown>>,
  isFulfilled: (value: unknown) => boolean,
): Explain {
  return (value, path, list) => {
    if (!isFulfilled(value)) addProblem(list, { path, keyword, params, value });
  };
}

function getLimit(setting: unknown): number {
  if (typeof setting !== 'number') throw new Error('malformed schema: a number was expected');
  return setting;
}

function getTexts(setting: unknown): readonly string[] {
  if (!Array.isArray(setting)) throw new Error('malformed schema: a list of names was expected');
  return setting.map(String);
}

function accepts(explain: Explain, value: unknown): boolean {
  const list = createProblemList(0);
  explain(value, undefined, list);
  return !list.full;
}

const compileProperties: KeywordCompiler = (setting, context) => {
  const known = [...getSchemaMap(setting)].map(([name, schema]) => [name, context.compile(schema)] as const);
  const byName = new Map(known);
  return (value, path, list) => {
    if (!isObject(value)) return;
    for (const key of Object.keys(value)) {
      if (list.full) return;
      byName.get(key)?.(value[key], below(path, key), list);
    }
  };
};

const compileAdditionalProperties: KeywordCompiler = (setting, context, schema) => {
  const known = new Set(Object.keys(isObject(schema['properties']) ? schema['properties'] : {}));
  const explain = setting === false ? undefined : context.compile(getSchema(setting));
  return (value, path, list) => {
    if (!isObject(value)) return;
    for (const key of Object.keys(value)) {
      if (list.full) return;
      if (known.has(key)) continue;
      if (explain !== undefined) explain(value[key], below(path, key), list);
      else addProblem(list, { path, keyword: 'additionalProperties', params: { additionalProperty: key }, value });
    }
  };
};

const compileRequired: KeywordCompiler = (setting) => {
  const names = getTexts(setting);
  return (value, path, list) => {
    if (!isObject(value)) return;
    for (const name of names) {
      if (Object.hasOwn(value, name)) continue;
      addProblem(list, { path, keyword: 'required', params: { missingProperty: name }, value });
    }
  };
};

/** One schema for all items, or one per position; `additionalItems` then rules the rest (validation 6.4.1, 6.4.2). */
const compileItems: KeywordCompiler = (setting, context, schema) => {
  const positions = Array.isArray(setting) ? getSchemas(setting).map((item) => context.compile(item)) : [];
  const rest = context.compile(getSchema(Array.isArray(setting) ? (schema['additionalItems'] ?? true) : setting));
  return (value, path, list) => {
    if (!Array.isArray(value)) return;
    for (let index = 0; index < value.length && !list.full; index++) {
      (positions[index] ?? rest)(value[index], below(path, index), list);
    }
  };
};

const compileUniqueItems: KeywordCompiler = (setting) => (value, path, list) => {
  if (setting !== true || !Array.isArray(value)) return;
  const repetition = findRepetition(value);
  if (repetition === undefined) return;
  addProblem(list, { path, keyword: 'uniqueItems', params: { i: repetition.index, j: repetition.earlier }, value });
};

function compileAlternatives(keyword: 'oneOf' | 'anyOf'): KeywordCompiler {
  return (setting, context) => {
    const branches = getSchemas(setting).map((branch) => context.compile(branch));
    return (value, path, list) => {
      if (list.full) return;
      const results = branches.map((explain) => {
        const result = createProblemList(Math.max(1, list.limit));
        explain(value, path, result);
        return result;
      });
      const passing = results.flatMap((result, index) => (hasProblems(result) ? [] : [index]));
      if (passing.length === 0) addBestBranch(results, value, path, list);
      else if (keyword === 'oneOf' && passing.length > 1) {
        addProblem(list, { path, keyword, params: { passingSchemas: passing }, value });
      }
    };
  };
}

const compileConditional: KeywordCompiler = (setting, context, schema) => {
  const condition = context.compile(getSchema(setting));
  const whenTrue = context.compile(getSchema(schema['then'] ?? true));
  const whenFalse = context.compile(getSchema(schema['else'] ?? true));
  return (value, path, list) => (accepts(condition, value) ? whenTrue : whenFalse)(value, path, list);
};

/** `then`, `else` and `additionalItems` are read by the keyword that they belong to. */
const compileNothing: KeywordCompiler = () => () => {};

export const KEYWORDS: ReadonlyMap<string, KeywordCompiler> = new Map<string, KeywordCompiler>([
  ['$ref', (setting, context) => context.compileReferred(String(setting))],
  ['properties', compileProperties],
  ['additionalProperties', compileAdditionalProperties],
  ['required', compileRequired],
  ['items', compileItems],
  ['additionalItems', compileNothing],
  ['uniqueItems', compileUniqueItems],
  ['oneOf', compileAlternatives('oneOf')],
  ['anyOf', compileAlternatives('anyOf')],
  [
    'allOf',
    (setting, context) => {
      const parts = getSchemas(setting).map((part) => context.compile(part));
      return (value, path, list) => {
        for (const part of parts) part(value, path, list);
      };
    },
  ],
  [
    'not',
    (setting, context) => {
      const refused = context.compile(getSchema(setting));
      return assertion('not', { schema: setting }, (value) => !accepts(refused, value));
    },
  ],
  ['if', compileConditional],
  ['then', compileNothing],
  ['else', compileNothing],
  ['const', (setting) => assertion('const', { allowedValue: setting }, (value) => isEqual(value, setting))],
  [
    'enum',
    (setting) => {
      const allowed = new Set<unknown>(getTexts(setting));
      return assertion('enum', { allowedValues: setting }, (value) => allowed.has(value));
    },
  ],
  [
    'pattern',
    (setting) => {
      const pattern = new RegExp(String(setting), 'u');
      return assertion('pattern', { pattern: setting }, (value) => typeof value !== 'string' || pattern.test(value));
    },
  ],
  [
    'format',
    (setting) => {
      const check = FORMATS.get(String(setting));
      if (check === undefined) throw new Error(`malformed schema: unknown format ${String(setting)}`);
      return assertion('format', { format: setting }, (value) => typeof value !== 'string' || check(value));
    },
  ],
  ['minimum', bound('minimum', (value, limit) => typeof value !== 'number' || value >= limit)],
  ['maximum', bound('maximum', (value, limit) => typeof value !== 'number' || value <= limit)],
  ['minItems', bound('minItems', (value, limit) => !Array.isArray(value) || value.length >= limit)],
  ['maxItems', bound('maxItems', (value, limit) => !Array.isArray(value) || value.length <= limit)],
  ['minLength', bound('minLength', (value, limit) => typeof value !== 'string' || countCodePoints(value) >= limit)],
  ['maxLength', bound('maxLength', (value, limit) => typeof value !== 'string' || countCodePoints(value) <= limit)],
]);

function bound(keyword: string, holds: (value: unknown, limit: number) => boolean): KeywordCompiler {
  return (setting) => {
    const limit = getLimit(setting);
    return assertion(keyword, { limit }, (value) => holds(value, limit));
  };
}
