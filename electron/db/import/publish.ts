// The one short transaction that makes an import visible: submission, files, documents, refusals, whatever of vendor,
// product and release is missing, and the facts. Everything long is prepared before it.

import { ContractError } from '#shared/contract/errors.ts';
import type { DocumentSummary } from '#shared/model/import-plan.ts';
import type { Connection } from '../connection.ts';
import { contentId } from '../ids.ts';
import { toSerialKey } from '../serial-key.ts';
import { digestContent, digestRow, DOCUMENT_COLUMNS, REFUSAL_COLUMNS } from '../stored-digest.ts';
import { readDocument } from '../stores/documents.ts';
import { findByNames, markStale } from '../stores/portfolio.ts';
import { addProduct } from '../stores/products.ts';
import { addRelease } from '../stores/releases.ts';
import { addVendor } from '../stores/vendors.ts';
import type {
  FactStore,
  JsonValue,
  Publication,
  PublishedDocument,
  PublishedFile,
  PublishResult,
  RefusedDocument,
} from '../types.ts';
import type { Step } from './sorted-runs.ts';
import { removeContent, removeOriginal, removeOrphans } from './sweep.ts';

export interface PublishParts {
  readonly connection: Connection;
  readonly facts: FactStore;
  readonly generation: number;
  readonly step: Step;
}

export interface PreparedPublication {
  readonly publication: Publication;
  /** Distinct components of the release afterwards. */
  readonly components: number;
  /** JSON of the summaries. */
  readonly summaries: ReadonlyMap<PublishedDocument, string>;
  /** digestContent by the number of the content. */
  readonly digests: ReadonlyMap<number, string>;
}

/** The long part; nobody else publishes between it and `publish`, because we hold the lease. */
export function preparePublication(parts: Omit<PublishParts, 'step'>, publication: Publication): PreparedPublication {
  const contents = usedContents(publication);
  discardUnused(parts, publication, contents);
  const components = parts.connection.read(() => countComponents(parts.connection, publication, contents));
  const summaries = new Map(readDocuments(publication).map((document) => [document, JSON.stringify(document.summary)]));
  const digests = parts.connection.read(
    () => new Map([...contents].map((content) => [content, digestContent(parts.connection, content)])),
  );
  return { publication, components, summaries, digests };
}

export function publish(parts: PublishParts, prepared: PreparedPublication): PublishResult {
  let result: PublishResult | undefined;
  parts.step(() => {
    result = insertAll(parts, prepared);
  });
  if (result === undefined) throw new Error('nothing was published');
  return result;
}

function readDocuments(publication: Publication): readonly PublishedDocument[] {
  return publication.files.flatMap((file) => file.documents).filter((document) => document.outcome === 'read');
}

function usedContents(publication: Publication): ReadonlySet<number> {
  return new Set(
    readDocuments(publication).flatMap((document) => (document.content === null ? [] : [document.content.content])),
  );
}

/** What was written for a document that turned out to be refused, or for a file that is not delivered after all. */
function discardUnused(parts: Omit<PublishParts, 'step'>, publication: Publication, used: ReadonlySet<number>): void {
  const { connection, generation } = parts;
  const delivered = new Set(publication.files.map((file) => file.sha256.toLowerCase()));
  const originals = connection
    .read(() =>
      connection.all<{ number: number; sha256: Buffer }>(
        'SELECT number, sha256 FROM originals WHERE generation = ?',
        generation,
      ),
    )
    .filter((original) => !delivered.has(original.sha256.toString('hex')));
  for (const original of originals) removeOriginal(connection, original.number);
  const contents = connection
    .read(() => connection.all<{ number: number }>('SELECT number FROM contents WHERE generation = ?', generation))
    .filter((content) => !used.has(content.number));
  if (contents.length === 0) return;
  for (const content of contents) removeContent(connection, content.number);
  const first = connection.read(() =>
    connection.value<number>('SELECT first_component FROM generations WHERE number = ?', generation),
  );
  removeOrphans(connection, first);
}

function countComponents(connection: Connection, { target }: Publication, contents: ReadonlySet<number>): number {
  const release = findByNames(connection, [target.vendor, target.product, target.release]) ?? -1;
  return connection.value<number>(
    `SELECT count(DISTINCT component) FROM listing WHERE content IN
       (SELECT value FROM json_each(?) UNION SELECT content FROM documents WHERE release = ? AND content IS NOT NULL)`,
    JSON.stringify([...contents]),
    release,
  );
}

interface Place {
  readonly vendor: number;
  readonly product: number;
  readonly release: number;
  readonly created: PublishResult['created'];
}

function ensureTarget({ connection, facts }: PublishParts, { target, ...by }: Publication): Place {
  const none = { contact: null, securityContact: null, country: null, contractRef: null };
  const vendor = findByNames(connection, [target.vendor]);
  const vendorNumber = vendor ?? addVendor(connection, facts, { name: target.vendor, ...none }, by);
  const product = findByNames(connection, [target.vendor, target.product]);
  const unrated = { name: target.product, criticality: 'unset', criticalityReason: null } as const;
  const productNumber = product ?? addProduct(connection, facts, vendorNumber, unrated, by);
  const release = findByNames(connection, [target.vendor, target.product, target.release]);
  const candidate = { name: target.release, state: 'candidate', inUseSince: null } as const;
  const releaseNumber = release ?? addRelease(connection, facts, productNumber, candidate, by);
  const created = { vendor: vendor === undefined, product: product === undefined, release: release === undefined };
  return { vendor: vendorNumber, product: productNumber, release: releaseNumber, created };
}

function insertAll(parts: PublishParts, prepared: PreparedPublication): PublishResult {
  const { publication, components } = prepared;
  const { connection, facts, generation } = parts;
  const place = ensureTarget(parts, publication);
  const idOf = (table: string, number: number) =>
    connection.value<string>(`SELECT id FROM ${table} WHERE number = ?`, number);
  const releaseId = idOf('releases', place.release);
  const submissionId = toSubmissionId(releaseId, publication);
  if (connection.get('SELECT 1 FROM submissions WHERE id = ?', submissionId) !== undefined) throw sameSubmission();
  const files = describe(prepared, submissionId);
  const { receivedFrom, receivedAt, channel } = publication;
  const payload: JsonValue = {
    release: releaseId,
    receivedFrom,
    receivedAt,
    channel,
    files: files.map((file) => file.fact),
  };
  const fact = facts.append(
    { subjectKind: 'submission', subjectId: submissionId, kind: 'submission.recorded', payload, reason: null },
    publication,
  );
  const submission = connection.run(
    'INSERT INTO submissions (id, release, received_from, received_at, channel, fact) VALUES (?, ?, ?, ?, ?, ?)',
    submissionId,
    place.release,
    receivedFrom,
    receivedAt,
    channel,
    fact.sequence,
  ).rowid;
  const inserted = files.flatMap((file, position) =>
    insertFile(parts, { file, position, submission, release: place.release }),
  );
  connection.run('UPDATE releases SET components = ? WHERE number = ?', components, place.release);
  markStale(connection, place.product);
  connection.run('DELETE FROM generations WHERE number = ?', generation);
  return {
    submissionId,
    vendorId: idOf('vendors', place.vendor),
    productId: idOf('products', place.product),
    releaseId,
    created: place.created,
    documents: inserted.map((number) => ({ document: number === null ? null : readDocument(connection, number) })),
  };
}

/** Content-derived: the same delivery has the same id in every register (settled.md 4, 17). */
function toSubmissionId(releaseId: string, { receivedFrom, receivedAt, channel, files }: Publication): string {
  const held = [...new Set(files.map((file) => file.sha256))].toSorted();
  return contentId('submission', [releaseId, receivedFrom, receivedAt, channel, held]);
}

function sameSubmission(): ContractError {
  return new ContractError({
    code: 'call/conflict',
    message: 'Exactly this submission is in the register already.',
    remedy: 'Nothing needs to be done.',
  });
}

type Columns = readonly (string | number | null)[];

interface DescribedFile {
  readonly file: PublishedFile;
  /** Parallel to file.documents: id (null for refused ones) and what its row holds. */
  readonly rows: readonly { readonly id: string | null; readonly columns: Columns }[];
  readonly fact: JsonValue;
}

function describe(prepared: PreparedPublication, submissionId: string): readonly DescribedFile[] {
  return prepared.publication.files.map((file, position) => {
    const rows = file.documents.map((document) => {
      if (document.outcome === 'refused') return { id: null, columns: toRefusalColumns(document) };
      const { inside, contentSha256 } = document;
      const id = contentId('document', [submissionId, position, file.sha256, inside, contentSha256]);
      return { id, columns: toDocumentColumns(document, prepared.summaries.get(document)) };
    });
    const documents = file.documents.map((document, i) => ({
      id: rows[i]?.id ?? null,
      inside: document.inside,
      contentSha256: document.contentSha256,
      refused: document.outcome === 'refused' ? document.refusal.rule : null,
      stored: digestRow(rows[i]?.columns ?? []),
      content: document.outcome === 'read' ? toDigest(document, prepared.digests) : null,
    }));
    return { file, rows, fact: { name: file.name, sha256: file.sha256, bytes: file.bytes, documents } };
  });
}

/** null: a duplicate, which has no content of its own. */
function toDigest({ content }: PublishedDocument, digests: ReadonlyMap<number, string>): string | null {
  if (content === null) return null;
  const digest = digests.get(content.content);
  if (digest === undefined) throw new Error(`content ${content.content} has no digest`);
  return digest;
}

/** As DOCUMENT_COLUMNS says. */
function toDocumentColumns({ summary, envelopes }: PublishedDocument, text: string | undefined): Columns {
  if (text === undefined) throw new Error('a document without a summary');
  const { head, counts, findings } = summary;
  const count = (severity: DocumentSummary['findings'][number]['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const sums = [counts.components, count('error'), count('warning')];
  return [head.standard, head.specVersion, ...sums, JSON.stringify(envelopes), text, toSerialKey(head)];
}

/** As REFUSAL_COLUMNS says. */
function toRefusalColumns({ standard, envelopes, refusal }: RefusedDocument): Columns {
  return [standard, JSON.stringify(envelopes), JSON.stringify(refusal)];
}

interface FilePlace {
  readonly file: DescribedFile;
  readonly position: number;
  readonly submission: number;
  readonly release: number;
}

/** Answers the row numbers of its documents, null for refused ones. */
function insertFile(parts: PublishParts, place: FilePlace): readonly (number | null)[] {
  const { connection, generation } = parts;
  const { file, rows } = place.file;
  const digest = Buffer.from(file.sha256, 'hex');
  connection.run('UPDATE originals SET generation = NULL WHERE sha256 = ? AND generation = ?', digest, generation);
  const original = connection.get<{ number: number }>(
    'SELECT number FROM originals WHERE sha256 = ? AND generation IS NULL',
    digest,
  );
  if (original === undefined) throw new Error(`the bytes of ${file.sha256} were not written`);
  const row = connection.run(
    'INSERT INTO submission_files (submission, position, name, original) VALUES (?, ?, ?, ?)',
    place.submission,
    place.position,
    file.name.toWellFormed(),
    original.number,
  ).rowid;
  return file.documents.map((document, at) => {
    const { id, columns } = rows[at] ?? { id: null, columns: [] };
    if (document.outcome === 'refused') return insertRefusal(connection, row, at, document, columns);
    if (id === null) throw new Error('a document without an id');
    return insertDocument(parts, { ...place, row, id, at, columns }, document);
  });
}

function insertRefusal(
  connection: Connection,
  file: number,
  position: number,
  { inside, contentSha256 }: RefusedDocument,
  columns: Columns,
): null {
  connection.run(
    `INSERT INTO refusals (file, position, inside, content_sha256, ${REFUSAL_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    file,
    position,
    inside,
    Buffer.from(contentSha256, 'hex'),
    ...columns,
  );
  return null;
}

interface DocumentPlace extends FilePlace {
  /** Row of the file. */
  readonly row: number;
  readonly id: string;
  readonly at: number;
  readonly columns: Columns;
}

function insertDocument(parts: PublishParts, place: DocumentPlace, document: PublishedDocument): number {
  const { connection } = parts;
  const digest = Buffer.from(document.contentSha256, 'hex');
  const duplicateOf = document.content === null ? findFirst(connection, place.release, digest) : null;
  if (document.content !== null) publishContent(parts, document.content.content);
  return connection.run(
    `INSERT INTO documents (id, release, submission, file, position, inside, content_sha256, content, duplicate_of,
       status, decision, ${DOCUMENT_COLUMNS})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', NULL, ?, ?, ?, ?, ?, ?, ?, ?)`,
    place.id,
    place.release,
    place.submission,
    place.row,
    place.at,
    document.inside,
    digest,
    document.content?.content ?? null,
    duplicateOf,
    ...place.columns,
  ).rowid;
}

/** The document of this release that holds the content, perhaps one of this very publication. */
function findFirst(connection: Connection, release: number, digest: Buffer): number {
  const first = connection.get<{ number: number }>(
    'SELECT number FROM documents WHERE release = ? AND content_sha256 = ? AND duplicate_of IS NULL',
    release,
    digest,
  );
  if (first === undefined) throw new Error(`no document holds the content ${digest.toString('hex')}`);
  return first.number;
}

function publishContent({ connection, generation }: PublishParts, content: number): void {
  const { changes } = connection.run(
    'UPDATE contents SET generation = NULL WHERE number = ? AND generation = ?',
    content,
    generation,
  );
  if (changes !== 1) throw new Error(`content ${content} is not of generation ${generation}`);
}
