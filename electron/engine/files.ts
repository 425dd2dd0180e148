// Reading what a vendor sent and writing what a person asked for. Failures are typed: input/unreadable and
// output/unwritable name the file and what to do. Outputs appear whole or not at all.

import { createHash, randomUUID } from 'node:crypto';
import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { ContractError } from '#shared/contract/errors.ts';

/** Largest file that is read: 2 GiB minus one byte, what one buffer of the runtime safely holds. */
export const MAX_FILE_BYTES = 2 ** 31 - 1;
const CHUNK_BYTES = 8 * 2 ** 20;

export interface ReceivedFile {
  /** As it was named by the caller. */
  readonly path: string;
  /** Last part of the path: what the register shows. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Hex, lower case. */
  readonly sha256: string;
}

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Hex, lower case. */
  readonly sha256: string;
}

/**
 * Reads a whole file and hashes it on the way. `onChunk` is told how many bytes are done of how many, and may throw
 * to stop. Throws input/unreadable when the file is missing, no plain file, not readable, too large or changing.
 */
export function readReceivedFile(file: string, onChunk?: (done: number, total: number) => void): ReceivedFile {
  const handle = attemptRead(file, () => openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
  try {
    const size = plainSize(file, handle);
    const bytes = Buffer.allocUnsafeSlow(size);
    const hash = createHash('sha256');
    let done = 0;
    while (done < size) {
      const count = attemptRead(file, () => readSync(handle, bytes, done, Math.min(CHUNK_BYTES, size - done), done));
      if (count === 0) break;
      hash.update(bytes.subarray(done, done + count));
      done += count;
      onChunk?.(done, size);
    }
    if (done !== size || attemptRead(file, () => fstatSync(handle).size) !== size) {
      throw unreadable(
        file,
        'The file changed while it was read.',
        'Wait until it is completely written, then try again.',
      );
    }
    return { path: file, name: path.basename(file), bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes `chunks` to a temporary file beside `target`, makes it durable, and renames it into place; an existing file is
 * replaced. Throws output/unwritable; no temporary file is left behind, also when `chunks` or `onChunk` throws.
 */
export function writeFileAtomically(
  target: string,
  chunks: Iterable<Uint8Array>,
  onChunk?: (done: number) => void,
): WrittenFile {
  const temporary = path.join(path.dirname(target), `.${path.basename(target).slice(0, 64)}.${randomUUID()}.tmp`);
  const handle = attemptWrite(target, () => openSync(temporary, 'wx'));
  let open = true;
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for (const chunk of chunks) {
      attemptWrite(target, () => writeFully(handle, chunk));
      hash.update(chunk);
      bytes += chunk.byteLength;
      onChunk?.(bytes);
    }
    attemptWrite(target, () => fsyncSync(handle));
    open = false;
    attemptWrite(target, () => closeSync(handle));
    attemptWrite(target, () => renameSync(temporary, target));
    return { path: target, bytes, sha256: hash.digest('hex') };
  } catch (error) {
    if (open) closeSync(handle);
    rmSync(temporary, { force: true });
    throw error;
  }
}

function plainSize(file: string, handle: number): number {
  const stats = attemptRead(file, () => fstatSync(handle));
  if (stats.isDirectory()) throw unreadable(file, 'This is a folder, not a file.', 'Name the files in it.');
  if (!stats.isFile())
    throw unreadable(file, 'This is no plain file.', 'Save the document to a file and name that file.');
  if (stats.size > MAX_FILE_BYTES) {
    throw unreadable(
      file,
      `The file has ${stats.size} bytes; at most ${MAX_FILE_BYTES} (2 GiB) can be read.`,
      'Ask the vendor for one document per file.',
    );
  }
  return stats.size;
}

function writeFully(handle: number, chunk: Uint8Array): void {
  let written = 0;
  while (written < chunk.byteLength) written += writeSync(handle, chunk, written, chunk.byteLength - written);
}

function attemptRead<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const [message, remedy] = readFailures[systemCode(error)] ?? [
      `The file could not be read (${systemCode(error)}).`,
      'Copy it to another place and try again.',
    ];
    throw unreadable(file, message, remedy);
  }
}

function attemptWrite<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const code = systemCode(error);
    const [message, remedy] = writeFailures[code] ?? [
      `The file could not be written (${code}).`,
      'Choose another folder and try again.',
    ];
    throw new ContractError({ code: 'output/unwritable', message, remedy, file });
  }
}

function unreadable(file: string, message: string, remedy: string): ContractError {
  return new ContractError({ code: 'input/unreadable', message, remedy, file });
}

/** The system's error code, e.g. ENOENT. What is no system error is a defect and is thrown on. */
function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && 'syscall' in error) return String(error.code);
  throw error;
}

const readFailures: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  ENOENT: ['There is no file at this place.', 'Check the path.'],
  ENOTDIR: ['There is no file at this place.', 'Check the path: a part of it is a file, not a folder.'],
  EACCES: ['You are not allowed to read this file.', 'Ask for the right to read it, or copy it to your own folder.'],
  EPERM: ['You are not allowed to read this file.', 'Ask for the right to read it, or copy it to your own folder.'],
  EISDIR: ['This is a folder, not a file.', 'Name the files in it.'],
  ENXIO: ['This is no plain file.', 'Save the document to a file and name that file.'],
  ELOOP: ['The links to this file lead in a circle.', 'Name the file itself.'],
  ENAMETOOLONG: ['The path is too long.', 'Check the path.'],
  EIO: ['The disk reported an error while the file was read.', 'Copy the file from its source again.'],
};

const FULL = 'Free some space or choose another disk.';
const FORBIDDEN = 'Choose a folder in which you may write.';
const writeFailures: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  ENOENT: ['The folder for this file does not exist.', 'Create the folder first, or choose another one.'],
  ENOTDIR: ['The folder for this file does not exist.', 'A part of the path is a file, not a folder; check the path.'],
  EACCES: ['You are not allowed to write here.', FORBIDDEN],
  EPERM: ['You are not allowed to write here.', FORBIDDEN],
  EROFS: ['This disk is read-only.', FORBIDDEN],
  EISDIR: ['There is a folder with this name.', 'Name a file, not a folder.'],
  ENOTEMPTY: ['There is a folder with this name.', 'Name a file, not a folder.'],
  EEXIST: ['There is a folder with this name.', 'Name a file, not a folder.'],
  ENOSPC: ['The disk is full.', FULL],
  EDQUOT: ['Your disk quota is used up.', FULL],
  EFBIG: ['The file would be larger than this disk or account allows.', FULL],
  ENAMETOOLONG: ['The file name is too long.', 'Choose a shorter name.'],
  EBUSY: ['Another program has this file open.', 'Close it there and try again.'],
};
