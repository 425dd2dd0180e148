// Removing what was written and never published, in short transactions so that a person can write in between.

import { HASH_ROWS } from './hash-rows.ts';
import type { Connection, Param } from '../connection.ts';
import { livingTokens } from '../stores/leases.ts';

/** Rows per transaction. */
const ROWS = 2_000;
/** Keys held in memory at once. */
const RUN = 100_000;

/** Children first. */
const BY_CONTENT = ['occurrences', 'listing', 'edges', 'files', 'claims'] as const;

/** Removes every generation whose owner is dead or has lost its lease; answers how many rows went. */
export function sweepDead(connection: Connection, now: () => number): number {
  const dead = connection.read(() => {
    const living = livingTokens(connection, now());
    return connection
      .all<{ number: number; token: string }>('SELECT number, token FROM generations')
      .filter((generation) => !living.has(generation.token));
  });
  return dead.reduce((removed, generation) => removed + removeGeneration(connection, generation.number), 0);
}

export function removeGeneration(connection: Connection, generation: number): number {
  const found = connection.read(() =>
    connection.get<{ first: number }>('SELECT first_component AS first FROM generations WHERE number = ?', generation),
  );
  if (found === undefined) return 0;
  let removed = 0;
  const contents = connection.read(() =>
    connection.all<{ number: number }>('SELECT number FROM contents WHERE generation = ?', generation),
  );
  for (const content of contents) removed += removeContent(connection, content.number);
  const originals = connection.read(() =>
    connection.all<{ number: number }>('SELECT number FROM originals WHERE generation = ?', generation),
  );
  for (const original of originals) removed += removeOriginal(connection, original.number);
  removed += removeOrphans(connection, found.first);
  removed += connection.writeUnpublished(
    () => connection.run('DELETE FROM generations WHERE number = ?', generation).changes,
  );
  return removed;
}

/** An unpublished one; triggers refuse others. */
export function removeOriginal(connection: Connection, original: number): number {
  const chunks = repeat(connection, 'DELETE FROM original_chunks WHERE original = ? LIMIT 8', original);
  return chunks + repeat(connection, 'DELETE FROM originals WHERE number = ? LIMIT 1', original);
}

export function removeContent(connection: Connection, content: number): number {
  removeHashes(connection, content);
  let removed = 0;
  for (const table of BY_CONTENT)
    removed += repeat(connection, `DELETE FROM ${table} WHERE content = ? LIMIT ${ROWS}`, content);
  return removed + repeat(connection, 'DELETE FROM contents WHERE number = ? LIMIT 1', content);
}

const HASHES_OF_RUN = `SELECT value, content, node FROM (${HASH_ROWS} WHERE o.content = ? AND o.node >= ? AND o.node < ?)
  ORDER BY value`;

function removeHashes(connection: Connection, content: number): void {
  const last = connection.read(() =>
    connection.value<number>('SELECT coalesce(max(node), -1) FROM occurrences WHERE content = ?', content),
  );
  for (let from = 0; from <= last; from += RUN) {
    removeKeys(
      connection,
      HASHES_OF_RUN,
      [content, from, from + RUN],
      'DELETE FROM hash_values WHERE value = ? AND content = ? AND node = ?',
    );
  }
}

/** Keys of an index table go in the order of the table, as they came (see sorted-runs.ts). */
function removeKeys(connection: Connection, select: string, params: readonly number[], remove: string): void {
  const keys = connection.read(
    () =>
      connection
        .prepare(select)
        .raw()
        .all(...params) as readonly Param[][],
  );
  for (let at = 0; at < keys.length; at += ROWS) {
    connection.writeUnpublished(() => {
      for (const key of keys.slice(at, at + ROWS)) connection.run(remove, ...key);
    });
  }
}

/** Components from this number on that no occurrence uses any more. */
export function removeOrphans(connection: Connection, first: number): number {
  let removed = 0;
  const last = connection.read(() => connection.value<number>('SELECT coalesce(max(number), -1) FROM components'));
  for (let from = first; from <= last; from += RUN) removed += removeOrphansOfRun(connection, from);
  return removed;
}

const ORPHANS = `SELECT c.number FROM components AS c WHERE c.number >= ? AND c.number < ?
  AND NOT EXISTS (SELECT 1 FROM occurrences AS o WHERE o.component = c.number)`;

function removeOrphansOfRun(connection: Connection, first: number): number {
  const range = [first, first + RUN];
  removeKeys(
    connection,
    `SELECT id FROM components WHERE number IN (${ORPHANS}) ORDER BY id`,
    range,
    'DELETE FROM component_ids WHERE id = ?',
  );
  removeKeys(
    connection,
    `SELECT sort_key, number FROM components WHERE number IN (${ORPHANS}) ORDER BY sort_key`,
    range,
    'DELETE FROM component_names WHERE sort_key = ? AND component = ?',
  );
  removeKeys(
    connection,
    `SELECT i.value ->> 'value' AS text, c.number FROM components AS c JOIN json_each(c.identities) AS i
       WHERE c.number IN (${ORPHANS}) ORDER BY text`,
    range,
    'DELETE FROM identity_values WHERE value = ? AND component = ?',
  );
  let removed = 0;
  for (let from = first; from < first + RUN; from += ROWS) {
    removed += connection.writeUnpublished(() => removeOrphansBetween(connection, from, from + ROWS));
  }
  return removed;
}

function removeOrphansBetween(connection: Connection, from: number, until: number): number {
  return connection.run(`DELETE FROM components WHERE number IN (${ORPHANS})`, from, until).changes;
}

function repeat(connection: Connection, text: string, param: number): number {
  let removed = 0;
  for (;;) {
    const { changes } = connection.writeUnpublished(() => connection.run(text, param));
    removed += changes;
    if (changes === 0) return removed;
  }
}
