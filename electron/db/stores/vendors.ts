// Vendors: who sells.

import type { Connection } from '../connection.ts';
import { cutPage, decodeCursor } from '../cursor.ts';
import { nameKey, nameTaken, notFound } from '../names.ts';
import type { By, FactStore, Page, PageRequest, VendorEdit, VendorFields, VendorRow, VendorStore } from '../types.ts';
import { findByNames, findNumber, freshId, toChanges } from './portfolio.ts';

interface VendorColumns extends VendorFields {
  readonly id: string;
  readonly products: number;
}

const SELECT = `
  SELECT v.id, v.name, v.contact, v.security_contact AS securityContact, v.country, v.contract_ref AS contractRef,
    (SELECT count(*) FROM products AS p WHERE p.vendor = v.number) AS products
  FROM vendors AS v`;

export function vendorStore(connection: Connection, facts: FactStore): VendorStore {
  const get = (named: string): VendorRow => {
    const row = find(connection, named);
    if (row === undefined) throw notFound('vendor', named);
    return row;
  };
  return {
    find: (named) => connection.read(() => find(connection, named)),
    get: (named) => connection.read(() => get(named)),
    list: (page) => connection.read(() => list(connection, page)),
    add: (fields, by) => connection.write(() => readVendor(connection, addVendor(connection, facts, fields, by))),
    edit: (named, edit, reason, by) =>
      connection.write(() => {
        const row = get(named);
        editVendor(connection, facts, row, edit, reason, by);
        return get(row.id);
      }),
  };
}

function find(connection: Connection, named: string): VendorRow | undefined {
  const number = findNumber(connection, 'vendor', named);
  return number === undefined ? undefined : readVendor(connection, number);
}

export function readVendor(connection: Connection, number: number): VendorRow {
  const row = connection.get<VendorColumns>(`${SELECT} WHERE v.number = ?`, number);
  if (row === undefined) throw new Error(`no vendor ${number}`);
  return row;
}

function list(connection: Connection, page: PageRequest): Page<VendorRow> {
  const after = page.cursor === null ? '' : (decodeCursor(page.cursor, ['string'])[0] ?? '');
  const rows = connection.all<VendorColumns>(
    `${SELECT} WHERE v.name_key > ? ORDER BY v.name_key LIMIT ?`,
    after,
    page.limit + 1,
  );
  const total = connection.value<number>('SELECT count(*) FROM vendors');
  return { ...cutPage(rows, page.limit, (row) => [nameKey(row.name)]), total };
}

/** Answers the row number. */
export function addVendor(connection: Connection, facts: FactStore, fields: VendorFields, by: By): number {
  if (findByNames(connection, [fields.name]) !== undefined) throw nameTaken('vendor', fields.name);
  const key = nameKey(fields.name);
  const id = freshId(connection, 'vendor', [key]);
  const { rowid } = connection.run(
    `INSERT INTO vendors (id, name, name_key, contact, security_contact, country, contract_ref)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    fields.name,
    key,
    fields.contact,
    fields.securityContact,
    fields.country,
    fields.contractRef,
  );
  facts.append(
    { subjectKind: 'vendor', subjectId: id, kind: 'vendor.added', payload: { ...fields }, reason: null },
    by,
  );
  return rowid;
}

function editVendor(
  connection: Connection,
  facts: FactStore,
  row: VendorRow,
  edit: VendorEdit,
  reason: string | null,
  by: By,
): void {
  const { id, products: _products, ...fields } = row;
  const changes = toChanges(fields, edit);
  if (changes === undefined) return;
  const { after } = changes;
  const key = nameKey(after.name);
  if (key !== nameKey(row.name) && findByNames(connection, [after.name]) !== undefined)
    throw nameTaken('vendor', after.name);
  connection.run(
    `UPDATE vendors SET name = ?, name_key = ?, contact = ?, security_contact = ?, country = ?, contract_ref = ?
     WHERE id = ?`,
    after.name,
    key,
    after.contact,
    after.securityContact,
    after.country,
    after.contractRef,
    id,
  );
  facts.append({ subjectKind: 'vendor', subjectId: id, kind: 'vendor.edited', payload: changes.payload, reason }, by);
}
