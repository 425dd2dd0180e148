// The index tables of components, and which components of this import are not in them yet.

import type { Connection, Param } from '../connection.ts';
import { compareText, openRun, type Step } from './sorted-runs.ts';

export interface ComponentIndexes {
  /** Number of a component that this import has made and not yet indexed. */
  findPending(idText: string): number | undefined;
  addComponent(row: {
    readonly idText: string;
    readonly id: Buffer;
    readonly sortKey: string;
    readonly number: number;
  }): void;
  addIdentity(value: string, component: number): void;
  addListing(row: {
    readonly content: number;
    readonly sortKey: string;
    readonly component: number;
    readonly missing: number;
  }): void;
  addHash(value: Param, content: number, node: number): void;
  /** Writes what is full; between two batches. */
  flushFull(step: Step): void;
  /** Writes everything; before publishing. */
  flushAll(step: Step): void;
}

interface HashRow {
  readonly value: Param;
  readonly order: number;
  readonly content: number;
  readonly node: number;
}

type Listing = Parameters<ComponentIndexes['addListing']>[0];
type Component = Parameters<ComponentIndexes['addComponent']>[0];

export function openComponentIndexes(connection: Connection): ComponentIndexes {
  const pending = new Map<string, number>();
  const ids = openRun<Component & { readonly order: number }>(connection, {
    head: 'INSERT INTO component_ids (id, component)',
    columns: 2,
    compare: (a, b) => a.order - b.order,
    toParams: (row) => [row.id, row.number],
  });
  const names = openRun<Component>(connection, {
    head: 'INSERT INTO component_names (sort_key, component)',
    columns: 2,
    compare: (a, b) => compareText(a.sortKey, b.sortKey),
    toParams: (row) => [row.sortKey, row.number],
  });
  const identities = openRun<{ readonly value: string; readonly component: number }>(connection, {
    head: 'INSERT INTO identity_values (value, component)',
    columns: 2,
    compare: (a, b) => compareText(a.value, b.value),
    toParams: (row) => [row.value, row.component],
  });
  const listing = openRun<Listing>(connection, {
    head: 'INSERT INTO listing (content, sort_key, component, missing)',
    columns: 4,
    compare: (a, b) => a.content - b.content || compareText(a.sortKey, b.sortKey),
    toParams: (row) => [row.content, row.sortKey, row.component, row.missing],
  });
  const hashes = openRun<HashRow>(connection, {
    head: 'INSERT INTO hash_values (value, content, node)',
    columns: 3,
    compare: (a, b) => a.order - b.order,
    toParams: (row) => [row.value, row.content, row.node],
  });
  const flushIds = (step: Step): void => {
    ids.flush(step);
    pending.clear();
  };
  return {
    findPending: (idText) => pending.get(idText),
    addComponent: (row) => {
      pending.set(row.idText, row.number);
      ids.add({ ...row, order: orderOf(row.id) });
      names.add(row);
    },
    addIdentity: (value, component) => identities.add({ value, component }),
    addListing: (row) => listing.add(row),
    addHash: (value, content, node) => hashes.add({ value, order: orderOf(value), content, node }),
    flushFull: (step) => {
      if (ids.isFull()) flushIds(step);
      for (const run of [names, identities, listing, hashes]) if (run.isFull()) run.flush(step);
    },
    flushAll: (step) => {
      flushIds(step);
      for (const run of [names, identities, listing, hashes]) run.flush(step);
    },
  };
}

/** The first six bytes as a number: near enough to the order of the table for keys that are random. */
function orderOf(value: Param): number {
  return Buffer.isBuffer(value) && value.length >= 6 ? value.readUIntBE(0, 6) : 0;
}
