// How measures speak about risks: by product and cause, never by label (labels may differ between registers, settled.md 4).

import type { MeasureSubject } from '#shared/model/assessment.ts';
import type { RiskView } from '#shared/model/register-view.ts';
import { type Rating, ratings } from '#shared/model/risk.ts';
import { type Population, isCritical } from '../population.ts';
import type { Judgement } from './measure.ts';

/** From this level on a risk needs treatment (crosswalk B.1 "medium"). */
export const RISK_THRESHOLD: Rating = 'moderate';

export function isAtLeast(level: Rating, threshold: Rating): boolean {
  return ratings.indexOf(level) >= ratings.indexOf(threshold);
}

/** Turns risks into subjects by the given judgement. */
export function judgeRisks(
  population: Population,
  risks: readonly RiskView[],
  judge: (risk: RiskView) => Judgement,
): readonly MeasureSubject[] {
  const products = new Map(population.products.map((product) => [product.id, product]));
  const vendors = new Map(population.vendors.map((vendor) => [vendor.id, vendor]));
  return risks.map((risk) => {
    const product = products.get(risk.productId);
    const vendor = product === undefined ? undefined : vendors.get(product.vendorId);
    return {
      kind: 'risk',
      id: risk.id,
      name: `${vendor?.name ?? '?'} / ${product?.name ?? '?'}: ${risk.title}`,
      critical: isCritical(product?.criticality ?? 'unset'),
      ...judge(risk),
    };
  });
}

/**
 * A register that knows no document cannot know that there is no risk. One subject that says so, or none.
 */
export function toNothingKnown(population: Population): readonly MeasureSubject[] {
  const documents = population.releases.reduce((sum, scoped) => sum + scoped.current.length, 0);
  if (documents > 0) return [];
  const { id } = population.view.register;
  return [
    {
      kind: 'register',
      id,
      name: 'Register',
      critical: true,
      outcome: 'unknown',
      reason: 'No document of the releases in scope is in the register, so that risks cannot be known.',
    },
  ];
}
