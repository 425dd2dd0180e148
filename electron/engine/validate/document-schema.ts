// Joins verdict and explanation to the contract's DocumentSchema: the document as a whole, and its large arrays one
// element at a time. Compiled when first used: a document of a few hundred bytes does not pay for every array.
import type { DistinctCheck, DocumentSchema, SchemaCheck, SchemaProblem } from '#shared/model/schema.ts';
import { isObject } from '#shared/util/json-value.ts';
import { createExplainer, type Explainer } from './explain.ts';
import { createFastValidator, type FastValidator } from './fast-validator.ts';
import { getSchemaMap, type SchemaBundle, type SchemaNode } from './json-schema.ts';
import { exceedsDepth, MAX_DEPTH } from './json-value.ts';
import { toHashKey } from './value-hash.ts';

export interface DocumentSchemaPlan {
  readonly standard: 'CycloneDX' | 'SPDX';
  readonly specVersion: string;
  readonly bundle: SchemaBundle;
  /** Arrays to stream, as far as this version has them. */
  readonly streamed: readonly string[];
  /** Most problems that one check reports; a further problem `limit` says that there are more. */
  readonly problemLimit: number;
}

export function createDocumentSchema(plan: DocumentSchemaPlan): DocumentSchema {
  const { standard, specVersion, bundle, problemLimit } = plan;
  const validator = createFastValidator(bundle);
  const explainer = createExplainer(bundle);
  const compile = (pointer: string): SchemaCheck => createCheck(validator, explainer, pointer, problemLimit);
  const arrays = findStreamableArrays(bundle.root, plan.streamed);
  return {
    standard,
    specVersion,
    document: compile(''),
    streamed: new Map([...arrays.keys()].map((name) => [name, compile(`/properties/${name}/items`)])),
    distinct: new Map(
      [...arrays].filter(([, array]) => array['uniqueItems'] === true).map(([name]) => [name, createDistinctCheck]),
    ),
  };
}

/** Keywords of an array that one element decides alone, that `distinct` covers, or that say nothing. */
const ELEMENTWISE = new Set([
  'type',
  'items',
  'additionalItems',
  'uniqueItems',
  'title',
  'description',
  'examples',
  '$comment',
]);

/** Throws when a new schema file asks something of an array as a whole that we would lose by streaming. */
function findStreamableArrays(root: SchemaNode, names: readonly string[]): ReadonlyMap<string, SchemaNode> {
  const properties = getSchemaMap(root['properties']);
  const arrays = new Map<string, SchemaNode>();
  for (const name of names) {
    const array = properties.get(name);
    if (!isObject(array)) continue;
    const foreign = Object.keys(array).filter((keyword) => !ELEMENTWISE.has(keyword));
    if (array['type'] !== 'array' || !isObject(array['items']) || foreign.length > 0) {
      throw new Error(`the array ${name} cannot be checked one element at a time: ${foreign.join(', ')}`);
    }
    arrays.set(name, array);
  }
  return arrays;
}

function createCheck(validator: FastValidator, explainer: Explainer, pointer: string, limit: number): SchemaCheck {
  let isValid: ReturnType<FastValidator['compile']> | undefined;
  let explain: ReturnType<Explainer['compile']> | undefined;
  return (value) => {
    if (exceedsDepth(value, MAX_DEPTH)) return [toDepthProblem()];
    try {
      isValid ??= validator.compile(pointer);
      if (isValid(value)) return [];
      explain ??= explainer.compile(pointer);
      const problems = explain(value, limit);
      return problems.length > 0 ? problems : [{ pointer: '', keyword: 'schema', params: {}, value }];
    } catch (error) {
      // The stack is smaller than expected (a host with its own limits): the value was not checked, and we say so.
      if (error instanceof RangeError) return [toDepthProblem()];
      throw error;
    }
  };
}

function toDepthProblem(): SchemaProblem {
  return { pointer: '', keyword: 'depth', params: { limit: MAX_DEPTH }, value: undefined };
}

/**
 * `uniqueItems` over elements that come one by one. Only hashes of 64 bits are kept (a million elements: a false alarm
 * in one of 37 million documents); elements nested too deep to be checked are left to their own finding.
 */
function createDistinctCheck(): DistinctCheck {
  const seen = new Map<string, number>();
  let reported = false;
  return (element, index) => {
    if (reported || exceedsDepth(element, MAX_DEPTH)) return undefined;
    const key = toHashKey(element);
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, index);
      return undefined;
    }
    reported = true;
    return { pointer: '', keyword: 'uniqueItems', params: { i: index, j: earlier }, value: element };
  };
}
