// The form of the SPDX 2 tables: what a field of the JSON serialisation may hold. Compact on purpose, so that a table
// reads like the specification's clause that it restates.

export type FieldRule =
  | 'text'
  | 'boolean'
  | 'integer'
  | 'object'
  | { readonly oneOf: readonly string[] }
  | { readonly list: FieldRule; readonly atLeast?: 1 }
  | Structure;

/** An object that holds the named fields and no others. */
export interface Structure {
  readonly required: readonly string[];
  readonly fields: Readonly<Record<string, FieldRule>>;
}

export type Spdx2Version = '2.2' | '2.3';

export const TEXTS: FieldRule = { list: 'text' };
export const SOME_TEXTS: FieldRule = { list: 'text', atLeast: 1 };

/** Chooses what a version says where 2.2 and 2.3 differ. */
export function perVersion<T>(version: Spdx2Version, in22: T, in23: T): T {
  return version === '2.2' ? in22 : in23;
}
