// The product's words for states, levels and kinds, used by every screen (product.md "Words", settled.md 10-13).

import type { ControlStatus } from '#shared/model/assessment.ts';
import type { Criticality, Rating, RiskState, RiskTheme, Treatment } from '#shared/model/risk.ts';
import type { DocumentStatus, ReleaseState } from '#shared/model/register-view.ts';

export const ratingWords: Readonly<Record<Rating, string>> = {
  'very-low': 'Very low',
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
  'very-high': 'Very high',
};

export const criticalityWords: Readonly<Record<Criticality, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  unset: 'Unset',
};

export const documentStatusWords: Readonly<Record<DocumentStatus, string>> = {
  received: 'Received',
  accepted: 'Accepted',
  'accepted-with-conditions': 'Accepted with conditions',
  quarantined: 'Quarantined',
  rejected: 'Rejected',
};

export const releaseStateWords: Readonly<Record<ReleaseState, string>> = {
  candidate: 'Candidate',
  'in-use': 'In use',
  retired: 'Retired',
};

export const riskStateWords: Readonly<Record<RiskState, string>> = {
  open: 'Open',
  'in-treatment': 'In treatment',
  'acceptance-requested': 'Acceptance requested',
  accepted: 'Accepted',
  closed: 'Closed',
};

export const riskThemeWords: Readonly<Record<RiskTheme, string>> = {
  quality: 'Quality',
  identity: 'Identity',
  licence: 'Licence',
  vulnerability: 'Vulnerability',
};

export const treatmentWords: Readonly<Record<Treatment, string>> = {
  mitigate: 'Mitigate',
  accept: 'Accept',
  transfer: 'Transfer',
  avoid: 'Avoid',
};

export const controlStatusWords: Readonly<Record<ControlStatus, string>> = {
  supported: 'Supported',
  partial: 'Partial',
  gap: 'Gap',
  'not-judged': 'Not judged',
  'not-applicable': 'Not applicable',
};

export const elementOutcomeWords = {
  met: 'Met',
  'not-met': 'Not met',
  'not-applicable': 'Not applicable',
  unknown: 'Unknown',
} as const;
export type ElementOutcome = keyof typeof elementOutcomeWords;

export const findingSeverityWords = { error: 'Error', warning: 'Warning', note: 'Note' } as const;
export type FindingSeverity = keyof typeof findingSeverityWords;

export const voiceWords = {
  vendorSays: 'Vendor says',
  derived: 'Derived',
  notJudged: 'Not judged',
} as const;
