import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRiskFact, FIRST_STANDING, refusal, type RiskStep, type Standing } from '#electron/db/risk-standing.ts';
import { ContractError } from '#shared/contract/errors.ts';
import { ratings, riskStates } from '#shared/model/risk.ts';
import type { By, Register } from '#electron/db/types.ts';
import { codeOf } from './a-error.ts';
import { ALL, ANNA, anSbom, aRisk, BEN, importSbom } from './a-plan.ts';
import { newRegister } from './a-register.ts';

const TODAY = '2026-03-05';
const NO_FILTER = { vendor: null, product: null, state: null, level: null, owner: null } as const;

function withRisk(): { register: Register; productId: string; id: string } {
  const register = newRegister();
  const { productId } = importSbom(register, 'x', anSbom(['app']));
  register.risks.applyPlanned(productId, [aRisk(productId)], '2026-03-10', ANNA);
  return { register, productId, id: register.risks.get('R-0001', TODAY).id };
}

function annaAt(recordedAt: string): By {
  return { actor: 'Anna', recordedAt };
}

const same = (a: string, b: string): boolean => a === b;

describe('planned risks', () => {
  it('are opened once, updated when the evidence changes, and left alone when it does not', () => {
    const { register, productId, id } = withRisk();
    const none = { opened: 0, updated: 0, reopened: 0, unchanged: 0, evidenceGone: 0 };
    expect(register.risks.staleProducts()).toEqual([]);
    expect(register.risks.applyPlanned(productId, [aRisk(productId)], '2026-03-10', ANNA)).toEqual({
      ...none,
      unchanged: 1,
    });
    expect(register.risks.applyPlanned(productId, [aRisk(productId, { level: 'high' })], '2026-03-10', ANNA)).toEqual({
      ...none,
      updated: 1,
    });
    expect(register.risks.get(id, TODAY)).toMatchObject({
      label: 'R-0001',
      level: 'high',
      state: 'open',
      vendor: 'Acme',
      product: 'Router',
    });
    expect(register.risks.get(id, TODAY).history.map((entry) => entry.kind)).toEqual(['risk.opened', 'risk.updated']);
  });

  it('have the same id in every register', () => {
    expect(withRisk().id).toBe(withRisk().id);
  });

  it('whose evidence is gone are marked once and stay until a person closes them', () => {
    const { register, productId, id } = withRisk();
    expect(register.risks.applyPlanned(productId, [], '2026-03-10', ANNA).evidenceGone).toBe(1);
    expect(register.risks.applyPlanned(productId, [], '2026-03-10', ANNA).evidenceGone).toBe(0);
    expect(register.risks.get(id, TODAY)).toMatchObject({ state: 'open', rows: [] });
    expect(register.risks.applyPlanned(productId, [aRisk(productId)], '2026-03-10', ANNA).updated).toBe(1);
    expect(register.verify().ok).toBe(true);
  });

  it('re-open what was closed when they come back or get worse, not when they stay the same', () => {
    const { register, productId, id } = withRisk();
    register.risks.close(id, 'the vendor has fixed it', BEN);
    expect(register.risks.applyPlanned(productId, [aRisk(productId)], '2026-03-10', ANNA).unchanged).toBe(1);
    expect(
      register.risks.applyPlanned(productId, [aRisk(productId, { level: 'low' })], '2026-03-10', ANNA).updated,
    ).toBe(1);
    expect(register.risks.get(id, TODAY).state).toBe('closed');
    expect(
      register.risks.applyPlanned(productId, [aRisk(productId, { level: 'high' })], '2026-03-10', ANNA).reopened,
    ).toBe(1);
    expect(register.risks.get(id, TODAY).state).toBe('open');
    register.risks.close(id, 'fixed', BEN);
    register.risks.applyPlanned(productId, [], '2026-03-10', ANNA);
    expect(
      register.risks.applyPlanned(productId, [aRisk(productId, { level: 'high' })], '2026-03-10', ANNA).reopened,
    ).toBe(1);
    const other = [{ releaseId: 'r2', documentId: 'd2', subject: 'C4', text: 'no hash', affected: 1, of: 10 }];
    register.risks.close(id, 'fixed', BEN);
    expect(
      register.risks.applyPlanned(productId, [aRisk(productId, { level: 'high', rows: other })], '2026-03-10', ANNA)
        .reopened,
    ).toBe(1);
    expect(register.verify().ok).toBe(true);
  });

  it('re-open an acceptance whose date has passed', () => {
    const { register, productId, id } = withRisk();
    register.risks.requestAcceptance(id, 'needed', '2026-03-10', ANNA);
    register.risks.approveAcceptance(id, 'agreed', null, BEN);
    expect(register.risks.get(id, TODAY)).toMatchObject({
      state: 'accepted',
      acceptedUntil: '2026-03-10',
      treatment: 'accept',
    });
    expect(
      register.risks.applyPlanned(productId, [aRisk(productId)], '2026-03-10', annaAt('2026-03-10T23:00:00Z'))
        .unchanged,
    ).toBe(1);
    expect(
      register.risks.applyPlanned(productId, [aRisk(productId)], '2026-03-10', annaAt('2026-03-11T00:00:00Z')).reopened,
    ).toBe(1);
    expect(register.risks.get(id, TODAY)).toMatchObject({ state: 'open', acceptedUntil: null, approvedBy: null });
  });
});

function dueOf(register: Register, id: string): string | null {
  return register.risks.get(id, TODAY).due;
}

function textsOf(register: Register, id: string): readonly string[] {
  return register.risks.get(id, TODAY).history.map((entry) => entry.text);
}

describe('the due date of a risk', () => {
  it('is set by default when it is opened, moves with its level, and stays once a person has set it', () => {
    const { register, productId, id } = withRisk();
    expect(dueOf(register, id)).toBe('2026-06-08');
    const higher = aRisk(productId, { level: 'high', dueDays: 30 });
    register.risks.applyPlanned(productId, [higher], '2026-04-01', ANNA);
    expect(dueOf(register, id)).toBe('2026-04-09');
    register.risks.assign(id, 'Carla', null, null, ANNA);
    expect(dueOf(register, id)).toBe('2026-04-09');
    register.risks.treat(id, 'mitigate', 'plan', '2026-05-01', ANNA);
    register.risks.applyPlanned(productId, [aRisk(productId)], '2026-04-02', ANNA);
    expect(dueOf(register, id)).toBe('2026-05-01');
    expect(textsOf(register, id)).toEqual([
      'Opened: moderate (likelihood moderate, impact moderate), due 2026-06-08 by default.',
      'Rated again: high (likelihood moderate, impact moderate), due 2026-04-09 by default.',
      'Assigned to Carla.',
      'Treatment: mitigate, due 2026-05-01.',
      'Rated again: moderate (likelihood moderate, impact moderate).',
    ]);
    expect(register.verify().ok).toBe(true);
  });

  it('starts anew when it is opened again, but not when a request for acceptance is turned down', () => {
    const { register, productId, id } = withRisk();
    const anew = { asOf: '2026-04-01', dueDays: 90 };
    register.risks.requestAcceptance(id, 'needed', null, ANNA);
    register.risks.reopen(id, 'no', anew, BEN);
    expect(dueOf(register, id)).toBe('2026-06-08');
    register.risks.close(id, 'done', BEN);
    register.risks.reopen(id, 'not done', anew, BEN);
    expect(dueOf(register, id)).toBe('2026-06-30');
    register.risks.close(id, 'done', BEN);
    register.risks.applyPlanned(productId, [aRisk(productId, { level: 'high', dueDays: 30 })], '2026-05-01', ANNA);
    expect(dueOf(register, id)).toBe('2026-05-31');
    expect(textsOf(register, id).filter((text) => text.startsWith('Re-opened'))).toEqual([
      'Re-opened.',
      'Re-opened, due 2026-06-30 by default.',
      'Re-opened, due 2026-05-31 by default.',
    ]);
    expect(register.verify().ok).toBe(true);
  });
});

describe('decisions about a risk', () => {
  it('assign, treat, comment and count the days past the due date', () => {
    const { register, id } = withRisk();
    register.risks.assign(id, 'Carla', '2026-03-01', null, ANNA);
    register.risks.treat(id, 'mitigate', 'ask the vendor', null, ANNA);
    register.risks.comment(id, 'called them', BEN);
    const risk = register.risks.get(id, TODAY);
    expect(risk).toMatchObject({
      state: 'in-treatment',
      owner: 'Carla',
      due: '2026-03-01',
      overdueDays: 4,
      plan: 'ask the vendor',
    });
    expect(risk.history.map((entry) => entry.text).slice(1)).toEqual([
      'Assigned to Carla, due 2026-03-01.',
      'Treatment: mitigate.',
      'called them',
    ]);
    expect(register.risks.get(id, '2026-03-01').overdueDays).toBeNull();
  });

  it('need two people for an acceptance, however the name is spelt', () => {
    const { register, id } = withRisk();
    expect(codeOf(() => register.risks.approveAcceptance(id, 'x', null, BEN))).toBe('call/conflict');
    register.risks.requestAcceptance(id, 'needed', null, ANNA);
    expect(codeOf(() => register.risks.approveAcceptance(id, 'x', null, ANNA))).toBe('call/conflict');
    expect(codeOf(() => register.risks.approveAcceptance(id, 'x', null, { ...ANNA, actor: ' anna ' }))).toBe(
      'call/conflict',
    );
    expect(codeOf(() => register.risks.approveAcceptance(id, 'x', '2025-01-01', BEN))).toBe('call/conflict');
    register.risks.approveAcceptance(id, 'agreed', '2026-09-01', BEN);
    expect(register.risks.get(id, TODAY)).toMatchObject({
      requestedBy: 'Anna',
      approvedBy: 'Ben',
      acceptedUntil: '2026-09-01',
    });
  });

  it('are refused by the database itself when requester and approver are one', () => {
    const { register, id } = withRisk();
    register.risks.requestAcceptance(id, 'needed', null, ANNA);
    const approve = (actor: string): unknown =>
      register.facts.append(
        { subjectKind: 'risk', subjectId: id, kind: 'risk.acceptance-approved', payload: {}, reason: null },
        { ...BEN, actor },
      );
    expect(codeOf(() => approve('ANNA'))).toBe('call/conflict');
    const unrequested = {
      subjectKind: 'risk',
      subjectId: 'another',
      kind: 'risk.acceptance-approved',
      payload: {},
      reason: null,
    } as const;
    expect(codeOf(() => register.facts.append(unrequested, BEN))).toBe('call/conflict');
    expect(() => approve('Ben')).not.toThrow();
  });

  it('say what is not there', () => {
    const { register } = withRisk();
    expect(register.risks.find('R-0099', TODAY)).toBeUndefined();
    expect(codeOf(() => register.risks.close('R-0099', 'x', ANNA))).toBe('call/not-found');
  });
});

describe('the list of risks', () => {
  it('has the highest first and can be filtered and paged', () => {
    const register = newRegister();
    const { productId } = importSbom(register, 'x', anSbom(['app']));
    const planned = Array.from({ length: 12 }, (_, i) =>
      aRisk(productId, { cause: `cause ${i}`, level: ratings[i % 5] ?? 'low' }),
    );
    register.risks.applyPlanned(productId, planned, '2026-03-10', ANNA);
    register.risks.assign('R-0003', 'Carla', null, null, ANNA);
    const once = register.risks.list(ALL, NO_FILTER, TODAY);
    const ranks = once.rows.map((row) => ratings.indexOf(row.level));
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    const rows: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page = register.risks.list({ limit: 5, cursor }, NO_FILTER, TODAY);
      rows.push(...page.rows);
      cursor = page.next;
    } while (cursor !== null);
    expect(rows).toEqual(once.rows);
    expect(
      register.risks.list(ALL, { ...NO_FILTER, owner: 'Carla', vendor: 'Acme' }, TODAY).rows.map((row) => row.label),
    ).toEqual(['R-0003']);
    expect(register.risks.list(ALL, { ...NO_FILTER, level: 'high', state: 'open' }, TODAY).total).toBe(2);
    expect(register.risks.list(ALL, { ...NO_FILTER, state: 'closed' }, TODAY)).toEqual({
      rows: [],
      total: 0,
      next: null,
    });
  });
});

const STEPS: readonly RiskStep[] = [
  'risk.assigned',
  'risk.treated',
  'risk.acceptance-requested',
  'risk.acceptance-approved',
  'risk.reopened',
  'risk.closed',
  'risk.commented',
];

function take(register: Register, id: string, step: RiskStep, by: By): void {
  const { risks } = register;
  switch (step) {
    case 'risk.assigned':
      return void risks.assign(id, 'Carla', null, null, by);
    case 'risk.treated':
      return void risks.treat(id, 'mitigate', 'plan', null, by);
    case 'risk.acceptance-requested':
      return void risks.requestAcceptance(id, 'why', '2026-12-01', by);
    case 'risk.acceptance-approved':
      return void risks.approveAcceptance(id, 'why', null, by);
    case 'risk.reopened':
      return void risks.reopen(id, 'why', { asOf: '2026-03-20', dueDays: 30 }, by);
    case 'risk.closed':
      return void risks.close(id, 'why', by);
    case 'risk.commented':
      return void risks.comment(id, 'text', by);
  }
}

describe('the states of a risk', () => {
  it('follow from its facts alone, whatever people try in whatever order', () => {
    const { register, id, productId } = withRisk();
    const attempt = fc.record({
      step: fc.constantFrom(...STEPS, 'plan' as const, 'gone' as const),
      actor: fc.constantFrom('Anna', 'Ben'),
    });
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 1, maxLength: 12 }), (attempts) => {
        for (const { step, actor } of attempts) {
          const by = { actor, recordedAt: '2026-03-03T00:00:00Z' };
          try {
            if (step === 'plan') register.risks.applyPlanned(productId, [aRisk(productId)], '2026-03-10', by);
            else if (step === 'gone') register.risks.applyPlanned(productId, [], '2026-03-10', by);
            else take(register, id, step, by);
          } catch (error) {
            if (!(error instanceof ContractError)) throw error;
          }
        }
        const standing = register.facts.listBySubject('risk', id).reduce(applyRiskFact, FIRST_STANDING);
        const { state, owner, treatment, acceptedUntil, requestedBy, approvedBy } = standing;
        expect(register.risks.get(id, TODAY)).toMatchObject({
          state,
          owner,
          treatment,
          acceptedUntil,
          requestedBy,
          approvedBy,
        });
        expect(invariant(standing)).toBe(true);
      }),
      { seed: 3, numRuns: 60 },
    );
    expect(register.verify().ok).toBe(true);
  });

  it('allow a comment everywhere, and lead out of every state but never to acceptance by one person', () => {
    for (const state of riskStates) {
      const standing = { ...FIRST_STANDING, state, requestedBy: 'Anna' };
      expect(refusal(standing, 'risk.commented', 'Anna', same)).toBeUndefined();
      expect(
        STEPS.some((step) => step !== 'risk.commented' && refusal(standing, step, 'Ben', same) === undefined),
      ).toBe(true);
      expect(refusal(standing, 'risk.acceptance-approved', 'Anna', same)).toBeDefined();
    }
  });

  it('that were changed behind the facts are found by verify', () => {
    const { register } = withRisk();
    const db = new Database(register.file);
    db.exec("UPDATE risks SET state = 'closed'");
    db.close();
    expect(register.verify().checks.find((check) => check.id === 'projections')).toMatchObject({ ok: false });
  });
});

function invariant(standing: Standing): boolean {
  if (standing.state === 'accepted')
    return standing.approvedBy !== null && standing.approvedBy !== standing.requestedBy && standing.basis !== null;
  if (standing.state === 'closed') return standing.basis !== null;
  return standing.approvedBy === null && standing.basis === null;
}
