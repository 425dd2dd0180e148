// Plans the risks of every product whose evidence or rating inputs changed, and joins the plan with what is recorded.
// Call it in the transaction of that change: what was acknowledged then includes its risks.

import { planRisks } from '#shared/risk/plan-risks.ts';
import type { By, Register, RiskChanges } from '#electron/db/types.ts';

const NOTHING: RiskChanges = { opened: 0, updated: 0, reopened: 0, unchanged: 0, evidenceGone: 0 };

/** What changed over all of these products together. `asOf`: the day from which default due dates count. */
export function applyStaleRisks(register: Register, asOf: string, by: By): RiskChanges {
  return register.risks
    .staleProducts()
    .map((productId) => applyRisksOfProduct(register, productId, asOf, by))
    .reduce(addChanges, NOTHING);
}

function applyRisksOfProduct(register: Register, productId: string, asOf: string, by: By): RiskChanges {
  const view = register.readView({ kind: 'product', id: productId }, { chain: false });
  const product = view.products.find(({ id }) => id === productId);
  if (product === undefined) throw new Error(`The view of product ${productId} lacks the product`);
  return register.risks.applyPlanned(productId, planRisks(product, view.releases), asOf, by);
}

function addChanges(sum: RiskChanges, more: RiskChanges): RiskChanges {
  return {
    opened: sum.opened + more.opened,
    updated: sum.updated + more.updated,
    reopened: sum.reopened + more.reopened,
    unchanged: sum.unchanged + more.unchanged,
    evidenceGone: sum.evidenceGone + more.evidenceGone,
  };
}
