import { describe, expect, it } from 'vitest';
import { aCycloneDxBom } from '../../../support/a-bom.ts';
import { createTestEngine, failureOf } from '../../../support/create-test-engine.ts';

async function withRisk() {
  const engine = await createTestEngine();
  await engine.importBytes(aCycloneDxBom({ components: [{ name: 'bare' }], vulnerabilities: ['CVE-2025-0001'] }));
  const { rows } = await engine.call('risks.list', {});
  return { engine, id: rows[0]!.id, label: rows[0]!.label };
}

describe('risks', () => {
  it('are opened by the import with what they rest on', async () => {
    const { engine, id, label } = await withRisk();
    const { risk } = await engine.call('risks.show', { id });
    expect(risk).toMatchObject({ label, vendor: 'Acme', product: 'Pump', state: 'open', owner: null, treatment: null });
    expect(risk.explanation.length).toBeGreaterThan(0);
    expect(risk.rows.length).toBeGreaterThan(0);
    expect(risk.history.map((entry) => entry.kind)).toEqual(['risk.opened']);
    expect((await engine.call('risks.show', { id: label })).risk.id).toBe(id);
  });

  it('are due by default some days after asOf, by their level, also when they are opened again', async () => {
    const { engine, id } = await withRisk();
    const { risk } = await engine.call('risks.show', { id });
    expect(risk.level).toBe('high');
    expect(risk.due).toBe('2026-03-03');
    await engine.call('risks.close', { id, reason: 'Fixed in 1.1' });
    const later = engine.another({ asOf: '2026-06-01' });
    expect((await later.call('risks.reopen', { id, reason: 'It was not' })).risk.due).toBe('2026-07-01');
  });

  it('are listed by theme-independent filters', async () => {
    const { engine } = await withRisk();
    const all = await engine.call('risks.list', {});
    expect((await engine.call('risks.list', { vendor: 'Acme', product: 'Acme/Pump', state: 'open' })).total).toBe(
      all.total,
    );
    expect((await engine.call('risks.list', { owner: 'Nobody' })).total).toBe(0);
    expect(all.rows.map((risk) => risk.theme)).toContain('vulnerability');
  });

  it('are assigned with a due date, which can be overdue at asOf', async () => {
    const { engine, id } = await withRisk();
    const { risk } = await engine.call('risks.assign', { id, owner: 'Olaf Owner', due: '2026-02-10' });
    expect(risk).toMatchObject({ owner: 'Olaf Owner', due: '2026-02-10', overdueDays: null });
    const later = engine.another({ asOf: '2026-02-13' });
    expect((await later.call('risks.show', { id })).risk.overdueDays).toBe(3);
  });

  it('are treated, commented, closed and reopened, and keep their history', async () => {
    const { engine, id } = await withRisk();
    const treated = await engine.call('risks.treat', { id, treatment: 'mitigate', plan: 'Ask for versions' });
    expect(treated.risk).toMatchObject({ state: 'in-treatment', treatment: 'mitigate', plan: 'Ask for versions' });
    await engine.call('risks.comment', { id, text: 'Vendor was called' });
    expect((await engine.call('risks.close', { id, reason: 'Fixed in 1.1' })).risk.state).toBe('closed');
    const { risk } = await engine.call('risks.reopen', { id, reason: 'It was not' });
    expect(risk.state).toBe('open');
    expect(risk.history.map((entry) => entry.kind)).toEqual([
      'risk.opened',
      'risk.treated',
      'risk.commented',
      'risk.closed',
      'risk.reopened',
    ]);
  });

  it('are accepted only by another person than the one who asked', async () => {
    const { engine, id } = await withRisk();
    const asked = await engine.call('risks.accept', { id, reason: 'Isolated network', until: '2026-06-30' });
    expect(asked.risk).toMatchObject({ state: 'acceptance-requested', requestedBy: 'Ada Reviewer' });
    const own = await failureOf(engine.call('risks.accept', { id, reason: 'Fine', approve: true }));
    expect(own.code).toBe('call/conflict');
    const approver = engine.another({ actor: 'Bea Approver' });
    const { risk } = await approver.call('risks.accept', { id, reason: 'Agreed', approve: true });
    expect(risk).toMatchObject({ state: 'accepted', acceptedUntil: '2026-06-30', approvedBy: 'Bea Approver' });
  });

  it('that nobody knows are said not to be found', async () => {
    const { engine } = await withRisk();
    expect((await failureOf(engine.call('risks.show', { id: 'R-9999' }))).code).toBe('call/not-found');
  });
});
