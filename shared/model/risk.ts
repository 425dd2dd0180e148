// The risk register: what a risk is, how it is rated (crosswalk D.6) and which states it can be in (settled.md 10).

export const ratings = ['very-low', 'low', 'moderate', 'high', 'very-high'] as const;
export type Rating = (typeof ratings)[number];

export const criticalities = ['critical', 'high', 'medium', 'low', 'unset'] as const;
export type Criticality = (typeof criticalities)[number];

export const riskThemes = ['quality', 'identity', 'licence', 'vulnerability'] as const;
export type RiskTheme = (typeof riskThemes)[number];

export const riskStates = ['open', 'in-treatment', 'acceptance-requested', 'accepted', 'closed'] as const;
export type RiskState = (typeof riskStates)[number];

export const treatments = ['mitigate', 'accept', 'transfer', 'avoid'] as const;
export type Treatment = (typeof treatments)[number];

/** One row behind a risk: a release and document, and how much of it is affected. */
export interface RiskRow {
  readonly releaseId: string;
  readonly documentId: string;
  /** What exactly: a profile element, a finding rule, a vulnerability id. */
  readonly subject: string;
  readonly text: string;
  readonly affected: number;
  readonly of: number;
}

/** What the present evidence says about one risk. Its key is product + theme + cause. */
export interface PlannedRisk {
  readonly productId: string;
  readonly theme: RiskTheme;
  readonly cause: string;
  readonly title: string;
  readonly likelihood: Rating;
  readonly impact: Rating;
  readonly level: Rating;
  /** The sentences that explain the rating: share, criticality, matrix cell; unset inputs are named. */
  readonly explanation: readonly string[];
  readonly rows: readonly RiskRow[];
  /** Days until it is due by default, from the day on which it is opened or opened again. */
  readonly dueDays: number;
}
