// The product's states as signs: one place decides which shape and colour a word of product.md has.

import type { ControlStatus } from '#shared/model/assessment.ts';
import type { Criticality, Rating } from '#shared/model/risk.ts';
import type { DocumentStatus, ReleaseState } from '#shared/model/register-view.ts';
import { Gauge, type GaugeTone, OutcomeSign, type OutcomeTone, Tag } from '../../ui/signs.tsx';
import {
  type ElementOutcome,
  type FindingSeverity,
  controlStatusWords,
  criticalityWords,
  documentStatusWords,
  elementOutcomeWords,
  findingSeverityWords,
  ratingWords,
  releaseStateWords,
} from './strings.ts';

interface Wordless {
  /** Only the shape; the word is then shown on pointing and read out. */
  readonly wordless?: boolean;
}

const ratingTones: Readonly<Record<Rating, readonly [lit: number, tone: GaugeTone]>> = {
  'very-low': [1, 'none'],
  low: [2, 'low'],
  moderate: [3, 'medium'],
  high: [4, 'high'],
  'very-high': [5, 'critical'],
};

export function RatingGauge({ rating, ...rest }: { readonly rating: Rating } & Wordless) {
  const [lit, tone] = ratingTones[rating];
  return <Gauge lit={lit} of={5} tone={tone} word={ratingWords[rating]} {...rest} />;
}

const criticalityTones: Readonly<Record<Criticality, readonly [lit: number, tone: GaugeTone]>> = {
  critical: [4, 'critical'],
  high: [3, 'high'],
  medium: [2, 'medium'],
  low: [1, 'low'],
  unset: [0, 'unknown'],
};

export function CriticalityGauge({ criticality, ...rest }: { readonly criticality: Criticality } & Wordless) {
  const [lit, tone] = criticalityTones[criticality];
  return <Gauge lit={lit} tone={tone} word={criticalityWords[criticality]} {...rest} />;
}

const severityTones: Readonly<Record<FindingSeverity, readonly [lit: number, tone: GaugeTone]>> = {
  error: [3, 'high'],
  warning: [2, 'medium'],
  note: [1, 'low'],
};

export function FindingGauge({ severity, ...rest }: { readonly severity: FindingSeverity } & Wordless) {
  const [lit, tone] = severityTones[severity];
  return <Gauge lit={lit} tone={tone} word={findingSeverityWords[severity]} {...rest} />;
}

const statusTones: Readonly<Record<DocumentStatus, OutcomeTone>> = {
  received: 'nas',
  accepted: 'met',
  'accepted-with-conditions': 'part',
  quarantined: 'unk',
  rejected: 'not',
};

export function DocumentStatusSign({ status, ...rest }: { readonly status: DocumentStatus } & Wordless) {
  return <OutcomeSign tone={statusTones[status]} word={documentStatusWords[status]} {...rest} />;
}

const controlTones: Readonly<Record<ControlStatus, OutcomeTone>> = {
  supported: 'met',
  partial: 'part',
  gap: 'not',
  'not-judged': 'nas',
  'not-applicable': 'na',
};

export function ControlStatusSign({ status, ...rest }: { readonly status: ControlStatus } & Wordless) {
  return <OutcomeSign tone={controlTones[status]} word={controlStatusWords[status]} {...rest} />;
}

const elementTones: Readonly<Record<ElementOutcome, OutcomeTone>> = {
  met: 'met',
  'not-met': 'not',
  'not-applicable': 'na',
  unknown: 'unk',
};

export function ElementOutcomeSign({ outcome, ...rest }: { readonly outcome: ElementOutcome } & Wordless) {
  return <OutcomeSign tone={elementTones[outcome]} word={elementOutcomeWords[outcome]} {...rest} />;
}

export function ReleaseStateTag({ state }: { readonly state: ReleaseState }) {
  return <Tag>{releaseStateWords[state]}</Tag>;
}
