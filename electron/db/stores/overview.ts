// What the overview shows: things that wait for a person, counts, and what happened lately. Everything comes out of
// columns; of a document's summary only a few fields are read, once per document, because it never changes.

import { type Rating, ratings } from '#shared/model/risk.ts';
import type { DocumentStatus } from '#shared/model/register-view.ts';
import { activityText, manyRisksText } from '../activity-text.ts';
import type { Connection } from '../connection.ts';
import type { CurrentDocument, Fact, FactStore, OverviewStore, WaitingKind, WaitingRows } from '../types.ts';
import { riskLabel } from './risks.ts';

export function overviewStore(connection: Connection, facts: FactStore): OverviewStore {
  const said = new Map<number, SaidByDocument>();
  return {
    waiting: (asOf, soon) => connection.read(() => readWaiting(connection, asOf, soon)),
    documents: () =>
      connection.read(() =>
        connection.all<{ status: DocumentStatus; count: number }>(
          'SELECT status, count(*) AS count FROM documents WHERE duplicate_of IS NULL GROUP BY status',
        ),
      ),
    risks: (asOf) => connection.read(() => readRisks(connection, asOf)),
    releases: () => connection.read(() => connection.all(RELEASES)),
    releaseDocuments: () => connection.read(() => readDocuments(connection, said)),
    recent: (limit) => connection.read(() => readRecent(connection, facts, limit)),
  };
}

/** A release in words: vendor / product / release. */
const RELEASE_NAME = `v.name || ' / ' || p.name || ' / ' || r.name`;
const OF_RELEASE = 'JOIN products AS p ON p.number = r.product JOIN vendors AS v ON v.number = p.vendor';
const OF_RISK = 'JOIN products AS p ON p.number = k.product JOIN vendors AS v ON v.number = p.vendor';
const RISK_COLUMNS = `k.id, k.number, k.title || ' (' || v.name || ' / ' || p.name || ')' AS label`;
const OPEN = `k.state NOT IN ('accepted', 'closed')`;
const DUE = `json_extract(k.standing, '$.due')`;

const RELEASES = `SELECT id, state FROM releases WHERE state <> 'retired'`;

/** The first three rows and the number of all; a row may stand for several things. */
const WAITING: Readonly<Record<WaitingKind, string>> = {
  'overdue-risk': `SELECT ${RISK_COLUMNS}, 1 AS things FROM risks AS k ${OF_RISK}
    WHERE ${OPEN} AND ${DUE} < :asOf ORDER BY k.level_rank DESC, ${DUE}, k.number`,
  'acceptance-expires': `SELECT ${RISK_COLUMNS}, 1 AS things FROM risks AS k ${OF_RISK}
    WHERE k.state = 'accepted' AND json_extract(k.standing, '$.acceptedUntil') <= :soon
    ORDER BY json_extract(k.standing, '$.acceptedUntil'), k.number`,
  'approve-acceptance': `SELECT ${RISK_COLUMNS}, 1 AS things FROM risks AS k ${OF_RISK}
    WHERE k.state = 'acceptance-requested' ORDER BY k.level_rank DESC, k.number`,
  'decide-document': `SELECT d.id, NULL AS number, f.name || ' (' || ${RELEASE_NAME} || ')' AS label, 1 AS things
    FROM documents AS d JOIN submission_files AS f ON f.number = d.file JOIN releases AS r ON r.number = d.release ${OF_RELEASE}
    WHERE d.status = 'received' AND d.duplicate_of IS NULL ORDER BY d.number`,
  'refused-file': `SELECT s.id, NULL AS number, f.name || ' (' || ${RELEASE_NAME} || ')' AS label, 1 AS things
    FROM submission_files AS f JOIN submissions AS s ON s.number = f.submission JOIN releases AS r ON r.number = s.release ${OF_RELEASE}
    WHERE EXISTS (SELECT 1 FROM refusals AS x WHERE x.file = f.number)
      AND NOT EXISTS (SELECT 1 FROM documents AS d WHERE d.file = f.number)
      AND NOT EXISTS (SELECT 1 FROM documents AS d WHERE d.release = s.release AND d.submission > s.number)
    ORDER BY f.number`,
  'own-risk': `SELECT ${RISK_COLUMNS}, 1 AS things FROM risks AS k ${OF_RISK}
    WHERE ${OPEN} AND k.owner IS NULL ORDER BY k.level_rank DESC, k.number`,
  'release-without-sbom': `SELECT r.id, NULL AS number, ${RELEASE_NAME} AS label, 1 AS things
    FROM releases AS r ${OF_RELEASE}
    WHERE r.state <> 'retired' AND NOT EXISTS (SELECT 1 FROM documents AS d WHERE d.release = r.number)
    ORDER BY r.state = 'candidate', v.name_key, p.name_key, r.name_key`,
  // Only while nobody has decided about the document: the decision answers for what the file left open.
  'answer-question': `SELECT d.id, NULL AS number, f.name || ' (' || ${RELEASE_NAME} || ')' AS label,
      json_array_length(d.summary, '$.questions') AS things
    FROM documents AS d JOIN submission_files AS f ON f.number = d.file JOIN releases AS r ON r.number = d.release ${OF_RELEASE}
    WHERE d.status = 'received' AND d.duplicate_of IS NULL AND json_array_length(d.summary, '$.questions') > 0 ORDER BY d.number`,
};

interface WaitingColumns {
  readonly id: string;
  /** Of a risk. */
  readonly number: number | null;
  readonly label: string;
  readonly total: number;
}

function readWaiting(connection: Connection, asOf: string, soon: string): Readonly<Record<WaitingKind, WaitingRows>> {
  const entries = Object.entries(WAITING).map(([kind, select]): readonly [string, WaitingRows] => {
    const text = `SELECT id, number, label, (SELECT coalesce(sum(things), 0) FROM waiting) AS total FROM waiting LIMIT 3`;
    const rows = connection
      .prepare(`WITH waiting AS MATERIALIZED (${select}) ${text}`)
      .all({ asOf, soon }) as readonly WaitingColumns[];
    const examples = rows.map(({ id, number, label }) => ({
      id,
      label: number === null ? label : `${riskLabel(number)} ${label}`,
    }));
    return [kind, { count: rows[0]?.total ?? 0, examples }];
  });
  return Object.fromEntries(entries) as Record<WaitingKind, WaitingRows>;
}

function readRisks(connection: Connection, asOf: string): ReturnType<OverviewStore['risks']> {
  const rows = connection.all<{ level: Rating; open: number; overdue: number }>(
    `SELECT k.level, count(*) AS open, count(*) FILTER (WHERE ${DUE} < ?) AS overdue FROM risks AS k WHERE ${OPEN} GROUP BY k.level`,
    asOf,
  );
  return ratings.map((level) => rows.find((row) => row.level === level) ?? { level, open: 0, overdue: 0 });
}

/** What never changes about a document. */
type SaidByDocument = Pick<CurrentDocument, 'head' | 'graph' | 'states'>;

interface DocumentColumns {
  readonly id: string;
  readonly releaseId: string;
  readonly status: DocumentStatus;
  readonly receivedAt: string;
  readonly content: number;
}

function readDocuments(connection: Connection, said: Map<number, SaidByDocument>): readonly CurrentDocument[] {
  const rows = connection.all<DocumentColumns>(
    `SELECT d.id, r.id AS releaseId, d.status, s.received_at AS receivedAt, d.content
     FROM documents AS d JOIN releases AS r ON r.number = d.release JOIN submissions AS s ON s.number = d.submission
     WHERE r.state <> 'retired' AND d.content IS NOT NULL ORDER BY d.number`,
  );
  return rows.map(({ content, ...row }) => {
    const known = said.get(content) ?? readSaid(connection, content);
    said.set(content, known);
    return Object.assign(row, known);
  });
}

function readSaid(connection: Connection, content: number): SaidByDocument {
  const row = connection.get<{ serial: string | null; root: string | null; states: string }>(
    `SELECT summary ->> '$.head.serial.value' AS serial, summary ->> '$.graph.roots[0].name' AS root,
       summary -> '$.states' AS states FROM documents WHERE content = ?`,
    content,
  );
  if (row === undefined) throw new Error(`no document of content ${content}`);
  return {
    head: { serial: { value: row.serial } },
    graph: { roots: row.root === null ? [] : [{ name: row.root }] },
    states: JSON.parse(row.states) as CurrentDocument['states'],
  };
}

/** By the kind of its subject: how it is called now. */
const SUBJECT_NAMES = `CASE f.subject_kind
  WHEN 'vendor' THEN (SELECT name FROM vendors WHERE id = f.subject_id)
  WHEN 'product' THEN (SELECT v.name || ' / ' || p.name FROM products AS p JOIN vendors AS v ON v.number = p.vendor WHERE p.id = f.subject_id)
  WHEN 'release' THEN (SELECT ${RELEASE_NAME} FROM releases AS r ${OF_RELEASE} WHERE r.id = f.subject_id)
  WHEN 'submission' THEN (SELECT ${RELEASE_NAME} FROM submissions AS s JOIN releases AS r ON r.number = s.release ${OF_RELEASE} WHERE s.id = f.subject_id)
  WHEN 'document' THEN (SELECT i.name || ' (' || ${RELEASE_NAME} || ')' FROM documents AS d JOIN submission_files AS i ON i.number = d.file
    JOIN releases AS r ON r.number = d.release ${OF_RELEASE} WHERE d.id = f.subject_id)
  WHEN 'risk' THEN (SELECT k.title || ' (' || v.name || ' / ' || p.name || ')' FROM risks AS k ${OF_RISK} WHERE k.id = f.subject_id)
  END`;

/** Facts looked through: a large import opens some hundred risks at once. */
const LOOKED_THROUGH = 500;

/** What one import or decision did to many risks is one line. */
function readRecent(connection: Connection, facts: FactStore, limit: number): ReturnType<OverviewStore['recent']> {
  const { rows } = facts.list({ limit: LOOKED_THROUGH, cursor: null });
  const groups: Fact[][] = [];
  for (const fact of rows) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && isSameDoing(last[0], fact)) last.push(fact);
    else if (groups.push([fact]) > limit) break;
  }
  return groups.slice(0, limit).flatMap((group) => {
    const [fact] = group;
    if (fact === undefined) return [];
    const { sequence, recordedAt: at, actor } = fact;
    const text =
      group.length > 1 ? manyRisksText(fact.kind, group.length) : activityText(fact, subjectName(connection, fact));
    return [{ sequence, at, actor, text }];
  });
}

function isSameDoing(one: Fact, other: Fact): boolean {
  return (
    manyRisksText(one.kind, 2) !== '' &&
    one.kind === other.kind &&
    one.recordedAt === other.recordedAt &&
    one.actor === other.actor
  );
}

function subjectName(connection: Connection, fact: Fact): string {
  return (
    connection.value<string | null>(`SELECT ${SUBJECT_NAMES} FROM facts AS f WHERE f.sequence = ?`, fact.sequence) ?? ''
  );
}
