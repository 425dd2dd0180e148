// Digests of what the register stores of a document or a refusal. They stand in the fact of the submission, so that the
// chain of facts seals the stored content too; `verify` computes them again from the tables.
// No row numbers go in, but ids, keys and JSON: what is meant, not where it stands.

import type { Connection, Param } from './connection.ts';
import { sha256Stream } from './ids.ts';

/** One text per row; rows in the order of the table's key. Every statement takes the number of the content. */
const PARTS: readonly string[] = [
  `SELECT json_array(o.node, hex(c.id), o.role, o.kept, o.parent, o.pointer, o.ref, o.scope, hex(s.key), hex(p.key),
     hex(l.key), o.copyright, o.download_location, o.hashes, o.states, c.type, c.namespace, c.name, c.version, c.purl,
     c.cpe, c.identities, c.sort_key)
   FROM occurrences AS o LEFT JOIN components AS c ON c.number = o.component
     LEFT JOIN parties AS s ON s.number = o.supplier LEFT JOIN parties AS p ON p.number = o.producer
     LEFT JOIN licence_sets AS l ON l.number = o.licence_set
   WHERE o.content = ? ORDER BY o.node`,
  `WITH o AS (SELECT supplier, producer FROM occurrences WHERE content = ?)
   SELECT json_array(hex(key), name, body) FROM parties
   WHERE number IN (SELECT supplier FROM o UNION SELECT producer FROM o) ORDER BY key`,
  `SELECT json_array(hex(s.key), m.position, hex(l.key), l.shown, l.search_key, l.body)
   FROM licence_sets AS s LEFT JOIN licence_set_members AS m ON m.licence_set = s.number
     LEFT JOIN licences AS l ON l.number = m.licence
   WHERE s.number IN (SELECT licence_set FROM occurrences WHERE content = ?) ORDER BY s.key, m.position`,
  `SELECT json_array(l.sort_key, hex(c.id), l.missing) FROM listing AS l LEFT JOIN components AS c ON c.number = l.component
   WHERE l.content = ? ORDER BY l.sort_key, l.component`,
  'SELECT json_array(from_node, to_node, kind) FROM edges WHERE content = ? ORDER BY from_node, to_node, kind',
  'SELECT json_array(node, pointer, ref, name, hashes) FROM files WHERE content = ? ORDER BY node',
  'SELECT json_array(position, body) FROM claims WHERE content = ? ORDER BY position',
];

/** Text handed to the hash at once: fewer calls cost less. */
const PIECE = 65_536;

/** SHA-256 (hex) over components, their occurrences, suppliers and licences, edges, files and claims of one content.
 *  About half a second for 100,000 components. */
export function digestContent(connection: Connection, content: number): string {
  const hash = sha256Stream();
  for (const [part, text] of PARTS.entries()) {
    let piece = `part ${part}\n`;
    for (const row of connection.prepare(text).pluck().iterate(content) as Iterable<string>) {
      piece += `${row}\n`;
      if (piece.length < PIECE) continue;
      hash.update(Buffer.from(piece));
      piece = '';
    }
    hash.update(Buffer.from(piece));
  }
  return hash.hex();
}

/** SHA-256 (hex) of one row whose values are texts, numbers and nulls. */
export function digestRow(values: readonly Param[]): string {
  const hash = sha256Stream();
  const wellFormed = values.map((value) => (typeof value === 'string' ? value.toWellFormed() : value));
  hash.update(Buffer.from(JSON.stringify(wellFormed)));
  return hash.hex();
}

/** What of a document's row, beside its place, comes from reading it: the values of its `stored` digest. */
export const DOCUMENT_COLUMNS = 'standard, spec_version, components, errors, warnings, envelopes, summary, serial';
/** The same of a refusal. */
export const REFUSAL_COLUMNS = 'standard, envelopes, refusal';
