// One import: an unpublished generation under the lease `import`, until it is published or abandoned (settled.md 2).

import type { Connection } from '../connection.ts';
import { isPassing } from '../failures.ts';
import { sha256 } from '../ids.ts';
import { renewLease } from '../stores/leases.ts';
import { CHUNK_BYTES, compressChunk } from '../stores/originals.ts';
import type { ContentRef, FactStore, Generation, ImportStore, Lease, Publication } from '../types.ts';
import { openBatchWriter } from './batch-writer.ts';
import type { Step } from './sorted-runs.ts';
import { preparePublication, publish, type PreparedPublication } from './publish.ts';
import { removeGeneration, sweepDead } from './sweep.ts';

export interface ImportParts {
  readonly connection: Connection;
  readonly facts: FactStore;
  readonly now: () => number;
}

export function importStore(parts: ImportParts): ImportStore {
  return {
    begin: (lease) => begin(parts, lease),
    sweep: () => sweepDead(parts.connection, parts.now),
  };
}

function begin(parts: ImportParts, lease: Lease): Generation {
  const { connection, now } = parts;
  if (lease.name !== 'import') throw new Error('an import needs the lease “import”');
  lease.renew();
  removeOthers(connection, lease.token);
  const number = connection.write(() => {
    renewLease(connection, lease.token, now());
    const first = connection.value<number>('SELECT coalesce(max(number), 0) + 1 FROM components');
    return connection.run('INSERT INTO generations (token, first_component) VALUES (?, ?)', lease.token, first).rowid;
  });
  return openGeneration(parts, lease, number);
}

/** Whoever holds the lease is the only importer: all other generations are dead. Components of two unpublished generations
 *  must never stand side by side (see the head of migration 10). */
function removeOthers(connection: Connection, token: string): void {
  const others = connection.read(() => connection.all<{ number: number }>('SELECT number FROM generations'));
  for (const other of others) removeGeneration(connection, other.number);
  const left = connection.read(() => connection.value<number>('SELECT count(*) FROM generations'));
  if (left > 0) throw new Error(`${left} generations beside the one of ${token}`);
}

function openGeneration(parts: ImportParts, lease: Lease, number: number): Generation {
  const { connection, now } = parts;
  let ended = false;
  const underLease = (work: () => void) => () => {
    if (ended) throw new Error('the generation has ended');
    renewLease(connection, lease.token, now());
    work();
  };
  const step: Step = (work) => connection.writeUnpublished(underLease(work));
  const durableStep: Step = (work) => connection.write(underLease(work));
  const batches = openBatchWriter(connection, step);
  const publishing = { connection, facts: parts.facts, generation: number };
  let prepared: PreparedPublication | undefined;
  const prepare = (submission: Publication): void => {
    batches.finish();
    prepared = preparePublication(publishing, submission);
  };
  return {
    writeOriginal: (bytes, known) => writeOriginal(connection, step, number, bytes, known),
    beginContent: (): ContentRef => {
      let content = 0;
      step(() => {
        content = connection.run('INSERT INTO contents (generation) VALUES (?)', number).rowid;
      });
      return { content };
    },
    writeBatch: (content, batch) => batches.write(content.content, batch),
    prepare,
    publish: (submission) => {
      if (prepared?.publication !== submission) prepare(submission);
      if (prepared === undefined) throw new Error('nothing was prepared');
      return publish({ ...publishing, step: durableStep }, prepared);
    },
    abandon: () => {
      ended = true;
      // Published generations are gone. One whose publishing was rolled back with an outer transaction is still there.
      removeIfPossible(connection, number);
    },
  };
}

/** On a full disk the log of the failed import may hold the space that removing it needs. What stays is invisible, and the
 *  next one who opens the register removes it: that must not hide why the import failed. */
function removeIfPossible(connection: Connection, number: number): void {
  for (let turn = 0; turn < 2; turn++) {
    try {
      removeGeneration(connection, number);
      return;
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (!connection.truncateLog()) return;
    }
  }
}

function writeOriginal(
  connection: Connection,
  step: Step,
  generation: number,
  bytes: Uint8Array,
  known: string | undefined,
): string {
  const digest = known === undefined ? sha256(bytes) : Buffer.from(known, 'hex');
  let original: number | undefined;
  step(() => {
    if (connection.get('SELECT 1 FROM originals WHERE sha256 = ?', digest) !== undefined) return;
    original = connection.run(
      'INSERT INTO originals (sha256, bytes, generation) VALUES (?, ?, ?)',
      digest,
      bytes.byteLength,
      generation,
    ).rowid;
  });
  const row = original;
  if (row !== undefined) {
    for (let position = 0; position * CHUNK_BYTES < bytes.byteLength; position++) {
      const chunk = compressChunk(bytes.subarray(position * CHUNK_BYTES, (position + 1) * CHUNK_BYTES));
      step(() => {
        connection.run('INSERT INTO original_chunks (original, position, data) VALUES (?, ?, ?)', row, position, chunk);
      });
    }
  }
  return digest.toString('hex');
}
