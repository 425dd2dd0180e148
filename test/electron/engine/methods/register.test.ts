import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aCycloneDxBom } from '../../../support/a-bom.ts';
import { createTestEngine, failureOf, openTestEngine } from '../../../support/create-test-engine.ts';
import { makeTempFolder } from '../../../support/temp-folder.ts';

describe('a register', () => {
  it('is created once, with its folder, and says what it holds', async () => {
    const register = path.join(makeTempFolder(), 'new', 'folder', 'r.sbomreg');
    const engine = openTestEngine(register);
    const created = await engine.call('register.create', { sampleDate: '2026-01-31' });
    expect(created.path).toBe(register);
    const info = await engine.call('register.info', {});
    expect(info).toMatchObject({
      path: register,
      registerId: created.registerId,
      createdAt: '2026-02-01T09:00:00Z',
      sampleDate: '2026-01-31',
      vendors: 0,
      documents: 0,
      components: 0,
      risks: 0,
      facts: 1,
    });
    expect(info.headHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await failureOf(engine.call('register.create', {}))).code).toBe('register/exists');
  });

  it('is never created by anything else', async () => {
    const register = path.join(makeTempFolder(), 'missing.sbomreg');
    const engine = openTestEngine(register);
    expect((await failureOf(engine.call('register.info', {}))).code).toBe('register/missing');
    expect((await failureOf(engine.importBytes(aCycloneDxBom()))).code).toBe('register/missing');
    expect((await failureOf(engine.call('vendors.add', { name: 'Acme' }))).code).toBe('register/missing');
    expect(existsSync(register)).toBe(false);
  });

  it('is not needed to check a document', async () => {
    const register = path.join(makeTempFolder(), 'missing.sbomreg');
    const engine = openTestEngine(register);
    const { files } = await engine.call('documents.check', { files: [engine.file('a.json', aCycloneDxBom())] });
    expect(files[0]?.outcome).toBe('read');
    expect(existsSync(register)).toBe(false);
  });

  it('is verified with every check named', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    const { ok, headHash, checks } = await engine.call('register.verify', {});
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(ok).toBe(true);
    expect(headHash).toBe((await engine.call('register.info', {})).headHash);
    expect(checks.map((check) => check.id)).toEqual(expect.arrayContaining(['integrity', 'fact-chain', 'originals']));
  });

  it('is copied into a file that opens as a register and holds the same', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    const target = path.join(engine.folder, 'copy.sbomreg');
    const backup = await engine.call('register.backup', { target });
    const bytes = readFileSync(target);
    expect(backup).toEqual({
      path: target,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    const copy = openTestEngine(target);
    const original = await engine.call('register.info', {});
    expect(await copy.call('register.info', {})).toEqual({ ...original, path: target });
  });

  it('is never copied over a file that is there', async () => {
    const engine = await createTestEngine();
    const target = engine.file('precious.txt', Buffer.from('precious'));
    expect((await failureOf(engine.call('register.backup', { target }))).code).toBe('output/unwritable');
    expect(readFileSync(target, 'utf8')).toBe('precious');
  });
});

describe('a report', () => {
  it.each(['html', 'csv', 'json'] as const)('is written as %s, the same bytes each time', async (format) => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    const request = { kind: 'crosswalk', framework: 'nist-csf-2.0', format } as const;
    const target = path.join(engine.folder, `report.${format}`);
    const first = await engine.call('reports.make', { ...request, target });
    const second = await engine.call('reports.make', { ...request, target: path.join(engine.folder, 'again') });
    const bytes = readFileSync(target);
    expect(first).toEqual({
      path: target,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      asOf: '2026-02-01T00:00:00Z',
    });
    expect(second.sha256).toBe(first.sha256);
  });

  it('can be about a vendor, about risks, and about one document', async () => {
    const engine = await createTestEngine();
    const [document] = (await engine.importBytes(aCycloneDxBom())).documents;
    const target = path.join(engine.folder, 'report.html');
    for (const request of [
      { kind: 'vendor-assessment', vendor: 'Acme' },
      { kind: 'risk-register' },
      { kind: 'receipt', document: document!.id! },
    ] as const) {
      const { bytes } = await engine.call('reports.make', { ...request, format: 'html', target });
      expect(bytes).toBeGreaterThan(1_000);
      expect(readFileSync(target, 'utf8')).toContain('Acme');
    }
  });

  it('about a duplicate is about the document that holds its content', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    const [duplicate] = (await engine.importBytes(aCycloneDxBom(), { channel: 'again' })).documents;
    const target = path.join(engine.folder, 'receipt.json');
    await engine.call('reports.make', { kind: 'receipt', document: duplicate!.id!, format: 'json', target });
    expect(readFileSync(target, 'utf8')).toContain(duplicate!.duplicateOf!);
  });

  it('that lacks what it is about is refused, and nothing is written', async () => {
    const engine = await createTestEngine();
    const target = path.join(engine.folder, 'report.html');
    const failure = await failureOf(engine.call('reports.make', { kind: 'crosswalk', format: 'html', target }));
    expect(failure.code).toBe('call/invalid');
    const unknown = engine.call('reports.make', { kind: 'crosswalk', framework: 'soc-9', format: 'html', target });
    expect((await failureOf(unknown)).code).toBe('call/not-found');
    expect(existsSync(target)).toBe(false);
  });

  it('that cannot be written leaves what was there', async () => {
    const engine = await createTestEngine();
    const folder = path.join(engine.folder, 'reports');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'kept'), 'x');
    const request = { kind: 'risk-register', format: 'csv', target: folder } as const;
    expect((await failureOf(engine.call('reports.make', request))).code).toBe('output/unwritable');
    expect(readdirSync(folder)).toEqual(['kept']);
  });
});
