import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aCycloneDxBom, anSpdxDocument } from '../../../support/a-bom.ts';
import { createTestEngine, failureOf } from '../../../support/create-test-engine.ts';

describe('documents', () => {
  it('are shown as they were checked at their import', async () => {
    const engine = await createTestEngine();
    const bytes = aCycloneDxBom({ components: 4 });
    const [imported] = (await engine.importBytes(bytes, { receivedFrom: 'Sam Sender', channel: 'e-mail' })).documents;
    const [checked] = (await engine.call('documents.check', { files: [engine.file('bom.json', bytes)] })).files;
    const shown = await engine.call('documents.show', { id: imported!.id! });
    expect(shown.checked).toEqual({ ...checked, path: 'bom.json' });
    expect(shown.document).toMatchObject({
      vendor: 'Acme',
      product: 'Pump',
      release: '1.0',
      fileName: 'bom.json',
      receivedFrom: 'Sam Sender',
      channel: 'e-mail',
      receivedAt: '2026-01-20',
      recordedAt: '2026-02-01T09:00:00Z',
      status: 'received',
      decision: null,
    });
    expect(shown.decisions).toEqual([]);
  });

  it('are found by id, by the start of an id, and by hash', async () => {
    const engine = await createTestEngine();
    const [imported] = (await engine.importBytes(aCycloneDxBom())).documents;
    const id = imported!.id!;
    for (const named of [id, id.slice(0, 8), imported!.sha256]) {
      expect((await engine.call('documents.show', { id: named })).document.id).toBe(id);
    }
    expect(await failureOf(engine.call('documents.show', { id: 'ffffffff' }))).toMatchObject({
      code: 'call/not-found',
    });
  });

  it('are decided by a person with a reason, again and again, and every decision is kept', async () => {
    const engine = await createTestEngine();
    const [imported] = (await engine.importBytes(aCycloneDxBom())).documents;
    const id = imported!.id!;
    await engine.call('documents.decide', { id, status: 'quarantined', reason: 'Waiting for the vendor' });
    const { document } = await engine.call('documents.decide', { id, status: 'accepted', reason: 'Vendor confirmed' });
    expect(document).toMatchObject({
      status: 'accepted',
      decision: { actor: 'Ada Reviewer', reason: 'Vendor confirmed' },
    });
    const { decisions } = await engine.call('documents.show', { id });
    expect(decisions.map((decision) => decision.status)).toEqual(['quarantined', 'accepted']);
    expect((await engine.call('documents.list', { status: 'accepted' })).total).toBe(1);
    expect((await engine.call('documents.list', { status: 'rejected' })).total).toBe(0);
  });

  it('no longer count for risks once they are rejected', async () => {
    const engine = await createTestEngine();
    const [imported] = (await engine.importBytes(aCycloneDxBom({ components: [{ name: 'bare' }] }))).documents;
    const [risk] = (await engine.call('risks.list', {})).rows;
    await engine.call('documents.decide', { id: imported!.id!, status: 'rejected', reason: 'Unusable' });
    const { risk: after } = await engine.call('risks.show', { id: risk!.id });
    expect(after.history.map((entry) => entry.kind)).toContain('risk.evidence-gone');
  });

  it('are listed by vendor and release, newest first', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom({ seed: 1 }));
    await engine.importBytes(anSpdxDocument({ seed: 2 }));
    await engine.importBytes(aCycloneDxBom({ seed: 3 }), { vendor: 'Beta' });
    expect((await engine.call('documents.list', {})).total).toBe(3);
    const acme = await engine.call('documents.list', { vendor: 'Acme' });
    expect(acme.rows.map((row) => row.standard)).toEqual(['SPDX', 'CycloneDX']);
    expect((await engine.call('documents.list', { release: 'Beta/Pump/1.0' })).total).toBe(1);
  });
});

describe('the original of a document', () => {
  it('is saved exactly as it was received', async () => {
    const engine = await createTestEngine();
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), aCycloneDxBom()]);
    const [imported] = (await engine.importBytes(bytes)).documents;
    const target = path.join(engine.folder, 'copy.json');
    const saved = await engine.call('documents.saveOriginal', { id: imported!.id!, target });
    expect(readFileSync(target).equals(bytes)).toBe(true);
    expect(saved).toEqual({ path: target, bytes: bytes.length, sha256: imported!.sha256 });
  });

  it('is there for a refused file too, by its hash', async () => {
    const engine = await createTestEngine();
    const bytes = Buffer.from('this is no SBOM');
    const [refused] = (await engine.importBytes(bytes)).documents;
    const target = path.join(engine.folder, 'refused.txt');
    await engine.call('documents.saveOriginal', { id: refused!.sha256, target });
    expect(readFileSync(target, 'utf8')).toBe('this is no SBOM');
  });
});

describe('submissions', () => {
  it('are listed newest first with every file, refused ones with their reason', async () => {
    const engine = await createTestEngine();
    const files = [engine.file('a.json', aCycloneDxBom()), engine.file('b.txt', Buffer.from('no SBOM'))];
    const { submission } = await engine.importBytes(aCycloneDxBom(), { files, receivedFrom: 'Sam' });
    await engine.importBytes(aCycloneDxBom({ seed: 9 }), { vendor: 'Beta' });
    const { rows } = await engine.call('submissions.list', {});
    expect(rows.map((row) => row.vendor)).toEqual(['Beta', 'Acme']);
    expect(rows[1]).toMatchObject({ id: submission, receivedFrom: 'Sam', actor: 'Ada Reviewer' });
    expect(rows[1]?.files).toMatchObject([
      { name: 'a.json', outcome: 'read', reason: null },
      { name: 'b.txt', outcome: 'refused', reason: expect.any(String) },
    ]);
    expect((await engine.call('submissions.list', { vendor: 'Acme' })).total).toBe(1);
  });
});
