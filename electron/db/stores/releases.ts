// Releases: which version of a product, and whether it is a candidate, in use or retired (settled.md 11).

import type { ReleaseState } from '#shared/model/register-view.ts';
import type { Connection } from '../connection.ts';
import { cutPage, decodeCursor } from '../cursor.ts';
import { allOf } from '../filter.ts';
import { nameKey, nameTaken, notFound } from '../names.ts';
import type {
  By,
  FactStore,
  Page,
  PageRequest,
  ReleaseEdit,
  ReleaseFields,
  ReleaseRow,
  ReleaseStore,
  ReleaseTarget,
} from '../types.ts';
import { findByNames, findNumber, freshId, markStale, toChanges } from './portfolio.ts';

const SELECT = `
  SELECT r.id, v.name AS vendor, p.name AS product, p.id AS productId, r.name, r.state, r.in_use_since AS inUseSince,
    (SELECT count(*) FROM documents AS d WHERE d.release = r.number) AS documents, r.components
  FROM vendors AS v JOIN products AS p ON p.vendor = v.number JOIN releases AS r ON r.product = p.number`;

export function releaseStore(connection: Connection, facts: FactStore): ReleaseStore {
  const get = (named: string): ReleaseRow => {
    const row = find(connection, named);
    if (row === undefined) throw notFound('release', named);
    return row;
  };
  return {
    find: (named) => connection.read(() => find(connection, named)),
    get: (named) => connection.read(() => get(named)),
    list: (page, filter) =>
      connection.read(() => list(connection, page, filter?.vendor ?? null, filter?.product ?? null)),
    add: (fields, by) =>
      connection.write(() => {
        const product = findNumber(connection, 'product', fields.product);
        if (product === undefined) throw notFound('product', fields.product);
        return readRelease(connection, addRelease(connection, facts, product, fields, by));
      }),
    edit: (named, edit, reason, by) =>
      connection.write(() => {
        const row = get(named);
        editRelease(connection, facts, row, edit, reason, by);
        return get(row.id);
      }),
    findTarget: (target) => connection.read(() => findTarget(connection, target)),
  };
}

function find(connection: Connection, named: string): ReleaseRow | undefined {
  const number = findNumber(connection, 'release', named);
  return number === undefined ? undefined : readRelease(connection, number);
}

function readRelease(connection: Connection, number: number): ReleaseRow {
  const row = connection.get<ReleaseRow>(`${SELECT} WHERE r.number = ?`, number);
  if (row === undefined) throw new Error(`no release ${number}`);
  return row;
}

function list(
  connection: Connection,
  page: PageRequest,
  vendor: string | null,
  product: string | null,
): Page<ReleaseRow> {
  const onlyVendor = vendor === null ? null : findNumber(connection, 'vendor', vendor);
  if (onlyVendor === undefined) throw notFound('vendor', vendor ?? '');
  const onlyProduct = product === null ? null : findNumber(connection, 'product', product);
  if (onlyProduct === undefined) throw notFound('product', product ?? '');
  const scope = allOf(
    onlyVendor === null ? null : ['p.vendor = ?', onlyVendor],
    onlyProduct === null ? null : ['p.number = ?', onlyProduct],
  );
  const after = page.cursor === null ? null : decodeCursor(page.cursor, ['string', 'string', 'string']);
  const here = allOf(
    [scope.text, ...scope.params],
    after === null ? null : ['(v.name_key, p.name_key, r.name_key) > (?, ?, ?)', ...after],
  );
  const rows = connection.all<ReleaseRow>(
    `${SELECT} WHERE ${here.text} ORDER BY v.name_key, p.name_key, r.name_key LIMIT ?`,
    ...here.params,
    page.limit + 1,
  );
  const total = connection.value<number>(
    `SELECT count(*) FROM products AS p JOIN releases AS r ON r.product = p.number WHERE ${scope.text}`,
    ...scope.params,
  );
  return { ...cutPage(rows, page.limit, cursorOf), total };
}

function findTarget(connection: Connection, target: ReleaseTarget): ReturnType<ReleaseStore['findTarget']> {
  const idAt = (table: string, names: readonly string[]): string | null => {
    const number = findByNames(connection, names);
    return number === undefined ? null : connection.value<string>(`SELECT id FROM ${table} WHERE number = ?`, number);
  };
  return {
    vendor: idAt('vendors', [target.vendor]),
    product: idAt('products', [target.vendor, target.product]),
    release: idAt('releases', [target.vendor, target.product, target.release]),
  };
}

/** Answers the row number. */
export function addRelease(
  connection: Connection,
  facts: FactStore,
  product: number,
  fields: Omit<ReleaseFields, 'product'>,
  by: By,
): number {
  const key = nameKey(fields.name);
  const productId = connection.value<string>('SELECT id FROM products WHERE number = ?', product);
  if (isTaken(connection, product, key)) throw nameTaken('release', fields.name);
  const id = freshId(connection, 'release', [productId, key]);
  const { name, state, inUseSince } = fields;
  const { rowid } = connection.run(
    'INSERT INTO releases (id, product, name, name_key, state, in_use_since) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    product,
    name,
    key,
    state,
    inUseSince,
  );
  const payload = { product: productId, name, state, inUseSince };
  facts.append({ subjectKind: 'release', subjectId: id, kind: 'release.added', payload, reason: null }, by);
  return rowid;
}

function isTaken(connection: Connection, product: number, key: string): boolean {
  return connection.get('SELECT 1 FROM releases WHERE product = ? AND name_key = ?', product, key) !== undefined;
}

function editRelease(
  connection: Connection,
  facts: FactStore,
  row: ReleaseRow,
  edit: ReleaseEdit,
  reason: string | null,
  by: By,
): void {
  const before: { readonly name: string; readonly state: ReleaseState; readonly inUseSince: string | null } = {
    name: row.name,
    state: row.state,
    inUseSince: row.inUseSince,
  };
  const changes = toChanges(before, { name: edit.name, state: edit.state, inUseSince: edit.inUseSince });
  if (changes === undefined) return;
  const { after } = changes;
  const product = connection.value<number>('SELECT number FROM products WHERE id = ?', row.productId);
  const key = nameKey(after.name);
  if (key !== nameKey(row.name) && isTaken(connection, product, key)) throw nameTaken('release', after.name);
  connection.run(
    'UPDATE releases SET name = ?, name_key = ?, state = ?, in_use_since = ? WHERE id = ?',
    after.name,
    key,
    after.state,
    after.inUseSince,
    row.id,
  );
  if (after.state !== row.state) markStale(connection, product);
  facts.append(
    { subjectKind: 'release', subjectId: row.id, kind: 'release.edited', payload: changes.payload, reason },
    by,
  );
}

function cursorOf(row: ReleaseRow): readonly string[] {
  return [nameKey(row.vendor), nameKey(row.product), nameKey(row.name)];
}
