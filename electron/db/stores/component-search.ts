// Search over the portfolio: names, versions, namespaces and identifiers by substring, hashes and licences as a whole.
// Substrings are found by scanning two narrow indexes (about 3 ms per 100,000 components), hashes and licences by seeking.

import type { Connection, Param } from '../connection.ts';
import { fold } from '../names.ts';
import type { ComponentRow, Page, PageRequest } from '../types.ts';
import { COMPONENT, VISIBLE, type ComponentColumns } from './component-rows.ts';
import { toAfter, toPage } from './components.ts';

const PUBLISHED = 'EXISTS (SELECT 1 FROM documents AS d WHERE d.content = o.content)';

export const FIND_NAME = "SELECT number FROM components WHERE sort_key LIKE ? ESCAPE '\\'";
export const FIND_IDENTITY = "SELECT component FROM identities WHERE value LIKE ? ESCAPE '\\'";
export const FIND_HASH = `SELECT o.component FROM hashes AS h JOIN occurrences AS o ON o.content = h.content AND o.node = h.node
  WHERE h.value = ? AND ${PUBLISHED}`;
export const FIND_LICENCE = `SELECT o.component FROM licences AS l JOIN licence_set_members AS m ON m.licence = l.number
  JOIN occurrences AS o ON o.licence_set = m.licence_set WHERE l.search_key = ? AND ${PUBLISHED}`;

export function searchComponents(connection: Connection, page: PageRequest, query: string): Page<ComponentRow> {
  const folded = fold(query.trim());
  const parts: [text: string, param: Param][] = [
    [FIND_NAME, toPattern(folded)],
    [FIND_IDENTITY, toPattern(query.trim())],
    [FIND_LICENCE, folded],
  ];
  const hash = toHash(query);
  if (hash !== undefined) parts.push([FIND_HASH, hash]);
  const found = `WITH found (number) AS MATERIALIZED (${parts.map(([text]) => text).join(' UNION ')})`;
  const params = parts.map(([, param]) => param);
  const after = toAfter(page.cursor);
  const rows = connection.all<ComponentColumns>(
    `${found} SELECT ${COMPONENT} FROM found JOIN components AS c ON c.number = found.number
     WHERE ${VISIBLE} AND (c.sort_key, c.number) > (?, ?) ORDER BY c.sort_key, c.number LIMIT ?`,
    ...params,
    after.sortKey,
    after.number,
    page.limit + 1,
  );
  const total = connection.value<number>(
    `${found} SELECT count(*) FROM found JOIN components AS c ON c.number = found.number WHERE ${VISIBLE}`,
    ...params,
  );
  return toPage(connection, rows, page, null, total);
}

/** Substring pattern for LIKE with its own wildcards switched off. */
function toPattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** Whole hashes only: 128 bit and more, in hex. */
export function toHash(text: string): Buffer | undefined {
  const hex = text.trim().toLowerCase();
  return /^(?:[0-9a-f]{2}){16,64}$/.test(hex) ? Buffer.from(hex, 'hex') : undefined;
}
