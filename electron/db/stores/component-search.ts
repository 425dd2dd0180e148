// Search over the portfolio: names, versions, namespaces and identifiers by substring, hashes and licences as a whole.
// Substrings are found by scanning two narrow indexes (about 3 ms per 100,000 components), hashes and licences by seeking.

import type { Connection, Param } from '../connection.ts';
import { fold } from '../names.ts';
import type { ComponentRow, Page, PageRequest } from '../types.ts';
import { COMPONENT, VISIBLE, type ComponentColumns } from './component-rows.ts';
import { toAfter, toPage } from './components.ts';

const PUBLISHED = 'EXISTS (SELECT 1 FROM documents AS d WHERE d.content = o.content)';

export const FIND_NAME = 'SELECT component FROM component_names WHERE instr(sort_key, ?) > 0';
export const FIND_IDENTITY = "SELECT component FROM identity_values WHERE value LIKE ? ESCAPE '\\'";
export const FIND_HASH = `SELECT o.component FROM hash_values AS h CROSS JOIN occurrences AS o ON o.content = h.content AND o.node = h.node
  WHERE h.value = ? AND ${PUBLISHED}`;
export const FIND_LICENCE = `SELECT o.component FROM licences AS l CROSS JOIN licence_set_members AS m ON m.licence = l.number
  CROSS JOIN occurrences AS o ON o.licence_set = m.licence_set WHERE l.search_key = ? AND ${PUBLISHED}`;

export function searchComponents(connection: Connection, page: PageRequest, query: string): Page<ComponentRow> {
  const folded = fold(query.trim());
  const parts: [text: string, param: Param][] = [
    [FIND_NAME, folded],
    [FIND_IDENTITY, toPattern(query.trim())],
    [FIND_LICENCE, folded],
  ];
  const hash = toHash(query);
  if (hash !== undefined) parts.push([FIND_HASH, hash]);
  const found = `WITH found (number) AS MATERIALIZED (${parts.map(([text]) => text).join(' UNION ')}),
    total (total) AS MATERIALIZED (SELECT count(*) FROM found AS c WHERE ${VISIBLE})`;
  const params = parts.map(([, param]) => param);
  const after = toAfter(page.cursor);
  const rows = connection.all<ComponentColumns & { readonly total: number }>(
    `${found} SELECT ${COMPONENT}, total FROM total, found CROSS JOIN components AS c ON c.number = found.number
     WHERE ${VISIBLE} AND (c.sort_key, c.number) > (?, ?) ORDER BY c.sort_key, c.number LIMIT ?`,
    ...params,
    after.sortKey,
    after.number,
    page.limit + 1,
  );
  return toPage(connection, rows, page, null, rows[0]?.total ?? 0);
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
