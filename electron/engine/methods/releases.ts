// Releases: list, show, add, edit. A changed state (candidate, in use, retired) rates the product's risks again.

import { applyStaleRisks } from '../apply/apply-risks.ts';
import type { DirectHandlers } from '../context.ts';
import { readAllPages } from './paging.ts';

type ReleaseName = 'releases.list' | 'releases.show' | 'releases.add' | 'releases.edit';

export const releaseMethods: Pick<DirectHandlers, ReleaseName> = {
  'releases.list': (context, request) => context.register().releases.list(request, request),
  'releases.show': (context, request) => {
    const register = context.register();
    const release = register.releases.get(request.release);
    const filter = { vendor: null, release: release.id, status: null };
    return { release, documents: readAllPages((page) => register.documents.list(page, filter)) };
  },
  'releases.add': (context, fields) => ({ release: context.register().releases.add(fields, context.by()) }),
  'releases.edit': (context, { release, reason, ...edit }) => {
    const register = context.register();
    const by = context.by();
    return register.atomically(() => {
      const edited = register.releases.edit(release, edit, reason, by);
      applyStaleRisks(register, context.clock.asOfDay(), by);
      return { release: edited };
    });
  },
};
