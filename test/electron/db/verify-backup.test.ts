import Database from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#electron/db/ids.ts';
import { openRegister } from '#electron/db/open.ts';
import type { PublishedFile, Register } from '#electron/db/types.ts';
import type { VulnerabilityClaim } from '#shared/model/document.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { DocumentSummary } from '#shared/model/import-plan.ts';
import { codeOf } from './a-error.ts';
import { ALL, ANNA, anSbom, aRisk, aSummary, batchesOf, BEN, importSbom, REFUSAL, TARGET } from './a-plan.ts';
import { newRegister } from './a-register.ts';

const SBOM = anSbom(['app', 'left-pad', 'left-pad']);
const EVERY = { vendor: null, release: null, status: null };
const FINDING: Finding = {
  rule: 'some.rule',
  severity: 'error',
  action: 'noted',
  message: 'Something is wrong.',
  remedy: 'Mend it.',
  pointer: '',
  line: 1,
  column: 1,
  count: 1,
  places: [],
};

describe('verify', () => {
  it('passes on a sound register and says what it looked at', () => {
    const register = newRegister();
    importSbom(register, 'x', SBOM);
    const seen: string[] = [];
    const result = register.verify(({ check }) => seen.push(check));
    expect(result).toMatchObject({ ok: true, headHash: register.facts.head().hash });
    expect(result.checks.map((check) => check.id)).toEqual([...new Set(seen)]);
    expect(result.checks.every((check) => check.detail.length > 10)).toBe(true);
  });

  const damages: readonly (readonly [what: string, sql: string, check: string])[] = [
    ['a lost occurrence', 'DELETE FROM hash_values; DELETE FROM occurrences WHERE node = 2', 'receipts'],
    [
      'a lost line of the listing',
      'DELETE FROM listing WHERE component = (SELECT min(component) FROM listing)',
      'receipts',
    ],
    ['a wrong count of a release', 'UPDATE releases SET components = 7', 'receipts'],
    ['a component without a name in the index', 'DELETE FROM component_names', 'integrity'],
    ['a hash that cannot be found', 'DELETE FROM hash_values', 'integrity'],
    ['a status that nobody decided', "UPDATE documents SET status = 'accepted'", 'projections'],
    [
      'a vendor of whom no fact speaks',
      "INSERT INTO vendors (id, name, name_key) VALUES ('x', 'x', 'x')",
      'projections',
    ],
    [
      'an import that was never swept',
      "INSERT INTO generations (token, first_component) VALUES ('dead', 999)",
      'leftovers',
    ],
    ['a document of a lost release', 'PRAGMA foreign_keys = OFF; DELETE FROM releases', 'foreign-keys'],
  ];

  it.each(damages)('finds %s', (_what, sql, check) => {
    const register = newRegister();
    importSbom(register, 'x', SBOM);
    const db = new Database(register.file);
    db.pragma('foreign_keys = ON');
    db.exec(sql);
    db.close();
    const failed = register.verify().checks.filter(({ ok }) => !ok);
    expect(failed.map(({ id }) => id)).toContain(check);
  });
});

/** A register with something in every table: two documents, one refused, claims, files, a decision, an edit, a risk. */
function fullRegister(): Register {
  const register = newRegister();
  importSbom(register, 'x', SBOM);
  const lease = register.leases.acquire('import');
  const generation = register.imports.begin(lease);
  const sha256 = generation.writeOriginal(Buffer.from('two'));
  const content = generation.beginContent();
  for (const batch of batchesOf(anSbom(['app', 'zlib']))) generation.writeBatch(content, batch);
  generation.writeBatch(content, {
    kind: 'files',
    files: [{ node: 9, pointer: '/files/0', ref: null, name: 'a.c', hashes: [] }],
  });
  const claim = { id: 'CVE-2026-0001' } as unknown as VulnerabilityClaim;
  generation.writeBatch(content, { kind: 'claims', claims: [claim] });
  const part = { inside: 'a.json', contentSha256: sha256Hex('a'), envelopes: [] };
  const summary: DocumentSummary = { ...aSummary(anSbom(['app', 'zlib'])), findings: [FINDING] };
  const documents: PublishedFile['documents'] = [
    { outcome: 'read', ...part, content, summary },
    { outcome: 'refused', ...part, inside: 'b.json', refusal: REFUSAL, standard: null },
  ];
  const files = [{ name: 'two.zip', sha256, bytes: 3, documents }];
  const from = { receivedFrom: 'Max', receivedAt: '2026-03-01', channel: 'mail' };
  const { productId } = generation.publish({ target: TARGET, ...from, ...ANNA, files });
  lease.release();
  register.documents.decide(register.documents.list(ALL, EVERY).rows[0]!.id, 'accepted', 'looks good', BEN);
  register.vendors.edit('Acme', { contact: 'a@example.org' }, null, BEN);
  register.products.edit('Acme/Router', { name: 'Switch', criticality: 'high' }, 'at the border', BEN);
  register.releases.edit('Acme/Switch/1.0', { state: 'in-use', inUseSince: '2026-03-02' }, null, BEN);
  register.risks.applyPlanned(productId, [aRisk(productId)], '2026-03-02', BEN);
  register.risks.assign('R-0001', 'Anna', null, null, BEN);
  return register;
}

describe('verify of a register in which one statement has changed something', () => {
  it('passes before', () => {
    expect(
      fullRegister()
        .verify()
        .checks.filter(({ ok }) => !ok),
    ).toEqual([]);
  });

  it('says how much each check looked at, never nothing', () => {
    const { checks } = fullRegister().verify();
    expect(checks.filter(({ count }) => count === 0)).toEqual([]);
  });

  const stored = [
    "UPDATE components SET name = 'other' WHERE name = 'zlib'",
    "UPDATE components SET version = '9' WHERE name = 'zlib'",
    "UPDATE components SET identities = '[]' WHERE name = 'zlib'",
    "UPDATE occurrences SET hashes = '[]'; DELETE FROM hash_values",
    "UPDATE occurrences SET states = 'AAAAAAAAA'",
    'UPDATE occurrences SET supplier = NULL WHERE node = 1',
    "UPDATE parties SET name = 'Other'",
    "UPDATE licences SET shown = 'GPL-3.0-only'",
    'DELETE FROM licence_set_members',
    'UPDATE listing SET missing = 1',
    'DELETE FROM edges',
    "UPDATE files SET name = 'b.c'",
    'DELETE FROM claims',
    "UPDATE claims SET body = '{}'",
    'DELETE FROM refusals',
    "UPDATE refusals SET refusal = '{}'",
    'UPDATE documents SET errors = 0, warnings = 0',
    'UPDATE documents SET components = 1',
    "UPDATE documents SET spec_version = '1.4'",
    "UPDATE documents SET serial = 'x'",
    'UPDATE documents SET summary = replace(summary, \'"severity":"error"\', \'"severity":"note"\')',
    "UPDATE documents SET inside = 'c.json'",
    "UPDATE submission_files SET name = 'other.json'",
    'UPDATE submission_files SET original = (SELECT min(number) FROM originals)',
    'DELETE FROM documents WHERE inside IS NOT NULL',
  ];

  it.each(stored)('finds in what is stored: %s', (sql) => {
    expect(failedAfter(sql)).toContain('stored');
  });

  const projected = [
    "UPDATE submissions SET received_at = '2020-01-01'",
    "UPDATE submissions SET received_from = 'Eve'",
    "UPDATE submissions SET channel = 'fax'",
    "UPDATE vendors SET name = 'Other'",
    "UPDATE vendors SET name_key = 'other'",
    'UPDATE vendors SET contact = NULL',
    "UPDATE products SET name = 'Other'",
    "UPDATE products SET criticality = 'low'",
    "UPDATE products SET criticality_reason = 'none'",
    "UPDATE releases SET state = 'retired'",
    'UPDATE releases SET in_use_since = NULL',
    'UPDATE documents SET decision = NULL',
    "UPDATE documents SET status = 'received'",
    "UPDATE risks SET level = 'low'",
    'UPDATE risks SET level_rank = 1',
    "UPDATE risks SET title = 'nothing'",
    "UPDATE risks SET impact = 'low'",
    "UPDATE risks SET likelihood = 'low'",
    "UPDATE risks SET explanation = '[]'",
    "UPDATE risks SET evidence = '[]'",
    "UPDATE risks SET owner = 'Eve'",
    "UPDATE risks SET state = 'closed'",
    "UPDATE meta SET value = '2020-01-01T00:00:00Z' WHERE key = 'created-at'",
    "INSERT INTO meta (key, value) VALUES ('sample-date', '2026-01-01')",
  ];

  it.each(projected)('finds in what follows from facts: %s', (sql) => {
    expect(failedAfter(sql)).toContain('projections');
  });

  it('gives the head of the log and the head that reports print', () => {
    const register = fullRegister();
    const { headHash, headOfRecord } = register.verify();
    expect(headHash).toBe(register.facts.head().hash);
    expect(headOfRecord).toEqual(register.facts.headOfRecord());
  });
});

function failedAfter(sql: string): readonly string[] {
  const register = fullRegister();
  const db = new Database(register.file);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
  return register
    .verify()
    .checks.filter(({ ok }) => !ok)
    .map(({ id }) => id);
}

describe('backup', () => {
  it('copies a register in use, without what is not published yet', () => {
    const register = newRegister();
    importSbom(register, 'x', SBOM);
    const generation = register.imports.begin(register.leases.acquire('import'));
    const content = generation.beginContent();
    generation.writeOriginal(Buffer.from('secret'));
    for (const batch of batchesOf(anSbom(['a', 'b', 'c']))) generation.writeBatch(content, batch);
    const target = join(dirname(register.file), 'copy.sbomreg');
    const result = register.backup(target);
    const bytes = readFileSync(target);
    expect(result).toEqual({ path: target, bytes: bytes.length, sha256: sha256Hex(bytes) });
    const copy = openRegister(target);
    expect(copy.counts()).toEqual(register.counts());
    expect(copy.facts.head()).toEqual(register.facts.head());
    expect(copy.leases.holder('import')).toBeUndefined();
    expect(copy.verify().checks.filter((check) => !check.ok)).toEqual([]);
    expect(copy.components.list(ALL, { release: null, missing: null })).toEqual(
      register.components.list(ALL, { release: null, missing: null }),
    );
    copy.close();
    expect(readdirSync(dirname(target)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('replaces a file only when asked, and never the register itself', () => {
    const register = newRegister();
    const target = join(dirname(register.file), 'copy.sbomreg');
    writeFileSync(target, 'precious');
    expect(codeOf(() => register.backup(target))).toBe('output/unwritable');
    expect(readFileSync(target, 'utf8')).toBe('precious');
    register.backup(target, { overwrite: true });
    openRegister(target).close();
    expect(codeOf(() => register.backup(register.file, { overwrite: true }))).toBe('output/unwritable');
    expect(codeOf(() => register.backup(join(dirname(target), 'none', 'copy')))).toBe('output/unwritable');
    expect(existsSync(register.file)).toBe(true);
  });
});
