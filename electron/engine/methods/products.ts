// Products: list, show, add, edit. A changed criticality rates the product's risks again in the same transaction.

import { applyStaleRisks } from '../apply/apply-risks.ts';
import type { DirectHandlers } from '../context.ts';
import { readAllPages } from './paging.ts';

type ProductName = 'products.list' | 'products.show' | 'products.add' | 'products.edit';

export const productMethods: Pick<DirectHandlers, ProductName> = {
  'products.list': (context, request) => context.register().products.list(request, request),
  'products.show': (context, request) => {
    const register = context.register();
    const product = register.products.get(request.product);
    const releases = readAllPages((page) => register.releases.list(page, { vendor: null, product: product.id }));
    return { product, releases };
  },
  'products.add': (context, { criticalityReason = null, ...fields }) => ({
    product: context.register().products.add({ ...fields, criticalityReason }, context.by()),
  }),
  'products.edit': (context, { product, reason, ...edit }) => {
    const register = context.register();
    const by = context.by();
    return register.atomically(() => {
      const edited = register.products.edit(product, edit, reason, by);
      applyStaleRisks(register, context.clock.asOfDay(), by);
      return { product: edited };
    });
  },
};
