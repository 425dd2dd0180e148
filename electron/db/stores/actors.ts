// People who record something: rows, so that the database itself can tell approver from requester (settled.md 5).

import type { Connection } from '../connection.ts';
import { nameKey } from '../names.ts';

export interface Actor {
  readonly number: number;
  /** As first written: the same person with other capitals is the same row. */
  readonly name: string;
}

/** Inside a write transaction. */
export function ensureActor(connection: Connection, name: string): Actor {
  const shown = name.toWellFormed().trim();
  const key = nameKey(shown);
  if (key === '') throw new Error('an actor needs a name');
  const known = connection.get<Actor>('SELECT number, name FROM actors WHERE name_key = ?', key);
  if (known !== undefined) return known;
  const { rowid } = connection.run('INSERT INTO actors (name, name_key) VALUES (?, ?)', shown, key);
  return { number: rowid, name: shown };
}
