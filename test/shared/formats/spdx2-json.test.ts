import { describe, expect, it } from 'vitest';
import { plan, type Planned } from '../../support/plan.ts';

const document = (more: object, version = '2.3') => ({
  spdxVersion: `SPDX-${version}`,
  dataLicense: 'CC0-1.0',
  SPDXID: 'SPDXRef-DOCUMENT',
  name: 'router',
  documentNamespace: 'https://vendor.example/spdx/router-1',
  creationInfo: {
    created: '2026-11-01T10:00:00Z',
    creators: ['Tool: syft-1.2.0', 'Organization: Acme (sbom@acme.example)'],
  },
  ...more,
});
const pkg = (name: string, more: object = {}) => ({
  name,
  SPDXID: `SPDXRef-${name}`,
  versionInfo: '1.0',
  downloadLocation: 'NOASSERTION',
  filesAnalyzed: false,
  licenseDeclared: 'MIT',
  licenseConcluded: 'NOASSERTION',
  copyrightText: 'NOASSERTION',
  ...more,
});
const relation = (from: string, relationshipType: string, to: string) => ({
  spdxElementId: from.startsWith('SPDX') || from.startsWith('NO') ? from : `SPDXRef-${from}`,
  relationshipType,
  relatedSpdxElement: to.startsWith('SPDX') || to.startsWith('NO') ? to : `SPDXRef-${to}`,
});
const describes = relation('SPDXRef-DOCUMENT', 'DESCRIBES', 'a');

/** "a depends-on b" for every edge. */
function edgesOf(planned: Planned): readonly string[] {
  const name = (node: number) =>
    planned.occurrences.find(({ entry }) => entry.node === node)?.entry.name.value ?? `file ${node}`;
  return planned.edges.map(({ from, to, kind }) => `${name(from)} ${kind} ${name(to)}`);
}

describe('relationships', () => {
  it.each([
    [relation('a', 'DEPENDS_ON', 'b'), 'a depends-on b'],
    [relation('b', 'DEPENDENCY_OF', 'a'), 'a depends-on b'],
    [relation('b', 'RUNTIME_DEPENDENCY_OF', 'a'), 'a depends-on b'],
    [relation('b', 'BUILD_TOOL_OF', 'a'), 'a depends-on b'],
    [relation('a', 'HAS_PREREQUISITE', 'b'), 'a depends-on b'],
    [relation('a', 'CONTAINS', 'b'), 'a contains b'],
    [relation('b', 'CONTAINED_BY', 'a'), 'a contains b'],
    [relation('a', 'GENERATED_FROM', 'b'), 'a other b'],
    [relation('a', 'VARIANT_OF', 'b'), 'a other b'],
  ])('%o reads as "%s" (Q64)', (relationship, edge) => {
    expect(
      edgesOf(plan(document({ packages: [pkg('a'), pkg('b')], relationships: [describes, relationship] }))),
    ).toEqual([edge]);
  });

  it('repairs DESCRIBE to DESCRIBES (Q20)', () => {
    const { summary, finding } = plan(
      document({ packages: [pkg('a')], relationships: [relation('SPDXRef-DOCUMENT', 'DESCRIBE', 'a')] }),
    );
    expect(summary.graph.roots).toEqual([{ name: 'a', pointer: '/packages/0' }]);
    expect(finding('spdx.describes-misspelt')).toMatchObject({
      action: 'repaired',
      places: [{ before: 'DESCRIBE', after: 'DESCRIBES' }],
    });
  });

  it('takes the root from documentDescribes alone (Q22)', () => {
    const { summary } = plan(document({ packages: [pkg('a'), pkg('b')], documentDescribes: ['SPDXRef-b'] }));
    expect(summary.graph).toMatchObject({ rootCount: 1, rootInferred: false, roots: [{ name: 'b' }] });
  });

  it('infers the root when nothing says it, marks it and asks (Q19)', () => {
    const { summary, finding } = plan(
      document({ packages: [pkg('b'), pkg('a')], relationships: [relation('a', 'DEPENDS_ON', 'b')] }),
    );
    expect(summary.graph).toMatchObject({ rootInferred: true, roots: [{ name: 'a' }] });
    expect(finding('graph.root-inferred').action).toBe('asked');
    expect(summary.questions.map(({ rule }) => rule)).toContain('graph.root-inferred');
  });

  it('asks which of several roots is under review (Q21)', () => {
    const { summary } = plan(
      document({ packages: [pkg('a'), pkg('b')], documentDescribes: ['SPDXRef-a', 'SPDXRef-b'] }),
    );
    expect(summary.graph.rootCount).toBe(2);
    expect(summary.questions.map(({ rule }) => rule)).toContain('graph.several-roots');
  });

  it('keeps NONE and NOASSERTION apart (Q65)', () => {
    const relationships = [
      describes,
      relation('a', 'DEPENDS_ON', 'b'),
      relation('b', 'DEPENDS_ON', 'NONE'),
      relation('c', 'DEPENDS_ON', 'NOASSERTION'),
    ];
    const { occurrences } = plan(document({ packages: [pkg('a'), pkg('b'), pkg('c'), pkg('d')], relationships }));
    expect(occurrences.map(({ entry }) => entry.states.at(-1))).toEqual(['P', 'N', 'U', 'A']);
  });

  it('survives cycles, self references, repetition and references to nothing (Q66, Q67)', () => {
    const relationships = [
      describes,
      relation('a', 'DEPENDS_ON', 'b'),
      relation('a', 'DEPENDS_ON', 'b'),
      relation('b', 'DEPENDS_ON', 'a'),
      relation('a', 'DEPENDS_ON', 'a'),
      relation('a', 'DEPENDS_ON', 'missing'),
    ];
    const { summary, rules, finding } = plan(document({ packages: [pkg('a'), pkg('b')], relationships }));
    expect(summary.counts.relationships).toBe(2);
    expect(summary.graph.cycles).toBe(true);
    expect(rules()).toEqual(
      expect.arrayContaining(['graph.cycle', 'graph.self-reference', 'graph.repeated-relationship']),
    );
    expect(finding('graph.dangling-reference')).toMatchObject({
      pointer: '/relationships/5',
      places: [{ before: 'SPDXRef-missing' }],
    });
  });

  it('calls a list without dependencies flat (Q62)', () => {
    const { summary, rules } = plan(document({ packages: [pkg('a'), pkg('b')], relationships: [describes] }));
    expect(summary.graph.flat).toBe(true);
    expect(rules()).toContain('graph.flat-list');
  });

  it('does not take files inside a package for its dependencies (Q63)', () => {
    const file = {
      fileName: './a.so',
      SPDXID: 'SPDXRef-file',
      checksums: [{ algorithm: 'SHA1', checksumValue: 'a'.repeat(40) }],
    };
    const planned = plan(
      document({ packages: [pkg('a')], files: [file], relationships: [describes, relation('a', 'CONTAINS', 'file')] }),
    );
    expect(planned.occurrences[0]?.entry.states.at(-1)).toBe('A');
    expect(planned.files).toBe(1);
    expect(planned.summary.counts).toMatchObject({ components: 1, files: 1, relationships: 1 });
    expect(planned.summary.graph.nodes).toBe(1);
  });

  it('says that several packages share one identifier (Q29, Q48)', () => {
    const { summary, finding } = plan(
      document({ packages: [pkg('a'), pkg('b', { SPDXID: 'SPDXRef-a' })], relationships: [describes] }),
    );
    expect(summary.counts.components).toBe(2);
    expect(finding('graph.duplicate-id')).toMatchObject({ severity: 'error', pointer: '/packages/1' });
  });
});

const partyOf = (supplier: unknown) =>
  plan(document({ packages: [pkg('a', { supplier })], relationships: [describes] })).occurrences[0]!.entry.supplier;

describe('agents', () => {
  it('keeps organisation, person, unknown and missing apart (Q30)', () => {
    expect(partyOf('Organization: Acme GmbH (sbom@acme.example)')).toMatchObject({
      state: 'present',
      value: { name: 'Acme GmbH', kind: 'organisation', contacts: ['sbom@acme.example'] },
    });
    expect(partyOf('Organization: Acme (Europe)')).toMatchObject({
      state: 'present-weak',
      value: { name: 'Acme (Europe)' },
    });
    expect(partyOf('NOASSERTION')).toMatchObject({ state: 'unknown-declared' });
    expect(partyOf('Organization: ')).toMatchObject({ state: 'absent' });
    expect(partyOf(undefined)).toEqual({ state: 'absent', value: null });
  });

  it('repairs a supplier without a kind (Q32)', () => {
    const { occurrences, finding } = plan(
      document({ packages: [pkg('a', { supplier: 'Microsoft/GitHub' })], relationships: [describes] }),
    );
    expect(occurrences[0]?.entry.supplier.value).toMatchObject({ name: 'Microsoft/GitHub', kind: 'unspecified' });
    expect(finding('spdx.agent-without-kind')).toMatchObject({ action: 'repaired', pointer: '/packages/0/supplier' });
  });

  it('reads creators without a kind and with empty brackets (Q16, Q17)', () => {
    const creationInfo = { created: '2026-11-01T10:00:00Z', creators: ['Amazon FreeRTOS', 'Organization: Julia ()'] };
    const { summary, rules } = plan(document({ creationInfo, packages: [pkg('a')], relationships: [describes] }));
    expect(summary.head.authors.value?.map(({ name }) => name)).toEqual(['Amazon FreeRTOS', 'Julia']);
    expect(rules()).toEqual(expect.arrayContaining(['spdx.creator-without-kind', 'spdx.creator-empty-mail']));
  });

  it('takes name and version of tools apart, and a lone tool for no author', () => {
    const creationInfo = { created: '2026-11-01T10:00:00Z', creators: ['Tool: sbom-tool-2.2.4', 'Tool: trivy'] };
    const { summary } = plan(document({ creationInfo, packages: [pkg('a')], relationships: [describes] }));
    expect(summary.head.tools).toEqual([
      { name: 'sbom-tool', version: '2.2.4' },
      { name: 'trivy', version: null },
    ]);
    expect(summary.head.authors.state).toBe('absent');
  });
});

describe('the head', () => {
  it('asks for the name of a document that is called after its folder (Q18)', () => {
    for (const name of ['.', './']) {
      const { summary } = plan(document({ name, packages: [pkg('a')], relationships: [describes] }));
      expect(summary.head.name).toBeNull();
      expect(summary.questions.map(({ rule }) => rule)).toContain('document.name-is-folder');
    }
  });

  it('accepts fractions of a second with a note (Q14)', () => {
    const creationInfo = { created: '2026-11-01T10:00:00.123Z', creators: ['Tool: trivy-0.50'] };
    const { summary, finding } = plan(document({ creationInfo, packages: [pkg('a')], relationships: [describes] }));
    expect(summary.head.created.value).toBe('2026-11-01T10:00:00Z');
    expect(finding('document.timestamp-form').severity).toBe('note');
  });

  it('reads checksum algorithms in lower case (Q36a) and null as absent (Q36b)', () => {
    const odd = pkg('a', { checksums: [{ algorithm: 'sha256', checksumValue: 'b'.repeat(64) }], hasFiles: null });
    const { occurrences, finding } = plan(document({ packages: [odd], relationships: [describes] }));
    expect(occurrences[0]?.entry.hashes).toMatchObject([{ algorithm: 'sha-256', state: 'present' }]);
    expect(finding('hash.algorithm-spelling').action).toBe('repaired');
  });

  it('reads a version that does not exist as the newest known', () => {
    const { summary, rules } = plan(document({ packages: [pkg('a')], relationships: [describes] }, '2.4'));
    expect(summary.head).toMatchObject({ specVersion: '2.4', readAs: '2.3' });
    expect(rules()).toContain('document.newer-version');
  });

  it('notes contradictions about file analysis once, with their count (Q83, Q84)', () => {
    const packages = [
      pkg('a', { licenseInfoFromFiles: ['MIT'] }),
      pkg('b', { filesAnalyzed: undefined }),
      pkg('c', { filesAnalyzed: true }),
    ];
    const { finding } = plan(document({ packages, relationships: [describes] }));
    expect(finding('spdx.licences-without-analysis').count).toBe(1);
    expect(finding('spdx.no-verification-code').count).toBe(2);
  });

  it('calls an SBOM without packages empty, not clean (Q55)', () => {
    expect(plan(document({ packages: [] })).finding('document.no-components').message).toContain(
      'Nothing was assessed',
    );
  });
});
