import { describe, expect, it } from 'vitest';
import { toCurrentDocuments, toPopulation } from '#shared/crosswalk/population.ts';
import { AS_OF, aDocument, aGraph, aProduct, aRegisterView, aRelease, aVendor } from '../../support/a-register-view.ts';

const vendor = aVendor();
const product = aProduct(vendor);
const view = aRegisterView({
  vendors: [vendor],
  products: [product],
  releases: [
    aRelease(product, { name: '1', state: 'retired' }),
    aRelease(product, { name: '2', state: 'in-use' }),
    aRelease(product, { name: '3', state: 'candidate' }),
  ],
});

describe('the population of an assessment', () => {
  it.each([
    [undefined, ['2', '3']],
    ['both', ['2', '3']],
    ['in-use', ['2']],
    ['candidate', ['3']],
  ] as const)('with include %s holds the releases %j, never retired ones', (include, names) => {
    const { releases } = toPopulation(view, AS_OF, include === undefined ? {} : { include });
    expect(releases.map(({ release }) => release.name)).toEqual(names);
  });

  it('names a candidate as one', () => {
    expect(toPopulation(view, AS_OF).releases.map(({ name }) => name)).toEqual([
      'Halden Networks / Router / 2',
      'Halden Networks / Router / 3 (candidate)',
    ]);
  });

  it('can be one release or one vendor', () => {
    const [, , candidate] = view.releases;
    expect(toPopulation(view, AS_OF, { releaseId: candidate?.id ?? '' }).releases).toHaveLength(1);
    expect(toPopulation(view, AS_OF, { vendorId: 'nobody' }).releases).toEqual([]);
  });

  it('throws when the view is not whole', () => {
    expect(() => toPopulation({ ...view, products: [] }, AS_OF)).toThrow('lacks');
  });
});

describe('current documents', () => {
  const first = aDocument({ fileName: 'first.json' });
  const app = aDocument({ fileName: 'app.json', graph: aGraph({ roots: [{ name: 'App', pointer: '' }] }) });

  it('stand side by side when they are about different things', () => {
    expect(toCurrentDocuments([first, app])).toEqual([first, app]);
  });

  it('are replaced by a later one about the same root', () => {
    const later = aDocument({ fileName: 'later.json' });
    expect(toCurrentDocuments([first, app, later])).toEqual([app, later]);
  });

  it('are replaced by a later one with the same serial number', () => {
    const later = aDocument({ fileName: 'later.json', head: first.head, graph: aGraph({ roots: [] }) });
    expect(toCurrentDocuments([first, later])).toEqual([later]);
  });

  it('are not replaced by one that was rejected', () => {
    expect(toCurrentDocuments([first, aDocument({ fileName: 'later.json', status: 'rejected' })])).toEqual([first]);
  });

  it('without serial number and root never replace each other', () => {
    const bare = {
      head: { ...first.head, serial: { state: 'absent', value: null } },
      graph: aGraph({ roots: [] }),
    } as const;
    expect(toCurrentDocuments([aDocument(bare), aDocument({ ...bare, fileName: 'b' })])).toHaveLength(2);
  });
});
