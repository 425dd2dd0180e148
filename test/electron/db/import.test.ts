import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openRegister } from '#electron/db/open.ts';
import { CHUNK_BYTES } from '#electron/db/stores/originals.ts';
import type { Generation, Publication, Register } from '#electron/db/types.ts';
import { codeOf, failureOf } from './a-error.ts';
import { ALL, ANNA, anSbom, aSummary, batchesOf, BEN, digestOf, importSbom, REFUSAL, TARGET } from './a-plan.ts';
import { newRegister } from './a-register.ts';

const SBOM = anSbom(['app', 'left-pad', 'lodash', 'lodash', 'react']);
const WHOLE = { release: null, missing: null } as const;
const FILTER = { vendor: null, release: null, status: null } as const;

/** Everything a reader can ask for. */
function everythingSeen(register: Register): unknown {
  return {
    counts: register.counts(),
    vendors: register.vendors.list(ALL),
    releases: register.releases.list(ALL),
    submissions: register.submissions.list(ALL),
    documents: register.documents.list(ALL, FILTER),
    components: register.components.list(ALL, WHOLE),
    missing: register.components.list(ALL, { release: null, missing: 'C4' }),
    search: ['lodash', 'MIT', 'pkg:npm', SBOM.occurrences[1]?.entry.hashes[0]?.value ?? ''].map((query) =>
      register.components.search(ALL, query),
    ),
    used: ['lodash', 'pkg:npm/react'].map((what) => register.components.whereUsed(ALL, { what, acceptsVersion: null })),
    view: register.readView({ kind: 'register' }),
    facts: register.facts.list(ALL),
    original: register.originals.findSize(digestOf('second')),
    stale: register.risks.staleProducts(),
  };
}

function publication(generation: Generation, text: string, more: Partial<Publication> = {}): Publication {
  const sha256 = generation.writeOriginal(Buffer.from(text));
  const content = generation.beginContent();
  for (const batch of batchesOf(SBOM, 2)) generation.writeBatch(content, batch);
  const document = {
    outcome: 'read',
    inside: null,
    contentSha256: sha256,
    envelopes: [],
    content,
    summary: aSummary(SBOM),
  } as const;
  return {
    target: TARGET,
    receivedFrom: 'vendor@acme.example',
    receivedAt: '2026-03-01',
    channel: 'e-mail',
    ...ANNA,
    files: [{ name: 'bom.json', sha256, bytes: text.length, documents: [document] }],
    ...more,
  };
}

/** Ids of everything that one import makes. */
function idsIn(register: Register): unknown {
  const { submissionId, vendorId, productId, releaseId, documents } = importSbom(register, 'x', SBOM);
  const components = register.components.list(ALL, WHOLE).rows;
  return { submissionId, vendorId, productId, releaseId, document: documents[0]?.document?.id, components };
}

describe('an import', () => {
  it('is invisible until it is published, and whole afterwards', () => {
    const register = newRegister();
    importSbom(register, 'first', anSbom(['app', 'left-pad']));
    const reader = openRegister(register.file);
    const before = everythingSeen(reader);
    const lease = register.leases.acquire('import');
    const generation = register.imports.begin(lease);
    const content = generation.beginContent();
    generation.writeOriginal(Buffer.from('second'));
    for (const batch of batchesOf(SBOM, 2)) {
      generation.writeBatch(content, batch);
      expect(everythingSeen(reader)).toEqual(before);
      expect(everythingSeen(register)).toEqual(before);
    }
    generation.writeBatch(content, {
      kind: 'files',
      files: [{ node: 90, pointer: '/files/0', ref: null, name: 'a.c', hashes: [] }],
    });
    generation.writeBatch(content, { kind: 'claims', claims: [] });
    const prepared = publication(generation, 'third');
    generation.prepare(prepared);
    expect(everythingSeen(reader)).toEqual(before);
    const result = generation.publish(prepared);
    lease.release();
    expect(result.created).toEqual({ vendor: false, product: false, release: false });
    expect(reader.counts()).toMatchObject({ documents: 2, components: 4 });
    expect(reader.components.list(ALL, { release: 'Acme/Router/1.0', missing: null }).total).toBe(4);
    expect(register.verify().checks.filter((check) => !check.ok)).toEqual([]);
    reader.close();
  });

  it('creates what is missing of vendor, product and release, with facts, and says so', () => {
    const register = newRegister();
    const result = importSbom(register, 'x', SBOM);
    expect(result.created).toEqual({ vendor: true, product: true, release: true });
    expect(register.releases.get('acme / router/1.0'.replace(' / ', '/')).components).toBe(4);
    const kinds = register.facts.list(ALL).rows.map((fact) => fact.kind);
    expect(kinds).toEqual([
      'submission.recorded',
      'release.added',
      'product.added',
      'vendor.added',
      'register.created',
    ]);
    expect(register.risks.staleProducts()).toEqual([result.productId]);
    expect(result.documents[0]?.document).toMatchObject({
      status: 'received',
      components: 5,
      fileName: 'bom.json',
      sha256: digestOf('x'),
      duplicateOf: null,
      vendor: 'Acme',
    });
  });

  it('leaves nothing of an abandoned one', () => {
    const register = newRegister();
    importSbom(register, 'first', anSbom(['app', 'left-pad']));
    const tables = countTables(register.file);
    const lease = register.leases.acquire('import');
    const generation = register.imports.begin(lease);
    publication(generation, 'second');
    generation.abandon();
    generation.abandon();
    lease.release();
    expect(countTables(register.file)).toEqual(tables);
    expect(register.verify().ok).toBe(true);
  });

  it('is undone whole when the transaction around its publishing fails', () => {
    const register = newRegister();
    const lease = register.leases.acquire('import');
    const generation = register.imports.begin(lease);
    const prepared = publication(generation, 'x');
    const work = (): void =>
      register.atomically(() => {
        generation.publish(prepared);
        throw new Error('risks could not be planned');
      });
    expect(work).toThrow('risks could not be planned');
    expect(register.counts()).toMatchObject({ vendors: 0, documents: 0, components: 0, facts: 1 });
    generation.abandon();
    lease.release();
    expect(register.verify().ok).toBe(true);
  });

  it('keeps refused files as evidence, with the reason', () => {
    const register = newRegister();
    const lease = register.leases.acquire('import');
    const generation = register.imports.begin(lease);
    const bytes = Buffer.from('{"bomFormat": "Cyc');
    const sha256 = generation.writeOriginal(bytes);
    // Batches were written before the end of the file turned out to be missing.
    const content = generation.beginContent();
    for (const batch of batchesOf(SBOM)) generation.writeBatch(content, batch);
    const refused = {
      outcome: 'refused',
      inside: null,
      contentSha256: sha256,
      envelopes: [],
      refusal: REFUSAL,
      standard: 'CycloneDX',
    } as const;
    generation.publish({
      target: TARGET,
      receivedFrom: null,
      receivedAt: '2026-03-01',
      channel: null,
      ...ANNA,
      files: [{ name: 'broken.json', sha256, bytes: bytes.length, documents: [refused] }],
    });
    lease.release();
    expect(register.submissions.list(ALL).rows[0]?.files).toEqual([
      { name: 'broken.json', sha256, bytes: bytes.length, outcome: 'refused', reason: REFUSAL.reason },
    ]);
    expect(Buffer.concat([...register.originals.read(sha256)]).equals(bytes)).toBe(true);
    expect(register.counts()).toMatchObject({ documents: 0, components: 0 });
    expect(register.components.notSearched()).toEqual([
      { release: 'Acme/Router/1.0', reason: 'no file received for it could be read' },
    ]);
    expect(register.readView({ kind: 'register' }).releases[0]?.refused).toMatchObject([{ fileName: 'broken.json' }]);
    expect(register.verify().checks.filter((check) => !check.ok)).toEqual([]);
  });

  it('stores the content of a release once: a further document of it is a duplicate', () => {
    const register = newRegister();
    const first = importSbom(register, 'x', SBOM);
    const rows = countTables(register.file);
    const second = importSbom(register, 'x', SBOM, { receivedFrom: 'reseller', by: BEN });
    const row = second.documents[0]?.document;
    expect(row?.duplicateOf).toBe(first.documents[0]?.document?.id);
    expect(countTables(register.file)).toMatchObject({ occurrences: rows['occurrences'], originals: 1, documents: 2 });
    expect(register.readView({ kind: 'register' }).releases[0]?.documents).toHaveLength(1);
    expect(register.documents.get(digestOf('x')).id).toBe(first.documents[0]?.document?.id);
    expect(register.components.list(ALL, WHOLE).rows[0]?.occurrences).toBe(1);
    expect(register.verify().ok).toBe(true);
  });

  it('finds the same submission again, and only that', () => {
    const register = newRegister();
    const { submissionId, releaseId } = importSbom(register, 'x', SBOM, { channel: 'portal' });
    const query = {
      releaseId,
      sha256: [digestOf('x')],
      receivedFrom: null,
      receivedAt: '2026-03-01',
      channel: 'portal',
    };
    expect(register.submissions.findSame(query)?.id).toBe(submissionId);
    expect(register.submissions.findSame({ ...query, channel: null })).toBeUndefined();
    expect(register.submissions.findSame({ ...query, receivedAt: '2026-03-02' })).toBeUndefined();
    expect(register.submissions.findSame({ ...query, receivedFrom: 'x' })).toBeUndefined();
    expect(register.submissions.findSame({ ...query, sha256: [digestOf('x'), digestOf('y')] })).toBeUndefined();
  });

  it('gives the same ids in every register', () => {
    const ids = [newRegister(), newRegister({ registerId: '99999999-2222-4333-8444-555555555555' })].map(idsIn);
    expect(ids[0]).toEqual(ids[1]);
  });

  it('lets nobody change or delete what was received', () => {
    const register = newRegister();
    importSbom(register, 'x', SBOM);
    const db = new Database(register.file);
    expect(() => db.exec("UPDATE original_chunks SET data = x'00'")).toThrow('never changed');
    expect(() => db.exec('DELETE FROM original_chunks')).toThrow('never deleted');
    expect(() => db.exec('UPDATE originals SET bytes = 1')).toThrow('never changed');
    expect(() => db.exec('DELETE FROM originals')).toThrow('never deleted');
    db.close();
  });
});

describe('originals', () => {
  it('come back byte for byte, in chunks, compressed or not compressible', () => {
    const register = newRegister();
    const lease = register.leases.acquire('import');
    const generation = register.imports.begin(lease);
    const cases = [Buffer.alloc(0), randomBytes(CHUNK_BYTES + 17), Buffer.alloc(2 * CHUNK_BYTES, 'sbom')];
    const hashes = cases.map((bytes) => generation.writeOriginal(bytes));
    const file = (sha256: string, i: number) => {
      const refused = {
        outcome: 'refused',
        inside: null,
        contentSha256: sha256,
        envelopes: [],
        refusal: REFUSAL,
        standard: null,
      } as const;
      return { name: `${i}.json`, sha256, bytes: cases[i]?.length ?? 0, documents: [refused] };
    };
    generation.publish({
      target: TARGET,
      receivedFrom: null,
      receivedAt: '2026-03-01',
      channel: null,
      ...ANNA,
      files: hashes.map(file),
    });
    lease.release();
    for (const [i, bytes] of cases.entries()) {
      expect(Buffer.concat([...register.originals.read(hashes[i] ?? '')]).equals(bytes)).toBe(true);
      expect(register.originals.findSize(hashes[i] ?? '')).toBe(bytes.length);
    }
    expect(codeOf(() => [...register.originals.read(digestOf('nobody'))])).toBe('call/not-found');
    expect(register.readView({ kind: 'register' }, { originals: true }).originals).toEqual({ checked: 3, broken: 0 });
  });

  it('that are damaged are found, whatever was damaged', () => {
    for (const damage of [
      "UPDATE original_chunks SET data = x'00'",
      'DELETE FROM original_chunks',
      'UPDATE originals SET bytes = bytes + 1',
    ]) {
      const register = newRegister();
      importSbom(register, 'some bytes', SBOM);
      const db = new Database(register.file);
      db.exec(`DROP TRIGGER original_chunks_refuse_update; DROP TRIGGER original_chunks_refuse_delete;
        DROP TRIGGER originals_refuse_update; ${damage}`);
      db.close();
      expect(codeOf(() => [...register.originals.read(digestOf('some bytes'))])).toBe('register/corrupt');
      const check = register.verify().checks.find(({ id }) => id === 'originals');
      expect(check).toMatchObject({ ok: false, count: 1, detail: expect.stringContaining(digestOf('some bytes')) });
      expect(register.readView({ kind: 'register' }, { originals: true }).originals).toEqual({ checked: 1, broken: 1 });
    }
  });
});

describe('the lease', () => {
  it('lets one import at a time work, and says who holds it', () => {
    const register = newRegister();
    const lease = register.leases.acquire('import');
    const failure = failureOf(() => register.leases.acquire('import'));
    expect(failure.data).toMatchObject({
      code: 'register/busy',
      message: expect.stringContaining(String(process.pid)),
    });
    expect(register.leases.holder('import')?.pid).toBe(process.pid);
    lease.release();
    lease.release();
    expect(register.leases.holder('import')).toBeUndefined();
    register.leases.acquire('import').release();
  });

  it('passes on when its owner has not renewed it, and the old owner can write nothing more', () => {
    let now = Date.parse('2026-03-01T00:00:00Z');
    const register = newRegister({ now: () => now });
    const lost = register.leases.acquire('import');
    const stale = register.imports.begin(lost);
    const prepared = publication(stale, 'old');
    now += 61_000;
    const lease = register.leases.acquire('import');
    const fresh = register.imports.begin(lease);
    expect(codeOf(() => stale.beginContent())).toBe('register/busy');
    expect(codeOf(() => stale.publish(prepared))).toBe('register/busy');
    fresh.publish(publication(fresh, 'new'));
    stale.abandon();
    expect(register.documents.list(ALL, FILTER).rows.map((row) => row.sha256)).toEqual([digestOf('new')]);
    expect(register.verify().ok).toBe(true);
  });

  it('of a living import keeps its work from being swept at open', () => {
    const register = newRegister();
    const lease = register.leases.acquire('import');
    const generation = register.imports.begin(lease);
    const prepared = publication(generation, 'x');
    openRegister(register.file).close();
    generation.publish(prepared);
    expect(register.counts().components).toBe(4);
  });

  it('of a dead one does not: opening sweeps it', () => {
    let now = Date.now();
    const register = newRegister({ now: () => now });
    const tables = countTables(register.file);
    const generation = register.imports.begin(register.leases.acquire('import'));
    publication(generation, 'x');
    expect(countTables(register.file)).not.toEqual(tables);
    now += 3_600_000;
    openRegister(register.file, { now: () => now }).close();
    expect(countTables(register.file)).toEqual(tables);
  });
});

const WORKING = [
  'contents',
  'originals',
  'original_chunks',
  'components',
  'component_ids',
  'component_names',
  'identity_values',
  'occurrences',
  'listing',
  'hash_values',
  'files',
  'edges',
  'claims',
  'generations',
  'documents',
];

function countTables(file: string): Record<string, number> {
  const db = new Database(file, { readonly: true });
  const counts = WORKING.map(
    (table) => [table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number] as const,
  );
  db.close();
  return Object.fromEntries(counts);
}
