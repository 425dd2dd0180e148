// The risk register: what planning found, joined with what people decided. Every change is a fact; the columns `state`,
// `owner` and `standing` are what risk-standing.ts makes of the facts.

import { ContractError } from '#shared/contract/errors.ts';
import type { Rating, RiskRow, RiskTheme } from '#shared/model/risk.ts';
import type { HistoryView, RiskView } from '#shared/model/register-view.ts';
import type { Connection } from '../connection.ts';
import { cutPage, decodeCursor } from '../cursor.ts';
import { factText } from '../fact-text.ts';
import { allOf } from '../filter.ts';
import { nameKey, notFound } from '../names.ts';
import { applyRiskFact, levelRank, refusal, type Basis, type RiskStep, type Standing } from '../risk-standing.ts';
import type {
  By,
  Fact,
  FactStore,
  JsonValue,
  Page,
  PageRequest,
  RiskDetail,
  RiskFilter,
  RiskRowData,
  RiskStore,
} from '../types.ts';
import { findNumber } from './portfolio.ts';
import { applyPlanned, toDuePayload } from './planned-risks.ts';

export interface RiskColumns {
  readonly number: number;
  readonly id: string;
  readonly vendor: string;
  readonly product: string;
  readonly productId: string;
  readonly theme: RiskTheme;
  readonly cause: string;
  readonly title: string;
  readonly likelihood: Rating;
  readonly impact: Rating;
  readonly level: Rating;
  readonly explanation: string;
  readonly evidence: string;
  readonly standing: string;
}

export const RISK = `
  SELECT k.number, k.id, v.name AS vendor, p.name AS product, p.id AS productId, k.theme, k.cause, k.title, k.likelihood,
    k.impact, k.level, k.explanation, k.evidence, k.standing
  FROM risks AS k JOIN products AS p ON p.number = k.product JOIN vendors AS v ON v.number = p.vendor`;

export function riskStore(connection: Connection, facts: FactStore): RiskStore {
  const step = (
    named: string,
    kind: RiskStep,
    reason: string | null,
    by: By,
    payload: (risk: RiskColumns) => JsonValue,
  ): string => connection.write(() => takeStep(connection, facts, { named, kind, reason, by, payload }));
  return {
    find: (named, asOf) =>
      connection.read(() => {
        const risk = findRisk(connection, named);
        return risk && toDetail(risk, facts, asOf);
      }),
    get: (named, asOf) => connection.read(() => toDetail(getRisk(connection, named), facts, asOf)),
    list: (page, filter, asOf) => connection.read(() => list(connection, page, filter, asOf)),
    staleProducts: () =>
      connection.read(() =>
        connection
          .all<{ id: string }>('SELECT id FROM products WHERE risks_stale = 1 ORDER BY number')
          .map((row) => row.id),
      ),
    applyPlanned: (productId, planned, asOf, by) =>
      connection.write(() => applyPlanned(connection, facts, { productId, planned, asOf, by })),
    assign: (named, owner, due, reason, by) => step(named, 'risk.assigned', reason, by, () => ({ owner, due })),
    treat: (named, treatment, plan, due, by) => step(named, 'risk.treated', null, by, () => ({ treatment, plan, due })),
    requestAcceptance: (named, reason, until, by) =>
      step(named, 'risk.acceptance-requested', reason, by, () => ({ until: notPast(until, by) })),
    approveAcceptance: (named, reason, until, by) =>
      step(named, 'risk.acceptance-approved', reason, by, (risk) => ({
        until: notPast(until ?? toStanding(risk).requestedUntil, by),
        basis: toBasis(risk),
      })),
    reopen: (named, reason, due, by) =>
      step(named, 'risk.reopened', reason, by, (risk) => {
        const { state, evidenceGone } = toStanding(risk);
        return { evidenceGone, ...(state === 'acceptance-requested' ? {} : toDuePayload(due)) };
      }),
    close: (named, reason, by) => step(named, 'risk.closed', reason, by, (risk) => ({ basis: toBasis(risk) })),
    comment: (named, text, by) => step(named, 'risk.commented', null, by, () => ({ text })),
  };
}

export function riskLabel(number: number): string {
  return `R-${String(number).padStart(4, '0')}`;
}

function findRisk(connection: Connection, named: string): RiskColumns | undefined {
  const label = /^r-(\d{1,9})$/i.exec(named.trim());
  if (label !== null) return connection.get<RiskColumns>(`${RISK} WHERE k.number = ?`, Number(label[1]));
  return connection.get<RiskColumns>(`${RISK} WHERE k.id = ?`, named.trim().toLowerCase());
}

function getRisk(connection: Connection, named: string): RiskColumns {
  const risk = findRisk(connection, named);
  if (risk === undefined) throw notFound('risk', named);
  return risk;
}

export function toStanding(risk: Pick<RiskColumns, 'standing'>): Standing {
  return JSON.parse(risk.standing) as Standing;
}

export function toEvidence(risk: Pick<RiskColumns, 'evidence'>): readonly RiskRow[] {
  return JSON.parse(risk.evidence) as readonly RiskRow[];
}

export function releasesOf(rows: readonly RiskRow[]): readonly string[] {
  return [...new Set(rows.map((row) => row.releaseId))].toSorted();
}

function toBasis(risk: RiskColumns): JsonValue {
  const basis: Basis = { level: risk.level, releases: releasesOf(toEvidence(risk)) };
  return { level: basis.level, releases: basis.releases };
}

function notPast(until: string | null, by: By): string | null {
  if (until !== null && until < by.recordedAt.slice(0, 10)) {
    throw new ContractError({
      code: 'call/conflict',
      message: `An acceptance cannot end on ${until}, in the past.`,
      remedy: 'Give a later date.',
    });
  }
  return until;
}

interface Step {
  readonly named: string;
  readonly kind: RiskStep;
  readonly reason: string | null;
  readonly by: By;
  readonly payload: (risk: RiskColumns) => JsonValue;
}

function takeStep(connection: Connection, facts: FactStore, { named, kind, reason, by, payload }: Step): string {
  const risk = getRisk(connection, named);
  const why = refusal(toStanding(risk), kind, by.actor, (a, b) => nameKey(a) === nameKey(b));
  if (why !== undefined) {
    throw new ContractError({
      code: 'call/conflict',
      message: why,
      remedy: 'See where the risk stands with “risks show”.',
    });
  }
  recordRiskFact(connection, facts, risk, { kind, payload: payload(risk), reason }, by);
  return risk.id;
}

/** Appends the fact and moves the projection with it. */
export function recordRiskFact(
  connection: Connection,
  facts: FactStore,
  risk: Pick<RiskColumns, 'id' | 'standing'>,
  fact: { readonly kind: Fact['kind']; readonly payload: JsonValue; readonly reason: string | null },
  by: By,
): void {
  const recorded = facts.append({ subjectKind: 'risk', subjectId: risk.id, ...fact }, by);
  const standing = applyRiskFact(toStanding(risk), recorded);
  connection.run(
    'UPDATE risks SET state = ?, owner = ?, standing = ? WHERE id = ?',
    standing.state,
    standing.owner,
    JSON.stringify(standing),
    risk.id,
  );
}

function list(connection: Connection, page: PageRequest, filter: RiskFilter, asOf: string): Page<RiskRowData> {
  const vendor = filter.vendor === null ? null : findNumber(connection, 'vendor', filter.vendor);
  if (vendor === undefined) throw notFound('vendor', filter.vendor ?? '');
  const product = filter.product === null ? null : findNumber(connection, 'product', filter.product);
  if (product === undefined) throw notFound('product', filter.product ?? '');
  const scope = allOf(
    vendor === null ? null : ['p.vendor = ?', vendor],
    product === null ? null : ['k.product = ?', product],
    filter.state === null ? null : ['k.state = ?', filter.state],
    filter.level === null ? null : ['k.level_rank = ?', levelRank(filter.level)],
    filter.owner === null ? null : ['k.owner = ?', filter.owner],
  );
  const after = page.cursor === null ? null : decodeCursor(page.cursor, ['number', 'number']);
  const here = allOf(
    [scope.text, ...scope.params],
    after === null ? null : ['(-k.level_rank, k.number) > (?, ?)', ...after],
  );
  const rows = connection.all<RiskColumns>(
    `${RISK} WHERE ${here.text} ORDER BY k.level_rank DESC, k.number LIMIT ?`,
    ...here.params,
    page.limit + 1,
  );
  const total = connection.value<number>(
    `SELECT count(*) FROM risks AS k JOIN products AS p ON p.number = k.product WHERE ${scope.text}`,
    ...scope.params,
  );
  const cut = cutPage(rows, page.limit, (row) => [-levelRank(row.level), row.number]);
  return { rows: cut.rows.map((row) => toRow(row, asOf)), next: cut.next, total };
}

function toRow(risk: RiskColumns, asOf: string): RiskRowData {
  const standing = toStanding(risk);
  return {
    id: risk.id,
    label: riskLabel(risk.number),
    vendor: risk.vendor,
    product: risk.product,
    theme: risk.theme,
    cause: risk.cause,
    title: risk.title,
    likelihood: risk.likelihood,
    impact: risk.impact,
    level: risk.level,
    state: standing.state,
    owner: standing.owner,
    treatment: standing.treatment,
    plan: standing.plan,
    due: standing.due,
    overdueDays: overdueDays(standing.state, standing.due, asOf),
    acceptedUntil: standing.acceptedUntil,
    requestedBy: standing.requestedBy,
    approvedBy: standing.approvedBy,
  };
}

/** Whole days past the due date; null without a date, before it, and for what is accepted or closed. */
function overdueDays(state: Standing['state'], due: string | null, asOf: string): number | null {
  if (due === null || state === 'closed' || state === 'accepted') return null;
  const days = Math.floor((Date.parse(`${asOf.slice(0, 10)}T00:00:00Z`) - Date.parse(`${due}T00:00:00Z`)) / 86_400_000);
  return days > 0 ? days : null;
}

function toDetail(risk: RiskColumns, facts: FactStore, asOf: string): RiskDetail {
  return {
    ...toRow(risk, asOf),
    explanation: JSON.parse(risk.explanation) as string[],
    rows: [...toEvidence(risk)],
    history: toHistory(facts.listBySubject('risk', risk.id)),
  };
}

function toHistory(facts: readonly Fact[]): HistoryView[] {
  return facts.map((fact) => ({
    sequence: fact.sequence,
    kind: fact.kind,
    actor: fact.actor,
    at: fact.recordedAt,
    reason: fact.reason,
    text: factText(fact),
  }));
}

export function toRiskView(risk: RiskColumns, facts: FactStore): RiskView {
  const { vendor: _vendor, product: _product, overdueDays: _overdueDays, ...row } = toRow(risk, '');
  return {
    ...row,
    productId: risk.productId,
    explanation: JSON.parse(risk.explanation) as readonly string[],
    rows: toEvidence(risk),
    history: toHistory(facts.listBySubject('risk', risk.id)),
  };
}
