import { describe, expect, it } from 'vitest';
import { aCycloneDxBom } from '../../../support/a-bom.ts';
import { type TestEngine, createTestEngine } from '../../../support/create-test-engine.ts';

function waitingOf(overview: Awaited<ReturnType<typeof read>>, kind: string) {
  return overview.waiting.find((one) => one.kind === kind);
}

function read(engine: TestEngine) {
  return engine.call('overview.read', {});
}

describe('the overview', () => {
  it('of an empty register says that nothing waits', async () => {
    const overview = await read(await createTestEngine());
    expect(overview).toMatchObject({
      asOf: '2026-02-01T00:00:00Z',
      waiting: [],
      coverage: { releases: 0, releasesWithSbom: 0, components: 0, identified: 0, licensed: 0, supplied: 0 },
      freshness: { newestReceived: null, oldestInUse: null },
      recent: [{ sequence: 1, text: 'Created the register.' }],
    });
    expect(overview.documents.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
    expect(overview.risks.map(({ level }) => level)).toEqual(['very-high', 'high', 'moderate', 'low', 'very-low']);
  });

  it('names what waits for a person in sentences, with the first three and their ids', async () => {
    const engine = await createTestEngine();
    const { documents } = await engine.importBytes(aCycloneDxBom());
    await engine.importBytes(Buffer.from('{ "no": "sbom" }'), { release: '2.0' });
    await engine.call('releases.add', { product: 'Acme/Pump', name: '3.0', state: 'in-use' });
    const overview = await read(engine);
    expect(waitingOf(overview, 'decide-document')).toEqual({
      kind: 'decide-document',
      count: 1,
      text: '1 document waits for a decision.',
      examples: [{ id: documents[0]?.id, label: 'bom.json (Acme / Pump / 1.0)' }],
    });
    expect(waitingOf(overview, 'refused-file')).toMatchObject({ count: 1 });
    expect(waitingOf(overview, 'release-without-sbom')).toMatchObject({
      count: 2,
      text: '2 releases have no SBOM.',
      examples: [{ label: 'Acme / Pump / 3.0' }, { label: 'Acme / Pump / 2.0' }],
    });
    const { rows } = await engine.call('risks.list', {});
    const owning = waitingOf(overview, 'own-risk');
    expect(owning?.count).toBe(rows.length);
    expect(owning?.examples).toHaveLength(3);
    expect(owning?.examples[0]).toEqual({
      id: rows[0]?.id,
      label: `${rows[0]?.label} ${rows[0]?.title} (Acme / Pump)`,
    });
  });

  it('no longer lists a refused file once something readable has come for its release', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(Buffer.from('{ "no": "sbom" }'));
    expect(waitingOf(await read(engine), 'refused-file')?.count).toBe(1);
    await engine.importBytes(aCycloneDxBom());
    expect(waitingOf(await read(engine), 'refused-file')).toBeUndefined();
  });

  it('puts risks that are overdue first, then acceptances that end soon or wait for another person', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    const { rows } = await engine.call('risks.list', {});
    const [late, asked, accepted] = rows.map(({ id }) => id) as [string, string, string];
    await engine.call('risks.assign', { id: late, owner: 'Bo', due: '2026-01-31' });
    await engine.call('risks.accept', { id: asked, reason: 'Small.', until: '2026-12-31' });
    await engine.call('risks.accept', { id: accepted, reason: 'Small.', until: '2026-02-20' });
    const other = engine.another({ actor: 'Grace Approver' });
    await other.call('risks.accept', { id: accepted, reason: 'Agreed.', approve: true });
    const overview = await read(engine);
    expect(overview.waiting.slice(0, 3)).toMatchObject([
      { kind: 'overdue-risk', count: 1, text: '1 risk is past its due date.', examples: [{ id: late }] },
      { kind: 'acceptance-expires', count: 1, examples: [{ id: accepted }] },
      { kind: 'approve-acceptance', count: 1, examples: [{ id: asked }] },
    ]);
    const open = overview.risks.reduce((sum, level) => sum + level.open, 0);
    expect(open).toBe(rows.length - 1);
    expect(overview.risks.reduce((sum, level) => sum + level.overdue, 0)).toBe(1);
  });

  it('counts components of documents that count today, and leaves out rejected ones and retired releases', async () => {
    const engine = await createTestEngine();
    const { documents } = await engine.importBytes(aCycloneDxBom());
    const first = await read(engine);
    expect(first.coverage).toMatchObject({ releases: 1, releasesWithSbom: 1 });
    expect(first.coverage.components).toBeGreaterThan(0);
    expect(first.coverage.identified).toBeLessThanOrEqual(first.coverage.components);
    expect(first.freshness).toEqual({ newestReceived: '2026-01-20', oldestInUse: null });
    await engine.call('releases.edit', { release: 'Acme/Pump/1.0', state: 'in-use', reason: 'Bought.' });
    expect((await read(engine)).freshness.oldestInUse).toBe('2026-01-20');
    await engine.call('documents.decide', { id: documents[0]?.id ?? '', status: 'rejected', reason: 'Too thin.' });
    const rejected = await read(engine);
    expect(rejected.coverage).toMatchObject({ releases: 1, releasesWithSbom: 0, components: 0 });
    expect(rejected.documents.find(({ status }) => status === 'rejected')?.count).toBe(1);
    await engine.call('releases.edit', { release: 'Acme/Pump/1.0', state: 'retired', reason: 'Gone.' });
    expect((await read(engine)).coverage.releases).toBe(0);
  });

  it('says what happened lately, one line for all risks of an import', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    const { recent } = await read(engine);
    expect(recent.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Opened \d risks\.$/),
      'Imported 1 file for Acme / Pump / 1.0.',
      'Added the release Acme / Pump / 1.0.',
      'Added the product Acme / Pump.',
      'Added the vendor Acme.',
      'Created the register.',
    ]);
  });
});
