// What the register knows, as the assessing stages read it: releases with their documents, decisions and risks.
// Counts and groups only, never single components; the db builds it, measures, risks and reports read it.

import type { DocumentHead, VulnerabilityClaim } from './document.ts';
import type { Finding } from './finding.ts';
import type { GraphSummary } from './graph.ts';
import type { ProfileResult, StateCounts } from './profile-result.ts';
import type { Question } from './question.ts';
import type { DocumentCounts, Receipt } from './receipt.ts';
import type { Criticality, Rating, RiskRow, RiskState, RiskTheme, Treatment } from './risk.ts';

export const documentStatuses = [
  'received',
  'accepted',
  'accepted-with-conditions',
  'quarantined',
  'rejected',
] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

export const releaseStates = ['candidate', 'in-use', 'retired'] as const;
export type ReleaseState = (typeof releaseStates)[number];

export interface VendorView {
  readonly id: string;
  readonly name: string;
  readonly contact: string | null;
  readonly securityContact: string | null;
  readonly country: string | null;
  readonly contractRef: string | null;
}

export interface ProductView {
  readonly id: string;
  readonly vendorId: string;
  readonly name: string;
  readonly criticality: Criticality;
  readonly criticalityReason: string | null;
}

/** A person's recorded judgement about a document. */
export interface DecisionView {
  readonly status: DocumentStatus;
  readonly actor: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly reason: string;
}

export interface DocumentView {
  readonly id: string;
  readonly submissionId: string;
  readonly fileName: string;
  readonly inside: string | null;
  /** SHA-256 of the file as received and of the document in it, hex. */
  readonly sha256: string;
  readonly contentSha256: string;
  readonly bytes: number;
  readonly receivedFrom: string | null;
  /** YYYY-MM-DD. */
  readonly receivedAt: string;
  readonly channel: string | null;
  readonly recordedAt: string;
  readonly head: DocumentHead;
  readonly counts: DocumentCounts;
  readonly receipt: Receipt;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly states: StateCounts;
  readonly graph: GraphSummary;
  readonly profiles: readonly ProfileResult[];
  readonly claims: readonly VulnerabilityClaim[];
  readonly status: DocumentStatus;
  /** The latest decision; null while nobody has decided. */
  readonly decision: DecisionView | null;
}

export interface ReleaseView {
  readonly id: string;
  readonly productId: string;
  readonly vendorId: string;
  readonly name: string;
  readonly state: ReleaseState;
  readonly inUseSince: string | null;
  /** Oldest first, duplicates of one content left out. */
  readonly documents: readonly DocumentView[];
  /** Files of this release that were refused. */
  readonly refused: readonly {
    readonly fileName: string;
    readonly sha256: string;
    readonly reason: string;
    readonly receivedAt: string;
  }[];
}

/** One entry of a risk's history: a fact. */
export interface HistoryView {
  readonly sequence: number;
  readonly kind: string;
  readonly actor: string;
  readonly at: string;
  readonly reason: string | null;
  /** What changed, in plain words. */
  readonly text: string;
}

export interface RiskView {
  readonly id: string;
  /** R-0001: a label for people. */
  readonly label: string;
  readonly productId: string;
  readonly theme: RiskTheme;
  readonly cause: string;
  readonly title: string;
  readonly likelihood: Rating;
  readonly impact: Rating;
  readonly level: Rating;
  readonly explanation: readonly string[];
  readonly rows: readonly RiskRow[];
  readonly state: RiskState;
  readonly owner: string | null;
  readonly treatment: Treatment | null;
  readonly plan: string | null;
  /** YYYY-MM-DD. */
  readonly due: string | null;
  readonly acceptedUntil: string | null;
  readonly requestedBy: string | null;
  readonly approvedBy: string | null;
  readonly history: readonly HistoryView[];
}

export interface OverrideView {
  readonly framework: string;
  readonly control: string;
  readonly status: string;
  readonly justification: string;
  readonly reviewer: string;
  readonly at: string;
  /** YYYY-MM-DD; the day after, the computed status counts again. */
  readonly expires: string;
  /** The computed status when the override was made. */
  readonly basedOn: string;
  /** Ids of the documents that the person gave as evidence. */
  readonly evidence: readonly string[];
}

export interface RegisterView {
  readonly register: {
    readonly id: string;
    readonly headHash: string;
    readonly factCount: number;
    readonly chainIntact: boolean;
  };
  readonly vendors: readonly VendorView[];
  readonly products: readonly ProductView[];
  readonly releases: readonly ReleaseView[];
  readonly risks: readonly RiskView[];
  readonly overrides: readonly OverrideView[];
  /** Originals whose bytes were re-read and hashed for this view: how many, and how many differ. */
  readonly originals: { readonly checked: number; readonly broken: number };
}
