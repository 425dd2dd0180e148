// What the fact of a submission sealed about its files, documents and refusals, compared with what is stored of them.

import type { Connection } from './connection.ts';
import { digestContent, digestRow, DOCUMENT_COLUMNS, REFUSAL_COLUMNS } from './stored-digest.ts';
import type { FactStore } from './types.ts';

/** Payload of submission.recorded as publish.ts writes it. */
interface SealedFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly documents: readonly SealedDocument[];
}

interface SealedDocument {
  readonly id: string | null;
  readonly inside: string | null;
  readonly contentSha256: string;
  readonly refused: string | null;
  /** digestRow of DOCUMENT_COLUMNS or REFUSAL_COLUMNS. */
  readonly stored: string;
  /** digestContent; null for refusals and duplicates. */
  readonly content: string | null;
}

interface FileRow {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

const FILES = `SELECT f.number, f.name, lower(hex(o.sha256)) AS sha256, o.bytes FROM submission_files AS f
  JOIN originals AS o ON o.number = f.original WHERE f.submission = ? ORDER BY f.position`;

const DOCUMENTS = `SELECT position, id, inside, lower(hex(content_sha256)), content, ${DOCUMENT_COLUMNS}
  FROM documents WHERE file = ?`;
const REFUSALS = `SELECT position, NULL, inside, lower(hex(content_sha256)), NULL, ${REFUSAL_COLUMNS}
  FROM refusals WHERE file = ?`;

export interface StoredCheck {
  /** Documents and refusals that were compared. */
  readonly count: number;
  readonly problems: readonly string[];
}

export function compareStored(
  connection: Connection,
  facts: FactStore,
  report: (done: number, total: number) => void,
): StoredCheck {
  const submissions = connection.all<{ number: number; id: string }>('SELECT number, id FROM submissions');
  const problems: string[] = [];
  let count = 0;
  for (const [index, { number, id }] of submissions.entries()) {
    const fact = facts.listBySubject('submission', id).find(({ kind }) => kind === 'submission.recorded');
    const sealed = ((fact?.payload as { readonly files?: unknown } | undefined)?.files ?? []) as readonly SealedFile[];
    const found = compareFiles(connection, id, number, sealed);
    count += found.count;
    problems.push(...found.problems);
    report(index + 1, submissions.length);
  }
  return { count, problems: [...problems, ...compareDuplicates(connection)] };
}

function compareFiles(
  connection: Connection,
  submission: string,
  number: number,
  sealed: readonly SealedFile[],
): StoredCheck {
  const rows = connection.all<FileRow>(FILES, number);
  const checks = rows.map((row, position) => compareFile(connection, row, sealed[position]));
  const lost =
    rows.length === sealed.length
      ? []
      : [`The submission ${submission} had ${sealed.length} files; ${rows.length} are there.`];
  return {
    count: checks.reduce((sum, check) => sum + check.count, 0),
    problems: [...lost, ...checks.flatMap((check) => check.problems)],
  };
}

type Stored = readonly [
  position: number,
  id: string | null,
  inside: string | null,
  contentSha256: string,
  content: number | null,
  ...columns: (string | number | null)[],
];

function compareFile(connection: Connection, row: FileRow, sealed: SealedFile | undefined): StoredCheck {
  if (sealed === undefined) return { count: 0, problems: [] };
  const same = row.name === sealed.name && row.sha256 === sealed.sha256 && row.bytes === sealed.bytes;
  const problems = same ? [] : [`The file ${sealed.name} is not the one that was received under this name.`];
  const stored = [DOCUMENTS, REFUSALS].flatMap((text) => connection.prepare(text).raw().all(row.number) as Stored[]);
  const byPosition = new Map(stored.map((document) => [document[0], document]));
  if (stored.length !== sealed.documents.length)
    problems.push(`The file ${sealed.name} held ${sealed.documents.length} documents; ${stored.length} are there.`);
  for (const [position, document] of sealed.documents.entries()) {
    const problem = compareDocument(connection, byPosition.get(position), document);
    if (problem !== undefined) problems.push(`${nameOf(document, sealed)} ${problem}`);
  }
  return { count: sealed.documents.length, problems };
}

function nameOf(document: SealedDocument, file: SealedFile): string {
  return document.id === null ? `The refusal of ${document.inside ?? file.name}` : `Document ${document.id}`;
}

function compareDocument(
  connection: Connection,
  stored: Stored | undefined,
  sealed: SealedDocument,
): string | undefined {
  if (stored === undefined) return 'is not there any more.';
  const [, id, inside, contentSha256, content, ...columns] = stored;
  if (id !== sealed.id || inside !== sealed.inside || contentSha256 !== sealed.contentSha256)
    return 'stands for other bytes than were received.';
  if (digestRow(columns) !== sealed.stored) return 'says something else than its import recorded.';
  const digest = content === null ? null : digestContent(connection, content);
  return digest === sealed.content ? undefined : 'has other components, links, files or claims than its import stored.';
}

/** A duplicate is one of a document of the same release with the same content. */
function compareDuplicates(connection: Connection): readonly string[] {
  return connection
    .all<{ id: string }>(
      `SELECT d.id FROM documents AS d JOIN documents AS first ON first.number = d.duplicate_of
       WHERE first.content IS NULL OR first.release <> d.release OR first.content_sha256 <> d.content_sha256
       UNION SELECT d.id FROM documents AS d JOIN submissions AS s ON s.number = d.submission
         JOIN submission_files AS f ON f.number = d.file
       WHERE s.release <> d.release OR f.submission <> d.submission`,
    )
    .map(({ id }) => `Document ${id} does not stand where it was delivered.`);
}
