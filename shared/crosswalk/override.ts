// A person's status in place of the computed one (crosswalk C.4 "Override"): what it needs, and how it counts at a given day.
// Both values are always kept and printed.

import { type ControlResult, type ControlStatus, controlStatuses } from '#shared/model/assessment.ts';
import type { OverrideView } from '#shared/model/register-view.ts';
import { addMonths, getDayNumber, parseDayNumber, toIsoDate } from '#shared/util/day-number.ts';

const MIN_JUSTIFICATION = 20;
/** Longest validity and default: twelve months, 90 days for the step from gap to supported. */
const MONTHS = 12;
const DAYS_FROM_GAP = 90;

/** Verdicts that evidence of a register cannot carry (crosswalk 0.3 rule 1). */
const FORBIDDEN = /\b(?:non-?)?(?:compliant|certified)\b/iu;

export interface OverrideRequest {
  readonly status: ControlStatus;
  /** The status that is computed now. */
  readonly computed: ControlStatus;
  readonly justification: string;
  readonly reviewer: string;
  /** RFC 3339. */
  readonly at: string;
  /** YYYY-MM-DD, the last day; null for the default. */
  readonly expires: string | null;
  /** Ids of the documents that the person gives with it; what the register holds anyway is no such evidence. */
  readonly evidence: readonly string[];
}

export interface OverrideProblem {
  readonly field: 'justification' | 'reviewer' | 'at' | 'expires' | 'evidence';
  readonly message: string;
}

export type OverrideCheck =
  | { readonly ok: true; readonly expires: string }
  | { readonly ok: false; readonly problems: readonly OverrideProblem[] };

/** Says everything that is wrong with an override, or until when it holds. */
export function checkOverride(request: OverrideRequest): OverrideCheck {
  const problems: OverrideProblem[] = [...checkWords(request)];
  if (request.computed === 'not-judged' && request.status === 'supported' && request.evidence.length === 0) {
    problems.push({
      field: 'evidence',
      message: 'A control that is not judged can be set to supported only with at least one document as evidence.',
    });
  }
  const made = parseDayNumber(request.at);
  if (made === undefined) {
    problems.push({ field: 'at', message: 'The date of the override is missing or no date.' });
    return { ok: false, problems };
  }
  const fromGap = request.computed === 'gap' && request.status === 'supported';
  const latest = fromGap ? made + DAYS_FROM_GAP : addMonths(made, MONTHS);
  const expires = request.expires === null ? latest : parseDayNumber(request.expires);
  if (expires === undefined) {
    problems.push({ field: 'expires', message: 'The last day is no date of the form YYYY-MM-DD.' });
  } else if (expires < made) {
    problems.push({ field: 'expires', message: 'The last day lies before the override.' });
  } else if (expires > latest) {
    const limit = fromGap ? `${DAYS_FROM_GAP} days for the step from gap to supported` : `${MONTHS} months`;
    problems.push({ field: 'expires', message: `The last day may be ${toIsoDate(latest)} at most (${limit}).` });
  }
  return problems.length > 0 || expires === undefined
    ? { ok: false, problems }
    : { ok: true, expires: toIsoDate(expires) };
}

function checkWords(request: OverrideRequest): readonly OverrideProblem[] {
  const problems: OverrideProblem[] = [];
  if (Array.from(request.justification.trim()).length < MIN_JUSTIFICATION) {
    problems.push({
      field: 'justification',
      message: `The justification needs ${MIN_JUSTIFICATION} characters or more.`,
    });
  }
  const forbidden = FORBIDDEN.exec(request.justification);
  if (forbidden !== null) {
    problems.push({ field: 'justification', message: `Say what the evidence shows instead of "${forbidden[0]}".` });
  }
  if (request.reviewer.trim() === '')
    problems.push({ field: 'reviewer', message: 'The name of the reviewer is missing.' });
  return problems;
}

/** The latest override of a control, as it stands at the day `today`; null when there is none. Throws on a status that no register can hold. */
export function toEffectiveOverride(
  overrides: readonly OverrideView[],
  computed: ControlStatus,
  today: number,
): ControlResult['override'] {
  let latest: OverrideView | undefined;
  for (const override of overrides) if (latest === undefined || override.at >= latest.at) latest = override;
  if (latest === undefined) return null;
  const { justification, reviewer, at, expires, evidence } = latest;
  const basedOn = getStatus(latest.basedOn);
  return {
    status: getStatus(latest.status),
    justification,
    reviewer,
    at,
    expires,
    basedOn,
    evidence,
    expired: getDayNumber(expires) < today,
    stale: basedOn !== computed,
  };
}

function getStatus(text: string): ControlStatus {
  const status = controlStatuses.find((known) => known === text);
  if (status === undefined)
    throw new Error(`An override holds the unknown status ${JSON.stringify(text.slice(0, 40))}`);
  return status;
}
