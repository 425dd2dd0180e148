import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aCycloneDxBom, anSpdxDocument } from '../../../support/a-bom.ts';
import { createTestEngine, failureOf, pumpRelease } from '../../../support/create-test-engine.ts';

const NOBODY = { vendor: false, product: false, release: false };

describe('importing a submission', () => {
  it('keeps every file of it, read or refused, and says what was created', async () => {
    const engine = await createTestEngine();
    const files = [
      engine.file('firmware.json', aCycloneDxBom({ components: 3 })),
      engine.file('notes.txt', Buffer.from('Dear customer, the SBOM follows next week.')),
      engine.file('app.spdx.json', anSpdxDocument({ components: 2 })),
    ];
    const answer = await engine.call('submissions.import', { files, ...pumpRelease });
    expect(answer).toMatchObject({ unchanged: false, created: { vendor: true, product: true, release: true } });
    expect(answer.documents.map(({ path, outcome, status }) => ({ path, outcome, status }))).toEqual([
      { path: files[0], outcome: 'read', status: 'received' },
      { path: files[1], outcome: 'refused', status: 'received' },
      { path: files[2], outcome: 'read', status: 'received' },
    ]);
    expect(answer.documents.map((document) => document.id !== null)).toEqual([true, false, true]);
    expect(answer.risks).toMatchObject({ reopened: 0 });
    const info = await engine.call('register.info', {});
    expect(info).toMatchObject({ vendors: 1, products: 1, releases: 1, documents: 2, risks: answer.risks!.opened });
    expect((await engine.call('submissions.list', {})).rows[0]?.files).toHaveLength(3);
  });

  it('keeps a submission of which nothing could be read', async () => {
    const engine = await createTestEngine();
    const answer = await engine.importBytes(Buffer.from('no SBOM at all'));
    expect(answer.submission).not.toBeNull();
    expect(answer.documents).toMatchObject([{ outcome: 'refused', id: null }]);
    expect(await engine.call('register.info', {})).toMatchObject({ releases: 1, documents: 0 });
  });

  it('writes nothing when exactly this submission is there, and names it', async () => {
    const engine = await createTestEngine();
    const sender = { receivedFrom: 'Sam', channel: 'portal' };
    const first = await engine.importBytes(aCycloneDxBom(), sender);
    await engine.call('documents.decide', { id: first.documents[0]!.id!, status: 'accepted', reason: 'Good' });
    const { facts, headHash } = await engine.call('register.info', {});
    const again = await engine.importBytes(aCycloneDxBom(), sender);
    expect(again).toMatchObject({ submission: first.submission, unchanged: true, created: NOBODY, risks: null });
    expect(again.documents).toMatchObject([
      { id: first.documents[0]?.id, status: 'accepted', decidedBy: 'person', duplicateOf: null, outcome: 'read' },
    ]);
    expect(await engine.call('register.info', {})).toMatchObject({ facts, headHash });
  });

  it('warns of a document that claims to be another one but holds something else, also in a dry run (Q26)', async () => {
    const engine = await createTestEngine();
    const first = await engine.importBytes(aCycloneDxBom({ components: 3 }), { receivedAt: '2026-01-03' });
    expect(first.documents[0]!.findings.map(({ rule }) => rule)).not.toContain('delivery.same-serial');
    const other = { product: 'Valve', receivedAt: '2026-01-09' };
    const dry = await engine.importBytes(aCycloneDxBom({ components: 2 }), { ...other, dryRun: true });
    const second = await engine.importBytes(aCycloneDxBom({ components: 2 }), other);
    const found = (answer: typeof first) =>
      answer.documents.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'delivery.same-serial'));
    expect(found(second)).toMatchObject([
      {
        severity: 'warning',
        action: 'noted',
        pointer: '/serialNumber',
        message: `Same serial number and version as the document ${first.documents[0]!.id!.slice(0, 8)}, received on 2026-01-03, but different content. Both are kept.`,
      },
    ]);
    expect(found(dry)).toEqual(found(second));
    const { checked } = await engine.call('documents.show', { id: second.documents[0]!.id! });
    expect(checked.findings).toEqual(second.documents[0]!.findings);
    expect(found(await engine.importBytes(aCycloneDxBom({ components: 2, seed: 2 })))).toEqual([]);
  });

  it('warns of two such documents in one submission, and knows SPDX documents by their namespace', async () => {
    const engine = await createTestEngine();
    const files = [1, 2].map((components) => engine.file(`${components}.json`, anSpdxDocument({ components })));
    const answer = await engine.call('submissions.import', { files, ...pumpRelease });
    const messages = answer.documents.map(({ findings }) =>
      findings.filter(({ rule }) => rule === 'delivery.same-serial').map(({ message }) => message),
    );
    expect(messages).toEqual([
      [],
      ['Same namespace as another document of this submission but different content. Both are kept.'],
    ]);
  });

  it.each([
    ['date', { receivedAt: '2026-01-21' }],
    ['sender', { receivedFrom: 'Somebody else' }],
    ['channel', { channel: 'USB stick' }],
  ])('records the same bytes with another %s as a new submission of the same content', async (_, change) => {
    const engine = await createTestEngine();
    const first = await engine.importBytes(aCycloneDxBom());
    const second = await engine.importBytes(aCycloneDxBom(), change);
    expect(second.unchanged).toBe(false);
    expect(second.submission).not.toBe(first.submission);
    expect(second.documents[0]).toMatchObject({ duplicateOf: first.documents[0]?.id });
    const components = await engine.call('components.list', { release: 'Acme/Pump/1.0' });
    expect(components.rows.every((row) => row.occurrences === 1)).toBe(true);
  });

  it('records a document that comes twice in one submission once, and the other as its duplicate', async () => {
    const engine = await createTestEngine();
    const bytes = aCycloneDxBom();
    const files = [engine.file('a.json', bytes), engine.file('b.json', bytes)];
    const { documents } = await engine.call('submissions.import', { files, ...pumpRelease });
    expect(documents[1]).toMatchObject({ duplicateOf: documents[0]?.id });
  });

  it('takes the day of the recorded time when no date of receipt is given', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom(), { receivedAt: null });
    const { rows } = await engine.call('submissions.list', {});
    expect(rows[0]).toMatchObject({ receivedAt: '2026-02-01', recordedAt: '2026-02-01T09:00:00Z' });
  });

  it('refuses a day of receipt in the future of the recorded time, whatever the asked day of the answers is', async () => {
    const engine = await createTestEngine({ asOf: '2027-01-01' });
    const refused = await failureOf(engine.importBytes(aCycloneDxBom(), { receivedAt: '2026-02-02' }));
    expect(refused).toMatchObject({ code: 'call/conflict', place: 'receivedAt' });
    expect(refused.message).toContain('today is 2026-02-01');
    const dry = engine.importBytes(aCycloneDxBom(), { receivedAt: '2026-02-02', dryRun: true });
    expect((await failureOf(dry)).code).toBe('call/conflict');
    expect((await engine.call('submissions.list', {})).rows).toEqual([]);
    await engine.importBytes(aCycloneDxBom(), { receivedAt: '2026-02-01' });
  });

  it('creates nothing when only existing releases are allowed, and says what is missing', async () => {
    const engine = await createTestEngine();
    const refused = engine.importBytes(aCycloneDxBom(), { existingOnly: true });
    expect(await failureOf(refused)).toMatchObject({ code: 'call/not-found', place: 'vendor' });
    await engine.call('vendors.add', { name: 'Acme' });
    await engine.call('products.add', { vendor: 'Acme', name: 'Pump' });
    const second = await failureOf(engine.importBytes(aCycloneDxBom(), { existingOnly: true }));
    expect(second).toMatchObject({ place: 'release', message: 'The register has no release "1.0" of Acme Pump.' });
    await engine.call('releases.add', { product: 'Acme/Pump', name: '1.0' });
    expect((await engine.importBytes(aCycloneDxBom(), { existingOnly: true })).created).toEqual(NOBODY);
  });

  it('finds vendors, products and releases whatever the case of their names', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    const { created } = await engine.importBytes(aCycloneDxBom({ seed: 2 }), { vendor: 'ACME', product: 'pump' });
    expect(created).toEqual(NOBODY);
  });

  it('leaves nothing behind when a later file cannot be read', async () => {
    const engine = await createTestEngine();
    const before = await engine.call('register.info', {});
    const files = [engine.file('a.json', aCycloneDxBom()), `${engine.folder}/missing.json`];
    const failure = await failureOf(engine.call('submissions.import', { files, ...pumpRelease }));
    expect(failure).toMatchObject({ code: 'input/unreadable', file: files[1] });
    expect(await engine.call('register.info', {})).toEqual(before);
    expect((await engine.call('register.verify', {})).ok).toBe(true);
  });

  it('plans the risks of all documents of the release together', async () => {
    const engine = await createTestEngine();
    const first = await engine.importBytes(aCycloneDxBom({ components: [{ name: 'bare' }] }));
    const second = await engine.importBytes(
      aCycloneDxBom({ seed: 2, components: [{ name: 'bare' }, { name: 'naked' }] }),
    );
    expect(first.risks!.opened).toBeGreaterThan(0);
    expect(second.risks!.opened).toBe(0);
    expect(second.risks!.updated).toBeGreaterThan(0);
  });
});

describe('a dry run', () => {
  it('says everything, writes nothing, and names what would be created', async () => {
    const engine = await createTestEngine();
    const before = readFileSync(engine.register);
    const info = await engine.call('register.info', {});
    const answer = await engine.importBytes(aCycloneDxBom({ components: 3 }), { dryRun: true });
    expect(answer).toMatchObject({
      submission: null,
      unchanged: false,
      created: { vendor: true, product: true, release: true },
      risks: null,
    });
    expect(answer.documents).toMatchObject([
      { outcome: 'read', id: null, counts: { components: 3 }, duplicateOf: null },
    ]);
    expect(await engine.call('register.info', {})).toEqual(info);
    expect(readFileSync(engine.register).equals(before)).toBe(true);
    expect(existsSync(`${engine.register}-wal`) ? readFileSync(`${engine.register}-wal`).length : 0).toBe(0);
  });

  it('says that a document is known already, and that a submission is', async () => {
    const engine = await createTestEngine();
    const { documents } = await engine.importBytes(aCycloneDxBom());
    const known = await engine.importBytes(aCycloneDxBom(), { dryRun: true, receivedAt: '2026-01-22' });
    expect(known).toMatchObject({ unchanged: false, created: NOBODY, documents: [{ duplicateOf: documents[0]?.id }] });
    const same = await engine.importBytes(aCycloneDxBom(), { dryRun: true });
    expect(same).toMatchObject({ unchanged: true, submission: null, documents: [{ id: documents[0]?.id }] });
  });
});
