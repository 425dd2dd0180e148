// The result of one profile on one document: the shape of `check --json` (cli.md, settled.md 14).

import type { ComponentField, DocumentField } from './field.ts';
import type { GraphSummary } from './graph.ts';
import type { StateLetter } from './value-state.ts';

export type ElementOutcome = 'met' | 'not-met' | 'not-applicable' | 'unknown';

export interface ProfileElementResult {
  readonly id: string;
  readonly title: string;
  readonly kind: 'data' | 'practice' | 'optional';
  readonly outcome: ElementOutcome;
  readonly covered: number;
  readonly of: number;
  /** How many of `covered` are usable but poor (W). */
  readonly weak: number;
  /** One sentence: why this outcome. */
  readonly why: string;
}

export interface ProfileResult {
  readonly id: string;
  readonly edition: string;
  /** floor(100 × mean of covered/of over applicable data elements). For sorting, never a headline. */
  readonly score: number;
  readonly met: number;
  readonly notMet: number;
  readonly notApplicable: number;
  readonly unknown: number;
  readonly elements: readonly ProfileElementResult[];
}

/** Everything a profile may look at: counts of states, never single components. */
export interface ProfileInput {
  readonly standard: 'CycloneDX' | 'SPDX';
  readonly specVersion: string;
  readonly readAs: string;
  /** Entries that were looked at (root included). */
  readonly componentCount: number;
  /** Per component field: how many entries are in which state. */
  readonly components: StateCounts;
  /** Per document-level field: its state. D7: the worst state over all tools. */
  readonly document: Readonly<Record<DocumentField, StateLetter>>;
  readonly graph: GraphSummary;
  /** Number of places with an error (D2). */
  readonly errors: number;
}

/** How many entries of a document are in which state, per component field. */
export type StateCounts = Readonly<Record<ComponentField, Readonly<Record<StateLetter, number>>>>;
