import { describe, expect, it } from 'vitest';
import { aCycloneDxBom, aComponent } from '../../../support/a-bom.ts';
import { createTestEngine, failureOf } from '../../../support/create-test-engine.ts';

async function withTwoVendors() {
  const engine = await createTestEngine();
  const lodash = { name: 'lodash', version: '4.17.21', purl: 'pkg:npm/lodash@4.17.21', licence: 'MIT' };
  await engine.importBytes(aCycloneDxBom({ components: [lodash, aComponent(1), { name: 'bare' }] }));
  await engine.importBytes(aCycloneDxBom({ seed: 2, components: [lodash, aComponent(2)] }), { vendor: 'Beta' });
  await engine.importBytes(Buffer.from('no SBOM'), { vendor: 'Gamma' });
  return engine;
}

describe('components', () => {
  it('are listed per release and over the whole register, in the order of their names without case', async () => {
    const engine = await withTwoVendors();
    const { rows } = await engine.call('components.list', { release: 'Acme/Pump/1.0' });
    const names = rows.map((row) => row.name);
    expect(names).toEqual(['bare', 'lib-1', 'lodash', 'Pump Controller']);
    expect((await engine.call('components.list', {})).total).toBeGreaterThan(rows.length);
  });

  it('can be narrowed to those that lack an identifier', async () => {
    const engine = await withTwoVendors();
    const { rows } = await engine.call('components.list', { release: 'Acme/Pump/1.0', missing: 'C6' });
    expect(rows.map((row) => row.name)).toContain('bare');
    expect(rows.map((row) => row.name)).not.toContain('lodash');
  });

  it('are searched over everything, and the answer names what could not be searched', async () => {
    const engine = await withTwoVendors();
    const found = await engine.call('components.search', { query: 'LODASH' });
    expect(found.rows.map((row) => row.name)).toEqual(['lodash']);
    expect(found.notSearched).toMatchObject([{ release: 'Gamma/Pump/1.0' }]);
  });

  it('are traced to everybody who ships them', async () => {
    const engine = await withTwoVendors();
    const used = await engine.call('components.whereUsed', { what: 'pkg:npm/lodash' });
    expect(used.rows.map((row) => row.vendor)).toEqual(['Acme', 'Beta']);
    expect(used.rows[0]?.pointers).toEqual(['/components/0']);
    expect((await engine.call('components.whereUsed', { what: 'lodash', version: '4.17.21' })).total).toBe(2);
    expect((await engine.call('components.whereUsed', { what: 'lodash', version: '4.17.20' })).total).toBe(0);
  });

  it('are not searched by ranges of versions yet, and the answer says so', async () => {
    const engine = await createTestEngine();
    const failure = await failureOf(engine.call('components.whereUsed', { what: 'lodash', version: '>=4.17.0' }));
    expect(failure).toMatchObject({ code: 'call/not-in-release', place: 'version' });
  });
});
