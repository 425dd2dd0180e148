// Removing what was written and never published, in short transactions so that a person can write in between.

import type { Connection } from '../connection.ts';
import { livingTokens } from '../stores/leases.ts';

const ROWS = 2_000;

/** Children first. */
const BY_CONTENT = ['hashes', 'occurrences', 'listing', 'edges', 'files', 'claims'] as const;

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
  removed += connection.write(() => connection.run('DELETE FROM generations WHERE number = ?', generation).changes);
  return removed;
}

/** An unpublished one; triggers refuse others. */
export function removeOriginal(connection: Connection, original: number): number {
  const chunks = repeat(connection, 'DELETE FROM original_chunks WHERE original = ? LIMIT 8', original);
  return chunks + repeat(connection, 'DELETE FROM originals WHERE number = ? LIMIT 1', original);
}

export function removeContent(connection: Connection, content: number): number {
  let removed = 0;
  for (const table of BY_CONTENT)
    removed += repeat(connection, `DELETE FROM ${table} WHERE content = ? LIMIT ${ROWS}`, content);
  return removed + repeat(connection, 'DELETE FROM contents WHERE number = ? LIMIT 1', content);
}

/** Components from this number on that no occurrence uses any more. */
export function removeOrphans(connection: Connection, first: number): number {
  let removed = 0;
  let from = first;
  for (;;) {
    const until = from + ROWS;
    const last = connection.read(() => connection.value<number | null>('SELECT max(number) FROM components'));
    if (last === null || from > last) return removed;
    removed += connection.write(() => removeOrphansBetween(connection, from, until));
    from = until;
  }
}

function removeOrphansBetween(connection: Connection, from: number, until: number): number {
  const orphans = `SELECT c.number FROM components AS c WHERE c.number >= ? AND c.number < ?
    AND NOT EXISTS (SELECT 1 FROM occurrences AS o WHERE o.component = c.number)`;
  const identities = connection.run(`DELETE FROM identities WHERE component IN (${orphans})`, from, until).changes;
  return identities + connection.run(`DELETE FROM components WHERE number IN (${orphans})`, from, until).changes;
}

function repeat(connection: Connection, text: string, param: number): number {
  let removed = 0;
  for (;;) {
    const { changes } = connection.write(() => connection.run(text, param));
    removed += changes;
    if (changes === 0) return removed;
  }
}
