import { describe, expect, it } from 'vitest';
import type { MeasureOutcome } from '#shared/model/assessment.ts';
import type { ProductView, RegisterView, RiskView, VendorView } from '#shared/model/register-view.ts';
import { getMeasure, measureKeys, measures } from '#shared/crosswalk/measures/list.ts';
import { unavailableMeasures } from '#shared/crosswalk/measures/unavailable.ts';
import {
  aFact,
  aGoodRegister,
  aProduct,
  aRegisterView,
  aRelease,
  aRisk,
  aVendor,
  withAllRetired,
} from '../../../support/a-register-view.ts';
import { evaluate } from '../../../support/evaluate-measure.ts';

function withRisk(risk: Partial<RiskView>): RegisterView {
  const product = aProduct(aVendor());
  return aGoodRegister({ risks: [aRisk(product, risk)] });
}

function withVendor(vendor: Partial<VendorView>, product: Partial<ProductView> = {}): RegisterView {
  const changed = aVendor(vendor);
  const sold = aProduct(changed, product);
  return aRegisterView({ vendors: [changed], products: [sold], releases: [aRelease(sold)] });
}

const accepted: Partial<RiskView> = {
  state: 'accepted',
  treatment: 'accept',
  requestedBy: 'Iris Okafor',
  approvedBy: 'Mara Lindqvist',
  acceptedUntil: '2027-03-31',
  history: [aFact({ actor: 'Mara Lindqvist', at: '2026-10-08T10:00:00Z' })],
};

type Case = readonly [when: string, outcome: MeasureOutcome, view: RegisterView];

const cases: Readonly<Record<string, readonly Case[]>> = {
  'risk-treatment-recorded': [
    ['all is recorded', 'met', withRisk({})],
    ['the owner is missing', 'not-met', withRisk({ owner: null })],
    ['the treatment is missing', 'not-met', withRisk({ treatment: null })],
    ['the date is missing', 'not-met', withRisk({ due: null })],
    ['an accepted risk is dated by its acceptance', 'met', withRisk({ ...accepted, due: null })],
    ['there is no document to know risks from', 'unknown', aRegisterView()],
  ],
  'poam-open': [
    ['action, owner and milestone are there', 'met', withRisk({})],
    ['there is no action', 'not-met', withRisk({ plan: ' ' })],
    ['the milestone has passed', 'not-met', withRisk({ due: '2026-11-22' })],
    ['a low risk is overdue', 'not-met', withRisk({ level: 'low', due: '2026-11-22' })],
    ['there is no document to know risks from', 'unknown', aRegisterView()],
  ],
  'exception-approved': [
    ['two persons, a reason and an end', 'met', withRisk(accepted)],
    ['the requester approved it', 'not-met', withRisk({ ...accepted, requestedBy: 'Mara Lindqvist' })],
    ['nobody approved it', 'not-met', withRisk({ ...accepted, approvedBy: null })],
    [
      'there is no reason',
      'not-met',
      withRisk({ ...accepted, history: [aFact({ actor: 'Mara Lindqvist', reason: null })] }),
    ],
    ['there is no end', 'not-met', withRisk({ ...accepted, acceptedUntil: null })],
    ['it has expired', 'not-met', withRisk({ ...accepted, acceptedUntil: '2026-11-22' })],
    ['it still holds on its last day', 'met', withRisk({ ...accepted, acceptedUntil: '2026-11-23' })],
    ['it runs for more than a year', 'not-met', withRisk({ ...accepted, acceptedUntil: '2027-10-09' })],
    ['the requester is not recorded', 'unknown', withRisk({ ...accepted, requestedBy: null })],
    [
      'it is only requested',
      'not-applicable',
      withRisk({ ...accepted, state: 'acceptance-requested', approvedBy: null }),
    ],
  ],
  'supplier-inventory': [
    ['the record is complete', 'met', aGoodRegister()],
    ['the country is missing', 'not-met', withVendor({ country: null })],
    ['no product has a criticality', 'not-met', withVendor({}, { criticality: 'unset' })],
  ],
  'vendor-security-contact': [
    ['one is recorded', 'met', aGoodRegister()],
    ['it is blank', 'not-met', withVendor({ securityContact: ' ' })],
  ],
  'criticality-assigned': [
    ['criticality and reason are there', 'met', aGoodRegister()],
    ['the reason is missing', 'not-met', withVendor({}, { criticalityReason: null })],
    ['it is unset', 'not-met', withVendor({}, { criticality: 'unset' })],
  ],
  'audit-log-intact': [
    ['the chain verifies', 'met', aGoodRegister()],
    [
      'the chain is broken',
      'not-met',
      aGoodRegister({ register: { ...aGoodRegister().register, chainIntact: false } }),
    ],
    ['there is no fact', 'not-applicable', aGoodRegister({ register: { ...aGoodRegister().register, factCount: 0 } })],
  ],
  'evidence-retained': [
    ['an original is broken', 'not-met', aGoodRegister({ originals: { checked: 3, broken: 1 } })],
    ['all are intact, but nobody knows for how long', 'unknown', aGoodRegister()],
    ['they were not re-read', 'unknown', aGoodRegister({ originals: { checked: 0, broken: 0 } })],
    ['there is none', 'not-applicable', aRegisterView()],
  ],
};

for (const [measure, list] of Object.entries(cases)) {
  describe(`measure ${measure}`, () => {
    it.each(list)('%s: %s', (_when, outcome, view) => {
      const { subjects } = evaluate(measure, view);
      expect(subjects.map((subject) => subject.outcome)).toEqual([outcome]);
      expect(subjects[0]?.reason).toMatch(/\.$/u);
    });
  });
}

describe('measures about risks', () => {
  it('leave out closed risks, risks below moderate, and risks of products outside the scope', () => {
    expect(evaluate('risk-treatment-recorded', withRisk({ state: 'closed', owner: null })).subjects).toEqual([]);
    expect(evaluate('risk-treatment-recorded', withRisk({ level: 'low', owner: null })).subjects).toEqual([]);
    const view = withRisk({ owner: null });
    const retired = withAllRetired(view);
    expect(evaluate('risk-treatment-recorded', retired).subjects.map(({ outcome }) => outcome)).toEqual(['unknown']);
  });
});

describe('the population', () => {
  it('of @crit≥high holds critical, high and unset, and says so', () => {
    const vendor = aVendor();
    const products = (['critical', 'high', 'medium', 'low', 'unset'] as const).map((criticality) =>
      aProduct(vendor, { name: criticality, criticality }),
    );
    const view = aRegisterView({ vendors: [vendor], products, releases: products.map((product) => aRelease(product)) });
    const result = evaluate('sbom-received@crit≥high', view);
    expect(result.met).toBe(3);
    expect(result.parameters).toEqual({ population: 'criticality critical, high or unset' });
    expect(evaluate('sbom-received', view).met).toBe(5);
  });
});

describe('the list of measures', () => {
  it('has every key once', () => {
    expect(new Set(measureKeys).size).toBe(measures.length + unavailableMeasures.length);
  });

  it('answers unknown with a sentence where the program cannot compute, whatever the register holds', () => {
    for (const { key, unavailable } of unavailableMeasures) {
      expect(unavailable).toMatch(/^[A-Z].*\.$/u);
      expect(evaluate(key, aGoodRegister())).toMatchObject({ met: 0, notMet: 0, subjects: [], unavailable });
    }
  });

  it('refuses a key that it does not know', () => {
    expect(() => getMeasure('sbom-nice')).toThrow('sbom-nice');
  });
});
