// Products: what a vendor sells, and how much depends on it.

import { ContractError } from '#shared/contract/errors.ts';
import type { Criticality } from '#shared/model/risk.ts';
import type { Connection } from '../connection.ts';
import { cutPage, decodeCursor } from '../cursor.ts';
import { allOf } from '../filter.ts';
import { nameKey, nameTaken, notFound } from '../names.ts';
import type {
  By,
  FactStore,
  Page,
  PageRequest,
  ProductEdit,
  ProductFields,
  ProductRow,
  ProductStore,
} from '../types.ts';
import { findNumber, freshId, markStale, toChanges } from './portfolio.ts';

const SELECT = `
  SELECT p.id, v.name AS vendor, v.id AS vendorId, p.name, p.criticality, p.criticality_reason AS criticalityReason,
    (SELECT count(*) FROM releases AS r WHERE r.product = p.number) AS releases
  FROM vendors AS v JOIN products AS p ON p.vendor = v.number`;

export function productStore(connection: Connection, facts: FactStore): ProductStore {
  const get = (named: string): ProductRow => {
    const row = find(connection, named);
    if (row === undefined) throw notFound('product', named);
    return row;
  };
  return {
    find: (named) => connection.read(() => find(connection, named)),
    get: (named) => connection.read(() => get(named)),
    list: (page, filter) => connection.read(() => list(connection, page, filter?.vendor ?? null)),
    add: (fields, by) =>
      connection.write(() => {
        const vendor = findNumber(connection, 'vendor', fields.vendor);
        if (vendor === undefined) throw notFound('vendor', fields.vendor);
        return readProduct(connection, addProduct(connection, facts, vendor, fields, by));
      }),
    edit: (named, edit, reason, by) =>
      connection.write(() => {
        const row = get(named);
        editProduct(connection, facts, row, edit, reason, by);
        return get(row.id);
      }),
  };
}

function find(connection: Connection, named: string): ProductRow | undefined {
  const number = findNumber(connection, 'product', named);
  return number === undefined ? undefined : readProduct(connection, number);
}

export function readProduct(connection: Connection, number: number): ProductRow {
  const row = connection.get<ProductRow>(`${SELECT} WHERE p.number = ?`, number);
  if (row === undefined) throw new Error(`no product ${number}`);
  return row;
}

function list(connection: Connection, page: PageRequest, vendor: string | null): Page<ProductRow> {
  const only = vendor === null ? null : findNumber(connection, 'vendor', vendor);
  if (only === undefined) throw notFound('vendor', vendor ?? '');
  const ofVendor = allOf(only === null ? null : ['p.vendor = ?', only]);
  const after = page.cursor === null ? null : decodeCursor(page.cursor, ['string', 'string']);
  const here = allOf(
    [ofVendor.text, ...ofVendor.params],
    after === null ? null : ['(v.name_key, p.name_key) > (?, ?)', ...after],
  );
  const rows = connection.all<ProductRow>(
    `${SELECT} WHERE ${here.text} ORDER BY v.name_key, p.name_key LIMIT ?`,
    ...here.params,
    page.limit + 1,
  );
  const total = connection.value<number>(
    `SELECT count(*) FROM products AS p WHERE ${ofVendor.text}`,
    ...ofVendor.params,
  );
  return { ...cutPage(rows, page.limit, (row) => [nameKey(row.vendor), nameKey(row.name)]), total };
}

/** Answers the row number. */
export function addProduct(
  connection: Connection,
  facts: FactStore,
  vendor: number,
  fields: Omit<ProductFields, 'vendor'>,
  by: By,
): number {
  const key = nameKey(fields.name);
  const { id: vendorId } = connection.get<{ id: string }>('SELECT id FROM vendors WHERE number = ?', vendor) ?? {
    id: '',
  };
  if (isTaken(connection, vendor, key)) throw nameTaken('product', fields.name);
  const id = freshId(connection, 'product', [vendorId, key]);
  const { name, criticality, criticalityReason } = fields;
  const { rowid } = connection.run(
    'INSERT INTO products (id, vendor, name, name_key, criticality, criticality_reason) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    vendor,
    name,
    key,
    criticality,
    criticalityReason,
  );
  const payload = { vendor: vendorId, name, criticality, criticalityReason };
  facts.append(
    { subjectKind: 'product', subjectId: id, kind: 'product.added', payload, reason: criticalityReason },
    by,
  );
  return rowid;
}

function isTaken(connection: Connection, vendor: number, key: string): boolean {
  return connection.get('SELECT 1 FROM products WHERE vendor = ? AND name_key = ?', vendor, key) !== undefined;
}

function editProduct(
  connection: Connection,
  facts: FactStore,
  row: ProductRow,
  edit: ProductEdit,
  reason: string | null,
  by: By,
): void {
  const before: { readonly name: string; readonly criticality: Criticality } = {
    name: row.name,
    criticality: row.criticality,
  };
  const changes = toChanges(before, { name: edit.name, criticality: edit.criticality });
  if (changes === undefined) return;
  const { after } = changes;
  const rated = after.criticality !== row.criticality;
  if (rated && (reason === null || reason.trim() === '')) throw reasonNeeded();
  const vendor =
    connection.get<{ number: number }>('SELECT number FROM vendors WHERE id = ?', row.vendorId)?.number ?? 0;
  const key = nameKey(after.name);
  if (key !== nameKey(row.name) && isTaken(connection, vendor, key)) throw nameTaken('product', after.name);
  connection.run(
    `UPDATE products SET name = ?, name_key = ?, criticality = ?, criticality_reason = ? WHERE id = ?`,
    after.name,
    key,
    after.criticality,
    rated ? reason : row.criticalityReason,
    row.id,
  );
  const number = findNumber(connection, 'product', row.id);
  if (rated && number !== undefined) markStale(connection, number);
  facts.append(
    { subjectKind: 'product', subjectId: row.id, kind: 'product.edited', payload: changes.payload, reason },
    by,
  );
}

function reasonNeeded(): ContractError {
  return new ContractError({
    code: 'call/invalid',
    message: 'Setting the criticality of a product needs a reason.',
    remedy: 'Say why with --reason.',
  });
}
