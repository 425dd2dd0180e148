// Components: pages in name order, of the register or of one release, without sorting anything at the time of asking.

import { componentFields } from '#shared/model/field.ts';
import type { Connection } from '../connection.ts';
import { cutPage, decodeCursor } from '../cursor.ts';
import { joinPath, notFound } from '../names.ts';
import type { ComponentStore, ComponentRow, Page, PageRequest } from '../types.ts';
import {
  COMPONENT,
  COUNT_COMPONENTS,
  FIRST_UNPUBLISHED,
  toComponentRow,
  type ComponentColumns,
} from './component-rows.ts';
import { findNumber } from './portfolio.ts';
import { searchComponents } from './component-search.ts';
import { whereUsed } from './where-used.ts';

export function componentStore(connection: Connection): ComponentStore {
  return {
    list: (page, filter) => connection.read(() => list(connection, page, filter)),
    search: (page, query) => connection.read(() => searchComponents(connection, page, query)),
    whereUsed: (page, query) => connection.read(() => whereUsed(connection, page, query)),
    notSearched: () => connection.read(() => notSearched(connection)),
  };
}

/** Number of a place in the order of names: behind everything with a smaller sort key, or the same key and number. */
export interface After {
  readonly sortKey: string;
  readonly number: number;
}

export function toAfter(cursor: string | null): After {
  if (cursor === null) return { sortKey: '', number: 0 };
  const [sortKey, number] = decodeCursor(cursor, ['string', 'number']);
  return { sortKey: String(sortKey), number: Number(number) };
}

export function toPage(
  connection: Connection,
  found: readonly ComponentColumns[],
  page: PageRequest,
  release: number | null,
  total: number,
): Page<ComponentRow> {
  const cut = cutPage(found, page.limit, (row) => [row.sortKey, row.number]);
  return { rows: cut.rows.map((columns) => toComponentRow(connection, columns, release)), next: cut.next, total };
}

function list(
  connection: Connection,
  page: PageRequest,
  filter: Parameters<ComponentStore['list']>[1],
): Page<ComponentRow> {
  const after = toAfter(page.cursor);
  const missing = filter.missing === null ? 0 : 1 << componentFields.indexOf(filter.missing);
  if (filter.release === null && missing === 0) {
    const total = connection.value<number>(COUNT_COMPONENTS);
    return toPage(connection, listRegister(connection, after, page.limit + 1), page, null, total);
  }
  const release = filter.release === null ? null : findNumber(connection, 'release', filter.release);
  if (release === undefined) throw notFound('release', filter.release ?? '');
  const contents = listContents(connection, release);
  const found = mergeContents(connection, contents, after, page.limit + 1, missing);
  return toPage(connection, found, page, release, countListed(connection, contents, release, missing));
}

export function listRegister(connection: Connection, after: After, limit: number): readonly ComponentColumns[] {
  return connection.all<ComponentColumns>(REGISTER_PAGE, after.sortKey, after.number, limit);
}

export const REGISTER_PAGE = `SELECT ${COMPONENT}
  FROM component_names AS n CROSS JOIN components AS c ON c.number = n.component
  WHERE (n.sort_key, n.component) > (?, ?) AND n.component < ${FIRST_UNPUBLISHED}
  ORDER BY n.sort_key, n.component LIMIT ?`;

/** Published contents of a release, or of the register. */
function listContents(connection: Connection, release: number | null): readonly number[] {
  const where = release === null ? '' : 'AND release = ?';
  return connection
    .all<{ content: number }>(
      `SELECT content FROM documents WHERE content IS NOT NULL ${where} ORDER BY content`,
      ...(release === null ? [] : [release]),
    )
    .map((row) => row.content);
}

interface ListingColumns {
  readonly sortKey: string;
  readonly number: number;
}

export const LISTING_PAGE = `SELECT sort_key AS sortKey, component AS number FROM listing
  WHERE content = ? AND (sort_key, component) > (?, ?) ORDER BY sort_key, component LIMIT ?`;
const LISTING_PAGE_MISSING = LISTING_PAGE.replace('ORDER BY', 'AND missing & ? <> 0 ORDER BY');

/** The first rows of several ordered lists, each component once. */
function mergeContents(
  connection: Connection,
  contents: readonly number[],
  after: After,
  limit: number,
  missing: number,
): readonly ComponentColumns[] {
  const best = new Map<number, ListingColumns>();
  for (const content of contents) {
    const rows =
      missing === 0
        ? connection.all<ListingColumns>(LISTING_PAGE, content, after.sortKey, after.number, limit)
        : connection.all<ListingColumns>(LISTING_PAGE_MISSING, content, after.sortKey, after.number, missing, limit);
    for (const row of rows) best.set(row.number, row);
  }
  const first = contents.length === 1 ? [...best.values()] : [...best.values()].toSorted(compareListing);
  return first.slice(0, limit).map(({ number }) => {
    const columns = connection.get<ComponentColumns>(
      `SELECT ${COMPONENT} FROM components AS c WHERE c.number = ?`,
      number,
    );
    if (columns === undefined) throw new Error(`no component ${number}`);
    return columns;
  });
}

/** SQLite's order: bytes of UTF-8, then the number. */
function compareListing(a: ListingColumns, b: ListingColumns): number {
  return Buffer.compare(Buffer.from(a.sortKey), Buffer.from(b.sortKey)) || a.number - b.number;
}

function countListed(
  connection: Connection,
  contents: readonly number[],
  release: number | null,
  missing: number,
): number {
  if (missing === 0 && release !== null) {
    return connection.value<number>('SELECT components FROM releases WHERE number = ?', release);
  }
  const [only] = contents;
  if (contents.length === 1 && only !== undefined) {
    return connection.value<number>(
      'SELECT count(*) FROM listing WHERE content = ? AND missing & ? <> 0',
      only,
      missing,
    );
  }
  return connection.value<number>(
    `SELECT count(DISTINCT l.component) FROM json_each(?) AS c JOIN listing AS l ON l.content = c.value WHERE l.missing & ? <> 0`,
    JSON.stringify(contents),
    missing,
  );
}

function notSearched(connection: Connection): ReturnType<ComponentStore['notSearched']> {
  const rows = connection.all<{ vendor: string; product: string; release: string; refused: number }>(
    `SELECT v.name AS vendor, p.name AS product, r.name AS release,
       (SELECT count(*) FROM submissions AS s WHERE s.release = r.number) AS refused
     FROM vendors AS v JOIN products AS p ON p.vendor = v.number JOIN releases AS r ON r.product = p.number
     WHERE NOT EXISTS (SELECT 1 FROM documents AS d WHERE d.release = r.number)
     ORDER BY v.name_key, p.name_key, r.name_key`,
  );
  return rows.map(({ vendor, product, release, refused }) => ({
    release: joinPath(vendor, product, release),
    reason: refused === 0 ? 'no SBOM has been received' : 'no file received for it could be read',
  }));
}
