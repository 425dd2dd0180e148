import { describe, expect, it } from 'vitest';
import { aCycloneDxBom } from '../../../support/a-bom.ts';
import { createTestEngine, failureOf, pumpRelease } from '../../../support/create-test-engine.ts';

const reason = 'The contract annex covers this control in full.';

describe('compliance', () => {
  it('knows its frameworks with their editions', async () => {
    const engine = await createTestEngine();
    const { frameworks } = await engine.call('compliance.frameworks', {});
    expect(frameworks.map((framework) => framework.id)).toEqual(['nist-csf-2.0', 'nist-sp-800-53-r5']);
    expect(frameworks.every((framework) => framework.controls > 0 && framework.edition !== '')).toBe(true);
  });

  it('assesses the register, a vendor, or a release', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    await engine.importBytes(aCycloneDxBom({ seed: 2 }), { vendor: 'Beta' });
    const { assessment } = await engine.call('compliance.assess', { framework: 'NIST-CSF-2.0' });
    expect(assessment).toMatchObject({ asOf: '2026-02-01T00:00:00Z', population: { vendors: 2, documents: 2 } });
    expect(assessment.controls.length).toBeGreaterThan(0);
    const beta = await engine.call('compliance.assess', { framework: 'nist-csf-2.0', vendor: 'Beta' });
    expect(beta.assessment.population).toMatchObject({ vendors: 1, documents: 1 });
    const one = await engine.call('compliance.assess', { framework: 'nist-csf-2.0', release: 'Acme/Pump/1.0' });
    expect(one.assessment.population).toMatchObject({ releases: 1 });
  });

  it('keeps an override beside the computed status, with reviewer, reason and expiry', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    const before = await engine.call('compliance.assess', { framework: 'nist-csf-2.0' });
    const control = before.assessment.controls.find((one) => one.computed !== 'not-applicable')!;
    const request = {
      framework: 'nist-csf-2.0',
      control: control.id,
      status: 'not-applicable',
      reviewer: 'Rita',
    } as const;
    const set = await engine.call('compliance.override', { ...request, reason });
    expect(set).toMatchObject({ control: control.id, computed: control.computed, expires: '2027-02-01' });
    const after = await engine.call('compliance.assess', { framework: 'nist-csf-2.0' });
    const overridden = after.assessment.controls.find((one) => one.id === control.id);
    expect(overridden).toMatchObject({
      computed: control.computed,
      status: 'not-applicable',
      override: { reviewer: 'Rita', justification: reason, basedOn: control.computed },
    });
  });

  it('refuses an override without a proper justification, and a control that is not there', async () => {
    const engine = await createTestEngine();
    const { assessment } = await engine.call('compliance.assess', { framework: 'nist-csf-2.0' });
    const request = {
      framework: 'nist-csf-2.0',
      control: assessment.controls[0]!.id,
      status: 'partial',
      reviewer: 'Rita',
      reason: 'because',
    } as const;
    expect((await failureOf(engine.call('compliance.override', request))).code).toBe('call/conflict');
    const nowhere = engine.call('compliance.override', { ...request, control: 'ZZ.99', reason });
    expect((await failureOf(nowhere)).code).toBe('call/not-found');
  });

  it('counts as evidence only what the person gives: documents of the register', async () => {
    const engine = await createTestEngine();
    const { documents } = await engine.importBytes(aCycloneDxBom());
    const { id, sha256 } = documents[0]!;
    const before = await engine.call('compliance.assess', { framework: 'nist-csf-2.0' });
    const control = before.assessment.controls.find((one) => one.computed === 'not-judged')!;
    const request = {
      framework: 'nist-csf-2.0',
      control: control.id,
      status: 'supported',
      reviewer: 'Rita',
      reason,
    } as const;
    const without = await failureOf(engine.call('compliance.override', request));
    expect(without).toMatchObject({ code: 'call/conflict', message: expect.stringContaining('as evidence') });
    const unknown = engine.call('compliance.override', { ...request, evidence: ['0123456789abcdef'] });
    expect((await failureOf(unknown)).code).toBe('call/not-found');
    const evidence = [id!.slice(0, 8), sha256];
    expect((await engine.call('compliance.override', { ...request, evidence })).evidence).toEqual([id]);
    const after = await engine.call('compliance.assess', { framework: 'nist-csf-2.0' });
    expect(after.assessment.controls.find((one) => one.id === control.id)).toMatchObject({
      computed: 'not-judged',
      status: 'supported',
      override: { evidence: [id] },
    });
  });

  it.each(['rejected', 'quarantined'] as const)('takes no %s document as evidence', async (status) => {
    const engine = await createTestEngine();
    const bytes = aCycloneDxBom();
    const files = [engine.file('a.json', bytes), engine.file('b.json', bytes)];
    const { documents } = await engine.call('submissions.import', { files, ...pumpRelease });
    await engine.call('documents.decide', { id: documents[0]!.id!, status, reason: 'Made by hand.' });
    const request = {
      framework: 'nist-csf-2.0',
      control: 'GV.RM-06',
      status: 'supported',
      reviewer: 'Rita',
      reason,
    } as const;
    for (const { id } of documents) {
      // oxlint-disable-next-line no-await-in-loop -- one register
      const failure = await failureOf(engine.call('compliance.override', { ...request, evidence: [id!] }));
      expect(failure).toMatchObject({ code: 'call/conflict', place: 'evidence' });
      expect(failure.message).toContain(status);
    }
  });

  it('lists what was given among the evidence of the control, also outside the scope and when it is held back later', async () => {
    const engine = await createTestEngine();
    const { documents } = await engine.importBytes(aCycloneDxBom());
    await engine.importBytes(aCycloneDxBom({ seed: 2 }), { vendor: 'Beta' });
    const id = documents[0]!.id!;
    const control = 'GV.RM-06';
    const framework = 'nist-csf-2.0';
    const request = { framework, control, status: 'supported', reviewer: 'Rita', reason, evidence: [id] } as const;
    await engine.call('compliance.override', request);
    const evidenceOf = async (more: { vendor?: string; release?: string } = {}) => {
      const { assessment } = await engine.call('compliance.assess', { framework, ...more });
      return assessment.controls.find((one) => one.id === control)?.evidence.filter((one) => one.id === id);
    };
    expect(await evidenceOf()).toMatchObject([{ kind: 'document', sha256: documents[0]!.sha256 }]);
    expect(await evidenceOf({ vendor: 'Beta' })).toMatchObject([
      { sha256: null, title: expect.stringContaining('scope') },
    ]);
    await engine.call('documents.decide', { id, status: 'rejected', reason: 'Made by hand.' });
    expect(await evidenceOf()).toMatchObject([{ title: expect.stringContaining('rejected since') }]);
  });

  it('says of a control that it lists but cannot judge why there is nothing to override', async () => {
    const engine = await createTestEngine();
    const { assessment } = await engine.call('compliance.assess', { framework: 'nist-csf-2.0' });
    const { id, why } = assessment.notCovered[0]!;
    const request = { framework: 'nist-csf-2.0', control: id, status: 'partial', reviewer: 'Rita', reason } as const;
    const failure = await failureOf(engine.call('compliance.override', request));
    expect(failure).toMatchObject({ code: 'call/conflict', place: 'control' });
    expect(failure.message).toContain(`does not judge ${id}`);
    expect(failure.message).toContain(why);
  });

  it('names the frameworks it knows when asked for another', async () => {
    const engine = await createTestEngine();
    const failure = await failureOf(engine.call('compliance.assess', { framework: 'iso-27001' }));
    expect(failure).toMatchObject({ code: 'call/not-found', place: 'framework' });
    expect(failure.remedy).toContain('nist-csf-2.0');
  });
});
