// Sends an action to the engine, and says how it can be undone where that is possible: by a further fact, for nothing
// that was recorded is ever taken away.

import { client } from '../../bridge/the-client.ts';
import type { Draft } from './action-draft.ts';
import { type RiskAction, formWords } from './action-strings.ts';
import type { RiskDetail } from './risk-parts.tsx';

export async function takeAction({ id }: RiskDetail, action: RiskAction, draft: Draft): Promise<void> {
  const text = draft.text.trim();
  const due = draft.due === '' ? null : draft.due;
  const until = draft.until === '' ? null : draft.until;
  switch (action) {
    case 'assign':
      await client.call('risks.assign', { id, owner: draft.owner, due, reason: text === '' ? null : text });
      return;
    case 'treat':
      await client.call('risks.treat', { id, treatment: draft.treatment, plan: text, due });
      return;
    case 'request':
    case 'approve':
      await client.call('risks.accept', { id, reason: text, until, approve: action === 'approve' });
      return;
    case 'reopen':
    case 'withdraw':
      await client.call('risks.reopen', { id, reason: text });
      return;
    case 'close':
      await client.call('risks.close', { id, reason: text });
      return;
    case 'comment':
      await client.call('risks.comment', { id, text });
  }
}

/** undefined: it cannot be undone. `before`: the risk as it stood before the action. */
export function planUndo(before: RiskDetail, action: RiskAction): (() => Promise<unknown>) | undefined {
  const { id, owner, state, treatment, plan, due } = before;
  if (action === 'assign' && owner !== null) {
    return () => client.call('risks.assign', { id, owner, due });
  }
  const reason = action === 'close' ? formWords.undoReason : formWords.undoRequest;
  if (action !== 'close' && action !== 'request') return undefined;
  if (state === 'open') return () => client.call('risks.reopen', { id, reason });
  if (state !== 'in-treatment' || treatment === null || treatment === 'accept' || plan === null) return undefined;
  return async () => {
    await client.call('risks.reopen', { id, reason });
    await client.call('risks.treat', { id, treatment, plan, due });
  };
}
