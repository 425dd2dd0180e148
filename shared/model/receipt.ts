// The reconciliation of one import (promise 1).

export interface LeftOut {
  readonly pointer: string;
  readonly rule: string;
  /** Why, in plain words. */
  readonly reason: string;
  readonly count: number;
}

/** Always: componentsInFile = componentsStored + componentsMerged + componentsLeftOut. */
export interface Receipt {
  /** Every component entry anywhere in the document, also metadata.component, tools, formulation, pedigree and entries that are no objects. */
  readonly componentsInFile: number;
  /** Distinct components. */
  readonly componentsStored: number;
  /** Further occurrences of a stored component, kept with their place, hashes and licences. Rule: merge.same-declaration. */
  readonly componentsMerged: number;
  readonly componentsLeftOut: number;
  readonly repairs: number;
  /** Where and why entries were left out, grouped by reason, in document order. */
  readonly leftOut: readonly LeftOut[];
}

/** counts of `check --json` (cli.md). */
export interface DocumentCounts {
  readonly components: number;
  readonly files: number;
  readonly services: number;
  readonly relationships: number;
  readonly vulnerabilities: number;
}
