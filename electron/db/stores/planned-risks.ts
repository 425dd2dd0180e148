// Joins what the present evidence says about a product with the risks on record. Nothing is ever closed here: a vendor's
// better document is evidence, closing is a person's decision (promise 5).

import type { PlannedRisk } from '#shared/model/risk.ts';
import { getDayNumber, toIsoDate } from '#shared/util/day-number.ts';
import type { Connection } from '../connection.ts';
import { contentId } from '../ids.ts';
import { notFound } from '../names.ts';
import { FIRST_STANDING, levelRank, reopens, type Standing } from '../risk-standing.ts';
import type { By, DefaultDue, FactStore, JsonValue, RiskChanges } from '../types.ts';
import { findNumber } from './portfolio.ts';
import { digestRow } from '../stored-digest.ts';
import { recordRiskFact, releasesOf, RISK, toEvidence, toStanding, type RiskColumns } from './risks.ts';

type Change = keyof RiskChanges;

export interface Planning {
  readonly productId: string;
  readonly planned: readonly PlannedRisk[];
  /** YYYY-MM-DD: default due dates count from it. */
  readonly asOf: string;
  readonly by: By;
}

export function applyPlanned(connection: Connection, facts: FactStore, planning: Planning): RiskChanges {
  const { productId, planned, by } = planning;
  const product = findNumber(connection, 'product', productId);
  if (product === undefined) throw notFound('product', productId);
  const known = new Map(
    connection
      .all<RiskColumns>(`${RISK} WHERE k.product = ? ORDER BY k.number`, product)
      .map((risk) => [riskKey(risk), risk]),
  );
  const changes: Record<Change, number> = { opened: 0, updated: 0, reopened: 0, unchanged: 0, evidenceGone: 0 };
  for (const risk of planned) {
    if (risk.productId !== productId)
      throw new Error(`a risk of product ${risk.productId} among those of ${productId}`);
    const before = known.get(riskKey(risk));
    known.delete(riskKey(risk));
    const dated = { ...risk, asOf: planning.asOf };
    const change =
      before === undefined ? open(connection, facts, product, dated, by) : update(connection, facts, before, dated, by);
    changes[change]++;
  }
  for (const risk of known.values()) if (loseEvidence(connection, facts, risk, by)) changes.evidenceGone++;
  connection.run('UPDATE products SET risks_stale = 0 WHERE number = ?', product);
  return changes;
}

/** product + theme + cause (settled.md 10). */
function riskKey({ theme, cause }: Pick<PlannedRisk, 'theme' | 'cause'>): string {
  return `${theme} ${cause}`;
}

/** What a fact keeps of the evidence: a digest seals the rows, which can be planned again from the documents. */
function toPayload(risk: PlannedRisk): { readonly [key: string]: JsonValue } {
  const { theme, cause, title, likelihood, impact, level } = risk;
  const explanation = [...risk.explanation];
  return {
    theme,
    cause,
    title,
    likelihood,
    impact,
    level,
    explanation,
    releases: releasesOf(risk.rows),
    rows: risk.rows.length,
    evidence: digestEvidence(JSON.stringify(risk.rows)),
  };
}

/** SHA-256 (hex) of the column `evidence`. */
export function digestEvidence(evidence: string): string {
  return digestRow([evidence]);
}

/** A planned risk, and the day from which a default due date counts. */
type DatedRisk = PlannedRisk & { readonly asOf: string };

const LAST_DAY = getDayNumber('9999-12-31');

/** What a fact says about a due date that nobody has set. */
export function toDuePayload({ asOf, dueDays }: DefaultDue): { readonly due: string; readonly dueFrom: string } {
  return { due: toIsoDate(Math.min(getDayNumber(asOf) + dueDays, LAST_DAY)), dueFrom: asOf };
}

/** The default date of a risk that is rated again: it moves with the level, counted from the same day. */
function toMovedDue({ due, dueFrom }: Standing, { dueDays }: PlannedRisk): { readonly [key: string]: JsonValue } {
  if (dueFrom === null) return {};
  const moved = toDuePayload({ asOf: dueFrom, dueDays });
  return moved.due === due ? {} : moved;
}

function open(connection: Connection, facts: FactStore, product: number, risk: DatedRisk, by: By): Change {
  const id = contentId('risk', [risk.productId, risk.theme, risk.cause]);
  const standing = JSON.stringify(FIRST_STANDING);
  connection.run(
    `INSERT INTO risks (id, product, theme, cause, title, likelihood, impact, level, level_rank, explanation, evidence,
       state, owner, standing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', NULL, ?)`,
    id,
    product,
    risk.theme,
    risk.cause,
    risk.title,
    risk.likelihood,
    risk.impact,
    risk.level,
    levelRank(risk.level),
    JSON.stringify(risk.explanation),
    JSON.stringify(risk.rows),
    standing,
  );
  const payload = { product: risk.productId, ...toPayload(risk), ...toDuePayload(risk) };
  recordRiskFact(connection, facts, { id, standing }, { kind: 'risk.opened', payload, reason: null }, by);
  return 'opened';
}

function update(connection: Connection, facts: FactStore, before: RiskColumns, risk: DatedRisk, by: By): Change {
  const standing = toStanding(before);
  const why = reopens(standing, risk.level, releasesOf(risk.rows), by.recordedAt.slice(0, 10));
  if (why === undefined && !standing.evidenceGone && isSame(before, risk)) return 'unchanged';
  connection.run(
    `UPDATE risks SET title = ?, likelihood = ?, impact = ?, level = ?, level_rank = ?, explanation = ?, evidence = ?
     WHERE id = ?`,
    risk.title,
    risk.likelihood,
    risk.impact,
    risk.level,
    levelRank(risk.level),
    JSON.stringify(risk.explanation),
    JSON.stringify(risk.rows),
    before.id,
  );
  const kind = why === undefined ? 'risk.updated' : 'risk.reopened';
  const due = why === undefined ? toMovedDue(standing, risk) : toDuePayload(risk);
  recordRiskFact(connection, facts, before, { kind, payload: { ...toPayload(risk), ...due }, reason: why ?? null }, by);
  return why === undefined ? 'updated' : 'reopened';
}

function isSame(before: RiskColumns, risk: PlannedRisk): boolean {
  return (
    before.title === risk.title &&
    before.likelihood === risk.likelihood &&
    before.impact === risk.impact &&
    before.level === risk.level &&
    before.explanation === JSON.stringify(risk.explanation) &&
    before.evidence === JSON.stringify(risk.rows)
  );
}

/** True when this is news. */
function loseEvidence(connection: Connection, facts: FactStore, risk: RiskColumns, by: By): boolean {
  if (toStanding(risk).evidenceGone) return false;
  connection.run("UPDATE risks SET evidence = '[]' WHERE id = ?", risk.id);
  const payload = { releases: releasesOf(toEvidence(risk)) };
  recordRiskFact(connection, facts, risk, { kind: 'risk.evidence-gone', payload, reason: null }, by);
  return true;
}
