// Facts: append-only, numbered without gaps, each sealed with the hash of the one before (settled.md 5).

import { canonicalText } from '../canonical.ts';
import type { Connection } from '../connection.ts';
import { cutPage, decodeCursor } from '../cursor.ts';
import { factId, sha256 } from '../ids.ts';
import type {
  By,
  ChainResult,
  Fact,
  FactKind,
  FactStore,
  JsonValue,
  NewFact,
  Page,
  PageRequest,
  SubjectKind,
} from '../types.ts';
import { ensureActor } from './actors.ts';

interface FactColumns {
  readonly sequence: number;
  readonly id: string;
  readonly register: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly kind: string;
  /** RFC 8785 text. */
  readonly payload: string;
  readonly actor: string;
  readonly recordedAt: string;
  readonly reason: string | null;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

const SELECT = `
  SELECT f.sequence, f.id, f.register, f.subject_kind AS subjectKind, f.subject_id AS subjectId, f.kind, f.payload,
    a.name AS actor, f.recorded_at AS recordedAt, f.reason, f.previous_hash AS previousHash, f.hash
  FROM facts AS f JOIN actors AS a ON a.number = f.actor`;

const FIRST_PREVIOUS = Buffer.alloc(32);

export function factStore(connection: Connection, registerId: string): FactStore {
  return {
    append: (fact, by) => connection.write(() => append(connection, registerId, fact, by)),
    listBySubject: (kind, id) =>
      connection.read(() =>
        connection
          .all<FactColumns>(`${SELECT} WHERE f.subject_kind = ? AND f.subject_id = ? ORDER BY f.sequence`, kind, id)
          .map(toFact),
      ),
    list: (page) => connection.read(() => list(connection, page)),
    head: () => connection.read(() => readHead(connection)),
    headOfRecord: () => connection.read(() => readHeadOfRecord(connection)),
    verifyChain: () => connection.read(() => verifyChain(connection, registerId)),
  };
}

/** The bytes that a fact's hash seals: the RFC 8785 text of all its other columns. The payload goes in as it is stored, so
 *  that even a change of its white space is found. Keys are in RFC 8785 order. */
function sealed(fact: Omit<FactColumns, 'hash'>): string {
  const text = JSON.stringify;
  return (
    `{"actor":${text(fact.actor)},"id":${text(fact.id)},"kind":${text(fact.kind)},"payload":${fact.payload}` +
    `,"previousHash":"${fact.previousHash.toString('hex')}","reason":${text(fact.reason)}` +
    `,"recordedAt":${text(fact.recordedAt)},"register":${text(fact.register)},"sequence":${fact.sequence}` +
    `,"subject":{"id":${text(fact.subjectId)},"kind":${text(fact.subjectKind)}}}`
  );
}

function append(connection: Connection, register: string, fact: NewFact, by: By): Fact {
  const head = readHeadColumns(connection);
  const sequence = (head?.sequence ?? 0) + 1;
  const actor = ensureActor(connection, by.actor);
  const open = {
    sequence,
    id: factId(register, sequence),
    register,
    subjectKind: fact.subjectKind,
    subjectId: fact.subjectId.toWellFormed(),
    kind: fact.kind,
    payload: canonicalText(fact.payload),
    actor: actor.name,
    recordedAt: by.recordedAt,
    reason: fact.reason === null ? null : fact.reason.toWellFormed(),
    previousHash: head?.hash ?? FIRST_PREVIOUS,
  };
  const columns: FactColumns = { ...open, hash: sha256(sealed(open)) };
  connection.run(
    `INSERT INTO facts (sequence, id, register, subject_kind, subject_id, kind, payload, actor, recorded_at, reason,
       previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    sequence,
    columns.id,
    register,
    columns.subjectKind,
    columns.subjectId,
    columns.kind,
    columns.payload,
    actor.number,
    columns.recordedAt,
    columns.reason,
    columns.previousHash,
    columns.hash,
  );
  return toFact(columns);
}

function readHeadColumns(connection: Connection): { readonly sequence: number; readonly hash: Buffer } | undefined {
  return connection.get('SELECT sequence, hash FROM facts ORDER BY sequence DESC LIMIT 1');
}

function readHead(connection: Connection): { readonly sequence: number; readonly hash: string } {
  const head = readHeadColumns(connection);
  return { sequence: head?.sequence ?? 0, hash: (head?.hash ?? FIRST_PREVIOUS).toString('hex') };
}

function readHeadOfRecord(connection: Connection): { readonly sequence: number; readonly hash: string } {
  const head = connection.get<{ sequence: number; hash: Buffer }>(
    "SELECT sequence, hash FROM facts WHERE kind <> 'report.made' ORDER BY sequence DESC LIMIT 1",
  );
  return { sequence: head?.sequence ?? 0, hash: (head?.hash ?? FIRST_PREVIOUS).toString('hex') };
}

function toFact(columns: FactColumns): Fact {
  return {
    id: columns.id,
    register: columns.register,
    sequence: columns.sequence,
    subjectKind: columns.subjectKind as SubjectKind,
    subjectId: columns.subjectId,
    kind: columns.kind as FactKind,
    payload: JSON.parse(columns.payload) as JsonValue,
    actor: columns.actor,
    recordedAt: columns.recordedAt,
    reason: columns.reason,
    previousHash: columns.previousHash.toString('hex'),
    hash: columns.hash.toString('hex'),
  };
}

function list(connection: Connection, page: PageRequest): Page<Fact> {
  const before = page.cursor === null ? Number.MAX_SAFE_INTEGER : (decodeCursor(page.cursor, ['number'])[0] ?? 0);
  const rows = connection
    .all<FactColumns>(`${SELECT} WHERE f.sequence < ? ORDER BY f.sequence DESC LIMIT ?`, before, page.limit + 1)
    .map(toFact);
  const total = connection.value<number>('SELECT count(*) FROM facts');
  return { ...cutPage(rows, page.limit, (fact) => [fact.sequence]), total };
}

/** Facts are read in slices of their numbers, so that a long log does not fill the memory. */
const SLICE = 2_000;

function verifyChain(connection: Connection, register: string): ChainResult {
  let previousHash: Buffer = FIRST_PREVIOUS;
  let count = 0;
  for (;;) {
    const slice = connection.all<FactColumns>(
      `${SELECT.replace(' JOIN ', ' LEFT JOIN ')} WHERE f.sequence > ? ORDER BY f.sequence LIMIT ?`,
      count,
      SLICE,
    );
    for (const fact of slice) {
      const why = misfit(fact, count + 1, previousHash, register);
      if (why !== undefined) {
        return {
          intact: false,
          count: chainLength(connection),
          headHash: readHead(connection).hash,
          broken: { sequence: fact.sequence, why },
        };
      }
      previousHash = fact.hash;
      count++;
    }
    if (slice.length < SLICE) break;
  }
  const hidden = chainLength(connection) - count;
  const broken = hidden === 0 ? null : { sequence: count + 1, why: 'facts with impossible numbers' };
  return { intact: hidden === 0, count, headHash: previousHash.toString('hex'), broken };
}

function chainLength(connection: Connection): number {
  return connection.value<number>('SELECT count(*) FROM facts');
}

function misfit(fact: FactColumns, sequence: number, previousHash: Buffer, register: string): string | undefined {
  if (fact.sequence !== sequence) return `fact ${sequence} is missing`;
  if (fact.register !== register) return 'it belongs to another register';
  if (fact.id !== factId(register, sequence)) return 'its id is not that of its number';
  if (!fact.previousHash.equals(previousHash)) return 'it does not follow the fact before';
  if (!fact.hash.equals(sha256(sealed(fact)))) return 'its content is not what was sealed';
  return undefined;
}
