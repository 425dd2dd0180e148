// B.1 supplier-inventory and vendor-security-contact: what is recorded about the vendors of the releases in scope.

import type { MeasureSubject } from '#shared/model/assessment.ts';
import type { ProductView, VendorView } from '#shared/model/register-view.ts';
import { type Population, isCritical } from '../population.ts';
import type { Judgement, Measure } from './measure.ts';

/** The record of a vendor: name, contact, country, contract, products, and a tier (the highest criticality of its products). */
export const supplierInventory: Measure = {
  key: 'supplier-inventory',
  title: 'The record of every vendor is filled in',
  parameters: { required: 'name, contact, country, contract, tier' },
  whenEmpty: 'unknown',
  evidence: 'register',
  limit: 'The tier of a vendor is the highest criticality of its products; it is not set by hand.',
  judge: (population) => judgeVendors(population, judgeRecord),
};

/** A security e-mail address or URL of the vendor. */
export const vendorSecurityContact: Measure = {
  key: 'vendor-security-contact',
  title: 'A security contact of every vendor is recorded',
  parameters: {},
  whenEmpty: 'unknown',
  evidence: 'register',
  limit: 'Whether anybody answers at that address is not tried.',
  judge: (population) =>
    judgeVendors(population, (vendor) =>
      isFilled(vendor.securityContact)
        ? { outcome: 'met', reason: 'A security contact is recorded.' }
        : { outcome: 'not-met', reason: 'No security contact is recorded.' },
    ),
};

function judgeVendors(
  population: Population,
  judge: (vendor: VendorView, products: readonly ProductView[]) => Judgement,
): readonly MeasureSubject[] {
  return population.vendors.map((vendor) => {
    const products = population.products.filter((product) => product.vendorId === vendor.id);
    const critical = products.some((product) => isCritical(product.criticality));
    return { kind: 'vendor', id: vendor.id, name: vendor.name, critical, ...judge(vendor, products) };
  });
}

function isFilled(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}

function judgeRecord(vendor: VendorView, products: readonly ProductView[]): Judgement {
  const missing: string[] = [];
  if (!isFilled(vendor.name)) missing.push('name');
  if (!isFilled(vendor.contact)) missing.push('contact');
  if (!isFilled(vendor.country)) missing.push('country');
  if (!isFilled(vendor.contractRef)) missing.push('contract');
  if (products.every((product) => product.criticality === 'unset')) missing.push('tier (no product has a criticality)');
  return missing.length > 0
    ? { outcome: 'not-met', reason: `Missing: ${missing.join(', ')}.` }
    : {
        outcome: 'met',
        reason: `Complete, ${products.length} ${products.length === 1 ? 'product' : 'products'} in scope.`,
      };
}
