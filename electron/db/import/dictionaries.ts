// Values that repeat over thousands of occurrences are stored once: parties, licences, and the sets in which licences occur.
// Entries that an abandoned import leaves behind are harmless: nothing points at them, and nobody lists them.

import type { NormalLicence, Party } from '#shared/model/component.ts';
import type { Stated } from '#shared/model/value-state.ts';
import type { Connection } from '../connection.ts';
import { sha256 } from '../ids.ts';
import { fold } from '../names.ts';

/** Entries kept in memory per dictionary; hostile files may have as many as components. */
const REMEMBERED = 100_000;

/** A dictionary table: number of a body, inserted when it is new. Inside a write transaction. */
class Dictionary {
  readonly #numbers = new Map<string, number>();
  readonly #find: (key: Buffer) => number | undefined;
  readonly #insert: (key: Buffer, body: string) => number;

  constructor(find: (key: Buffer) => number | undefined, insert: (key: Buffer, body: string) => number) {
    this.#find = find;
    this.#insert = insert;
  }

  number(body: string): number {
    const known = this.#numbers.get(body);
    if (known !== undefined) return known;
    const key = sha256(body);
    const number = this.#find(key) ?? this.#insert(key, body);
    if (this.#numbers.size >= REMEMBERED) this.#numbers.clear();
    this.#numbers.set(body, number);
    return number;
  }
}

export interface Dictionaries {
  /** null: the document says nothing. */
  party(stated: Stated<Party>): number | null;
  /** null: no licence statement. */
  licenceSet(licences: readonly NormalLicence[]): number | null;
}

export function openDictionaries(connection: Connection): Dictionaries {
  const find = (table: 'parties' | 'licences' | 'licence_sets') => (key: Buffer) =>
    connection.get<{ number: number }>(`SELECT number FROM ${table} WHERE key = ?`, key)?.number;
  const parties = new Dictionary(find('parties'), (key, body) => {
    const { value } = JSON.parse(body) as Stated<Party>;
    return connection.run('INSERT INTO parties (key, name, body) VALUES (?, ?, ?)', key, value?.name ?? null, body)
      .rowid;
  });
  const licences = new Dictionary(find('licences'), (key, body) => {
    const { expression, raw } = JSON.parse(body) as NormalLicence;
    const shown = expression ?? raw;
    return connection.run(
      'INSERT INTO licences (key, shown, search_key, body) VALUES (?, ?, ?, ?)',
      key,
      shown,
      fold(shown),
      body,
    ).rowid;
  });
  const sets = new Dictionary(find('licence_sets'), (key, body) => {
    const { rowid } = connection.run('INSERT INTO licence_sets (key) VALUES (?)', key);
    for (const [position, member] of (JSON.parse(body) as readonly NormalLicence[]).entries()) {
      connection.run(
        'INSERT INTO licence_set_members (licence_set, position, licence) VALUES (?, ?, ?)',
        rowid,
        position,
        licences.number(JSON.stringify(member)),
      );
    }
    return rowid;
  });
  return {
    party: (stated) => (stated.state === 'absent' ? null : parties.number(partyBody(stated))),
    licenceSet: (list) => (list.length === 0 ? null : sets.number(JSON.stringify(list.map(licenceParts)))),
  };
}

/** One order of keys, whoever made the object. */
function partyBody({ state, value, raw }: Stated<Party>): string {
  const party = value && { name: value.name, kind: value.kind, contacts: value.contacts };
  return JSON.stringify({ state, value: party, raw });
}

function licenceParts({ expression, raw, acknowledgement, state }: NormalLicence): NormalLicence {
  return { expression, raw, acknowledgement, state };
}
