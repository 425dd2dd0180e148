// Rows of components for lists: what stands in the components table, joined with what the documents in scope say.

import type { Connection } from '../connection.ts';
import { bytesToUuid } from '../ids.ts';
import type { ComponentRow } from '../types.ts';

export interface ComponentColumns {
  readonly number: number;
  readonly id: Buffer;
  readonly type: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly purl: string | null;
  readonly cpe: string | null;
  readonly sortKey: string;
}

export const COMPONENT = 'c.number, c.id, c.type, c.namespace, c.name, c.version, c.purl, c.cpe, c.sort_key AS sortKey';

/** Components below this number are published (see the head of migration 10). */
export const FIRST_UNPUBLISHED = 'coalesce((SELECT min(first_component) FROM generations), 9007199254740991)';
export const VISIBLE = `c.number < ${FIRST_UNPUBLISHED}`;

/** Distinct components that readers see; the narrowest table is counted. */
export const COUNT_COMPONENTS = `SELECT count(*) FROM component_ids WHERE component < ${FIRST_UNPUBLISHED}`;

/** `release`: count and describe what the documents of this release say; null: of all. */
export function toComponentRow(
  connection: Connection,
  columns: ComponentColumns,
  release: number | null,
): ComponentRow {
  const { number, id, type, namespace, name, version, purl, cpe } = columns;
  const scope = release === null ? '' : ' AND d.release = ?';
  const params = release === null ? [number] : [number, release];
  const from = `FROM occurrences AS o JOIN documents AS d ON d.content = o.content`;
  const said = connection.get<{ occurrences: number; supplier: string | null }>(
    `SELECT count(*) AS occurrences, min(p.name) AS supplier ${from} LEFT JOIN parties AS p ON p.number = o.supplier
     WHERE o.component = ?${scope}`,
    ...params,
  );
  const licences = connection.all<{ shown: string }>(
    `SELECT DISTINCT l.shown FROM (SELECT DISTINCT o.licence_set ${from} WHERE o.component = ?${scope}) AS s
     JOIN licence_set_members AS m ON m.licence_set = s.licence_set JOIN licences AS l ON l.number = m.licence ORDER BY l.shown`,
    ...params,
  );
  return {
    id: bytesToUuid(id),
    type,
    namespace,
    name,
    version,
    purl,
    cpe,
    licences: licences.map((licence) => licence.shown),
    supplier: said?.supplier ?? null,
    occurrences: said?.occurrences ?? 0,
  };
}
