// After an edit: a quiet notice that offers to take it back. Taking back is an edit of its own, recorded as one.

import { toVisibleText } from '#shared/util/visible-text.ts';
import { toErrorData } from '../../bridge/bridge-error.ts';
import type { CallRequest } from '../../bridge/calls.ts';
import { client } from '../../bridge/the-client.ts';
import { notify } from '../../ui/notices.tsx';
import { vendorWords as words } from './strings.ts';

type EditName = 'vendors.edit' | 'products.edit' | 'releases.edit';

/** `former`: the edit that brings back what was there. `rated`: risks were rated again. */
export function notifyChanged<M extends EditName>(
  vendorsName: string,
  rated: boolean,
  method: M,
  former: CallRequest<M>,
): void {
  const name = toVisibleText(vendorsName);
  const undo = async () => {
    try {
      await client.call(method, { reason: words.undoReason, ...former });
      notify({ text: words.takenBack(name) });
    } catch (error) {
      notify({ tone: 'failed', text: words.undoFailed(name, toErrorData(error).message) });
    }
  };
  notify({ tone: 'done', text: rated ? words.savedRated(name) : words.saved(name), undo: () => void undo() });
}
