// Documents: list, show, decide. A decision rates the product's risks again: a rejected document no longer counts.

import { applyStaleRisks } from '../apply/apply-risks.ts';
import type { DirectHandlers } from '../context.ts';

type DocumentName = 'documents.list' | 'documents.show' | 'documents.decide';

export const documentMethods: Pick<DirectHandlers, DocumentName> = {
  'documents.list': (context, request) => context.register().documents.list(request, request),
  'documents.show': (context, request) => context.register().documents.show(request.id),
  'documents.decide': (context, { id, status, reason }) => {
    const register = context.register();
    const by = context.by();
    return register.atomically(() => {
      const document = register.documents.decide(id, status, reason, by);
      applyStaleRisks(register, by);
      return { document };
    });
  },
};
