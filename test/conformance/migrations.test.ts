// Migrations as a list: numbers, backups, refusals, and one schema whichever way a register came to it.

import Database from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dumpSchema } from '#electron/db/migrations/dump.ts';
import { migrations } from '#electron/db/migrations/list.ts';
import type { Migration } from '#electron/db/migrations/migration.ts';
import { APPLICATION_ID, assertOrder, backupName, migrate, newestVersion } from '#electron/db/migrations/run.ts';
import { createRegister } from '#electron/db/open.ts';
import { ContractError } from '#shared/contract/errors.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

const GOLDEN = new URL('../../electron/db/schema.sql', import.meta.url);

function emptyRegister(file: string): Database.Database {
  const db = new Database(file);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('journal_mode = WAL');
  return db;
}

function dumpOf(file: string): string {
  const db = new Database(file, { readonly: true });
  const text = dumpSchema(db);
  db.close();
  return text;
}

describe('the migrations', () => {
  it('are numbered upwards in tens', () => {
    assertOrder(migrations);
    expect(migrations.every((migration) => migration.number % 10 === 0)).toBe(true);
    expect(() => assertOrder([...migrations, ...migrations])).toThrow('after');
  });

  it('one by one lead to the same schema as a new register, which is the one checked in', () => {
    const folder = makeTempFolder();
    const fresh = join(folder, 'fresh.sbomreg');
    createRegister(fresh, { actor: 'Anna', recordedAt: '2026-03-01T00:00:00Z' }).close();
    const grown = join(folder, 'grown.sbomreg');
    const db = emptyRegister(grown);
    const ran = migrations.flatMap((_, i) =>
      migrate(db, grown, { backup: true, migrations: migrations.slice(0, i + 1) }),
    );
    db.close();
    expect(ran).toEqual(migrations.map((migration) => migration.number));
    const dump = dumpOf(fresh);
    expect(dumpOf(grown)).toBe(dump);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, dump);
    expect(readFileSync(GOLDEN, 'utf8'), 'UPDATE_GOLDEN=1 writes it again').toBe(dump);
  });

  it('leave a register of the newest schema alone', () => {
    const file = join(makeTempFolder(), 'r.sbomreg');
    const db = emptyRegister(file);
    migrate(db, file, { backup: true });
    expect(migrate(db, file, { backup: true })).toEqual([]);
    db.close();
  });
});

const NOTE: Migration = {
  number: 9_000,
  title: 'a note',
  up: (db) => void db.exec("CREATE TABLE note (a TEXT) STRICT; INSERT INTO note VALUES ('x')"),
};

function failing(up: (db: Database.Database) => void): Migration {
  return { number: 9_010, title: 'a failing one', up };
}

describe('a migration', () => {
  it('is preceded by a copy of the file as it was', () => {
    const file = join(makeTempFolder(), 'r.sbomreg');
    createRegister(file, { actor: 'Anna', recordedAt: '2026-03-01T00:00:00Z' }).close();
    const before = dumpOf(file);
    const db = new Database(file);
    expect(migrate(db, file, { backup: true, migrations: [...migrations, NOTE] })).toEqual([9_000]);
    db.close();
    expect(backupName(file, 9_000)).toBe(`${file}.before-9000.bak`);
    expect(dumpOf(backupName(file, 9_000))).toBe(before);
    const copy = new Database(backupName(file, 9_000), { readonly: true });
    expect(copy.prepare('SELECT count(*) FROM facts').pluck().get()).toBe(1);
    copy.close();
  });

  const failures: readonly (readonly [why: string, up: (db: Database.Database) => void])[] = [
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['is no SQL', (db) => void db.exec('CREATE nonsense')],
    [
      'leaves a reference to nothing',
      (db) =>
        void db.exec(
          "INSERT INTO products (id, vendor, name, name_key, criticality) VALUES ('p', 77, 'p', 'p', 'low')",
        ),
    ],
  ];

  it.each(failures)('that %s leaves the register as it was, also undoing those before it', (_why, up) => {
    const file = join(makeTempFolder(), 'r.sbomreg');
    createRegister(file, { actor: 'Anna', recordedAt: '2026-03-01T00:00:00Z' }).close();
    const before = dumpOf(file);
    const db = new Database(file);
    const run = (): unknown => migrate(db, file, { backup: true, migrations: [...migrations, NOTE, failing(up)] });
    expect(run).toThrow(ContractError);
    expect(run).toThrow('9010');
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
    expect(dumpOf(file)).toBe(before);
    expect(existsSync(backupName(file, 9_000))).toBe(true);
    expect(readdirSync(join(file, '..')).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('of the future is refused', () => {
    const file = join(makeTempFolder(), 'r.sbomreg');
    const db = emptyRegister(file);
    db.pragma(`user_version = ${newestVersion() + 10}`);
    expect(() => migrate(db, file, { backup: true })).toThrow('newer version');
    db.close();
  });
});
