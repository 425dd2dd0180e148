// Crosswalk results: measures over the register, and the status of each control (crosswalk B.1, C.4; words of settled.md 13).

export type MeasureOutcome = 'met' | 'not-met' | 'not-applicable' | 'unknown';
/** Only inside the status rule (settled.md 13). */
export type CheckOutcome = MeasureOutcome | 'partial';
export const controlStatuses = ['supported', 'partial', 'gap', 'not-judged', 'not-applicable'] as const;
export type ControlStatus = (typeof controlStatuses)[number];
export type EvidenceStrength = 'full' | 'partial' | 'supporting';

export interface MeasureSubject {
  readonly kind: 'release' | 'product' | 'vendor' | 'document' | 'risk' | 'register';
  readonly id: string;
  readonly name: string;
  readonly outcome: MeasureOutcome;
  /** One sentence with the figures. */
  readonly reason: string;
  readonly critical: boolean;
}

export interface MeasureResult {
  readonly measure: string;
  readonly title: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly subjects: readonly MeasureSubject[];
  /** What the result does not say although the name may suggest it; one sentence. */
  readonly limit: string | null;
  /** Why nothing could be said, when this release of the product cannot compute the measure. */
  readonly unavailable: string | null;
}

export interface CheckResult {
  /** One measure, or several of which any suffices. */
  readonly anyOf: readonly string[];
  readonly strength: EvidenceStrength;
  readonly outcome: CheckOutcome;
  readonly why: string;
}

export interface EvidenceRef {
  readonly kind: 'document' | 'decision' | 'risk' | 'register';
  readonly id: string;
  readonly title: string;
  readonly sha256: string | null;
  readonly date: string;
}

export interface ControlResult {
  readonly id: string;
  readonly title: string;
  readonly computed: ControlStatus;
  /** One sentence per rule that fired. */
  readonly why: readonly string[];
  readonly checks: readonly CheckResult[];
  readonly manual: readonly { readonly id: string; readonly question: string; readonly answer: null }[];
  readonly evidence: readonly EvidenceRef[];
  readonly override: {
    readonly status: ControlStatus;
    readonly justification: string;
    readonly reviewer: string;
    readonly at: string;
    readonly expires: string;
    readonly basedOn: ControlStatus;
    /** Ids of the documents that the person gave as evidence. */
    readonly evidence: readonly string[];
    /** Expired at `asOf`: the computed status counts. */
    readonly expired: boolean;
    /** The computed status has changed since. */
    readonly stale: boolean;
  } | null;
  /** The override's status while it is valid, else the computed one. */
  readonly status: ControlStatus;
}

export interface FrameworkAssessment {
  readonly framework: {
    readonly id: string;
    readonly title: string;
    readonly edition: string;
    readonly publisher: string;
    readonly side: 'acquirer' | 'supplier' | 'both';
  };
  readonly asOf: string;
  readonly population: {
    readonly vendors: number;
    readonly products: number;
    readonly releases: number;
    readonly documents: number;
  };
  readonly controls: readonly ControlResult[];
  readonly measures: readonly MeasureResult[];
  readonly totals: Readonly<Record<ControlStatus, number>>;
  /** Controls of the framework that this release of the product can say nothing about: how many and why. */
  readonly notCovered: readonly { readonly id: string; readonly title: string; readonly why: string }[];
}
