import { describe, expect, it } from 'vitest';
import { assessFramework } from '#shared/crosswalk/assess.ts';
import { nistCsf20 } from '#shared/frameworks/nist-csf-2.0.ts';
import { nistSp80053r5 } from '#shared/frameworks/nist-sp-800-53-r5.ts';
import type { ControlResult } from '#shared/model/assessment.ts';
import type { RegisterView } from '#shared/model/register-view.ts';
import { aFullRegister } from '../../support/a-full-register.ts';
import {
  AS_OF,
  aGoodRegister,
  aProduct,
  aRegisterView,
  aRelease,
  aRisk,
  aVendor,
  anOverride,
} from '../../support/a-register-view.ts';

function controlOf(view: RegisterView, id: string): ControlResult {
  const control = assessFramework(nistCsf20, view, { asOf: AS_OF }).controls.find((one) => one.id === id);
  if (control === undefined) throw new Error(`${id} is not covered`);
  return control;
}

describe('assessing a framework', () => {
  it('supports what the register itself shows in full', () => {
    expect(controlOf(aGoodRegister(), 'GV.SC-04')).toMatchObject({
      status: 'supported',
      computed: 'supported',
      override: null,
    });
    expect(controlOf(aGoodRegister(), 'GV.SC-06').status).toBe('supported');
  });

  it('caps partial evidence at partial', () => {
    expect(controlOf(aGoodRegister(), 'ID.AM-02')).toMatchObject({ status: 'partial' });
    expect(controlOf(aGoodRegister(), 'ID.AM-02').why[0]).toContain('covers only a part');
  });

  it('never says more than partial where a measure cannot be computed', () => {
    const product = aProduct(aVendor());
    const control = controlOf(aGoodRegister({ risks: [aRisk(product)] }), 'GV.SC-07');
    expect(control.status).toBe('partial');
    expect(control.checks.map(({ outcome }) => outcome)).toEqual(['met', 'unknown', 'unknown']);
  });

  it('finds the gap of a vendor without a record', () => {
    const vendor = aVendor({ contact: null });
    const product = aProduct(vendor, { criticality: 'unset' });
    const view = aRegisterView({ vendors: [vendor], products: [product], releases: [aRelease(product)] });
    expect(controlOf(view, 'GV.SC-04').status).toBe('gap');
  });

  it('judges nothing on an empty register', () => {
    const assessment = assessFramework(nistCsf20, aRegisterView(), { asOf: AS_OF });
    expect(assessment.totals).toEqual({
      supported: 0,
      partial: 0,
      gap: 0,
      'not-judged': assessment.controls.length,
      'not-applicable': 0,
    });
  });

  it('lists controls without any present measure as not covered, with the reason', () => {
    const { controls, notCovered } = assessFramework(nistCsf20, aGoodRegister(), { asOf: AS_OF });
    expect(notCovered.find(({ id }) => id === 'ID.RA-01')?.why).toContain('No advisory data');
    expect(notCovered.every(({ why }) => why.endsWith('.'))).toBe(true);
    expect(controls.length + notCovered.length).toBe(nistCsf20.controls.length + nistCsf20.notCovered.length);
  });

  it('gives the documents by hash, the decisions and the head hash as evidence', () => {
    const view = aGoodRegister();
    const document = view.releases[0]?.documents[0];
    expect(controlOf(view, 'ID.AM-02').evidence).toEqual([
      expect.objectContaining({ kind: 'document', id: document?.id, sha256: document?.sha256, date: '2026-10-01' }),
    ]);
    expect(controlOf(view, 'GV.SC-06').evidence).toEqual([
      expect.objectContaining({ kind: 'decision', date: '2026-10-05' }),
    ]);
    expect(controlOf(view, 'GV.SC-04').evidence).toEqual([
      expect.objectContaining({ kind: 'register', sha256: view.register.headHash }),
    ]);
  });

  it('lets an override in force count, and keeps the computed status beside it', () => {
    const view = aGoodRegister({ overrides: [anOverride({ control: 'ID.AM-02' })] });
    expect(controlOf(view, 'ID.AM-02')).toMatchObject({
      computed: 'partial',
      status: 'supported',
      override: { expired: false, stale: false },
    });
  });

  it('falls back to the computed status when the override has expired', () => {
    const view = aGoodRegister({ overrides: [anOverride({ control: 'ID.AM-02', expires: '2026-11-22' })] });
    expect(controlOf(view, 'ID.AM-02')).toMatchObject({
      computed: 'partial',
      status: 'partial',
      override: { expired: true },
    });
  });

  it('does not apply the override of another framework', () => {
    const view = aGoodRegister({ overrides: [anOverride({ framework: 'other', control: 'ID.AM-02' })] });
    expect(controlOf(view, 'ID.AM-02').override).toBeNull();
  });

  it('makes controls outside the selected baseline not applicable', () => {
    const { controls } = assessFramework(nistSp80053r5, aGoodRegister(), {
      asOf: AS_OF,
      scope: { baselines: ['low'] },
    });
    expect(controls.find(({ id }) => id === 'CM-8')?.status).toBe('partial');
    expect(controls.find(({ id }) => id === 'SA-9(1)')).toMatchObject({
      status: 'not-applicable',
      why: ['Not in the selected baseline: low.'],
    });
  });

  it('depends on the day it looks at', () => {
    const later = assessFramework(nistCsf20, aGoodRegister(), { asOf: '2027-06-01' });
    const current = later.measures.find(({ measure }) => measure === 'sbom-current');
    expect(current).toMatchObject({ met: 0, notMet: 1 });
  });

  it('is not made better by a release without an SBOM', () => {
    const vendor = aVendor();
    const product = aProduct(vendor);
    const view = aGoodRegister({
      releases: [aRelease(product), aRelease(product, { name: '5.0', documents: [] })],
    });
    const before = assessFramework(nistCsf20, aGoodRegister(), { asOf: AS_OF });
    const after = assessFramework(nistCsf20, view, { asOf: AS_OF });
    expect(after.totals.supported).toBeLessThanOrEqual(before.totals.supported);
    expect(after.measures.find(({ measure }) => measure === 'sbom-received')).toMatchObject({ met: 1, notMet: 1 });
  });

  it('gives the same result for the same input', () => {
    const [first, second] = [1, 2].map(() =>
      JSON.stringify(assessFramework(nistSp80053r5, aFullRegister(), { asOf: AS_OF })),
    );
    expect(second).toBe(first);
  });
});
