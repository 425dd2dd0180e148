// Who ships it: from a purl, CPE, hash or name to vendor, product, release, document and the places in the file.

import type { Connection } from '../connection.ts';
import { cutPage, decodeCursor } from '../cursor.ts';
import { fold, nameKey } from '../names.ts';
import type { Page, PageRequest, ReleaseRow, DocumentRow, WhereUsedQuery, WhereUsedRow } from '../types.ts';
import { COMPONENT, toComponentRow, VISIBLE, type ComponentColumns } from './component-rows.ts';
import { toHash, FIND_HASH } from './component-search.ts';

/** Pointers shown per component and document. */
const POINTERS = 100;

export function whereUsed(connection: Connection, page: PageRequest, query: WhereUsedQuery): Page<WhereUsedRow> {
  const components = findComponents(connection, query.what.trim()).filter(
    (component) => query.acceptsVersion === null || query.acceptsVersion(component.version),
  );
  const numbers = JSON.stringify(components.map((component) => component.number));
  const total = connection.value<number>(`SELECT count(*) FROM (${USES})`, numbers);
  const from = page.cursor === null ? ['', '', '', 0, '', 0] : decodeCursor(page.cursor, KEY_TYPES);
  const found = connection.all<UseColumns>(
    `SELECT * FROM (${USES})
     WHERE (vendorKey, productKey, releaseKey, number, sortKey, component) > (?, ?, ?, ?, ?, ?)
     ORDER BY vendorKey, productKey, releaseKey, number, sortKey, component LIMIT ?`,
    numbers,
    ...from,
    page.limit + 1,
  );
  const cut = cutPage(found, page.limit, (row) => [
    row.vendorKey,
    row.productKey,
    row.releaseKey,
    row.number,
    row.sortKey,
    row.component,
  ]);
  const byNumber = new Map(components.map((component) => [component.number, component]));
  return { rows: cut.rows.map((use) => toRow(connection, use, byNumber.get(use.component))), next: cut.next, total };
}

const KEY_TYPES = ['string', 'string', 'string', 'number', 'string', 'number'] as const;

interface UseColumns {
  readonly vendorKey: string;
  readonly productKey: string;
  readonly releaseKey: string;
  readonly number: number;
  readonly sortKey: string;
  readonly component: number;
  readonly content: number;
  readonly occurrences: number;
}

export const USES = `SELECT v.name_key AS vendorKey, p.name_key AS productKey, r.name_key AS releaseKey, d.number AS number,
    c.sort_key AS sortKey, o.component AS component, o.content AS content, count(*) AS occurrences
  FROM json_each(?) AS wanted
  CROSS JOIN components AS c ON c.number = wanted.value
  CROSS JOIN occurrences AS o ON o.component = c.number
  JOIN documents AS d ON d.content = o.content
  JOIN releases AS r ON r.number = d.release
  JOIN products AS p ON p.number = r.product
  JOIN vendors AS v ON v.number = p.vendor
  GROUP BY d.number, o.component`;

function findComponents(connection: Connection, what: string): readonly ComponentColumns[] {
  const pick = (condition: string, ...params: readonly (string | Buffer)[]): readonly ComponentColumns[] =>
    connection.all<ComponentColumns>(
      `SELECT ${COMPONENT} FROM components AS c WHERE ${VISIBLE} AND ${condition}`,
      ...params,
    );
  if (/^pkg:/i.test(what))
    return pick(`c.number IN (${BY_PURL})`, what, `${what}@`, after(`${what}@`), `${what}?`, after(`${what}?`));
  if (/^cpe:/i.test(what)) return pick(`c.number IN (${BY_VALUE})`, what, what.toLowerCase());
  const hash = toHash(what);
  if (hash !== undefined) return pick(`c.number IN (${FIND_HASH})`, hash);
  return findByName(connection, what);
}

export const BY_VALUE = 'SELECT component FROM identity_values WHERE value = ? OR value = ?';

/** The purl itself, or with a version or qualifiers behind it. */
export const BY_PURL = `SELECT component FROM identity_values WHERE value = ?
  UNION SELECT component FROM identity_values WHERE value >= ? AND value < ?
  UNION SELECT component FROM identity_values WHERE value >= ? AND value < ?`;

/** The first text that no longer begins with this prefix. */
function after(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}

/** `name`, or `namespace/name` with the last slash (or colon) as the border. */
function findByName(connection: Connection, what: string): readonly ComponentColumns[] {
  const border = Math.max(what.lastIndexOf('/'), what.lastIndexOf(':'));
  const whole = byName(connection, what);
  if (whole.length > 0 || border <= 0) return whole;
  const namespace = fold(what.slice(0, border));
  return byName(connection, what.slice(border + 1)).filter(
    (component) => fold(component.namespace ?? '') === namespace,
  );
}

export const BY_NAME = `SELECT ${COMPONENT} FROM component_names AS n JOIN components AS c ON c.number = n.component
  WHERE n.sort_key >= ? AND n.sort_key < ? AND ${VISIBLE}`;

function byName(connection: Connection, name: string): readonly ComponentColumns[] {
  const key = fold(name);
  // The sort key begins with the folded name, cut, and U+0001.
  const start = `${key.slice(0, 160)}\u0001`;
  return connection
    .all<ComponentColumns>(BY_NAME, start, after(start))
    .filter((component) => nameKey(component.name) === nameKey(name));
}

function toRow(connection: Connection, use: UseColumns, columns: ComponentColumns | undefined): WhereUsedRow {
  if (columns === undefined) throw new Error(`no component ${use.component}`);
  const place = connection.get<PlaceColumns>(PLACE, use.number);
  if (place === undefined) throw new Error(`no document ${use.number}`);
  const pointers = connection.all<{ pointer: string }>(
    'SELECT pointer FROM occurrences WHERE component = ? AND content = ? ORDER BY node LIMIT ?',
    use.component,
    use.content,
    POINTERS,
  );
  const { occurrences: _occurrences, ...component } = toComponentRow(connection, columns, place.releaseNumber);
  const { releaseNumber: _releaseNumber, ...shown } = place;
  return { ...shown, component, pointers: pointers.map((row) => row.pointer), occurrences: use.occurrences };
}

interface PlaceColumns {
  readonly vendor: string;
  readonly product: string;
  readonly release: string;
  readonly releaseNumber: number;
  readonly releaseState: ReleaseRow['state'];
  readonly document: string;
  readonly documentStatus: DocumentRow['status'];
  readonly vendorContact: string | null;
}

const PLACE = `SELECT v.name AS vendor, p.name AS product, r.name AS release, r.number AS releaseNumber,
    r.state AS releaseState, d.id AS document, d.status AS documentStatus, coalesce(v.security_contact, v.contact) AS vendorContact
  FROM documents AS d JOIN releases AS r ON r.number = d.release
  JOIN products AS p ON p.number = r.product JOIN vendors AS v ON v.number = p.vendor WHERE d.number = ?`;
