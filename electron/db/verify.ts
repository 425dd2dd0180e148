// `verify register`: everything that can be computed again is, and compared with what is stored.

import { HASH_ROWS } from './import/hash-rows.ts';
import type { DocumentSummary } from '#shared/model/import-plan.ts';
import type { Connection } from './connection.ts';
import { livingTokens } from './stores/leases.ts';
import { checkOriginals } from './stores/originals.ts';
import { VISIBLE } from './stores/component-rows.ts';
import type { FactStore, VerifyCheck, VerifyProgress, VerifyResult } from './types.ts';
import { compareProjections } from './verify-facts.ts';
import { compareStored } from './verify-stored.ts';

export interface VerifyParts {
  readonly connection: Connection;
  readonly facts: FactStore;
  readonly now: () => number;
}

type Report = (done: number, total: number) => void;
type Finding = Omit<VerifyCheck, 'id' | 'title'>;

interface Check {
  readonly id: VerifyCheck['id'];
  readonly title: string;
  readonly run: (parts: VerifyParts, report: Report) => Finding;
}

const CHECKS: readonly Check[] = [
  { id: 'integrity', title: 'The file is sound', run: checkIntegrity },
  { id: 'foreign-keys', title: 'Nothing refers to what is not there', run: checkForeignKeys },
  { id: 'fact-chain', title: 'The chain of facts is unbroken', run: checkChain },
  { id: 'originals', title: 'Originals have the bytes that were received', run: checkBytes },
  { id: 'receipts', title: 'Receipts reconcile with what is stored', run: checkReceipts },
  { id: 'stored', title: 'What was read is stored as it was sealed', run: checkStored },
  { id: 'projections', title: 'Present states follow from the facts', run: checkProjections },
  { id: 'leftovers', title: 'Nothing unpublished was left behind', run: checkLeftovers },
];

/** Each check reads one snapshot. */
export function verifyRegister(parts: VerifyParts, onProgress: (progress: VerifyProgress) => void): VerifyResult {
  const checks = CHECKS.map(({ id, title, run }) => {
    onProgress({ check: id, done: 0, total: 0 });
    const finding = parts.connection.read(() => run(parts, (done, total) => onProgress({ check: id, done, total })));
    return { id, title, ok: finding.ok, count: finding.count, detail: finding.detail };
  });
  const [head, record] = [parts.facts.head(), parts.facts.headOfRecord()];
  return { ok: checks.every((check) => check.ok), headHash: head.hash, headOfRecord: record, checks };
}

/** The first problems in words; the rest as a number. */
function conclude(count: number, problems: readonly string[], fine: string): Finding {
  const shown = problems.slice(0, 5).join(' ');
  const more = problems.length > 5 ? ` … and ${problems.length - 5} more.` : '';
  return { ok: problems.length === 0, count, detail: problems.length === 0 ? fine : shown + more };
}

function checkIntegrity({ connection }: VerifyParts): Finding {
  const rows = connection.db.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
  const problems = rows.map((row) => `${row.integrity_check}.`).filter((text) => text !== 'ok.');
  const pages = connection.db.pragma('page_count', { simple: true }) as number;
  return conclude(pages, [...problems, ...compareIndexes(connection)], `${pages} pages of the file were checked.`);
}

/** Our own index tables (migration 10) against what they index. */
const INDEXES = [
  ['component_ids', 'SELECT id, number FROM components AS c WHERE', 'SELECT id, component FROM component_ids'],
  [
    'component_names',
    'SELECT sort_key, number FROM components AS c WHERE',
    'SELECT sort_key, component FROM component_names',
  ],
  [
    'identity_values',
    "SELECT i.value ->> 'value', c.number FROM components AS c JOIN json_each(c.identities) AS i WHERE",
    'SELECT value, component FROM identity_values',
  ],
] as const;
const HASHES = `${HASH_ROWS} JOIN documents AS d ON d.content = o.content`;

function compareIndexes(connection: Connection): readonly string[] {
  const lacks = (rows: string, index: string): number =>
    connection.value<number>(`SELECT count(*) FROM (${rows} EXCEPT ${index})`);
  const found = INDEXES.map(([name, rows, index]) => [name, lacks(`${rows} ${VISIBLE}`, index)] as const);
  const hashes = ['hash_values', lacks(HASHES, 'SELECT value, content, node FROM hash_values')] as const;
  return [...found, hashes]
    .filter(([, missing]) => missing > 0)
    .map(([name, missing]) => `${missing} rows are missing in ${name}.`);
}

function checkForeignKeys({ connection }: VerifyParts): Finding {
  const rows = connection.db.pragma('foreign_key_check') as readonly {
    readonly table: string;
    readonly parent: string;
  }[];
  const problems = rows.map((row) => `A row of ${row.table} refers to nothing in ${row.parent}.`);
  const tables = connection.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN (SELECT m.name FROM sqlite_schema AS m JOIN pragma_foreign_key_list(m.name))",
  );
  const count = tables.reduce((sum, { name }) => sum + connection.value<number>(`SELECT count(*) FROM "${name}"`), 0);
  return conclude(count, problems, `The references of ${count} rows in ${tables.length} tables lead to rows.`);
}

function checkChain({ facts }: VerifyParts): Finding {
  const { count, broken } = facts.verifyChain();
  const problems = broken === null ? [] : [`Fact ${broken.sequence}: ${broken.why}.`];
  return conclude(count, problems, `${count} facts were hashed again; each follows from the one before.`);
}

function checkBytes({ connection }: VerifyParts, report: Report): Finding {
  const originals = connection.all<{ number: number; sha256: string; bytes: number }>(
    'SELECT number, lower(hex(sha256)) AS sha256, bytes FROM originals WHERE generation IS NULL ORDER BY number',
  );
  const broken = checkOriginals(connection, originals, (done) => report(done, originals.length));
  const problems = broken.map((sha256) => `The original ${sha256} is damaged.`);
  return conclude(originals.length, problems, `${originals.length} originals were unpacked and hashed again.`);
}

interface ReceiptColumns {
  readonly id: string;
  readonly content: number;
  readonly summary: string;
}

function checkReceipts({ connection }: VerifyParts, report: Report): Finding {
  const documents = connection.all<{ number: number }>(
    'SELECT number FROM documents WHERE content IS NOT NULL ORDER BY number',
  );
  const problems: string[] = [];
  for (const [index, { number }] of documents.entries()) {
    const problem = compareReceipt(connection, number);
    if (problem !== undefined) problems.push(problem);
    report(index + 1, documents.length);
  }
  return conclude(
    documents.length,
    [...problems, ...compareReleases(connection)],
    `The receipts of ${documents.length} documents were counted again.`,
  );
}

function compareReceipt(connection: Connection, number: number): string | undefined {
  const row = connection.get<ReceiptColumns>('SELECT id, content, summary FROM documents WHERE number = ?', number);
  if (row === undefined) return undefined;
  const { receipt } = JSON.parse(row.summary) as DocumentSummary;
  const count = (kept: string): number =>
    connection.value<number>('SELECT count(*) FROM occurrences WHERE content = ? AND kept = ?', row.content, kept);
  const listed = connection.value<number>('SELECT count(*) FROM listing WHERE content = ?', row.content);
  const stored = count('stored');
  const merged = count('merged');
  const sums =
    receipt.componentsInFile === receipt.componentsStored + receipt.componentsMerged + receipt.componentsLeftOut;
  if (sums && stored === receipt.componentsStored && listed === stored && merged === receipt.componentsMerged)
    return undefined;
  return (
    `Document ${row.id}: the receipt says ${receipt.componentsStored} stored and ${receipt.componentsMerged} merged of ` +
    `${receipt.componentsInFile}, the register holds ${stored} (${listed} listed) and ${merged}.`
  );
}

function compareReleases(connection: Connection): readonly string[] {
  const rows = connection.all<{ id: string; components: number; counted: number }>(
    `SELECT r.id, r.components, (SELECT count(DISTINCT l.component) FROM documents AS d JOIN listing AS l ON l.content = d.content
       WHERE d.release = r.number) AS counted FROM releases AS r`,
  );
  return rows
    .filter((row) => row.components !== row.counted)
    .map((row) => `Release ${row.id} says ${row.components} components and holds ${row.counted}.`);
}

function checkStored({ connection, facts }: VerifyParts, report: Report): Finding {
  const { count, problems } = compareStored(connection, facts, report);
  const what = 'Summary, components, links, files and claims of each document, and each refusal, were hashed again';
  return conclude(count, problems, `${what}; the hashes are those in the facts of the submissions.`);
}

function checkProjections({ connection, facts }: VerifyParts): Finding {
  const { count, problems } = compareProjections(connection, facts);
  const what = 'Vendors, products, releases, submissions, decisions and risks';
  return conclude(count, [...problems, ...missingSubjects(connection)], `${what} are what their facts say.`);
}

const SUBJECTS = [
  ['vendor', 'vendors'],
  ['product', 'products'],
  ['release', 'releases'],
  ['submission', 'submissions'],
  ['document', 'documents'],
  ['risk', 'risks'],
] as const;

/** What the facts speak of must be there, and what is there must have facts. */
function missingSubjects(connection: Connection): readonly string[] {
  return SUBJECTS.flatMap(([kind, table]) =>
    goneSubjects(connection, kind, table).concat(unspokenSubjects(connection, kind, table)),
  );
}

function goneSubjects(connection: Connection, kind: string, table: string): readonly string[] {
  return connection
    .all<{ id: string }>(
      `SELECT DISTINCT subject_id AS id FROM facts WHERE subject_kind = ? AND subject_id NOT IN (SELECT id FROM ${table})`,
      kind,
    )
    .map(({ id }) => `Facts speak of the ${kind} ${id}, which is not there.`);
}

/** Documents begin with their submission's fact and may have none of their own. */
function unspokenSubjects(connection: Connection, kind: string, table: string): readonly string[] {
  if (kind === 'document') return [];
  return connection
    .all<{ id: string }>(
      `SELECT id FROM ${table} WHERE id NOT IN (SELECT subject_id FROM facts WHERE subject_kind = ?)`,
      kind,
    )
    .map(({ id }) => `No fact speaks of the ${kind} ${id}.`);
}

function checkLeftovers({ connection, now }: VerifyParts): Finding {
  const living = livingTokens(connection, now());
  const generations = connection.all<{ token: string }>('SELECT token FROM generations');
  const dead = generations.filter((generation) => !living.has(generation.token)).length;
  const lost = connection.value<number>(
    'SELECT count(*) FROM contents WHERE generation IS NULL AND number NOT IN (SELECT content FROM documents WHERE content IS NOT NULL)',
  );
  const unused = connection.value<number>(
    `SELECT count(*) FROM components AS c WHERE ${VISIBLE} AND NOT EXISTS (SELECT 1 FROM occurrences AS o WHERE o.component = c.number)`,
  );
  const contents = connection.value<number>('SELECT count(*) FROM contents');
  const problems = [
    ...(dead === 0 ? [] : [`${dead} imports ended without publishing and were not swept.`]),
    ...(lost === 0 ? [] : [`${lost} contents belong to no document.`]),
    ...(unused === 0 ? [] : [`${unused} components occur nowhere.`]),
  ];
  return conclude(
    contents,
    problems,
    `${contents} contents were looked at: each belongs to a published document or to a running import.`,
  );
}
