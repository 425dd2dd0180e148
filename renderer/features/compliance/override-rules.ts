// What an override needs, so that the form says it before the engine refuses (crosswalk C.4 "Override"; the engine decides).

import type { ControlStatus } from '#shared/model/assessment.ts';
import { addMonths, toIsoDate } from '#shared/util/day-number.ts';
import { overrideWords } from './strings.ts';

export interface OverrideDraft {
  readonly status: ControlStatus;
  readonly reason: string;
  readonly reviewer: string;
  /** YYYY-MM-DD or empty. */
  readonly until: string;
  /** Ids of documents. */
  readonly evidence: readonly string[];
}

export const leastReason = 20;
const months = 12;
const daysFromGap = 90;

export function reasonLength(reason: string): number {
  return Array.from(reason.trim()).length;
}

/** Last day on which it can hold. `today`: day number. */
export function latestDay(computed: ControlStatus, status: ControlStatus, today: number): string {
  return toIsoDate(computed === 'gap' && status === 'supported' ? today + daysFromGap : addMonths(today, months));
}

export function needsEvidence(computed: ControlStatus, status: ControlStatus): boolean {
  return computed === 'not-judged' && status === 'supported';
}

/** By field, in words; empty when the form can be sent. */
export function checkOverride(
  computed: ControlStatus,
  draft: OverrideDraft,
  today: number,
): Partial<Record<keyof OverrideDraft, string>> {
  const wrong: Partial<Record<keyof OverrideDraft, string>> = {};
  const latest = latestDay(computed, draft.status, today);
  if (reasonLength(draft.reason) < leastReason) wrong.reason = overrideWords.reasonShort;
  if (draft.reviewer.trim() === '') wrong.reviewer = overrideWords.reviewerNeeded;
  if (draft.until !== '' && draft.until < toIsoDate(today)) wrong.until = overrideWords.untilPast;
  if (draft.until > latest) wrong.until = overrideWords.untilLate(latest);
  if (needsEvidence(computed, draft.status) && draft.evidence.length === 0)
    wrong.evidence = overrideWords.evidenceNeeded;
  return wrong;
}
