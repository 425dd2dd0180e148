// A path that a page could name itself would be a hole: the contract's schemas are walked for every field that is one.

import { expect, it } from 'vitest';
import type * as z from 'zod';
import { methods } from '#shared/contract/methods.ts';
import { filePath } from '#shared/contract/parts.ts';
import { pathFields } from '#electron/host/path-fields.ts';

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/** Dotted names of all fields of a schema that are paths. */
function findPaths(schema: z.ZodType, name: string): readonly string[] {
  if (schema === filePath) return [name];
  const { shape = {}, innerType, element, options = [] } = schema.def as Definition;
  return [
    ...Object.entries(shape).flatMap(([field, inner]) => findPaths(inner, name === '' ? field : `${name}.${field}`)),
    ...(innerType === undefined ? [] : findPaths(innerType, name)),
    ...(element === undefined ? [] : findPaths(element, name)),
    ...options.flatMap((option) => findPaths(option, name)),
  ];
}

it('rule no-raw-paths: every path in a request of the contract is a field that wants a token', () => {
  const inContract = Object.entries(methods).flatMap(([method, { request }]) =>
    findPaths(request, '').map((field) => `${method} ${field}`),
  );
  expect(inContract.length).toBeGreaterThan(0);
  const wanted = Object.entries(pathFields).map(([method, { field }]) => `${method} ${field}`);
  expect(new Set(wanted)).toEqual(new Set(inContract));
});
