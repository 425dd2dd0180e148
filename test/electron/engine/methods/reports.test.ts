import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { frameworks } from '#shared/frameworks/list.ts';
import { aCycloneDxBom } from '../../../support/a-bom.ts';
import { type TestEngine, createTestEngine, failureOf } from '../../../support/create-test-engine.ts';

function make(engine: TestEngine, file: string, format: 'html' | 'csv' | 'json' = 'html') {
  return engine.call('reports.make', { kind: 'risk-register', format, target: path.join(engine.folder, file) });
}

describe('reports that were made', () => {
  it('stand in the log, newest first, with hash, size and who', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    expect((await engine.call('reports.history', {})).reports).toEqual([]);
    const first = await make(engine, 'one.html');
    const second = await make(engine, 'two.csv', 'csv');
    const { reports } = await engine.call('reports.history', {});
    expect(reports).toMatchObject([
      { kind: 'risk-register', format: 'csv', actor: 'Ada Reviewer', sha256: second.sha256, bytes: second.bytes },
      { kind: 'risk-register', format: 'html', at: '2026-02-01T09:00:00Z', sha256: first.sha256, asOf: first.asOf },
    ]);
    expect((await engine.call('register.verify', {})).ok).toBe(true);
  });

  it('do not change the next report: same register, same as-of, same bytes', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    const before = await engine.call('register.info', {});
    const first = await make(engine, 'one.html');
    const second = await make(engine, 'two.html');
    expect(second.sha256).toBe(first.sha256);
    // What the reports print is a fact of the log, and stays one.
    expect(readFileSync(first.path, 'utf8')).toContain(before.headHash);
    await engine.call('vendors.add', { name: 'Later' });
    expect((await make(engine, 'three.html')).sha256).not.toBe(first.sha256);
  });

  it('leave no entry when the file cannot be written', async () => {
    const engine = await createTestEngine();
    const failure = await failureOf(make(engine, 'no-folder/one.html'));
    expect(failure.code).toBe('output/unwritable');
    expect((await engine.call('reports.history', {})).reports).toEqual([]);
  });
});

describe('a report preview', () => {
  it('is the report byte for byte, and is not recorded', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    const preview = await engine.call('reports.preview', {
      kind: 'crosswalk',
      format: 'json',
      framework: 'nist-csf-2.0',
    });
    const target = path.join(engine.folder, 'report.json');
    const made = await engine.call('reports.make', {
      kind: 'crosswalk',
      format: 'json',
      framework: 'nist-csf-2.0',
      target,
    });
    expect(readFileSync(target, 'utf8')).toBe(preview.text);
    expect(preview).toMatchObject({ bytes: made.bytes, sha256: made.sha256, asOf: made.asOf });
    expect((await engine.call('reports.history', {})).reports).toHaveLength(1);
    expect(existsSync(target)).toBe(true);
  });

  it('says what is missing for its kind', async () => {
    const engine = await createTestEngine();
    const failure = await failureOf(engine.call('reports.preview', { kind: 'vendor-assessment', format: 'html' }));
    expect(failure).toMatchObject({ code: 'call/invalid', message: 'A vendor assessment needs a vendor.' });
  });
});

describe('the summary of compliance', () => {
  it('counts what the assessment of each framework counts', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    const summary = await engine.call('compliance.summary', {});
    expect(summary.frameworks.map(({ id }) => id)).toEqual(frameworks.map(({ id }) => id));
    for (const { id, totals } of summary.frameworks) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { assessment } = await engine.call('compliance.assess', { framework: id });
      expect(totals).toEqual(assessment.totals);
    }
  });
});

describe('the profiles', () => {
  it('say what each of their elements asks for', async () => {
    const { profiles } = await (await createTestEngine()).call('profiles.list', {});
    expect(profiles.map(({ id }) => id)).toEqual(['cisa-2026', 'ntia-2021']);
    for (const { elements } of profiles) expect(elements.length).toBeGreaterThan(5);
  });
});
