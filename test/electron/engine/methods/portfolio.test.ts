import { describe, expect, it } from 'vitest';
import { aCycloneDxBom } from '../../../support/a-bom.ts';
import { createTestEngine, failureOf } from '../../../support/create-test-engine.ts';

describe('vendors', () => {
  it('are added, listed in name order, shown with their products, and edited', async () => {
    const engine = await createTestEngine();
    await engine.call('vendors.add', { name: 'Zeta' });
    const { vendor } = await engine.call('vendors.add', { name: 'Acme', contact: 'sales@acme.example' });
    expect(vendor).toMatchObject({ name: 'Acme', contact: 'sales@acme.example', securityContact: null, products: 0 });
    const list = await engine.call('vendors.list', {});
    expect(list.rows.map((row) => row.name)).toEqual(['Acme', 'Zeta']);
    expect(list).toMatchObject({ total: 2, next: null });

    await engine.call('products.add', { vendor: vendor.id, name: 'Pump' });
    const shown = await engine.call('vendors.show', { vendor: 'acme' });
    expect(shown.products.map((product) => product.name)).toEqual(['Pump']);

    const edited = await engine.call('vendors.edit', { vendor: 'Acme', country: 'DE', contact: null });
    expect(edited.vendor).toMatchObject({ name: 'Acme', country: 'DE', contact: null });
  });

  it('come in pages', async () => {
    const engine = await createTestEngine();
    for (const name of ['A', 'B', 'C']) await engine.call('vendors.add', { name });
    const first = await engine.call('vendors.list', { limit: 2 });
    expect(first.rows.map((row) => row.name)).toEqual(['A', 'B']);
    const second = await engine.call('vendors.list', { limit: 2, cursor: first.next });
    expect(second.rows.map((row) => row.name)).toEqual(['C']);
    expect(second.next).toBeNull();
  });

  it('have names that are not taken twice', async () => {
    const engine = await createTestEngine();
    await engine.call('vendors.add', { name: 'Acme' });
    expect(await failureOf(engine.call('vendors.add', { name: 'ACME' }))).toMatchObject({ code: 'call/conflict' });
  });

  it('that nobody knows are said not to be found', async () => {
    const engine = await createTestEngine();
    expect(await failureOf(engine.call('vendors.show', { vendor: 'Nobody' }))).toMatchObject({
      code: 'call/not-found',
    });
  });
});

describe('products', () => {
  it('need a reason for their criticality, and show their releases', async () => {
    const engine = await createTestEngine();
    await engine.call('vendors.add', { name: 'Acme' });
    const { product } = await engine.call('products.add', { vendor: 'Acme', name: 'Pump' });
    expect(product.criticality).toBe('unset');
    await failureOf(engine.call('products.edit', { product: 'Acme/Pump', criticality: 'high' }));
    const edited = await engine.call('products.edit', {
      product: 'Acme/Pump',
      criticality: 'high',
      reason: 'Moves chlorine',
    });
    expect(edited.product).toMatchObject({ criticality: 'high', criticalityReason: 'Moves chlorine' });
    await engine.call('releases.add', { product: 'Acme/Pump', name: '1.0' });
    const shown = await engine.call('products.show', { product: 'Acme/Pump' });
    expect(shown.releases.map((release) => release.name)).toEqual(['1.0']);
    expect((await engine.call('products.list', { vendor: 'Acme' })).total).toBe(1);
  });

  it('have their risks rated again when their criticality changes', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom({ components: [{ name: 'nameless-version' }] }));
    const before = await engine.call('risks.list', {});
    expect(before.total).toBeGreaterThan(0);
    expect(before.rows.every((risk) => risk.impact === 'high')).toBe(true);
    await engine.call('products.edit', { product: 'Acme/Pump', criticality: 'low', reason: 'Test bench only' });
    const after = await engine.call('risks.list', {});
    expect(after.rows.map((risk) => risk.id).toSorted()).toEqual(before.rows.map((risk) => risk.id).toSorted());
    expect(after.rows.some((risk) => risk.impact === 'high')).toBe(false);
  });
});

describe('releases', () => {
  it('are added, put in use, and shown with their documents', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom());
    const { release } = await engine.call('releases.edit', {
      release: 'Acme/Pump/1.0',
      state: 'in-use',
      inUseSince: '2026-01-25',
    });
    expect(release).toMatchObject({ state: 'in-use', inUseSince: '2026-01-25', documents: 1 });
    const shown = await engine.call('releases.show', { release: 'Acme/Pump/1.0' });
    expect(shown.documents).toHaveLength(1);
    await engine.call('releases.add', { product: 'Acme/Pump', name: '2.0' });
    expect((await engine.call('releases.list', { product: 'Acme/Pump' })).rows.map((row) => row.name)).toEqual([
      '1.0',
      '2.0',
    ]);
  });

  it('no longer carry risks once they are retired', async () => {
    const engine = await createTestEngine();
    await engine.importBytes(aCycloneDxBom({ components: [{ name: 'nameless-version' }] }));
    const [risk] = (await engine.call('risks.list', {})).rows;
    await engine.call('releases.edit', { release: 'Acme/Pump/1.0', state: 'retired', reason: 'Replaced' });
    const { risk: after } = await engine.call('risks.show', { id: risk!.id });
    expect(after.state).toBe('open');
    expect(after.history.map((entry) => entry.kind)).toContain('risk.evidence-gone');
  });
});
