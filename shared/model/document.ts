// One SBOM as its decoder understood it: the head of the document and the things found in it.

import type { Party } from './component.ts';
import type { Stated } from './value-state.ts';

export type Standard = 'CycloneDX' | 'SPDX';

export interface Tool {
  readonly name: string;
  readonly version: string | null;
}

export type GenerationContext = 'before-build' | 'build' | 'after-build';

export interface DocumentHead {
  readonly standard: Standard;
  /** The version that the file states, e.g. "1.6", "2.3". */
  readonly specVersion: string;
  /** The known version by which it was read; differs from specVersion for newer ones (quirk Q25). */
  readonly readAs: string;
  readonly encoding: 'json';
  /** serialNumber or documentNamespace. */
  readonly serial: Stated<string>;
  /** CycloneDX `version`; SPDX has none (not-representable). */
  readonly documentVersion: Stated<string>;
  readonly name: string | null;
  /** As written; `value` is RFC 3339 in UTC when it can be understood. */
  readonly created: Stated<string>;
  readonly authors: Stated<readonly Party[]>;
  readonly tools: readonly Tool[];
  readonly generationContext: Stated<GenerationContext>;
  /** The author's signature inside the document or its envelope; never verified in this release. */
  readonly signature: 'none' | 'present-unverified' | 'not-representable';
  readonly dataLicence: string | null;
  /** Other BOMs that this one refers to and that were not delivered with it (quirk Q71). */
  readonly externalDocuments: readonly string[];
}

/** What the author says about the dependencies of one entry (crosswalk G4, quirks Q65, Q69). */
export type DependencyStatement = 'none' | 'unknown' | 'complete' | 'incomplete' | 'withheld';

export type EdgeKind = 'depends-on' | 'contains' | 'other';

export interface RawEdge {
  readonly fromRef: string;
  readonly toRef: string;
  readonly kind: EdgeKind;
  /** The word of the format, e.g. DEPENDENCY_OF; direction is already normalised. */
  readonly original: string;
  readonly pointer: string;
}

/** A vulnerability that the document itself names: the vendor's claim, never our assessment. */
export interface VulnerabilityClaim {
  readonly pointer: string;
  readonly id: string;
  readonly source: string | null;
  /** Highest severity word among the ratings, lower case; null when none is given. */
  readonly severity: 'critical' | 'high' | 'medium' | 'low' | 'info' | 'none' | 'unknown' | null;
  readonly score: number | null;
  /** CycloneDX analysis.state, e.g. not_affected, exploitable, in_triage. */
  readonly state: string | null;
  readonly justification: string | null;
  readonly detail: string | null;
  /** bom-refs of what is affected, as written. */
  readonly affects: readonly string[];
}
