// What a schema validator says, without saying which validator it is. The engine supplies the validators
// (CycloneDX: the schema files of the card's library; SPDX 2.x: our own tables); findings/ words the problems.

/** One violation of the schema of the stated version. */
export interface SchemaProblem {
  /** JSON pointer below the validated value; '' is the value itself. For a missing property: the object that lacks it. */
  readonly pointer: string;
  /** The JSON Schema keyword that failed: required, type, enum, pattern, format, additionalProperties, uniqueItems … */
  readonly keyword: string;
  /** What the keyword demands: { missingProperty }, { allowedValues }, { pattern }, { format }, { additionalProperty } … */
  readonly params: Readonly<Record<string, unknown>>;
  /** The offending value. Hostile: show it only cut and made visible. */
  readonly value: unknown;
}

/** Reports every problem of one value, best branch only where the schema offers alternatives. Empty = valid. Never throws. */
export type SchemaCheck = (value: unknown) => readonly SchemaProblem[];

/**
 * Takes the elements of one streamed array in order and answers at the first that equals an earlier one
 * (`uniqueItems`; pointer '' is the array). Holds state: make a new one for every document.
 */
export type DistinctCheck = (element: unknown, index: number) => SchemaProblem | undefined;

/** The schema of one version of one standard, cut so that large arrays can be validated one element at a time. */
export interface DocumentSchema {
  readonly standard: 'CycloneDX' | 'SPDX';
  readonly specVersion: string;
  /** Validates the whole document object; arrays named in `streamed` may be given empty. */
  readonly document: SchemaCheck;
  /** Top-level arrays whose elements can be checked alone, e.g. components, dependencies, packages. */
  readonly streamed: ReadonlyMap<string, SchemaCheck>;
  /** Those of the streamed arrays whose elements must differ from each other: no element can show that alone. */
  readonly distinct: ReadonlyMap<string, () => DistinctCheck>;
}

export interface SchemaLibrary {
  /** The schema of exactly this version, or undefined when we have none. */
  find(standard: 'CycloneDX' | 'SPDX', specVersion: string): DocumentSchema | undefined;
}
