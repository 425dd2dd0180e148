// Where a risk stands, as a pure function of its facts, and which step is allowed where (settled.md 10). No SQL here:
// the stores keep the outcome as columns, and verify computes it again.

import type { Rating, RiskState, Treatment } from '#shared/model/risk.ts';
import { ratings } from '#shared/model/risk.ts';
import type { FactKind, JsonValue } from './types.ts';

/** What the evidence said when a person judged. */
export interface Basis {
  readonly level: Rating;
  /** Ids of the releases that were affected. */
  readonly releases: readonly string[];
}

export interface Standing {
  readonly state: RiskState;
  readonly owner: string | null;
  readonly treatment: Treatment | null;
  readonly plan: string | null;
  /** YYYY-MM-DD. */
  readonly due: string | null;
  /** The day from which the default due date counts; null when a person has set the date, or none is set. */
  readonly dueFrom: string | null;
  readonly acceptedUntil: string | null;
  readonly requestedBy: string | null;
  readonly requestedUntil: string | null;
  readonly approvedBy: string | null;
  /** The present evidence no longer shows it. */
  readonly evidenceGone: boolean;
  /** Set while accepted or closed. */
  readonly basis: Basis | null;
}

export const FIRST_STANDING: Standing = {
  state: 'open',
  owner: null,
  treatment: null,
  plan: null,
  due: null,
  dueFrom: null,
  acceptedUntil: null,
  requestedBy: null,
  requestedUntil: null,
  approvedBy: null,
  evidenceGone: false,
  basis: null,
};

export interface RiskFact {
  readonly kind: FactKind;
  readonly payload: JsonValue;
  readonly actor: string;
}

/** Kinds a person may add; the others come from planning. */
export type RiskStep = Extract<
  FactKind,
  | 'risk.assigned'
  | 'risk.treated'
  | 'risk.acceptance-requested'
  | 'risk.acceptance-approved'
  | 'risk.reopened'
  | 'risk.closed'
  | 'risk.commented'
>;

const ALLOWED: Readonly<Record<RiskStep, readonly RiskState[]>> = {
  'risk.assigned': ['open', 'in-treatment', 'acceptance-requested', 'accepted'],
  'risk.treated': ['open', 'in-treatment', 'acceptance-requested'],
  'risk.acceptance-requested': ['open', 'in-treatment', 'acceptance-requested'],
  'risk.acceptance-approved': ['acceptance-requested'],
  'risk.reopened': ['acceptance-requested', 'accepted', 'closed'],
  'risk.closed': ['open', 'in-treatment', 'acceptance-requested', 'accepted'],
  'risk.commented': ['open', 'in-treatment', 'acceptance-requested', 'accepted', 'closed'],
};

/** Why a step is refused now; undefined when it is allowed. `sameActor` compares people, not spellings. */
export function refusal(
  standing: Standing,
  step: RiskStep,
  actor: string,
  sameActor: (a: string, b: string) => boolean,
): string | undefined {
  if (!ALLOWED[step].includes(standing.state))
    return `A risk that is ${STATE_WORDS[standing.state]} cannot be ${STEP_WORDS[step]}.`;
  const { requestedBy } = standing;
  if (step === 'risk.acceptance-approved' && requestedBy !== null && sameActor(requestedBy, actor)) {
    return 'An acceptance must be approved by another person than its requester.';
  }
  return undefined;
}

export const STATE_WORDS: Readonly<Record<RiskState, string>> = {
  open: 'open',
  'in-treatment': 'in treatment',
  'acceptance-requested': 'waiting for approval of its acceptance',
  accepted: 'accepted',
  closed: 'closed',
};

const STEP_WORDS: Readonly<Record<RiskStep, string>> = {
  'risk.assigned': 'assigned',
  'risk.treated': 'treated',
  'risk.acceptance-requested': 'put up for acceptance',
  'risk.acceptance-approved': 'approved',
  'risk.reopened': 're-opened',
  'risk.closed': 'closed',
  'risk.commented': 'commented',
};

type Fields = { readonly [key: string]: JsonValue | undefined };

/** The standing after one more fact. Facts of other kinds change nothing. */
export function applyRiskFact(standing: Standing, fact: RiskFact): Standing {
  const fields = fact.payload as Fields;
  switch (fact.kind) {
    case 'risk.opened':
      return { ...FIRST_STANDING, ...defaultDue(fields) };
    case 'risk.updated':
      return { ...standing, ...defaultDue(fields), evidenceGone: false };
    case 'risk.evidence-gone':
      // Whatever comes back later is worse than nothing.
      return { ...standing, evidenceGone: true, basis: standing.basis && { ...standing.basis, releases: [] } };
    case 'risk.assigned':
      return { ...standing, owner: text(fields['owner']), ...setDue(fields) };
    case 'risk.treated':
      return {
        ...withoutAcceptance(standing),
        state: 'in-treatment',
        treatment: fields['treatment'] as Treatment,
        plan: text(fields['plan']),
        ...setDue(fields),
      };
    case 'risk.acceptance-requested':
      return {
        ...standing,
        state: 'acceptance-requested',
        requestedBy: fact.actor,
        requestedUntil: text(fields['until']),
      };
    case 'risk.acceptance-approved':
      return {
        ...standing,
        state: 'accepted',
        treatment: 'accept',
        acceptedUntil: text(fields['until']),
        approvedBy: fact.actor,
        basis: toBasis(fields['basis']),
      };
    case 'risk.reopened':
      return {
        ...withoutAcceptance(standing),
        ...defaultDue(fields),
        state: 'open',
        evidenceGone: fields['evidenceGone'] === true,
      };
    case 'risk.closed':
      return { ...standing, state: 'closed', basis: toBasis(fields['basis']) };
    default:
      return standing;
  }
}

function withoutAcceptance(standing: Standing): Standing {
  const treatment = standing.treatment === 'accept' ? null : standing.treatment;
  return {
    ...standing,
    treatment,
    acceptedUntil: null,
    requestedBy: null,
    requestedUntil: null,
    approvedBy: null,
    basis: null,
  };
}

type Due = Partial<Pick<Standing, 'due' | 'dueFrom'>>;

/** A due date by default: facts of planning and re-opening carry it when they set one. */
function defaultDue(fields: Fields): Due {
  const due = text(fields['due']);
  return due === null ? {} : { due, dueFrom: text(fields['dueFrom']) };
}

/** A person's due date; without one the former stays. */
function setDue(fields: Fields): Due {
  const due = text(fields['due']);
  return due === null ? {} : { due, dueFrom: null };
}

function text(value: JsonValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function toBasis(value: JsonValue | undefined): Basis | null {
  return value === undefined || value === null ? null : (value as unknown as Basis);
}

export function levelRank(level: Rating): number {
  return ratings.indexOf(level) + 1;
}

/** Why the present evidence re-opens what a person has accepted or closed; undefined when it does not. `today`: YYYY-MM-DD. */
export function reopens(
  standing: Standing,
  level: Rating,
  releases: readonly string[],
  today: string,
): string | undefined {
  const { state, basis, acceptedUntil } = standing;
  if (state !== 'accepted' && state !== 'closed') return undefined;
  if (state === 'accepted' && acceptedUntil !== null && acceptedUntil < today)
    return `The acceptance ended on ${acceptedUntil}.`;
  if (basis === null) return undefined;
  if (levelRank(level) > levelRank(basis.level)) return 'The risk is rated higher than when it was judged.';
  const known = new Set(basis.releases);
  if (releases.some((release) => !known.has(release)))
    return 'It is found in a release in which it was not when it was judged.';
  return undefined;
}
