import { describe, expect, it } from 'vitest';
import type { Party } from '#shared/model/component.ts';
import type { DocumentHead } from '#shared/model/document.ts';
import { ABSENT } from '#shared/model/value-state.ts';
import { toDocumentStates } from '#shared/profiles/document-states.ts';
import { makeGraph } from './make-input.ts';

const head: DocumentHead = {
  standard: 'CycloneDX',
  specVersion: '1.6',
  readAs: '1.6',
  encoding: 'json',
  serial: { state: 'present', value: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79' },
  documentVersion: { state: 'present', value: '1' },
  name: 'router',
  created: { state: 'present', value: '2026-03-01T10:00:00Z' },
  authors: { state: 'present', value: [party('Acme Ltd')] },
  tools: [{ name: 'syft', version: '1.2.0' }],
  generationContext: { state: 'present', value: 'build' },
  signature: 'none',
  dataLicence: null,
  externalDocuments: [],
};

function party(name: string, contacts: readonly string[] = []): Party {
  return { name, kind: 'organisation', contacts };
}

function states(changes: Partial<DocumentHead>) {
  return toDocumentStates({ ...head, ...changes }, { errors: 0, graph: makeGraph() });
}

describe('toDocumentStates', () => {
  it('finds everything present in a good head, and the signature absent', () => {
    expect(states({})).toEqual({
      D1: 'P',
      D2: 'P',
      D3: 'P',
      D5: 'P',
      D6: 'P',
      D7: 'P',
      D8: 'P',
      D9: 'P',
      D11: 'A',
      D12: 'P',
    });
  });

  it('takes a version newer than the known ones as weak', () => {
    expect(states({ specVersion: '1.9', readAs: '1.7' }).D1).toBe('W');
  });

  it('takes validity from the findings and the product from the graph', () => {
    const graph = makeGraph({ rootInferred: true });
    expect(toDocumentStates(head, { errors: 2, graph })).toMatchObject({ D2: 'X', D12: 'W' });
    expect(toDocumentStates(head, { errors: 0, graph: makeGraph({ rootCount: 0 }) }).D12).toBe('A');
  });

  const authors: readonly (readonly [string, DocumentHead['authors'], string])[] = [
    ['a name', { state: 'present', value: [party('Acme')] }, 'P'],
    ['the best of several', { state: 'present', value: [party('N/A'), party('Acme')] }, 'P'],
    ['an address without a name', { state: 'present', value: [party('', ['a@acme.test'])] }, 'W'],
    ['an inferred name', { state: 'present-weak', value: [party('Acme')] }, 'W'],
    ['an anonymous person', { state: 'present', value: [party('Anonymous')] }, 'U'],
    ['NOASSERTION', { state: 'present', value: [party('NOASSERTION')] }, 'U'],
    ['a declared unknown', { state: 'unknown-declared', value: null }, 'U'],
    ['a withheld name', { state: 'withheld', value: null }, 'H'],
    ['a filler', { state: 'present', value: [party('unspecified', ['noreply@acme.test'])] }, 'A'],
    ['an empty list', { state: 'present', value: [] }, 'A'],
    ['nothing', ABSENT, 'A'],
  ];
  for (const [what, value, expected] of authors) {
    it(`gives the author state ${expected} for ${what}`, () => expect(states({ authors: value }).D3).toBe(expected));
  }

  const times: readonly (readonly [string, DocumentHead['created'], string])[] = [
    ['a time', { state: 'present', value: '2026-03-01T10:00:00Z' }, 'P'],
    ['the Unix epoch', { state: 'present', value: '1970-01-01T00:00:00Z' }, 'X'],
    ['the epoch of ZIP files', { state: 'present', value: '1980-01-01T00:00:00Z' }, 'X'],
    [
      'an epoch with an offset',
      { state: 'present', value: '1979-12-31T22:00:00Z', raw: '1980-01-01T00:00:00+02:00' },
      'X',
    ],
    ['a text that is no time', { state: 'present', value: null, raw: 'yesterday' }, 'X'],
    ['an impossible date', { state: 'invalid', value: null, raw: '2021-16-06' }, 'X'],
    ['nothing', ABSENT, 'A'],
  ];
  for (const [what, value, expected] of times) {
    it(`gives the timestamp state ${expected} for ${what}`, () => expect(states({ created: value }).D5).toBe(expected));
  }

  const tools: readonly (readonly [string, DocumentHead['tools'], string])[] = [
    ['no tool', [], 'AA'],
    ['a tool without a version', [{ name: 'syft', version: null }], 'PA'],
    ['a tool with a filler as version', [{ name: 'syft', version: 'latest' }], 'PA'],
    ['a tool whose version is declared unknown', [{ name: 'syft', version: 'unknown' }], 'PU'],
    [
      'the worst of several tools',
      [
        { name: 'syft', version: '1' },
        { name: 'NOASSERTION', version: null },
      ],
      'UA',
    ],
    ['a tool without a name', [{ name: ' ', version: '1' }], 'AP'],
  ];
  for (const [what, value, expected] of tools) {
    it(`gives tool name and version the states ${expected} for ${what}`, () => {
      const result = states({ tools: value });
      expect(result.D6 + result.D7).toBe(expected);
    });
  }

  const nil = 'urn:uuid:00000000-0000-0000-0000-000000000000';
  const version = { state: 'present', value: '3' } as const;
  const versions: readonly (readonly [string, Partial<DocumentHead>, string])[] = [
    ['version and serial number', {}, 'P'],
    ['a version without a serial number', { documentVersion: version, serial: ABSENT }, 'W'],
    ['a serial number without a version', { documentVersion: ABSENT }, 'W'],
    ['a nil serial number', { serial: { state: 'present', value: nil }, documentVersion: ABSENT }, 'A'],
    [
      'a version that is no positive number',
      { documentVersion: { state: 'present', value: '0' }, serial: ABSENT },
      'X',
    ],
    ['nothing', { documentVersion: ABSENT, serial: ABSENT }, 'A'],
  ];
  for (const [what, changes, expected] of versions) {
    it(`gives the SBOM version state ${expected} for ${what}`, () => expect(states(changes).D9).toBe(expected));
  }

  it('takes the namespace of an SPDX document as its version', () => {
    const spdx = { standard: 'SPDX', documentVersion: { state: 'not-representable', value: null } } as const;
    expect(states({ ...spdx, serial: { state: 'present', value: 'https://acme.test/sbom/1' } }).D9).toBe('P');
    expect(states({ ...spdx, serial: { state: 'present', value: 'https://acme.test/sbom#1' } }).D9).toBe('X');
    expect(states({ ...spdx, serial: { state: 'present', value: 'sbom 1' } }).D9).toBe('X');
    expect(states({ ...spdx, serial: ABSENT }).D9).toBe('A');
  });

  it('keeps the three states of a signature apart', () => {
    expect(states({ signature: 'present-unverified' }).D11).toBe('P');
    expect(states({ signature: 'not-representable' }).D11).toBe('-');
  });
});
