// What planning an import yields: batches to be written under an unpublished generation, then one summary.
// `check` and `--dry-run` read the same plan and write nothing (settled.md 2).

import type { ComponentEntry, FileEntry } from './component.ts';
import type { DocumentHead, EdgeKind, VulnerabilityClaim } from './document.ts';
import type { Finding } from './finding.ts';
import type { GraphSummary } from './graph.ts';
import type { ProfileResult, StateCounts } from './profile-result.ts';
import type { Question } from './question.ts';
import type { DocumentCounts, Receipt } from './receipt.ts';

/** A component entry with the decision how it is kept. */
export interface PlannedOccurrence {
  readonly entry: ComponentEntry;
  /** stored: first entry with this key in the document. merged: a further one (rule merge.same-declaration). */
  readonly kept: 'stored' | 'merged';
}

export interface PlannedEdge {
  readonly from: number;
  readonly to: number;
  readonly kind: EdgeKind;
}

export type PlanBatch =
  | { readonly kind: 'head'; readonly head: DocumentHead }
  | { readonly kind: 'components'; readonly occurrences: readonly PlannedOccurrence[] }
  | { readonly kind: 'files'; readonly files: readonly FileEntry[] }
  | { readonly kind: 'edges'; readonly edges: readonly PlannedEdge[] }
  | { readonly kind: 'claims'; readonly claims: readonly VulnerabilityClaim[] };

/** What is said about one document at the end; what `check` prints. */
export interface DocumentSummary {
  readonly head: DocumentHead;
  /** Tool that wrote the file, best guess first of the tools. */
  readonly producer: { readonly name: string; readonly version: string | null } | null;
  readonly counts: DocumentCounts;
  readonly receipt: Receipt;
  /** Errors first, then warnings, then notes; within one severity by place. */
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly states: StateCounts;
  readonly graph: GraphSummary;
  readonly profiles: readonly ProfileResult[];
}

/** Why a document could not be read at all. The bytes are kept all the same. */
export interface Refusal {
  readonly rule: string;
  /** Plain words: what is wrong. */
  readonly reason: string;
  /** What to do, or whom to ask for what. */
  readonly remedy: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

export type PlanOutcome =
  | { readonly outcome: 'read'; readonly summary: DocumentSummary }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly standard: 'CycloneDX' | 'SPDX' | null };

/** How far planning one document has come; bytes of the document. */
export interface PlanProgress {
  readonly stage: 'scan' | 'components' | 'files' | 'graph' | 'assess';
  readonly done: number;
  readonly total: number;
}

export type PlanStep =
  | { readonly step: 'batch'; readonly batch: PlanBatch }
  | { readonly step: 'progress'; readonly progress: PlanProgress };
