// What vendors, products and releases have in common: finding by id or path, fresh ids, edits as facts.

import type { JsonValue } from '../types.ts';
import type { Connection } from '../connection.ts';
import { contentId, isUuid } from '../ids.ts';
import { nameKey, splitPath } from '../names.ts';

export type Level = 'vendor' | 'product' | 'release';

const DEPTH = { vendor: 1, product: 2, release: 3 } as const;

const BY_PATH: readonly string[] = [
  'SELECT number FROM vendors WHERE name_key = ?',
  'SELECT number FROM products WHERE vendor = ? AND name_key = ?',
  'SELECT number FROM releases WHERE product = ? AND name_key = ?',
];

const BY_ID = {
  vendor: 'SELECT number FROM vendors WHERE id = ?',
  product: 'SELECT number FROM products WHERE id = ?',
  release: 'SELECT number FROM releases WHERE id = ?',
} as const;

/** Row number of an id or path; undefined when there is none. */
export function findNumber(connection: Connection, level: Level, named: string): number | undefined {
  if (isUuid(named)) {
    const byId = connection.get<{ number: number }>(BY_ID[level], named.toLowerCase());
    if (byId !== undefined) return byId.number;
  }
  const parts = splitPath(named, DEPTH[level]);
  return parts?.length === DEPTH[level] ? findByNames(connection, parts) : undefined;
}

/** Row number at the end of vendor, product, release (as many as are given), by plain names. */
export function findByNames(connection: Connection, names: readonly string[]): number | undefined {
  let number: number | undefined;
  for (const [depth, name] of names.entries()) {
    const params = number === undefined ? [nameKey(name)] : [number, nameKey(name)];
    number = connection.get<{ number: number }>(BY_PATH[depth] ?? '', ...params)?.number;
    if (number === undefined) return undefined;
  }
  return number;
}

/** A content-derived id; when a renamed thing still has it, the next one. */
export function freshId(connection: Connection, level: Level, parts: readonly string[]): string {
  for (let turn = 0; ; turn++) {
    const id = contentId(level, turn === 0 ? parts : [...parts, turn]);
    if (connection.get(BY_ID[level], id) === undefined) return id;
  }
}

/** Payload of an edit: what was there and what is there now, only where they differ; undefined when nothing does. */
export function toChanges<T extends Readonly<Record<string, JsonValue>>>(
  before: T,
  edit: { readonly [K in keyof T]?: T[K] | undefined },
): { readonly after: T; readonly payload: JsonValue } | undefined {
  const after: Record<string, JsonValue> = { ...before };
  const was: Record<string, JsonValue> = {};
  const is: Record<string, JsonValue> = {};
  for (const [field, value] of Object.entries(edit) as readonly (readonly [string, JsonValue | undefined])[]) {
    if (value === undefined || before[field] === value) continue;
    was[field] = before[field] ?? null;
    is[field] = value;
    after[field] = value;
  }
  return Object.keys(is).length === 0 ? undefined : { after: after as T, payload: { before: was, after: is } };
}

/** Risks of the product are planned again by the engine (RiskStore.staleProducts). */
export function markStale(connection: Connection, product: number): void {
  connection.run('UPDATE products SET risks_stale = 1 WHERE number = ?', product);
}
