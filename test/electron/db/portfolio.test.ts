import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPath, nameKey, splitPath } from '#electron/db/names.ts';
import type { Register } from '#electron/db/types.ts';
import type { RegisterView } from '#shared/model/register-view.ts';
import { codeOf } from './a-error.ts';
import { ALL, ANNA, anSbom, BEN, digestOf, importSbom } from './a-plan.ts';
import { newRegister } from './a-register.ts';

const NOTHING = { contact: null, securityContact: null, country: null, contractRef: null };

function addRelease(register: Register, vendor: string, product: string, release: string): string {
  if (register.vendors.find(joinPath(vendor)) === undefined) register.vendors.add({ name: vendor, ...NOTHING }, ANNA);
  const path = joinPath(vendor, product);
  const unrated = { vendor: joinPath(vendor), name: product, criticality: 'unset', criticalityReason: null } as const;
  if (register.products.find(path) === undefined) register.products.add(unrated, ANNA);
  return register.releases.add({ product: path, name: release, state: 'candidate', inUseSince: null }, ANNA).id;
}

function sizes(view: RegisterView): number[] {
  return [view.vendors.length, view.products.length, view.releases.length];
}

describe('names', () => {
  it('compare without case, spare white space and form of accents, without asking a locale', () => {
    expect(nameKey('  ACME   Corp ')).toBe(nameKey('acme corp'));
    expect(nameKey('Müller')).toBe(nameKey('MU\u0308LLER'));
    expect(nameKey('Straße')).toBe(nameKey('STRASSE'));
    expect(nameKey('a')).not.toBe(nameKey('b'));
  });

  it('make paths that come apart again, whatever is in them', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', '/', '\\', ' ', 'é') })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), (names) => {
        expect(splitPath(joinPath(...names), 3)).toEqual(names);
      }),
      { seed: 1, numRuns: 300 },
    );
    expect(splitPath('a/b/c/d', 3)).toBeUndefined();
    expect(splitPath('a//c', 3)).toBeUndefined();
  });
});

describe('vendors, products and releases', () => {
  it('are found by id and by path, with slashes in their names', () => {
    const register = newRegister();
    const id = addRelease(register, 'A/B', 'C\\D', '1/2');
    expect(register.releases.get('a\\/b/c\\\\d/1\\/2').id).toBe(id);
    expect(register.releases.get(id)).toMatchObject({
      vendor: 'A/B',
      product: 'C\\D',
      name: '1/2',
      state: 'candidate',
    });
    expect(register.releases.find('A/B')).toBeUndefined();
    expect(register.releases.findTarget({ vendor: 'a/b', product: 'c\\d', release: '9' })).toMatchObject({
      release: null,
    });
    expect(codeOf(() => register.products.get('A/B'))).toBe('call/not-found');
  });

  it('are there once per name', () => {
    const register = newRegister();
    addRelease(register, 'Acme', 'Router', '1.0');
    expect(codeOf(() => register.vendors.add({ name: 'ACME ', ...NOTHING }, ANNA))).toBe('call/conflict');
    const product = { vendor: 'Acme', name: 'router', criticality: 'low', criticalityReason: 'x' } as const;
    expect(codeOf(() => register.products.add(product, ANNA))).toBe('call/conflict');
    expect(codeOf(() => addRelease(register, 'Acme', 'Router', '1.0'))).toBe('call/conflict');
    register.vendors.add({ name: 'Beta', ...NOTHING }, ANNA);
    expect(codeOf(() => register.vendors.edit('Beta', { name: 'acme' }, null, ANNA))).toBe('call/conflict');
    expect(register.facts.list(ALL).total).toBe(5);
  });

  it('are edited with a fact that holds before and after; an edit that changes nothing records nothing', () => {
    const register = newRegister();
    const { id } = register.vendors.add({ name: 'Acme', ...NOTHING, contact: 'x' }, ANNA);
    const row = register.vendors.edit('Acme', { name: 'Acme Inc', contact: null, country: undefined }, 'merger', BEN);
    expect(row).toEqual({ id, name: 'Acme Inc', ...NOTHING, products: 0 });
    expect(register.facts.listBySubject('vendor', id).at(-1)).toMatchObject({
      kind: 'vendor.edited',
      actor: 'Ben',
      reason: 'merger',
      payload: { before: { name: 'Acme', contact: 'x' }, after: { name: 'Acme Inc', contact: null } },
    });
    const { sequence } = register.facts.head();
    register.vendors.edit(id, { name: 'Acme Inc' }, null, BEN);
    expect(register.facts.head().sequence).toBe(sequence);
    // The former name is free again and makes another vendor.
    expect(register.vendors.add({ name: 'Acme', ...NOTHING }, ANNA).id).not.toBe(id);
  });

  it('have a criticality only with a reason, and new risks to plan afterwards', () => {
    const register = newRegister();
    addRelease(register, 'Acme', 'Router', '1.0');
    expect(codeOf(() => register.products.edit('Acme/Router', { criticality: 'high' }, null, ANNA))).toBe(
      'call/invalid',
    );
    const product = register.products.edit('Acme/Router', { criticality: 'high' }, 'it is the border', ANNA);
    expect(product).toMatchObject({ criticality: 'high', criticalityReason: 'it is the border', releases: 1 });
    expect(register.risks.staleProducts()).toEqual([product.id]);
    register.risks.applyPlanned(product.id, [], '2026-03-10', ANNA);
    register.releases.edit('Acme/Router/1.0', { state: 'in-use', inUseSince: '2026-01-01' }, null, ANNA);
    expect(register.risks.staleProducts()).toEqual([product.id]);
  });

  it('are listed in the order of names, page by page', () => {
    const register = newRegister();
    for (const vendor of ['b', 'A', 'c'])
      for (const product of ['y', 'X'])
        for (const release of ['2', '10', '1']) addRelease(register, vendor, product, release);
    const rows: string[] = [];
    let cursor: string | null = null;
    do {
      const page = register.releases.list({ limit: 4, cursor });
      expect(page.total).toBe(18);
      rows.push(...page.rows.map((row) => `${row.vendor}${row.product}${row.name}`));
      cursor = page.next;
    } while (cursor !== null);
    expect(rows.slice(0, 7)).toEqual(['AX1', 'AX10', 'AX2', 'Ay1', 'Ay10', 'Ay2', 'bX1']);
    expect(new Set(rows).size).toBe(18);
    expect(register.releases.list(ALL, { vendor: 'c', product: 'c/x' }).rows.map((row) => row.name)).toEqual([
      '1',
      '10',
      '2',
    ]);
    expect(register.products.list(ALL, { vendor: 'b' }).rows.map((row) => row.name)).toEqual(['X', 'y']);
    expect(register.vendors.list({ limit: 2, cursor: null }).rows.map((row) => row.name)).toEqual(['A', 'b']);
    expect(codeOf(() => register.releases.list(ALL, { vendor: 'nobody', product: null }))).toBe('call/not-found');
  });
});

describe('documents', () => {
  it('are found by id, by the beginning of it, and by either hash', () => {
    const register = newRegister();
    const row = importSbom(register, 'x', anSbom(['app'])).documents[0]?.document;
    const id = row?.id ?? '';
    for (const named of [id, id.toUpperCase(), id.slice(0, 8), digestOf('x')])
      expect(register.documents.get(named).id).toBe(id);
    expect(register.documents.find(id.slice(0, 7))).toBeUndefined();
    expect(register.documents.find('no such thing')).toBeUndefined();
    importSbom(register, 'x', anSbom(['app']), { target: { vendor: 'Acme', product: 'Router', release: '2.0' } });
    expect(codeOf(() => register.documents.get(digestOf('x')))).toBe('call/ambiguous');
  });

  it('carry the latest decision, and keep every one', () => {
    const register = newRegister();
    const { documents, productId } = importSbom(register, 'x', anSbom(['app']));
    const id = documents[0]?.document?.id ?? '';
    register.risks.applyPlanned(productId, [], '2026-03-10', ANNA);
    register.documents.decide(id, 'quarantined', 'no hashes', ANNA);
    const row = register.documents.decide(id, 'accepted', 'hashes came', BEN);
    expect(row).toMatchObject({
      status: 'accepted',
      decision: { status: 'accepted', actor: 'Ben', at: BEN.recordedAt, reason: 'hashes came' },
    });
    const shown = register.documents.show(id);
    expect(shown.decisions.map((decision) => decision.status)).toEqual(['quarantined', 'accepted']);
    expect(shown.checked).toMatchObject({
      path: 'bom.json',
      outcome: 'read',
      format: { standard: 'CycloneDX', specVersion: '1.6' },
      readAs: null,
    });
    expect(register.risks.staleProducts()).toEqual([productId]);
    const filter = { vendor: 'Acme', release: 'Acme/Router/1.0', status: 'accepted' } as const;
    expect(register.documents.list(ALL, filter).total).toBe(1);
    expect(register.documents.list(ALL, { ...filter, status: 'received' }).total).toBe(0);
    const view = register.readView({
      kind: 'release',
      id: register.releases.get('Acme/Router/1.0').id,
    });
    expect(view.releases[0]?.documents[0]).toMatchObject({ status: 'accepted', decision: { actor: 'Ben' } });
    expect(view.register).toMatchObject({ chainIntact: true, headHash: register.facts.head().hash });
  });

  it('are read into a view of a vendor, a product or a release, and nothing beyond', () => {
    const register = newRegister();
    const one = importSbom(register, 'a', anSbom(['app']));
    importSbom(register, 'b', anSbom(['app']), { target: { vendor: 'Acme', product: 'Switch', release: '1.0' } });
    importSbom(register, 'c', anSbom(['app']), { target: { vendor: 'Beta', product: 'Cloud', release: '1.0' } });
    expect(sizes(register.readView({ kind: 'register' }))).toEqual([2, 3, 3]);
    expect(sizes(register.readView({ kind: 'vendor', id: one.vendorId }))).toEqual([1, 2, 2]);
    expect(sizes(register.readView({ kind: 'product', id: one.productId }))).toEqual([1, 1, 1]);
    expect(sizes(register.readView({ kind: 'release', id: one.releaseId }))).toEqual([1, 1, 1]);
    expect(register.readView({ kind: 'register' }, { chain: false }).register.chainIntact).toBe(false);
  });
});

describe('overrides', () => {
  it('count the latest per control, with who, why and until when', () => {
    const register = newRegister();
    const input = {
      framework: 'nist-csf-2.0',
      control: 'GV.SC-04',
      status: 'gap',
      justification: 'because',
      reviewer: 'Carla',
      expires: '2027-01-01',
      basedOn: 'partial',
      evidence: ['6c1d9a52-0000-5000-8000-000000000001'],
    } as const;
    register.overrides.set(input, ANNA);
    register.overrides.set({ ...input, status: 'supported', justification: 'seen it' }, BEN);
    register.overrides.set({ ...input, control: 'ID.AM-02' }, BEN);
    register.overrides.set({ ...input, framework: 'other' }, BEN);
    expect(register.overrides.list('nist-csf-2.0')).toEqual([
      { ...input, status: 'supported', justification: 'seen it', at: BEN.recordedAt },
      { ...input, control: 'ID.AM-02', at: BEN.recordedAt },
    ]);
    expect(register.overrides.list(null)).toHaveLength(3);
    expect(codeOf(() => register.overrides.set({ ...input, expires: '2020-01-01' }, BEN))).toBe('call/conflict');
  });

  it('that were recorded before evidence could be given have none', () => {
    const register = newRegister();
    const payload = {
      framework: 'f',
      control: 'C',
      status: 'gap',
      reviewer: 'Carla',
      expires: '2027-01-01',
      basedOn: 'partial',
    };
    const fact = {
      subjectKind: 'control',
      subjectId: 'f/C',
      kind: 'control.overridden',
      payload,
      reason: 'x',
    } as const;
    register.facts.append(fact, ANNA);
    expect(register.overrides.list('f')).toEqual([
      { ...payload, justification: 'x', at: ANNA.recordedAt, evidence: [] },
    ]);
  });
});
