// Components and their occurrences: the bulk of every import. What needs no database is prepared before the transaction.
// Identities are a function of the key: a component that is there already keeps those it has, so that an unpublished
// import changes nothing that a reader can see.

import type { ComponentEntry, Identity, IdentifierKind, NormalHash } from '#shared/model/component.ts';
import type { PlannedOccurrence } from '#shared/model/import-plan.ts';
import type { Stated } from '#shared/model/value-state.ts';
import type { Connection, Param } from '../connection.ts';
import { componentIdBytes } from '../ids.ts';
import { componentSortKey } from '../names.ts';
import { openComponentIndexes, type ComponentIndexes } from './component-indexes.ts';
import { openDictionaries } from './dictionaries.ts';
import { RowWriter } from './row-writer.ts';

/** Occurrences per transaction: 20 to 50 ms of writing. */
export const SLICE = 2_000;

interface Prepared {
  readonly occurrence: PlannedOccurrence;
  readonly id: Buffer;
  /** The same as a map key. */
  readonly idText: string;
  readonly sortKey: string;
}

export interface ComponentWriter {
  /** Outside the transaction: hashing, folding. At most SLICE occurrences. */
  prepare(occurrences: readonly PlannedOccurrence[]): readonly Prepared[];
  /** Inside a write transaction. */
  write(content: number, prepared: readonly Prepared[]): void;
  readonly indexes: ComponentIndexes;
}

export function openComponentWriter(connection: Connection): ComponentWriter {
  const dictionaries = openDictionaries(connection);
  const indexes = openComponentIndexes(connection);
  const components = new RowWriter(
    connection,
    'INSERT INTO components (number, id, type, namespace, name, version, purl, cpe, identities, sort_key)',
    10,
  );
  const occurrences = new RowWriter(
    connection,
    `INSERT INTO occurrences (content, node, component, role, kept, parent, pointer, ref, scope, supplier, producer,
       licence_set, copyright, download_location, hashes, states)`,
    16,
  );

  const addComponent = (number: number, { id, idText, sortKey, occurrence: { entry } }: Prepared): void => {
    indexes.addComponent({ id, idText, sortKey, number });
    components.add(
      number,
      id,
      entry.type,
      entry.namespace,
      entry.name.value ?? '',
      entry.version.value,
      pickIdentity(entry.identities, 'purl'),
      pickIdentity(entry.identities, 'cpe'),
      JSON.stringify(entry.identities),
      sortKey,
    );
    for (const { value } of entry.identities) indexes.addIdentity(value, number);
  };

  const addOccurrence = (content: number, number: number, { occurrence: { entry, kept } }: Prepared): void => {
    occurrences.add(
      content,
      entry.node,
      number,
      entry.role,
      kept,
      entry.parent,
      entry.pointer,
      entry.ref,
      entry.scope,
      dictionaries.party(entry.supplier),
      dictionaries.party(entry.producer),
      dictionaries.licenceSet(entry.licences),
      statedText(entry.copyright),
      statedText(entry.downloadLocation),
      JSON.stringify(entry.hashes),
      entry.states,
    );
  };

  const addToIndexes = (content: number, number: number, { sortKey, occurrence: { entry, kept } }: Prepared): void => {
    if (kept === 'stored') {
      indexes.addListing({ content, sortKey, component: number, missing: missingBits(entry.states) });
    }
    for (const hash of entry.hashes) indexes.addHash(hashValue(hash), content, entry.node);
  };

  return {
    indexes,
    prepare: (slice) => slice.map(prepareOne),
    // Parents first: rows that others refer to are flushed before those that do.
    write: (content, prepared) => {
      const numbers = findNumbers(connection, prepared, indexes);
      let next = connection.value<number>('SELECT coalesce(max(number), 0) + 1 FROM components');
      for (const item of prepared) {
        if (numbers.has(item.idText)) continue;
        addComponent(next, item);
        numbers.set(item.idText, next++);
      }
      components.flush();
      const numberOf = (item: Prepared): number => numbers.get(item.idText) ?? 0;
      for (const item of prepared) addOccurrence(content, numberOf(item), item);
      occurrences.flush();
      for (const item of prepared) addToIndexes(content, numberOf(item), item);
    },
  };
}

function prepareOne(occurrence: PlannedOccurrence): Prepared {
  const { entry } = occurrence;
  const id = componentIdBytes(entry.key);
  const sortKey = componentSortKey(entry.name.value ?? '', entry.version.value, entry.namespace);
  return { occurrence, id, idText: id.toString('latin1'), sortKey };
}

const FIND = `SELECT id, component FROM component_ids WHERE id IN (${Array(SLICE).fill('?').join(', ')})`;

/** Numbers of the components that are there already, by the text of their id. */
function findNumbers(
  connection: Connection,
  prepared: readonly Prepared[],
  indexes: ComponentIndexes,
): Map<string, number> {
  const numbers = new Map<string, number>();
  const ids: Param[] = [];
  for (const { id, idText } of prepared) {
    const pending = indexes.findPending(idText);
    if (pending === undefined) ids.push(id);
    else numbers.set(idText, pending);
  }
  if (ids.length === 0) return numbers;
  while (ids.length < SLICE) ids.push(null);
  for (const row of connection.all<{ id: Buffer; component: number }>(FIND, ...ids)) {
    numbers.set(row.id.toString('latin1'), row.component);
  }
  return numbers;
}

/** The declared one before a derived one; the first of several. */
function pickIdentity(identities: readonly Identity[], kind: IdentifierKind): string | null {
  let derived: string | null = null;
  for (const identity of identities) {
    if (identity.kind !== kind) continue;
    if (identity.origin === 'declared') return identity.value;
    derived ??= identity.value;
  }
  return derived;
}

function statedText(stated: Stated<string>): string | null {
  return stated.state === 'absent' ? null : JSON.stringify(stated);
}

/** Bit i: component field i (model/field.ts) is absent or invalid. */
export function missingBits(states: ComponentEntry['states']): number {
  let bits = 0;
  for (let i = 0; i < states.length; i++) {
    const letter = states[i];
    if (letter === 'A' || letter === 'X') bits |= 1 << i;
  }
  return bits;
}

/** What the index of hashes holds; HASH_ROWS says the same in SQL. */
function hashValue({ value, state }: NormalHash): Param {
  if (state === 'invalid' || value.length % 2 === 1) return value;
  const bytes = Buffer.from(value, 'hex');
  return bytes.length * 2 === value.length ? bytes : value;
}
