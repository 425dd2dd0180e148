import { describe, expect, it } from 'vitest';
import { plan, planRefused } from '../../support/plan.ts';

const head = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
  version: 1,
};
const metadata = {
  timestamp: '2026-11-01T10:00:00Z',
  component: { type: 'application', 'bom-ref': 'root', name: 'router', version: '4.2' },
};
const library = (name: string, more: object = {}) => ({
  type: 'library',
  'bom-ref': name,
  name,
  version: '1.0',
  purl: `pkg:npm/${name}@1.0`,
  ...more,
});

describe('components', () => {
  it('reads nested components at every level, parents first (Q49)', () => {
    const nested = library('a', { components: [library('b', { components: [library('c')] }), library('d')] });
    const { summary, occurrences, edges } = plan({ ...head, metadata, components: [nested] });
    expect(occurrences.map(({ entry }) => entry.name.value)).toEqual(['router', 'a', 'b', 'c', 'd']);
    expect(occurrences.map(({ entry }) => entry.parent)).toEqual([null, null, 1, 2, 1]);
    expect(occurrences[3]?.entry.pointer).toBe('/components/0/components/0/components/0');
    expect(edges.filter((edge) => edge.kind === 'contains')).toHaveLength(3);
    expect(summary.counts).toMatchObject({ components: 4, relationships: 3 });
  });

  it('does not count the product itself nor what is nested in it, but keeps both', () => {
    const root = { ...metadata.component, components: [library('inner')] };
    const { summary, occurrences } = plan({
      ...head,
      metadata: { ...metadata, component: root },
      components: [library('a')],
    });
    expect(summary.counts.components).toBe(1);
    expect(occurrences).toHaveLength(3);
    expect(summary.receipt).toMatchObject({
      componentsInFile: 3,
      componentsStored: 3,
      componentsMerged: 0,
      componentsLeftOut: 0,
    });
  });

  it('keeps one bad entry from spoiling the others, and says where it is', () => {
    const { summary, finding } = plan({ ...head, metadata, components: [library('a'), null, 'text', library('b')] });
    expect(summary.counts.components).toBe(2);
    expect(summary.receipt).toMatchObject({ componentsInFile: 5, componentsStored: 3, componentsLeftOut: 2 });
    expect(finding('component.not-an-object')).toMatchObject({
      severity: 'error',
      action: 'left-out',
      count: 2,
      pointer: '/components/1',
    });
  });

  it('counts tools, pedigree, formulation and mentioned components as left out, with the reason', () => {
    const document = {
      ...head,
      metadata: { ...metadata, tools: { components: [library('scanner', { components: [library('plugin')] })] } },
      components: [library('a', { pedigree: { ancestors: [library('old', { components: [library('older')] })] } })],
      formulation: [{ 'bom-ref': 'f', components: [library('compiler')] }],
      annotations: [
        { subjects: ['a'], annotator: { component: library('bot') }, timestamp: '2026-11-01T10:00:00Z', text: 'seen' },
      ],
    };
    const { receipt } = plan(document).summary;
    expect(receipt).toMatchObject({ componentsInFile: 8, componentsStored: 2, componentsLeftOut: 6 });
    expect(receipt.leftOut.map(({ rule, count }) => [rule, count])).toEqual([
      ['component.is-tool', 2],
      ['component.is-pedigree', 2],
      ['component.is-formulation', 1],
      ['component.is-mentioned', 1],
    ]);
  });

  it('merges entries with the same declaration and keeps each place', () => {
    const { summary, occurrences, finding } = plan({
      ...head,
      metadata,
      components: [library('a'), { ...library('a'), 'bom-ref': 'a2' }],
    });
    expect(summary.receipt).toMatchObject({ componentsStored: 2, componentsMerged: 1 });
    expect(occurrences.map(({ kept }) => kept)).toEqual(['stored', 'stored', 'merged']);
    expect(finding('component.repeated').message).toContain('1 entries');
  });

  it('reads 600 levels of nesting', () => {
    let component: object = library('deepest');
    for (let i = 0; i < 600; i++) component = library(`c${i}`, { components: [component] });
    const { summary } = plan({ ...head, metadata, components: [component] });
    expect(summary.counts.components).toBe(601);
  });
});

describe('services and provided algorithms', () => {
  it('count nesting and what a component provides as containment', () => {
    const document = {
      ...head,
      metadata,
      components: [library('a'), library('b')],
      services: [{ 'bom-ref': 's', name: 's', services: [{ 'bom-ref': 't', name: 't' }] }],
      dependencies: [{ ref: 'a', provides: ['b'] }],
    };
    const { summary, occurrences } = plan(document);
    expect(summary.counts).toMatchObject({ services: 2, relationships: 2 });
    expect(occurrences.find(({ entry }) => entry.ref === 'a')?.entry.states.at(-1)).toBe('P');
  });
});

describe('the head', () => {
  it('reads tools as a list and as an object (Q24)', () => {
    const asList = plan({
      ...head,
      specVersion: '1.4',
      metadata: { ...metadata, tools: [{ name: 'syft', version: '1.2.0' }] },
      components: [],
    });
    const asObject = plan({
      ...head,
      metadata: { ...metadata, tools: { components: [library('syft', { version: '1.2.0' })] } },
      components: [],
    });
    expect(asList.summary.producer).toEqual({ name: 'syft', version: '1.2.0' });
    expect(asObject.summary.producer).toEqual({ name: 'syft', version: '1.2.0' });
  });

  it('says that the serial number, the timestamp and the product are missing (Q23)', () => {
    const { rules } = plan({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [library('a'), library('b')] });
    expect(rules()).toEqual(expect.arrayContaining(['document.no-serial', 'document.no-timestamp', 'graph.no-root']));
  });

  it.each(['2021-16-06T10:00:00Z', 'Mon Nov 23 01:20:00 2026', '2026-02-30T00:00:00Z'])(
    'keeps the impossible date %s as text (Q15)',
    (timestamp) => {
      const { summary, finding } = plan({ ...head, metadata: { ...metadata, timestamp }, components: [] });
      expect(summary.head.created).toEqual({ state: 'invalid', value: null, raw: timestamp });
      expect(finding('document.timestamp-invalid')).toMatchObject({
        severity: 'error',
        pointer: '/metadata/timestamp',
      });
    },
  );

  it('reads a timestamp with an offset as UTC', () => {
    const { summary } = plan({
      ...head,
      metadata: { ...metadata, timestamp: '2026-11-01T10:00:00+10:00' },
      components: [],
    });
    expect(summary.head.created).toMatchObject({ state: 'present', value: '2026-11-01T00:00:00Z' });
  });
});

describe('versions', () => {
  it('reads a newer minor version as the newest known and lists what was not understood (Q25)', () => {
    const { summary, finding } = plan({
      ...head,
      specVersion: '1.8',
      metadata,
      components: [library('a', { novelty: true })],
    });
    expect(summary.head).toMatchObject({ specVersion: '1.8', readAs: '1.7' });
    expect(summary.counts.components).toBe(1);
    expect(finding('document.newer-version').message).toContain('This file says CycloneDX 1.8');
    expect(
      summary.findings.some(({ rule, message }) => rule.startsWith('not-understood.') && message.includes('novelty')),
    ).toBe(true);
  });

  it('reads a newer major version too, but refuses it when it holds no component', () => {
    expect(plan({ ...head, specVersion: '2.0', metadata, components: [library('a')] }).summary.counts.components).toBe(
      1,
    );
    expect(planRefused(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '2.0', parts: [] }))).toMatchObject({
      rule: 'document.newer-major-version',
    });
  });

  it('accepts bomFormat in lower case or missing, and the version as a number', () => {
    for (const change of [{ bomFormat: 'cyclonedx' }, { bomFormat: undefined }, { specVersion: 1.6 }]) {
      const { summary } = plan({ ...head, ...change, metadata, components: [library('a')] });
      expect(summary.counts.components).toBe(1);
      expect(summary.findings.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });
});

describe('vulnerabilities', () => {
  it('are read as the vendor’s claims with the highest rating', () => {
    const document = {
      ...head,
      metadata,
      components: [library('a')],
      vulnerabilities: [
        {
          id: 'CVE-2021-44228',
          ratings: [
            { severity: 'high', score: 8 },
            { severity: 'critical', score: 10 },
          ],
          affects: [{ ref: 'a' }],
          analysis: { state: 'not_affected' },
        },
      ],
    };
    expect(plan(document).summary.counts.vulnerabilities).toBe(1);
  });
});
