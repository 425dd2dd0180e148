// Brings a register to the newest schema: all pending migrations in one transaction (a savepoint each), after a backup of
// the file. When one fails, the transaction is undone, the file stays as it was and the backup stays beside it.

import { existsSync, renameSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { ContractError } from '#shared/contract/errors.ts';
import { registerError } from '../failures.ts';
import { migrations as allMigrations } from './list.ts';
import type { Migration } from './migration.ts';

/** "SBOM": marks the file as a register (SQLite's application_id). */
export const APPLICATION_ID = 0x53424f4d;

export function newestVersion(migrations: readonly Migration[] = allMigrations): number {
  assertOrder(migrations);
  return migrations.at(-1)?.number ?? 0;
}

/** Numbers go up; a list that does not is a defect. */
export function assertOrder(migrations: readonly Migration[]): void {
  let before = 0;
  for (const { number } of migrations) {
    if (!Number.isInteger(number) || number <= before) throw new Error(`migration ${number} after ${before}`);
    before = number;
  }
}

export function schemaVersion(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** Newer than we know: register/from-future. */
export function refuseFuture(
  db: Database.Database,
  file: string,
  migrations: readonly Migration[] = allMigrations,
): void {
  const found = schemaVersion(db);
  const known = newestVersion(migrations);
  if (found > known) {
    throw registerError(
      'register/from-future',
      `The register was written by a newer version of the program (schema ${found}; this one knows ${known}).`,
      file,
    );
  }
}

/** Name of the copy made before the migration of this number. */
export function backupName(file: string, number: number): string {
  return `${file}.before-${String(number).padStart(4, '0')}.bak`;
}

/** Applies what is pending. Answers the numbers applied. A failing migration is thrown as register/corrupt with its number. */
export function migrate(
  db: Database.Database,
  file: string,
  options: { readonly backup: boolean; readonly migrations?: readonly Migration[] },
): readonly number[] {
  const migrations = options.migrations ?? allMigrations;
  refuseFuture(db, file, migrations);
  const first = pending(db, migrations)[0];
  if (first === undefined) return [];
  if (options.backup) backUp(db, backupName(file, first.number));
  db.pragma('foreign_keys = OFF');
  try {
    db.exec('BEGIN EXCLUSIVE');
    // Another process may have been faster.
    const todo = pending(db, migrations);
    for (const migration of todo) apply(db, file, migration);
    db.exec('COMMIT');
    return todo.map((migration) => migration.number);
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
    db.pragma('foreign_keys = ON');
  }
}

function pending(db: Database.Database, migrations: readonly Migration[]): readonly Migration[] {
  const version = schemaVersion(db);
  return migrations.filter((migration) => migration.number > version);
}

function apply(db: Database.Database, file: string, migration: Migration): void {
  try {
    db.exec('SAVEPOINT migration');
    migration.up(db);
    const dangling = db.pragma('foreign_key_check') as readonly unknown[];
    if (dangling.length > 0) throw new Error(`${dangling.length} rows refer to nothing`);
    db.pragma(`user_version = ${migration.number}`);
    db.exec('RELEASE migration');
  } catch (error) {
    throw migrationFailed(error, file, migration);
  }
}

function migrationFailed(error: unknown, file: string, migration: Migration): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_BUSY')) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new ContractError({
    code: 'register/corrupt',
    message: `The register could not be brought to schema ${migration.number} (${migration.title}): ${why}`,
    remedy: `The register is unchanged. Keep it and its copy ${backupName('', migration.number)} and report this.`,
    file,
  });
}

function backUp(db: Database.Database, target: string): void {
  const temporary = `${target}.partial`;
  rmSync(temporary, { force: true });
  db.prepare('VACUUM INTO ?').run(temporary);
  if (existsSync(target)) rmSync(target);
  renameSync(temporary, target);
}
