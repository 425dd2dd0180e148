// Every kind of report over one full register: golden files, the promises every report keeps, and the words it never says.

import { describe, expect, it } from 'vitest';
import { type AuditOptions, planAudit } from '#shared/pipeline/plan-audit.ts';
import { type ReportKindId, reportKinds } from '#shared/reports/list.ts';
import { renderCsv } from '#shared/reports/render-csv.ts';
import { renderHtml } from '#shared/reports/render-html.ts';
import { renderJson } from '#shared/reports/render-json.ts';
import { aFullRegister } from '../support/a-full-register.ts';
import { AS_OF } from '../support/a-register-view.ts';
import { readGolden } from '../support/golden.ts';

const view = aFullRegister();
const osterley = view.vendors[1]?.id ?? '';
const weak = view.releases.flatMap(({ documents }) => documents).find(({ decision }) => decision === null)?.id ?? '';
const making: AuditOptions = { asOf: AS_OF, programVersion: '0.1.0', author: 'Mara Lindqvist' };

const runs: readonly { readonly name: string; readonly kind: ReportKindId; readonly options: AuditOptions }[] = [
  { name: 'crosswalk-nist-csf-2.0', kind: 'crosswalk', options: { ...making, framework: 'nist-csf-2.0' } },
  {
    name: 'crosswalk-nist-sp-800-53-r5',
    kind: 'crosswalk',
    options: { ...making, framework: 'nist-sp-800-53-r5', include: 'in-use', baselines: ['moderate'] },
  },
  { name: 'vendor-assessment', kind: 'vendor-assessment', options: { ...making, vendorId: osterley } },
  { name: 'risk-register', kind: 'risk-register', options: making },
  { name: 'receipt', kind: 'receipt', options: { ...making, documentId: weak } },
];

/** Elements that are closed out of order or never. */
function findUnbalanced(html: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const markup = html.replace(/<!doctype html>|<style>[\s\S]*?<\/style>/gu, '');
  for (const [tag, slash, element = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/giu)) {
    if (tag.endsWith('/>') || element === 'meta' || element === 'col') continue;
    if (slash === '') open.push(element);
    else if (open.pop() !== element) wrong.push(tag);
  }
  return [...wrong, ...open];
}

it('every kind of report is among the golden ones', () => {
  expect(new Set(runs.map(({ kind }) => kind))).toEqual(new Set(reportKinds.map(({ id }) => id)));
});

for (const { name, kind, options } of runs) {
  const report = planAudit(kind, view, options);
  const html = renderHtml(report);
  const csv = renderCsv(report);
  const json = renderJson(report);

  describe(`report ${name}`, () => {
    it('equals its golden files', () => {
      expect(html).toEqual(readGolden(`reports/${name}.html`, html));
      expect(csv).toEqual(readGolden(`reports/${name}.csv`, csv));
      expect(json).toEqual(readGolden(`reports/${name}.json`, json));
    });

    it('gives the same bytes again from the same register and options', () => {
      const again = planAudit(kind, aFullRegister(), options);
      expect([renderHtml(again), renderCsv(again), renderJson(again)]).toEqual([html, csv, json]);
    });

    it('never says "compliant" or "certified"', () => {
      for (const text of [html, csv, json]) expect(text).not.toMatch(/\b(?:non-?)?(?:compliant|certified)\b/iu);
    });

    it('names day, author, program, register and head hash, coverage, limits and approval', () => {
      for (const text of [AS_OF, 'Mara Lindqvist', 'SBOM Register 0.1.0', view.register.id, view.register.headHash])
        expect(html).toContain(text);
      for (const text of ['Advisory data', 'What this report cannot show', 'Review and approval', 'Approved by'])
        expect(html).toContain(text);
      expect(JSON.parse(json)).toMatchObject({
        format: 'sbom-register-report/1',
        kind,
        asOf: AS_OF,
        register: view.register,
        advisoryData: null,
      });
    });

    it('names no number that may differ between registers with the same content', () => {
      for (const text of [html, csv, json]) expect(text).not.toMatch(/\bR-\d{4}\b/u);
    });

    it('is one file without scripts and without anything from outside', () => {
      expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+="/iu);
      expect(html).not.toMatch(/(?:src|href)="(?!#)/u);
      expect(html).toContain("default-src 'none'");
    });

    it('links only to places in itself, each there once', () => {
      const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of html.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
    });

    it('closes every element that it opens', () => {
      expect(findUnbalanced(html)).toEqual([]);
    });

    it('shows hostile text of the vendor as text', () => {
      for (const text of [html, csv, json]) expect(text).not.toMatch(/\u202E|\p{Cc}(?<![\r\n])/u);
      expect(html).not.toContain('<script>');
      for (const line of csv.slice(1).split('\r\n')) expect(line).not.toMatch(/^[=+\-@]|,[=@+]/u);
    });

    it('gives every table a caption with its number, and as many cells as columns', () => {
      const tables = report.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.block === 'table' ? [block.table] : [])),
      );
      expect(tables.map(({ number }) => number)).toEqual(tables.map((_table, index) => index + 1));
      for (const { caption, columns, rows } of tables) {
        expect(caption).not.toBe('');
        expect(columns.reduce((sum, { width }) => sum + (width ?? 0), 0)).toBeLessThanOrEqual(100);
        for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
      }
      for (const row of report.csv.rows) expect(row).toHaveLength(report.csv.columns.length);
    });
  });
}

it('the crosswalk prints both values of an override, who set it, why and until when', () => {
  const html = renderHtml(planAudit('crosswalk', view, { ...making, framework: 'nist-sp-800-53-r5' }));
  expect(html).toContain(
    'Computed: not judged; set to partial by Mara Lindqvist on 2026-11-01</strong>, because: The clause checklist of the contract office was reviewed by hand; until 2027-01-30.',
  );
});

it('the crosswalk prints the documents that were given as evidence for an override', () => {
  const report = planAudit('crosswalk', view, { ...making, framework: 'nist-csf-2.0' });
  const html = renderHtml(report);
  expect(html).toMatch(/Evidence given: osterley-pay .*, received 20\d\d-\d\d-\d\d, SHA-256 <code/u);
  expect(html).toMatch(/Evidence given: document <code.*\(outside the scope of this report\)/u);
  expect(renderCsv(report)).toMatch(/document:[0-9a-f-]{36} document:[0-9a-f-]{36}/u);
});

it('nothing found and nothing looked up never look alike', () => {
  const html = renderHtml(planAudit('vendor-assessment', view, { ...making, vendorId: osterley }));
  expect(html).toMatch(/Vulnerabilities<\/h2>\s*<p class="notice"><span class="st st-hatch">/u);
});
