// The register as the assessing stages read it (shared/model/register-view.ts): counts and groups, never components.

import type { DocumentSummary, Refusal } from '#shared/model/import-plan.ts';
import type { VulnerabilityClaim } from '#shared/model/document.ts';
import type {
  DecisionView,
  DocumentStatus,
  DocumentView,
  ProductView,
  RegisterView,
  ReleaseState,
  ReleaseView,
  VendorView,
} from '#shared/model/register-view.ts';
import type { Connection } from './connection.ts';
import { checkOriginals } from './stores/originals.ts';
import { RISK, toRiskView, type RiskColumns } from './stores/risks.ts';
import type { FactStore, OverrideStore, ViewOptions, ViewScope } from './types.ts';

export interface ViewParts {
  readonly connection: Connection;
  readonly facts: FactStore;
  readonly overrides: OverrideStore;
  readonly registerId: string;
}

/** Conditions on v (vendor), p (product), r (release) per kind of scope. A product stays whole when a release is asked for:
 *  its risks are the product's. */
const CONDITIONS = {
  register: { vendor: '1', product: '1', release: '1' },
  vendor: { vendor: 'v.id = ?', product: 'v.id = ?', release: 'v.id = ?' },
  product: {
    vendor: 'v.number = (SELECT vendor FROM products WHERE id = ?)',
    product: 'p.id = ?',
    release: 'p.id = ?',
  },
  release: {
    vendor: 'v.number = (SELECT q.vendor FROM releases AS x JOIN products AS q ON q.number = x.product WHERE x.id = ?)',
    product: 'p.number = (SELECT product FROM releases WHERE id = ?)',
    release: 'r.id = ?',
  },
} as const;

export function readView(parts: ViewParts, scope: ViewScope, options: ViewOptions): RegisterView {
  const { connection, facts, overrides, registerId } = parts;
  return connection.read(() => {
    const conditions = CONDITIONS[scope.kind];
    const params = scope.kind === 'register' ? [] : [scope.id];
    const releases = readReleases(connection, conditions.release, params);
    const risks = connection
      .all<RiskColumns>(`${RISK} WHERE ${conditions.product} ORDER BY k.number`, ...params)
      .map((risk) => toRiskView(risk, facts));
    const head = facts.headOfRecord();
    return {
      register: {
        id: registerId,
        headHash: head.hash,
        factCount: head.sequence,
        chainIntact: options.chain !== false && facts.verifyChain().intact,
      },
      vendors: readVendors(connection, conditions.vendor, params),
      products: readProducts(connection, conditions.product, params),
      releases,
      risks,
      overrides: overrides.list(null),
      originals: options.originals === true ? readOriginals(connection, releases) : { checked: 0, broken: 0 },
    };
  });
}

function readVendors(connection: Connection, condition: string, params: readonly string[]): readonly VendorView[] {
  return connection.all<VendorView>(
    `SELECT v.id, v.name, v.contact, v.security_contact AS securityContact, v.country, v.contract_ref AS contractRef
     FROM vendors AS v WHERE ${condition} ORDER BY v.name_key`,
    ...params,
  );
}

function readProducts(connection: Connection, condition: string, params: readonly string[]): readonly ProductView[] {
  return connection.all<ProductView>(
    `SELECT p.id, v.id AS vendorId, p.name, p.criticality, p.criticality_reason AS criticalityReason
     FROM vendors AS v JOIN products AS p ON p.vendor = v.number WHERE ${condition} ORDER BY v.name_key, p.name_key`,
    ...params,
  );
}

interface ReleaseColumns {
  readonly number: number;
  readonly id: string;
  readonly productId: string;
  readonly vendorId: string;
  readonly name: string;
  readonly state: ReleaseState;
  readonly inUseSince: string | null;
}

function readReleases(connection: Connection, condition: string, params: readonly string[]): readonly ReleaseView[] {
  const rows = connection.all<ReleaseColumns>(
    `SELECT r.number, r.id, p.id AS productId, v.id AS vendorId, r.name, r.state, r.in_use_since AS inUseSince
     FROM vendors AS v JOIN products AS p ON p.vendor = v.number JOIN releases AS r ON r.product = p.number
     WHERE ${condition} ORDER BY v.name_key, p.name_key, r.name_key`,
    ...params,
  );
  return rows.map((row) => toRelease(connection, row));
}

function toRelease(connection: Connection, { number, ...release }: ReleaseColumns): ReleaseView {
  return { ...release, documents: readDocuments(connection, number), refused: readRefused(connection, number) };
}

interface DocumentColumns {
  readonly id: string;
  readonly submissionId: string;
  readonly fileName: string;
  readonly inside: string | null;
  readonly sha256: string;
  readonly contentSha256: string;
  readonly bytes: number;
  readonly receivedFrom: string | null;
  readonly receivedAt: string;
  readonly channel: string | null;
  readonly recordedAt: string;
  readonly status: DocumentStatus;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decidedWhy: string | null;
  readonly content: number;
  readonly summary: string;
}

const DOCUMENTS = `
  SELECT d.id, s.id AS submissionId, f.name AS fileName, d.inside, lower(hex(o.sha256)) AS sha256,
    lower(hex(d.content_sha256)) AS contentSha256, o.bytes, s.received_from AS receivedFrom, s.received_at AS receivedAt,
    s.channel, sf.recorded_at AS recordedAt, d.status, da.name AS decidedBy, df.recorded_at AS decidedAt,
    df.reason AS decidedWhy, d.content, d.summary
  FROM documents AS d
  JOIN submissions AS s ON s.number = d.submission
  JOIN submission_files AS f ON f.number = d.file
  JOIN originals AS o ON o.number = f.original
  JOIN facts AS sf ON sf.sequence = s.fact
  LEFT JOIN facts AS df ON df.sequence = d.decision
  LEFT JOIN actors AS da ON da.number = df.actor
  WHERE d.release = ? AND d.duplicate_of IS NULL ORDER BY d.number`;

function readDocuments(connection: Connection, release: number): readonly DocumentView[] {
  return connection.all<DocumentColumns>(DOCUMENTS, release).map((columns) => toDocument(connection, columns));
}

function toDocument(connection: Connection, columns: DocumentColumns): DocumentView {
  const { content, summary, decidedBy, decidedAt, decidedWhy, ...document } = columns;
  const said = JSON.parse(summary) as DocumentSummary;
  const decision: DecisionView | null =
    decidedBy === null || decidedAt === null
      ? null
      : { status: columns.status, actor: decidedBy, at: decidedAt, reason: decidedWhy ?? '' };
  return {
    ...document,
    head: said.head,
    counts: said.counts,
    receipt: said.receipt,
    findings: said.findings,
    questions: said.questions,
    states: said.states,
    graph: said.graph,
    profiles: said.profiles,
    claims: readClaims(connection, content),
    decision,
  };
}

function readClaims(connection: Connection, content: number): readonly VulnerabilityClaim[] {
  return connection
    .all<{ body: string }>('SELECT body FROM claims WHERE content = ? ORDER BY position', content)
    .map((row) => JSON.parse(row.body) as VulnerabilityClaim);
}

function readRefused(connection: Connection, release: number): ReleaseView['refused'] {
  return connection
    .all<{ fileName: string; sha256: string; refusal: string; receivedAt: string }>(
      `SELECT f.name AS fileName, lower(hex(o.sha256)) AS sha256, x.refusal, s.received_at AS receivedAt
       FROM submissions AS s JOIN submission_files AS f ON f.submission = s.number
       JOIN originals AS o ON o.number = f.original JOIN refusals AS x ON x.file = f.number
       WHERE s.release = ? ORDER BY s.number, f.position, x.position`,
      release,
    )
    .map(({ fileName, sha256, refusal, receivedAt }) => ({
      fileName,
      sha256,
      reason: (JSON.parse(refusal) as Refusal).reason,
      receivedAt,
    }));
}

function readOriginals(connection: Connection, releases: readonly ReleaseView[]): RegisterView['originals'] {
  const wanted = new Set(
    releases.flatMap((release) => [...release.documents, ...release.refused].map((file) => file.sha256)),
  );
  const originals = connection
    .all<{ number: number; sha256: string; bytes: number }>(
      'SELECT number, lower(hex(sha256)) AS sha256, bytes FROM originals WHERE generation IS NULL ORDER BY number',
    )
    .filter((original) => wanted.has(original.sha256));
  const broken = checkOriginals(connection, originals, () => undefined);
  return { checked: originals.length, broken: broken.length };
}
