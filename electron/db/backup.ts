// A consistent copy of the register while others work on it: VACUUM INTO a file beside the target, then a rename.

import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { ContractError } from '#shared/contract/errors.ts';
import { Connection } from './connection.ts';
import { sha256Stream } from './ids.ts';
import { removeGeneration } from './import/sweep.ts';
import type { BackupResult } from './types.ts';

export function backUpRegister(connection: Connection, target: string, overwrite: boolean): BackupResult {
  const path = resolve(target);
  if (existsSync(path) && !overwrite)
    throw unwritable(path, 'There is already a file at this place.', 'Name another file.');
  if (path === resolve(connection.file))
    throw unwritable(path, 'The target is the register itself.', 'Name another file.');
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.partial`);
  try {
    copy(connection, temporary, path);
    cleanCopy(temporary);
    flushToDisk(temporary);
    renameSync(temporary, path);
    flushToDisk(dirname(path));
    return { path, bytes: statSync(path).size, sha256: hashFile(path) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('E')) {
      throw unwritable(
        path,
        `The copy could not be written: ${error.message}`,
        'Check permission and space at the target.',
      );
    }
    throw error;
  } finally {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(temporary + suffix, { force: true });
  }
}

function unwritable(file: string, message: string, remedy: string): ContractError {
  return new ContractError({ code: 'output/unwritable', message, remedy, file });
}

/** SQLite reports a target that it cannot write as its own failure; it is not the register that is broken. */
function copy(connection: Connection, temporary: string, path: string): void {
  try {
    connection.db.prepare('VACUUM INTO ?').run(temporary);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) throw error;
    throw unwritable(path, `The copy could not be written: ${why}`, 'Check permission and space at the target.');
  }
}

/** A copy is nobody's work in progress: no leases, nothing unpublished. */
function cleanCopy(temporary: string): void {
  const copied = new Connection(temporary, { readOnly: false, busyTimeoutMs: 0 });
  try {
    const generations = copied.all<{ number: number }>('SELECT number FROM generations');
    for (const generation of generations) removeGeneration(copied, generation.number);
    copied.write(() => copied.run('DELETE FROM leases'));
  } finally {
    copied.close();
  }
}

function flushToDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    // Folders cannot be flushed everywhere (Windows); files can.
    if (!statSync(path).isDirectory()) throw error;
  } finally {
    closeSync(handle);
  }
}

const PIECE = 4 * 1024 * 1024;

function hashFile(path: string): string {
  const hash = sha256Stream();
  const piece = Buffer.alloc(PIECE);
  const handle = openSync(path, 'r');
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.hex();
}
