// Submissions: one delivery by a vendor with all its files, read or refused.

import type { Refusal } from '#shared/model/import-plan.ts';
import type { Connection } from '../connection.ts';
import { cutPage, decodeCursor } from '../cursor.ts';
import { allOf } from '../filter.ts';
import { notFound } from '../names.ts';
import type { Page, PageRequest, SubmissionRow, SubmissionStore } from '../types.ts';
import { findNumber } from './portfolio.ts';

type SubmissionColumns = Omit<SubmissionRow, 'files'> & { readonly number: number };

const SELECT = `
  SELECT s.number, s.id, v.name AS vendor, p.name AS product, r.name AS release, s.received_from AS receivedFrom,
    s.received_at AS receivedAt, s.channel, f.recorded_at AS recordedAt, a.name AS actor
  FROM submissions AS s
  JOIN releases AS r ON r.number = s.release
  JOIN products AS p ON p.number = r.product
  JOIN vendors AS v ON v.number = p.vendor
  JOIN facts AS f ON f.sequence = s.fact
  JOIN actors AS a ON a.number = f.actor`;

export function submissionStore(connection: Connection): SubmissionStore {
  return {
    list: (page, filter) => connection.read(() => list(connection, page, filter?.vendor ?? null)),
    find: (id) =>
      connection.read(() => {
        const row = connection.get<SubmissionColumns>(`${SELECT} WHERE s.id = ?`, id);
        return row && toRow(connection, row);
      }),
    findSame: (query) => connection.read(() => findSame(connection, query)),
  };
}

function list(connection: Connection, page: PageRequest, vendor: string | null): Page<SubmissionRow> {
  const only = vendor === null ? null : findNumber(connection, 'vendor', vendor);
  if (only === undefined) throw notFound('vendor', vendor ?? '');
  const ofVendor = allOf(only === null ? null : ['p.vendor = ?', only]);
  const before = page.cursor === null ? null : decodeCursor(page.cursor, ['number']);
  const here = allOf([ofVendor.text, ...ofVendor.params], before === null ? null : ['s.number < ?', ...before]);
  const rows = connection.all<SubmissionColumns>(
    `${SELECT} WHERE ${here.text} ORDER BY s.number DESC LIMIT ?`,
    ...here.params,
    page.limit + 1,
  );
  const total = connection.value<number>(
    `SELECT count(*) FROM submissions AS s JOIN releases AS r ON r.number = s.release
     JOIN products AS p ON p.number = r.product WHERE ${ofVendor.text}`,
    ...ofVendor.params,
  );
  const cut = cutPage(rows, page.limit, (row) => [row.number]);
  return { rows: cut.rows.map((row) => toRow(connection, row)), next: cut.next, total };
}

interface FileColumns {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly documents: number;
}

function toRow(connection: Connection, columns: SubmissionColumns): SubmissionRow {
  const { number, ...row } = columns;
  const files = connection.all<FileColumns>(
    `SELECT f.number, f.name, lower(hex(o.sha256)) AS sha256, o.bytes,
       (SELECT count(*) FROM documents AS d WHERE d.file = f.number) AS documents
     FROM submission_files AS f JOIN originals AS o ON o.number = f.original
     WHERE f.submission = ? ORDER BY f.position`,
    number,
  );
  return { ...row, files: files.map((file) => toFile(connection, file)) };
}

/** A file counts as refused when nothing in it could be read; the reason of the first refusal stands with it either way. */
function toFile(connection: Connection, file: FileColumns): SubmissionRow['files'][number] {
  const refused = connection.get<{ refusal: string }>(
    'SELECT refusal FROM refusals WHERE file = ? ORDER BY position LIMIT 1',
    file.number,
  );
  const reason = refused === undefined ? null : (JSON.parse(refused.refusal) as Refusal).reason;
  const { name, sha256, bytes } = file;
  return { name, sha256, bytes, outcome: file.documents > 0 ? 'read' : 'refused', reason };
}

function findSame(
  connection: Connection,
  query: Parameters<SubmissionStore['findSame']>[0],
): SubmissionRow | undefined {
  const candidates = connection.all<SubmissionColumns>(
    `${SELECT} WHERE s.release = (SELECT number FROM releases WHERE id = ?) AND s.received_from IS ? AND s.received_at = ?
       AND s.channel IS ? ORDER BY s.number`,
    query.releaseId,
    query.receivedFrom,
    query.receivedAt,
    query.channel,
  );
  for (const candidate of candidates) {
    const row = toRow(connection, candidate);
    const held = new Set(row.files.map((file) => file.sha256));
    if (query.sha256.every((sha256) => held.has(sha256.toLowerCase()))) return row;
  }
  return undefined;
}
