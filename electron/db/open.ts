// Creating and opening the register file. Opening never creates; every expected failure is typed (settled.md 7, 8).

import { randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Connection, guarded, type ConnectionOptions } from './connection.ts';
import { isFull, isPassing, registerError, toRegisterError } from './failures.ts';
import { isUuid } from './ids.ts';
import { APPLICATION_ID, migrate, newestVersion, refuseFuture, schemaVersion } from './migrations/run.ts';
import { assembleRegister } from './register.ts';
import { factStore } from './stores/facts.ts';
import type { CreateOptions, OpenOptions, Register } from './types.ts';

const BUSY_TIMEOUT_MS = 5_000;
const MAGIC = 'SQLite format 3\u0000';

/** Makes a new register (its folder too) and opens it. Something is at this place already: register/exists. */
export function createRegister(file: string, options: CreateOptions & OpenOptions): Register {
  const id = options.registerId ?? randomUUID();
  if (!isUuid(id)) throw new Error(`not a UUID: ${id}`);
  guarded(file, () => {
    if (existsSync(file)) throw alreadyThere(file);
    mkdirSync(dirname(file), { recursive: true });
    const temporary = `${file}.${randomBytes(6).toString('hex')}.new`;
    try {
      build(temporary, id.toLowerCase(), options);
      moveIntoPlace(temporary, file);
    } finally {
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(temporary + suffix, { force: true });
    }
  });
  return openRegister(file, options);
}

/** Opens a register, brings it to the newest schema and sweeps what dead imports left, when nobody else is writing. */
export function openRegister(file: string, options: OpenOptions = {}): Register {
  const readOnly = options.readOnly ?? false;
  guarded(file, () => checkHeader(file));
  const settings = { readOnly, busyTimeoutMs: options.busyTimeoutMs ?? BUSY_TIMEOUT_MS };
  const connection = connect(file, settings);
  try {
    let tidy = false;
    guarded(file, () => {
      checkKind(connection);
      if (!readOnly) {
        if (connection.db.pragma('journal_mode', { simple: true }) !== 'wal')
          connection.db.pragma('journal_mode = WAL');
        // A file that cannot be written says so here and not in the middle of the work. Another writer, or a full disk, is
        // no reason to refuse: whoever only reads needs neither.
        tidy = connection.canWriteNow();
        migrate(connection.db, file, { backup: true });
      } else refuseOld(connection);
    });
    const register = assembleRegister(connection, options.now ?? Date.now);
    if (tidy) sweepIfPossible(register);
    return register;
  } catch (error) {
    connection.close();
    throw toRegisterError(error, file) ?? error;
  }
}

/** On a full disk there is no room for the file that connections share; one that keeps the register to itself needs none. */
function connect(file: string, settings: ConnectionOptions): Connection {
  try {
    return new Connection(file, settings);
  } catch (error) {
    if (!isFull(error) || settings.readOnly) throw error;
    return new Connection(file, { ...settings, alone: true });
  }
}

/** What dead imports left is invisible; when it cannot be removed now, the next one who opens the register does it. */
function sweepIfPossible(register: Register): void {
  try {
    register.imports.sweep();
  } catch (error) {
    if (!isPassing(error)) throw error;
  }
}

function alreadyThere(file: string): Error {
  return registerError('register/exists', 'There is already a file at this place.', file);
}

/** Everything goes into a temporary file first: a register is there complete or not at all. */
function build(file: string, id: string, options: CreateOptions): void {
  const db = new Database(file);
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, file, { backup: false });
    db.pragma('journal_mode = WAL');
  } finally {
    db.close();
  }
  const connection = new Connection(file, { readOnly: false, busyTimeoutMs: BUSY_TIMEOUT_MS });
  try {
    connection.write(() => {
      const meta: readonly (readonly [string, string | undefined])[] = [
        ['register-id', id],
        ['created-at', options.recordedAt],
        ['sample-date', options.sampleDate],
      ];
      for (const [key, value] of meta) {
        if (value !== undefined) connection.run('INSERT INTO meta (key, value) VALUES (?, ?)', key, value);
      }
      const payload = { schema: newestVersion(), sampleDate: options.sampleDate ?? null };
      factStore(connection, id).append(
        { subjectKind: 'register', subjectId: id, kind: 'register.created', payload, reason: null },
        options,
      );
    });
  } finally {
    connection.close();
  }
}

/** Never replaces a file that has appeared meanwhile; file systems without hard links only check before. */
function moveIntoPlace(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
    unlinkSync(temporary);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST' || existsSync(file)) throw alreadyThere(file);
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
    renameSync(temporary, file);
  }
}

/** Says what a file is before SQLite touches it: SQLite would take an empty file for an empty database. */
function checkHeader(file: string): void {
  if (!statSync(file).isFile()) throw registerError('register/not-a-register', 'This is no register file.', file);
  const head = Buffer.alloc(MAGIC.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, MAGIC.length, 0);
  } finally {
    closeSync(handle);
  }
  if (head.toString('latin1') !== MAGIC) {
    throw registerError('register/not-a-register', 'The file is no register of this program.', file);
  }
}

function checkKind(connection: Connection): void {
  const application = connection.db.pragma('application_id', { simple: true });
  if (application !== APPLICATION_ID) {
    throw registerError(
      'register/not-a-register',
      'The file is a database, but no register of this program.',
      connection.file,
    );
  }
  refuseFuture(connection.db, connection.file);
}

function refuseOld(connection: Connection): void {
  if (schemaVersion(connection.db) < newestVersion()) {
    throw registerError(
      'register/read-only',
      'The register was written by an older version and must be brought up to date before it can be read.',
      connection.file,
      'Open it once with permission to write.',
    );
  }
}
