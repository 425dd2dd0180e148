// What a person has filled in for an action: how it begins, what is wrong with it, what it will change. Pure.

import type { Treatment } from '#shared/model/risk.ts';
import { type RiskAction, consequences, formWords } from './action-strings.ts';
import type { RiskDetail } from './risk-parts.tsx';
import { treatmentWords } from '../common/strings.ts';

export interface Draft {
  readonly owner: string;
  /** YYYY-MM-DD or empty. */
  readonly due: string;
  readonly until: string;
  readonly treatment: Exclude<Treatment, 'accept'>;
  /** Reason, plan or comment. */
  readonly text: string;
}

export function emptyDraft(risk: RiskDetail, action: RiskAction): Draft {
  const { treatment, plan, owner } = risk;
  return {
    owner: owner ?? '',
    due: '',
    until: '',
    treatment: treatment === null || treatment === 'accept' ? 'mitigate' : treatment,
    text: action === 'treat' ? (plan ?? '') : '',
  };
}

/** By field, in words; empty when the form can be sent. */
export function checkDraft(action: RiskAction, draft: Draft, today: string): Partial<Record<keyof Draft, string>> {
  const wrong: Partial<Record<keyof Draft, string>> = {};
  if (action === 'assign' && draft.owner.trim() === '') wrong.owner = formWords.needed;
  if (action !== 'assign' && draft.text.trim() === '') wrong.text = formWords.needed;
  for (const field of ['due', 'until'] as const) {
    if (draft[field] !== '' && draft[field] < today) wrong[field] = formWords.inPast;
  }
  return wrong;
}

export function toConsequences(risk: RiskDetail, action: RiskAction, draft: Draft): readonly string[] {
  switch (action) {
    case 'assign':
      return consequences.assign(draft.owner.trim(), draft.due);
    case 'treat':
      return consequences.treat(treatmentWords[draft.treatment], draft.due, risk.state === 'acceptance-requested');
    case 'request':
      return consequences.request(draft.until);
    case 'approve':
      return consequences.approve(draft.until);
    default:
      return consequences[action]();
  }
}
