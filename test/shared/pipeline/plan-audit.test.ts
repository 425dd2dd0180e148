import { describe, expect, it } from 'vitest';
import { AuditScopeError, planAudit } from '#shared/pipeline/plan-audit.ts';
import { reportKinds } from '#shared/reports/list.ts';
import { renderCsv } from '#shared/reports/render-csv.ts';
import { renderHtml } from '#shared/reports/render-html.ts';
import { renderJson } from '#shared/reports/render-json.ts';
import { aFullRegister } from '../../support/a-full-register.ts';
import { aRegisterView, aVendor, withAllRetired } from '../../support/a-register-view.ts';

const making = { asOf: '2026-11-23T00:00:00Z', programVersion: '0.1.0', author: 'Mara Lindqvist' };

describe('planning a report', () => {
  it('says what it lacks', () => {
    const view = aFullRegister();
    expect(() => planAudit('crosswalk', view, making)).toThrow(
      new AuditScopeError('A crosswalk report needs a framework.'),
    );
    expect(() => planAudit('crosswalk', view, { ...making, framework: 'x' })).toThrow('There is no framework "x".');
    expect(() => planAudit('vendor-assessment', view, making)).toThrow('needs a vendor');
    expect(() => planAudit('vendor-assessment', view, { ...making, vendorId: 'x' })).toThrow('not in the register');
    expect(() => planAudit('receipt', view, making)).toThrow('needs a document');
    expect(() => planAudit('receipt', view, { ...making, documentId: 'x' })).toThrow('not in the register');
  });

  it('keeps other vendors out of the assessment of one', () => {
    const view = aFullRegister();
    const [halden] = view.vendors;
    const report = planAudit('vendor-assessment', view, { ...making, vendorId: halden?.id ?? '' });
    for (const text of [renderHtml(report), renderCsv(report), renderJson(report)])
      expect(text).not.toContain('Osterley');
  });

  it('makes a receipt of a document in a retired release', () => {
    const view = aFullRegister();
    const retired = withAllRetired(view);
    const document = retired.releases[0]?.documents[0];
    const report = planAudit('receipt', retired, { ...making, documentId: document?.id ?? '' });
    expect(report.title).toBe('Halden Networks / Router / 4.2 (retired)');
  });

  it('works on an empty register and says that nothing was looked at', () => {
    const vendor = aVendor();
    const view = aRegisterView({ vendors: [vendor] });
    const crosswalk = renderHtml(planAudit('crosswalk', view, { ...making, framework: 'nist-csf-2.0' }));
    expect(crosswalk).toContain('No control could be judged.');
    expect(renderHtml(planAudit('vendor-assessment', view, { ...making, vendorId: vendor.id }))).toContain(
      'No document has been received',
    );
    expect(renderHtml(planAudit('risk-register', view, making))).toContain('No open risk is recorded');
  });

  it('prints the warning when the audit log does not verify', () => {
    const view = aFullRegister();
    const broken = { ...view, register: { ...view.register, chainIntact: false } };
    expect(renderHtml(planAudit('risk-register', broken, making))).toContain('HASH CHAIN DOES NOT VERIFY');
  });

  it('knows its kinds by the ids of the design', () => {
    expect(reportKinds.map(({ id, needs }) => [id, needs])).toEqual([
      ['crosswalk', 'framework'],
      ['vendor-assessment', 'vendor'],
      ['risk-register', 'none'],
      ['receipt', 'document'],
    ]);
  });
});
