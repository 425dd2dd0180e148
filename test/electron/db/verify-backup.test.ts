import Database from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#electron/db/ids.ts';
import { openRegister } from '#electron/db/open.ts';
import { codeOf } from './a-error.ts';
import { ALL, anSbom, batchesOf, importSbom } from './a-plan.ts';
import { newRegister } from './a-register.ts';

const SBOM = anSbom(['app', 'left-pad', 'left-pad']);

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
