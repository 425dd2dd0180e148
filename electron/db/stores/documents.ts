// Documents: one SBOM as received, what its import said about it, and what people decided.

import { ContractError } from '#shared/contract/errors.ts';
import type { DocumentHead } from '#shared/model/document.ts';
import type { EnvelopeKind } from '#shared/model/envelope.ts';
import type { DocumentSummary } from '#shared/model/import-plan.ts';
import type { DecisionView, DocumentStatus } from '#shared/model/register-view.ts';
import type { Connection } from '../connection.ts';
import { cutPage, decodeCursor } from '../cursor.ts';
import { allOf, type Filter } from '../filter.ts';
import { notFound } from '../names.ts';
import { toSerialKey } from '../serial-key.ts';
import type {
  By,
  CheckedFile,
  DocumentDetail,
  DocumentFilter,
  DocumentRow,
  DocumentStore,
  FactStore,
  Page,
  PageRequest,
} from '../types.ts';
import { findNumber, markStale } from './portfolio.ts';

type DocumentColumns = Omit<DocumentRow, 'decision'> & {
  readonly number: number;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decidedWhy: string | null;
};

const FROM = `
  FROM documents AS d
  JOIN submissions AS s ON s.number = d.submission
  JOIN releases AS r ON r.number = d.release
  JOIN products AS p ON p.number = r.product
  JOIN vendors AS v ON v.number = p.vendor
  JOIN submission_files AS f ON f.number = d.file
  JOIN originals AS o ON o.number = f.original
  JOIN facts AS sf ON sf.sequence = s.fact
  LEFT JOIN facts AS df ON df.sequence = d.decision
  LEFT JOIN actors AS da ON da.number = df.actor
  LEFT JOIN documents AS first ON first.number = d.duplicate_of`;

const SELECT = `
  SELECT d.number, d.id, s.id AS submission, v.name AS vendor, p.name AS product, r.name AS release, f.name AS fileName,
    d.inside, lower(hex(o.sha256)) AS sha256, lower(hex(d.content_sha256)) AS contentSha256, o.bytes, d.standard,
    d.spec_version AS specVersion, d.components, d.errors, d.warnings, d.status, s.received_at AS receivedAt,
    s.received_from AS receivedFrom, s.channel, sf.recorded_at AS recordedAt, first.id AS duplicateOf,
    da.name AS decidedBy, df.recorded_at AS decidedAt, df.reason AS decidedWhy ${FROM}`;

export function documentStore(connection: Connection, facts: FactStore): DocumentStore {
  const get = (named: string): DocumentRow => {
    const number = findDocument(connection, named);
    if (number === undefined) throw notFound('document', named);
    return readDocument(connection, number);
  };
  return {
    find: (named) =>
      connection.read(() => {
        const number = findDocument(connection, named);
        return number === undefined ? undefined : readDocument(connection, number);
      }),
    get: (named) => connection.read(() => get(named)),
    show: (named) => connection.read(() => show(connection, facts, get(named))),
    list: (page, filter) => connection.read(() => list(connection, page, filter)),
    listBySubmission: (submissionId) =>
      connection.read(() =>
        connection.all<DocumentColumns>(`${SELECT} WHERE s.id = ? ORDER BY d.number`, submissionId).map(toRow),
      ),
    findByContent: (releaseId, contentSha256) =>
      connection.read(() => findByContent(connection, releaseId, contentSha256)),
    findSameSerial: (head, contentSha256) => connection.read(() => findSameSerial(connection, head, contentSha256)),
    decide: (named, status, reason, by) =>
      connection.write(() => decide(connection, facts, get(named), status, reason, by)),
  };
}

function findByContent(connection: Connection, releaseId: string, contentSha256: string): DocumentRow | undefined {
  const row = connection.get<DocumentColumns>(
    `${SELECT} WHERE r.id = ? AND d.content_sha256 = ? AND d.duplicate_of IS NULL`,
    releaseId,
    Buffer.from(contentSha256, 'hex'),
  );
  return row && toRow(row);
}

function findSameSerial(connection: Connection, head: DocumentHead, contentSha256: string): DocumentRow | undefined {
  const key = toSerialKey(head);
  if (key === null) return undefined;
  const row = connection.get<DocumentColumns>(
    `${SELECT} WHERE d.serial = ? AND d.content_sha256 <> ? ORDER BY d.number LIMIT 1`,
    key,
    Buffer.from(contentSha256, 'hex'),
  );
  return row && toRow(row);
}

/** Row number of an id, a prefix of one, or a SHA-256. */
function findDocument(connection: Connection, named: string): number | undefined {
  const text = named.toLowerCase();
  if (/^[0-9a-f]{64}$/.test(text)) return findByHash(connection, Buffer.from(text, 'hex'), named);
  if (!/^[0-9a-f-]{8,36}$/.test(text)) return undefined;
  // 'g' sorts behind every character of an id.
  return theOnly(
    connection.all<{ number: number }>(
      'SELECT number FROM documents WHERE id >= ? AND id < ? LIMIT 2',
      text,
      `${text}g`,
    ),
    named,
  );
}

/** Duplicates aside; the same bytes in several releases are several documents. */
function findByHash(connection: Connection, hash: Buffer, named: string): number | undefined {
  return theOnly(
    connection.all<{ number: number }>(
      `SELECT number FROM documents WHERE content_sha256 = ? AND duplicate_of IS NULL
       UNION
       SELECT d.number FROM originals AS o JOIN submission_files AS f ON f.original = o.number
       JOIN documents AS d ON d.submission = f.submission AND d.file = f.number
       WHERE o.sha256 = ? AND d.duplicate_of IS NULL LIMIT 2`,
      hash,
      hash,
    ),
    named,
  );
}

function theOnly(found: readonly { readonly number: number }[], named: string): number | undefined {
  if (found.length > 1) {
    throw new ContractError({
      code: 'call/ambiguous',
      message: `“${named}” fits several documents.`,
      remedy: 'Give the whole id of the document.',
    });
  }
  return found[0]?.number;
}

export function readDocument(connection: Connection, number: number): DocumentRow {
  const row = connection.get<DocumentColumns>(`${SELECT} WHERE d.number = ?`, number);
  if (row === undefined) throw new Error(`no document ${number}`);
  return toRow(row);
}

function toRow(columns: DocumentColumns): DocumentRow {
  const { number: _number, decidedBy, decidedAt, decidedWhy, ...row } = columns;
  const decided = decidedBy !== null && decidedAt !== null;
  return {
    ...row,
    decision: decided ? { status: row.status, actor: decidedBy, at: decidedAt, reason: decidedWhy ?? '' } : null,
  };
}

function list(connection: Connection, page: PageRequest, filter: DocumentFilter): Page<DocumentRow> {
  const scope = toScope(connection, filter);
  const before = page.cursor === null ? null : decodeCursor(page.cursor, ['number']);
  const here = allOf([scope.text, ...scope.params], before === null ? null : ['d.number < ?', ...before]);
  const rows = connection.all<DocumentColumns>(
    `${SELECT} WHERE ${here.text} ORDER BY d.number DESC LIMIT ?`,
    ...here.params,
    page.limit + 1,
  );
  const total = connection.value<number>(
    `SELECT count(*) FROM documents AS d JOIN releases AS r ON r.number = d.release
     JOIN products AS p ON p.number = r.product WHERE ${scope.text}`,
    ...scope.params,
  );
  const cut = cutPage(rows, page.limit, (row) => [row.number]);
  return { rows: cut.rows.map(toRow), next: cut.next, total };
}

function toScope(connection: Connection, filter: DocumentFilter): Filter {
  const vendor = filter.vendor === null ? null : findNumber(connection, 'vendor', filter.vendor);
  if (vendor === undefined) throw notFound('vendor', filter.vendor ?? '');
  const release = filter.release === null ? null : findNumber(connection, 'release', filter.release);
  if (release === undefined) throw notFound('release', filter.release ?? '');
  return allOf(
    vendor === null ? null : ['p.vendor = ?', vendor],
    release === null ? null : ['d.release = ?', release],
    filter.status === null ? null : ['d.status = ?', filter.status],
  );
}

function show(connection: Connection, facts: FactStore, document: DocumentRow): DocumentDetail {
  const stored = connection.get<{ envelopes: string; summary: string }>(
    'SELECT envelopes, summary FROM documents WHERE id = ?',
    document.id,
  );
  if (stored === undefined) throw new Error(`no document ${document.id}`);
  const summary = JSON.parse(stored.summary) as DocumentSummary;
  const envelopes = JSON.parse(stored.envelopes) as readonly EnvelopeKind[];
  return { document, checked: toChecked(document, envelopes, summary), decisions: listDecisions(facts, document.id) };
}

/** What `check` said about the file when it was imported. */
function toChecked(document: DocumentRow, envelopes: readonly EnvelopeKind[], summary: DocumentSummary): CheckedFile {
  const { head, producer, counts, receipt, findings, questions, profiles } = summary;
  return {
    path: document.fileName,
    inside: document.inside,
    sha256: document.sha256,
    contentSha256: document.contentSha256,
    bytes: document.bytes,
    outcome: 'read' as const,
    reason: null,
    remedy: null,
    envelopes,
    format: { standard: head.standard, specVersion: head.specVersion, encoding: head.encoding },
    readAs: head.readAs === head.specVersion ? null : head.readAs,
    producer,
    counts,
    receipt,
    findings,
    questions,
    profiles,
  };
}

export function listDecisions(facts: FactStore, documentId: string): readonly DecisionView[] {
  return facts
    .listBySubject('document', documentId)
    .filter((fact) => fact.kind === 'document.decided')
    .map((fact) => ({
      status: (fact.payload as { readonly status: DocumentStatus }).status,
      actor: fact.actor,
      at: fact.recordedAt,
      reason: fact.reason ?? '',
    }));
}

function decide(
  connection: Connection,
  facts: FactStore,
  document: DocumentRow,
  status: Exclude<DocumentStatus, 'received'>,
  reason: string,
  by: By,
): DocumentRow {
  // Bound to the bytes it is about (product.md: decision).
  const payload = { status, sha256: document.sha256, contentSha256: document.contentSha256 };
  const fact = facts.append(
    { subjectKind: 'document', subjectId: document.id, kind: 'document.decided', payload, reason },
    by,
  );
  connection.run('UPDATE documents SET status = ?, decision = ? WHERE id = ?', status, fact.sequence, document.id);
  const at = connection.get<{ number: number; product: number }>(
    'SELECT d.number, r.product FROM documents AS d JOIN releases AS r ON r.number = d.release WHERE d.id = ?',
    document.id,
  );
  if (at === undefined) throw new Error(`no document ${document.id}`);
  markStale(connection, at.product);
  return readDocument(connection, at.number);
}
