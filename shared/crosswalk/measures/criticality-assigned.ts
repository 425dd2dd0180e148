// B.1 criticality-assigned: every product in scope has a criticality, with the reason for it.

import type { ProductView } from '#shared/model/register-view.ts';
import { isCritical } from '../population.ts';
import type { Judgement, Measure } from './measure.ts';

export const criticalityAssigned: Measure = {
  key: 'criticality-assigned',
  title: 'Every product has a criticality with a reason',
  parameters: {},
  whenEmpty: 'unknown',
  evidence: 'register',
  judge: (population) => {
    const vendors = new Map(population.vendors.map((vendor) => [vendor.id, vendor]));
    return population.products.map((product) => ({
      kind: 'product',
      id: product.id,
      name: `${vendors.get(product.vendorId)?.name ?? '?'} / ${product.name}`,
      critical: isCritical(product.criticality),
      ...judgeProduct(product),
    }));
  },
};

function judgeProduct({ criticality, criticalityReason }: ProductView): Judgement {
  if (criticality === 'unset') return { outcome: 'not-met', reason: 'No criticality is set.' };
  if (criticalityReason === null || criticalityReason.trim() === '') {
    return { outcome: 'not-met', reason: `Criticality ${criticality}, without a reason.` };
  }
  return { outcome: 'met', reason: `Criticality ${criticality}, with a reason.` };
}
