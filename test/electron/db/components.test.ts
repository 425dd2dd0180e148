import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Connection } from '#electron/db/connection.ts';
import { LISTING_PAGE, REGISTER_PAGE } from '#electron/db/stores/components.ts';
import { FIND_HASH, FIND_IDENTITY, FIND_LICENCE, FIND_NAME } from '#electron/db/stores/component-search.ts';
import { BY_NAME, BY_PURL, BY_VALUE, USES } from '#electron/db/stores/where-used.ts';
import type { ComponentRow, Page, PageRequest, Register } from '#electron/db/types.ts';
import { codeOf } from './a-error.ts';
import { ALL, anEntry, anSbom, importSbom, TARGET, type Sbom } from './a-plan.ts';
import { newRegister } from './a-register.ts';

function sbomOf(...entries: Parameters<typeof anEntry>[0][]): Sbom {
  return { occurrences: entries.map((entry) => ({ entry: anEntry(entry), kept: 'stored' as const })), edges: [] };
}

function allPages(limit: number, list: (page: PageRequest) => Page<ComponentRow>): ComponentRow[] {
  const rows: ComponentRow[] = [];
  let cursor: string | null = null;
  do {
    const page = list({ limit, cursor });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

const WHOLE = { release: null, missing: null } as const;
const RELEASE = 'Acme/Router/1.0';

function portfolio(): Register {
  const register = newRegister();
  importSbom(register, 'a', anSbom(['app', 'zlib', 'OpenSSL', 'left-pad', 'zlib'], { namespace: 'org' }));
  importSbom(register, 'b', anSbom(['firmware', 'zlib', 'busybox'], { namespace: 'org' }));
  importSbom(register, 'c', anSbom(['cloud', 'zlib', 'left-pad'], { namespace: 'org' }), {
    target: { vendor: 'Beta/Gamma', product: 'Cloud', release: '7' },
  });
  return register;
}

describe('a page of components', () => {
  it('comes in the order of names without case, over all documents of a release, each component once', () => {
    const register = portfolio();
    const { rows, total } = register.components.list(ALL, { release: RELEASE, missing: null });
    expect(rows.map((row) => row.name)).toEqual(['app', 'busybox', 'firmware', 'left-pad', 'OpenSSL', 'zlib']);
    expect(total).toBe(6);
    expect(rows.at(-1)).toMatchObject({
      occurrences: 3,
      purl: 'pkg:npm/org/zlib@1.0.0',
      namespace: 'org',
      licences: ['Apache-2.0'],
    });
  });

  it('of the whole register counts what every release ships', () => {
    const { rows, total } = portfolio().components.list(ALL, WHOLE);
    expect(total).toBe(7);
    expect(rows.find((row) => row.name === 'zlib')?.occurrences).toBe(4);
  });

  it('joined with the following ones is the whole list, whatever the names and the size of pages', () => {
    const name = fc.oneof(
      fc.string({ maxLength: 6, unit: 'binary' }),
      fc.constantFrom('A', 'a', 'ä', 'Ä', '', '\u0001', '𝒳', '\ufffd'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(name, { maxLength: 12 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 5 }),
        (documents, limit) => {
          const register = newRegister();
          for (const [i, names] of documents.entries())
            importSbom(register, `d${i}`, anSbom(names.map((n) => n.toWellFormed())));
          for (const filter of [WHOLE, { release: RELEASE, missing: null }]) {
            const once = register.components.list({ limit: 500, cursor: null }, filter);
            const paged = allPages(limit, (page) => register.components.list(page, filter));
            expect(paged).toEqual(once.rows);
            expect(once.total).toBe(once.rows.length);
            expect(new Set(paged.map((row) => row.id)).size).toBe(paged.length);
          }
          register.close();
        },
      ),
      { seed: 7, numRuns: 12 },
    );
  });

  it('can be cut to what lacks a field: absent or invalid, not merely unknown', () => {
    const register = newRegister();
    const sbom = sbomOf(
      { node: 0, name: 'good' },
      { node: 1, name: 'absent', states: 'PPPPAPPPP' },
      { node: 2, name: 'invalid', states: 'PPPPXPPPP' },
      { node: 3, name: 'unknown', states: 'PPPPUPPPP' },
    );
    importSbom(register, 'x', sbom);
    for (const release of [null, RELEASE]) {
      const { rows, total } = register.components.list(ALL, { release, missing: 'C6' });
      expect(rows.map((row) => row.name)).toEqual(['absent', 'invalid']);
      expect(total).toBe(2);
      expect(register.components.list(ALL, { release, missing: 'C7' }).total).toBe(0);
    }
  });

  it('refuses a cursor that is not one of its own, and a release that is not there', () => {
    const register = portfolio();
    for (const cursor of ['x', '', 'WzFd', Buffer.from('["a",{}]').toString('base64url')]) {
      expect(codeOf(() => register.components.list({ limit: 5, cursor }, WHOLE))).toBe('call/invalid');
    }
    expect(codeOf(() => register.components.list(ALL, { release: 'Acme/Router/9', missing: null }))).toBe(
      'call/not-found',
    );
  });
});

describe('search', () => {
  it('finds names, namespaces, versions, purls, hashes and licences, without case', () => {
    const register = portfolio();
    const names = (query: string): string[] => register.components.search(ALL, query).rows.map((row) => row.name);
    expect(names('openssl')).toEqual(['OpenSSL']);
    expect(names('PENSS')).toEqual(['OpenSSL']);
    expect(names('pkg:npm/org/LEFT-PAD')).toEqual(['left-pad']);
    expect(names('org')).toHaveLength(7);
    expect(names('mit')).toEqual(['app', 'cloud', 'firmware', 'left-pad']);
    const hash = anEntry({ node: 1, name: 'busybox', namespace: 'org' }).hashes[0]?.value ?? '';
    expect(names(hash.toUpperCase())).toEqual(['busybox']);
    expect(names('nothing like it')).toEqual([]);
  });

  it('takes wildcards as plain text', () => {
    const register = newRegister();
    importSbom(register, 'x', anSbom(['100%', 'under_score', 'back\\slash', 'other']));
    const names = (query: string): string[] => register.components.search(ALL, query).rows.map((row) => row.name);
    expect(names('%')).toEqual(['100%']);
    expect(names('_')).toEqual(['under_score']);
    expect(names('\\')).toEqual(['back\\slash']);
  });

  it('pages like a list', () => {
    const register = portfolio();
    const once = register.components.search(ALL, 'org');
    expect(allPages(2, (page) => register.components.search(page, 'org'))).toEqual(once.rows);
    expect(once.total).toBe(7);
  });

  it('says which releases it cannot see', () => {
    const register = portfolio();
    register.releases.add(
      { product: 'Acme/Router', name: '2.0', state: 'candidate', inUseSince: null },
      { actor: 'A', recordedAt: '2026-03-01T00:00:00Z' },
    );
    expect(register.components.notSearched()).toEqual([
      { release: 'Acme/Router/2.0', reason: 'no SBOM has been received' },
    ]);
  });
});

describe('where used', () => {
  it('leads from a component to vendor, product, release, document and place', () => {
    const register = portfolio();
    const { rows, total } = register.components.whereUsed(ALL, { what: 'pkg:npm/org/zlib', acceptsVersion: null });
    expect(total).toBe(3);
    expect(rows.map((row) => [row.vendor, row.product, row.release, row.pointers])).toEqual([
      ['Acme', 'Router', '1.0', ['/components/0', '/components/3']],
      ['Acme', 'Router', '1.0', ['/components/0']],
      ['Beta/Gamma', 'Cloud', '7', ['/components/0']],
    ]);
    expect(rows[0]?.occurrences).toBe(2);
  });

  it('takes purls with and without version, names, namespaces and hashes', () => {
    const register = portfolio();
    const uses = (what: string): number => register.components.whereUsed(ALL, { what, acceptsVersion: null }).total;
    expect(uses('pkg:npm/org/left-pad@1.0.0')).toBe(2);
    expect(uses('pkg:npm/org/left')).toBe(0);
    expect(uses('LEFT-PAD')).toBe(2);
    expect(uses('org/left-pad')).toBe(2);
    expect(uses('com/left-pad')).toBe(0);
    expect(uses(anEntry({ node: 1, name: 'zlib', namespace: 'org' }).hashes[1]?.value ?? '')).toBe(3);
    expect(uses('cpe:2.3:a:x:y:*:*:*:*:*:*:*:*')).toBe(0);
  });

  it('asks about the version', () => {
    const register = newRegister();
    importSbom(
      register,
      'x',
      sbomOf({ node: 0, name: 'lib', version: '1.0.0' }, { node: 1, name: 'lib', version: '2.0.0' }),
    );
    const query = { what: 'lib', acceptsVersion: (version: string | null) => version === '2.0.0' };
    expect(register.components.whereUsed(ALL, query).rows.map((row) => row.component.version)).toEqual(['2.0.0']);
  });

  it('pages without losing or doubling a row', () => {
    const register = portfolio();
    for (let i = 0; i < 4; i++)
      importSbom(register, `r${i}`, anSbom([`app${i}`, 'zlib'], { namespace: 'org' }), {
        target: { ...TARGET, release: `${i + 2}.0` },
      });
    const query = { what: 'zlib', acceptsVersion: null };
    const once = register.components.whereUsed(ALL, query);
    const rows: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page = register.components.whereUsed({ limit: 2, cursor }, query);
      rows.push(...page.rows);
      cursor = page.next;
    } while (cursor !== null);
    expect(rows).toEqual(once.rows);
    expect(once.total).toBe(7);
  });
});

describe('query plans', () => {
  const cases = [
    [
      'page of a release',
      LISTING_PAGE,
      ['SEARCH listing USING PRIMARY KEY (content=? AND (sort_key,component)>(?,?))'],
    ],
    [
      'page of the register',
      REGISTER_PAGE,
      ['SEARCH n USING PRIMARY KEY ((sort_key,component)>(?,?))', 'SEARCH c USING INTEGER PRIMARY KEY'],
    ],
    ['search by name', FIND_NAME, ['SCAN component_names']],
    ['search by identifier', FIND_IDENTITY, ['SCAN identity_values']],
    [
      'search by hash',
      FIND_HASH,
      ['SEARCH h USING PRIMARY KEY (value=?)', 'SEARCH o USING PRIMARY KEY (content=? AND node=?)'],
    ],
    [
      'search by licence',
      FIND_LICENCE,
      ['SEARCH l USING', 'SEARCH m USING', 'SEARCH o USING INDEX occurrences_by_licence_set'],
    ],
    [
      'where used by purl',
      BY_PURL,
      [
        'SEARCH identity_values USING PRIMARY KEY (value=?)',
        'SEARCH identity_values USING PRIMARY KEY (value>? AND value<?)',
      ],
    ],
    ['where used by identifier', BY_VALUE, ['SEARCH identity_values USING PRIMARY KEY (value=?)']],
    ['where used by name', BY_NAME, ['SEARCH n USING PRIMARY KEY (sort_key>? AND sort_key<?)']],
    [
      'documents of a component',
      USES,
      ['SEARCH o USING COVERING INDEX occurrences_by_component (component=?)', 'SEARCH d USING'],
    ],
  ] as const;

  it.each(cases)('%s seeks, and sorts nothing', (title, sql, expected) => {
    const connection = new Connection(portfolio().file, { readOnly: true, busyTimeoutMs: 0 });
    const blanks = (sql.match(/\?/g) ?? []).map(() => '1');
    const plan = connection.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...blanks).map((row) => row.detail);
    connection.close();
    for (const part of expected)
      expect(
        plan.some((line) => line.includes(part)),
        `${part} in ${plan.join(' | ')}`,
      ).toBe(true);
    expect(title.startsWith('page') && plan.join(' ').includes('TEMP B-TREE')).toBe(false);
  });
});
