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
  const { id, owner, state, due } = before;
  if (action === 'assign' && owner !== null) {
    return () => client.call('risks.assign', { id, owner, due });
  }
  if (action === 'request') {
    const back = () => client.call('risks.reopen', { id, reason: formWords.undoRequest });
    return state === 'open' ? back : state === 'in-treatment' ? planRestore(before, back) : undefined;
  }
  if (action !== 'close' || (state !== 'open' && state !== 'in-treatment')) return undefined;
  return planRestore(before, () => client.call('risks.reopen', { id, reason: formWords.undoReason }));
}

/** Opens it again and restores treatment and date: re-opening alone would set a new date and so hide that it is late. */
function planRestore(
  { id, owner, state, treatment, plan, due }: RiskDetail,
  reopen: () => Promise<unknown>,
): (() => Promise<unknown>) | undefined {
  if (state === 'in-treatment') {
    if (treatment === null || treatment === 'accept' || plan === null) return undefined;
    return async () => {
      await reopen();
      await client.call('risks.treat', { id, treatment, plan, due });
    };
  }
  if (owner === null) return undefined;
  return async () => {
    await reopen();
    await client.call('risks.assign', { id, owner, due });
  };
}
