// Findings: what validation says about a document, at a place. One finding groups all places of one rule.

export type Severity = 'error' | 'warning' | 'note';

/** What we did about it (settled.md 15). */
export type FindingAction = 'accepted' | 'noted' | 'repaired' | 'asked' | 'left-out';

/** Where something is: settled.md 19. Line and column count from 1, column in UTF-16 units, offset in bytes of the decoded text. */
export interface Place {
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  /** For repairs: what was there and what is used instead; for others the offending value where it helps. Cut to 200 characters. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly action: FindingAction;
  readonly message: string;
  /** How to fix it, addressed to the vendor, for the generator that made the file where we know it. */
  readonly remedy: string;
  /** First place. */
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly count: number;
  /** The first 100 places. */
  readonly places: readonly Place[];
}

/** One thing that a stage noticed at one place, before grouping. */
export interface Observation {
  readonly rule: string;
  readonly severity: Severity;
  readonly action: FindingAction;
  /** Equal for all observations of one group: it must not name the individual place. */
  readonly message: string;
  readonly remedy: string;
  /** For action `asked`: what the reviewer can choose from. */
  readonly options?: readonly string[];
}

export interface Sighting {
  readonly before?: string;
  readonly after?: string;
  /** Where line and column are taken from when that is not the value at the pointer: another pointer, or a byte offset. */
  readonly at?: string;
  readonly offset?: number;
}

/** How stages hand over observations. The pointer is only asked for when the place is kept. */
export interface Reporter {
  report(observation: Observation, pointer: string | (() => string), sighting?: Sighting): void;
}
