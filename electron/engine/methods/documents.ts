// Documents: list, show, decide. A decision rates the product's risks again: a rejected document no longer counts.

import { applyStaleRisks } from '../apply/apply-risks.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { Register } from '#electron/db/types.ts';
import type { DirectHandlers } from '../context.ts';

type DocumentName = 'documents.list' | 'documents.show' | 'documents.decide';

export const documentMethods: Pick<DirectHandlers, DocumentName> = {
  'documents.list': (context, request) => context.register().documents.list(request, request),
  'documents.show': (context, { id }) => {
    const register = context.register();
    if (isRefusedFile(register, id)) throw toRefused(id);
    return register.documents.show(id);
  },
  'documents.decide': (context, { id, status, reason }) => {
    const register = context.register();
    const by = context.by();
    return register.atomically(() => {
      const document = register.documents.decide(id, status, reason, by);
      applyStaleRisks(register, context.clock.asOfDay(), by);
      return { document };
    });
  },
};

/** The SHA-256 of a file that is kept although no document could be read from it. */
function isRefusedFile({ documents, originals }: Register, id: string): boolean {
  const hash = id.toLowerCase();
  return /^[0-9a-f]{64}$/.test(hash) && originals.findSize(hash) !== undefined && documents.find(hash) === undefined;
}

function toRefused(sha256: string): ContractError {
  return new ContractError({
    code: 'call/not-found',
    message: `No document could be read from the file with the SHA-256 ${sha256.toLowerCase()}. Its bytes are kept as received.`,
    remedy: 'The list of submissions says why it was refused; save its original to look at it.',
  });
}
