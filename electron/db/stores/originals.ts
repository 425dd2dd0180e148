// Originals: the bytes as received, in zstd-compressed chunks of 4 MiB, addressed by SHA-256 (settled.md 1).

import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Connection } from '../connection.ts';
import { registerError } from '../failures.ts';
import { sha256Stream } from '../ids.ts';
import { notFound } from '../names.ts';
import type { OriginalStore } from '../types.ts';

export const CHUNK_BYTES = 4 * 1024 * 1024;

export function originalStore(connection: Connection): OriginalStore {
  return {
    findSize: (sha256) => connection.read(() => findPublished(connection, sha256)?.bytes),
    read: (sha256) => readOriginal(connection, sha256),
  };
}

interface OriginalColumns {
  readonly number: number;
  readonly bytes: number;
}

function findPublished(connection: Connection, sha256: string): OriginalColumns | undefined {
  return connection.get<OriginalColumns>(
    'SELECT number, bytes FROM originals WHERE sha256 = ? AND generation IS NULL',
    Buffer.from(sha256, 'hex'),
  );
}

function* readOriginal(connection: Connection, sha256: string): Generator<Uint8Array> {
  const original = connection.read(() => findPublished(connection, sha256));
  if (original === undefined) throw notFound('original', sha256);
  yield* readChunks(connection, original, sha256);
}

/** Checks the whole against its SHA-256 and size; a difference: register/corrupt. */
function* readChunks(connection: Connection, original: OriginalColumns, sha256: string): Generator<Uint8Array> {
  const hash = sha256Stream();
  let bytes = 0;
  for (let position = 0; bytes < original.bytes; position++) {
    const chunk = connection.read(() => readChunk(connection, original.number, position));
    if (chunk === undefined || chunk.length === 0) throw damaged(connection, sha256);
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  if (hash.hex() !== sha256.toLowerCase()) throw damaged(connection, sha256);
}

function damaged(connection: Connection, sha256: string): Error {
  return registerError('register/corrupt', `The original ${sha256} is damaged.`, connection.file);
}

/** Undefined when the chunk is missing or cannot be unpacked. */
function readChunk(connection: Connection, original: number, position: number): Buffer | undefined {
  const row = connection.get<{ data: Buffer }>(
    'SELECT data FROM original_chunks WHERE original = ? AND position = ?',
    original,
    position,
  );
  if (row === undefined) return undefined;
  try {
    return zstdDecompressSync(row.data, { maxOutputLength: CHUNK_BYTES });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

export function compressChunk(bytes: Uint8Array): Buffer {
  return zstdCompressSync(bytes, {
    params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
  });
}

/** Reads and hashes the given originals again; answers the SHA-256 of the broken ones. */
export function checkOriginals(
  connection: Connection,
  originals: readonly { readonly number: number; readonly sha256: string; readonly bytes: number }[],
  onOriginal: (done: number) => void,
): readonly string[] {
  const broken: string[] = [];
  for (const [index, original] of originals.entries()) {
    if (!isWhole(connection, original)) broken.push(original.sha256);
    onOriginal(index + 1);
  }
  return broken;
}

function isWhole(connection: Connection, original: OriginalColumns & { readonly sha256: string }): boolean {
  const hash = sha256Stream();
  let bytes = 0;
  const chunks = connection.value<number>('SELECT count(*) FROM original_chunks WHERE original = ?', original.number);
  for (let position = 0; position < chunks; position++) {
    const chunk = readChunk(connection, original.number, position);
    if (chunk === undefined) return false;
    hash.update(chunk);
    bytes += chunk.length;
  }
  return bytes === original.bytes && hash.hex() === original.sha256;
}
