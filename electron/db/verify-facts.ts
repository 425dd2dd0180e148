// The present values of vendors, products, releases, submissions, documents and risks, worked out again from the facts
// and compared with what the tables say.

import { canonicalText } from './canonical.ts';
import type { Connection } from './connection.ts';
import { nameKey } from './names.ts';
import { applyRiskFact, FIRST_STANDING, levelRank } from './risk-standing.ts';
import { digestEvidence } from './stores/planned-risks.ts';
import type { Rating } from '#shared/model/risk.ts';
import type { Fact, FactStore, JsonValue, SubjectKind } from './types.ts';

type Fields = { readonly [key: string]: JsonValue | undefined };
type Row = Readonly<Record<string, string | number | null>>;

interface Projection {
  readonly kind: SubjectKind;
  /** One row: `id`, and the columns that the facts determine. */
  readonly select: string;
  /** The columns after one more fact. */
  readonly apply: (state: Fields, fact: Fact) => Fields;
}

const NAMED: readonly Projection[] = [
  {
    kind: 'register',
    select: `SELECT max(value) FILTER (WHERE key = 'register-id') AS id,
      max(value) FILTER (WHERE key = 'created-at') AS createdAt,
      max(value) FILTER (WHERE key = 'sample-date') AS sampleDate FROM meta`,
    apply: (state, fact) =>
      fact.kind === 'register.created'
        ? { createdAt: fact.recordedAt, sampleDate: fieldsOf(fact)['sampleDate'] ?? null }
        : state,
  },
  {
    kind: 'vendor',
    select: `SELECT id, name, name_key AS nameKey, contact, security_contact AS securityContact, country,
      contract_ref AS contractRef FROM vendors`,
    apply: (state, fact) => withKey(applyEdit(state, fact)),
  },
  {
    kind: 'product',
    select: `SELECT p.id, v.id AS vendor, p.name, p.name_key AS nameKey, p.criticality,
      p.criticality_reason AS criticalityReason FROM products AS p JOIN vendors AS v ON v.number = p.vendor`,
    apply: (state, fact) => {
      const next = withKey(applyEdit(state, fact));
      return next['criticality'] === state['criticality'] || state['name'] === undefined
        ? next
        : { ...next, criticalityReason: fact.reason };
    },
  },
  {
    kind: 'release',
    select: `SELECT r.id, p.id AS product, r.name, r.name_key AS nameKey, r.state, r.in_use_since AS inUseSince
      FROM releases AS r JOIN products AS p ON p.number = r.product`,
    apply: (state, fact) => withKey(applyEdit(state, fact)),
  },
  {
    kind: 'submission',
    select: `SELECT s.id, r.id AS release, s.received_from AS receivedFrom, s.received_at AS receivedAt, s.channel,
      s.fact AS sequence FROM submissions AS s JOIN releases AS r ON r.number = s.release`,
    apply: (state, fact) =>
      fact.kind === 'submission.recorded' ? { ...fieldsOf(fact), sequence: fact.sequence } : state,
  },
  {
    kind: 'document',
    select: 'SELECT id, status, decision FROM documents',
    apply: (state, fact) =>
      fact.kind === 'document.decided' ? { status: fieldsOf(fact)['status'], decision: fact.sequence } : state,
  },
];

const FIRST: Partial<Record<SubjectKind, Fields>> = { document: { status: 'received', decision: null } };

export interface Compared {
  readonly count: number;
  readonly problems: readonly string[];
}

/** Every row of these tables, column by column. */
export function compareProjections(connection: Connection, facts: FactStore): Compared {
  const problems: string[] = [];
  let count = 0;
  for (const { kind, select, apply } of NAMED) {
    for (const row of connection.all<Row>(select)) {
      count++;
      const { id, ...columns } = row;
      const known = facts.listBySubject(kind, String(id));
      const state = known.reduce(apply, FIRST[kind] ?? {});
      const wrong = Object.keys(columns).filter((column) => (state[column] ?? null) !== columns[column]);
      if (wrong.length > 0 && (known.length > 0 || kind === 'document'))
        problems.push(`The ${kind} ${String(id)} is not what its facts say: ${wrong.join(', ')}.`);
    }
  }
  const risks = compareRisks(connection, facts);
  return { count: count + risks.count, problems: [...problems, ...risks.problems] };
}

interface RiskRow {
  readonly id: string;
  readonly product: string;
  readonly theme: string;
  readonly cause: string;
  readonly title: string;
  readonly likelihood: string;
  readonly impact: string;
  readonly level: string;
  readonly levelRank: number;
  readonly explanation: string;
  readonly evidence: string;
  readonly state: string;
  readonly owner: string | null;
  readonly standing: string;
}

const RISKS = `SELECT k.id, p.id AS product, k.theme, k.cause, k.title, k.likelihood, k.impact, k.level,
  k.level_rank AS levelRank, k.explanation, k.evidence, k.state, k.owner, k.standing
  FROM risks AS k JOIN products AS p ON p.number = k.product`;

const RATED = ['theme', 'cause', 'title', 'likelihood', 'impact', 'level'] as const;

function compareRisks(connection: Connection, facts: FactStore): Compared {
  const risks = connection.all<RiskRow>(RISKS);
  const problems = risks.flatMap((risk) => {
    const wrong = wrongOfRisk(risk, facts.listBySubject('risk', risk.id));
    return wrong.length === 0 ? [] : [`Risk ${risk.id} is not what its facts say: ${wrong.join(', ')}.`];
  });
  return { count: risks.length, problems };
}

function wrongOfRisk(risk: RiskRow, history: readonly Fact[]): readonly string[] {
  const standing = history.reduce(applyRiskFact, FIRST_STANDING);
  const rated = history.reduce(applyRating, {});
  const holds: readonly (readonly [string, boolean])[] = [
    ['state', standing.state === risk.state],
    ['owner', standing.owner === risk.owner],
    ['standing', JSON.stringify(standing) === risk.standing],
    ['product', rated['product'] === risk.product],
    ...RATED.map((field) => [field, rated[field] === risk[field]] as const),
    ['level', levelRank(risk.level as Rating) === risk.levelRank],
    ['explanation', sameJson(risk.explanation, rated['explanation'] ?? null)],
    ['evidence', rated['evidence'] === digestEvidence(risk.evidence)],
  ];
  return [...new Set(holds.filter(([, held]) => !held).map(([field]) => field))];
}

/** Ratings come with planning; a person re-opens without one. */
function applyRating(state: Fields, fact: Fact): Fields {
  if (fact.kind === 'risk.evidence-gone') return { ...state, evidence: digestEvidence('[]') };
  const fields = fieldsOf(fact);
  const isRating = fact.kind === 'risk.opened' || fact.kind === 'risk.updated' || fact.kind === 'risk.reopened';
  return isRating && fields['title'] !== undefined ? { ...state, ...fields } : state;
}

function sameJson(text: string, value: JsonValue): boolean {
  return canonicalText(JSON.parse(text)) === canonicalText(value);
}

/** Facts of adding say all fields, facts of editing those that changed. */
function applyEdit(state: Fields, fact: Fact): Fields {
  const fields = fieldsOf(fact);
  const after = fact.kind.endsWith('.edited') ? (fields['after'] as Fields) : fields;
  return { ...state, ...after };
}

function withKey(state: Fields): Fields {
  return { ...state, nameKey: typeof state['name'] === 'string' ? nameKey(state['name']) : null };
}

function fieldsOf(fact: Fact): Fields {
  return fact.payload as Fields;
}
