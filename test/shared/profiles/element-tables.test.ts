// Every element of both profiles in every value state. The expected letters are copied from crosswalk A.2.1 and A.2.3
// (columns "U?" and "extra") with settled.md 14, not from the code: m met, u unknown, n not met, / not applicable.

import { describe, expect, it } from 'vitest';
import type { ComponentField, DocumentField } from '#shared/model/field.ts';
import type { ElementOutcome, ProfileElementResult, ProfileInput } from '#shared/model/profile-result.ts';
import { evaluateProfile } from '#shared/profiles/evaluate.ts';
import { findProfile } from '#shared/profiles/list.ts';
import { letters, makeDocument, makeInput, makeStates } from './make-input.ts';

const words: ReadonlyMap<string, ElementOutcome> = new Map([
  ['m', 'met'],
  ['u', 'unknown'],
  ['n', 'not-met'],
  ['/', 'not-applicable'],
] as const);

/** "mu" → met, unknown. */
function toOutcomes(expected: string): readonly (ElementOutcome | undefined)[] {
  return expected.split('').map((letter) => words.get(letter));
}

function judge(profileId: string, elementId: string, input: ProfileInput): ProfileElementResult {
  const profile = findProfile(profileId);
  if (profile === undefined) throw new Error(`no profile ${profileId}`);
  const element = evaluateProfile(profile, input).elements.find(({ id }) => id === elementId);
  if (element === undefined) throw new Error(`no element ${elementId}`);
  return element;
}

/** Outcomes in the order of `letters`: P W U H N - A X. */
const componentTable: readonly (readonly [
  string,
  string,
  readonly ComponentField[],
  ProfileInput['standard'],
  string,
])[] = [
  ['cisa-2026', 'S10', ['C4'], 'CycloneDX', 'mmuun/nn'],
  ['cisa-2026', 'S11', ['C1'], 'CycloneDX', 'mmnnn/nn'],
  ['cisa-2026', 'S12', ['C2'], 'CycloneDX', 'mmuun/nn'],
  ['cisa-2026', 'S13', ['C6'], 'CycloneDX', 'mmnnn/nn'],
  ['cisa-2026', 'S14', ['C7'], 'CycloneDX', 'mmuun/nn'],
  ['cisa-2026', 'S15', ['C7'], 'CycloneDX', 'mmuun/nn'],
  ['cisa-2026', 'S16', ['C11'], 'CycloneDX', 'mmuum/nn'],
  ['cisa-2026', 'S16', ['C11'], 'SPDX', 'mmnum/nn'],
  ['cisa-2026', 'S17', ['G1'], 'CycloneDX', 'mmuum/nn'],
  ['ntia-2021', 'N1', ['C3', 'C4'], 'SPDX', 'mmnnn/nn'],
  ['ntia-2021', 'N2', ['C1'], 'SPDX', 'mmnnn/nn'],
  ['ntia-2021', 'N3', ['C2'], 'SPDX', 'mmnnn/nn'],
  ['ntia-2021', 'N4', ['C6'], 'SPDX', 'mmuum/un'],
  ['ntia-2021', 'N12a', ['C7'], 'SPDX', 'mmuun/nn'],
  ['ntia-2021', 'N12d', ['C11'], 'SPDX', 'mmuum/nn'],
];

const documentTable: readonly (readonly [string, string, DocumentField, string])[] = [
  ['cisa-2026', 'S1', 'D3', 'mmnnnnnn'],
  ['cisa-2026', 'S2', 'D11', 'mmnnnnnn'],
  ['cisa-2026', 'S3', 'D1', 'mmnnnnnn'],
  ['cisa-2026', 'S4', 'D1', 'mmnnnnnn'],
  ['cisa-2026', 'S5', 'D8', 'mmuunnnn'],
  ['cisa-2026', 'S6', 'D5', 'mmnnnnnn'],
  ['cisa-2026', 'S7', 'D6', 'mmuunnnn'],
  ['cisa-2026', 'S8', 'D7', 'mmuunnnn'],
  ['cisa-2026', 'S9', 'D9', 'mmnnnnnn'],
  ['cisa-2026', 'S23', 'D1', 'mmnnnnnn'],
  ['ntia-2021', 'N6', 'D3', 'mmnnnnnn'],
  ['ntia-2021', 'N7', 'D5', 'mmnnnnnn'],
  ['ntia-2021', 'N8', 'D1', 'mmnnnnnn'],
  ['ntia-2021', 'N12b', 'D8', 'mmuun/nn'],
];

describe('component elements', () => {
  for (const [profile, element, fields, standard, expected] of componentTable) {
    it(`${profile} ${element} on ${standard} gives ${expected} for states PWUHN-AX`, () => {
      const actual = letters.map((letter) => {
        const components = makeStates(7, Object.fromEntries(fields.map((field) => [field, { [letter]: 7 }])));
        return judge(profile, element, makeInput({ standard, componentCount: 7, components }));
      });
      expect(actual.map(({ outcome }) => outcome)).toEqual(toOutcomes(expected));
      for (const [index, result] of actual.entries()) {
        expect(result.of).toBe(expected[index] === '/' ? 0 : 7);
        expect(result.covered).toBe(expected[index] === 'm' ? 7 : 0);
        expect(result.weak).toBe(letters[index] === 'W' ? 7 : 0);
        expect(result.why).toMatch(/^[A-Z].*\.$/);
      }
    });

    it(`${profile} ${element} on ${standard} is decided by one bad entry among present ones`, () => {
      for (const [index, letter] of letters.entries()) {
        const components = makeStates(
          7,
          Object.fromEntries(fields.map((field) => [field, { P: 6, [letter]: letter === 'P' ? 7 : 1 }])),
        );
        const { outcome, covered } = judge(profile, element, makeInput({ standard, componentCount: 7, components }));
        const single = toOutcomes(expected)[index];
        expect(outcome).toBe(single === 'not-applicable' ? 'met' : single);
        expect(covered).toBe(single === 'met' ? 7 : 6);
      }
    });
  }
});

describe('document elements', () => {
  for (const [profile, element, field, expected] of documentTable) {
    it(`${profile} ${element} gives ${expected} for states PWUHN-AX`, () => {
      const actual = letters.map((letter) =>
        judge(profile, element, makeInput({ document: makeDocument({ [field]: letter }) })),
      );
      expect(actual.map(({ outcome }) => outcome)).toEqual(toOutcomes(expected));
      for (const [index, result] of actual.entries()) {
        expect(result.of).toBe(expected[index] === '/' ? 0 : 1);
        expect(result.covered).toBe(expected[index] === 'm' ? 1 : 0);
        expect(result.weak).toBe(letters[index] === 'W' && element !== 'S3' ? 1 : 0);
        expect(result.why).toMatch(/^[A-Z].*\.$/);
      }
    });
  }

  it('fail automation support and machine-processable data when the document has errors', () => {
    const input = makeInput({ errors: 3, specVersion: '1.6' });
    const support = judge('ntia-2021', 'N8', input);
    expect(support.outcome).toBe('not-met');
    expect(support.why).toBe(
      'The document states its format and version; it breaks the rules of its format at 3 places.',
    );
    expect(judge('cisa-2026', 'S23', input).outcome).toBe('not-met');
  });

  it('fail the signature of an SPDX document that came without one, and say that the format has no place for it', () => {
    const input = makeInput({
      standard: 'SPDX',
      specVersion: '2.3',
      readAs: '2.3',
      document: makeDocument({ D11: '-' }),
    });
    const signature = judge('cisa-2026', 'S2', input);
    expect(signature.outcome).toBe('not-met');
    expect(signature.why).toBe(
      'The document does not come with the signature of its author, and SPDX 2.3 has no place for one inside.',
    );
  });

  it('count a version that is read as an older one as weak for the version, not for the name of the format', () => {
    const input = makeInput({ specVersion: '1.8', readAs: '1.7', document: makeDocument({ D1: 'W' }) });
    expect(judge('cisa-2026', 'S3', input)).toMatchObject({ outcome: 'met', weak: 0 });
    expect(judge('cisa-2026', 'S4', input)).toMatchObject({ outcome: 'met', weak: 1 });
    expect(judge('cisa-2026', 'S4', input).why).toContain('1.8');
  });
});

describe('NTIA supplier name', () => {
  it('counts a producer as a weak supplier', () => {
    const components = makeStates(10, { C3: { P: 4, A: 6 }, C4: { P: 3, W: 5, A: 2 } });
    const supplier = judge('ntia-2021', 'N1', makeInput({ components }));
    expect(supplier).toMatchObject({ outcome: 'not-met', covered: 8, of: 10, weak: 4 });
    expect(supplier.why).toBe(
      '8 of 10 components have a supplier; 4 of these by the name of the producer or publisher only; 2 have nothing that counts here.',
    );
  });

  it('never loses a supplier because fewer producers are known', () => {
    const components = makeStates(10, { C3: { P: 9, A: 1 }, C4: { A: 10 } });
    expect(judge('ntia-2021', 'N1', makeInput({ components }))).toMatchObject({
      covered: 9,
      weak: 0,
      outcome: 'not-met',
    });
  });
});

describe('sentences', () => {
  it('give the figures with groups of three digits', () => {
    const components = makeStates(1024, { C7: { P: 512, W: 300, A: 212 } });
    expect(judge('cisa-2026', 'S14', makeInput({ componentCount: 1024, components })).why).toBe(
      '812 of 1,024 components have a hash; 300 of these by MD5, SHA-1 or another weak algorithm only; 212 have none.',
    );
  });

  it('keep unknown, withheld, absent, invalid and not applicable apart', () => {
    const components = makeStates(10, { C2: { P: 3, U: 2, H: 1, A: 1, X: 1, '-': 2 } });
    expect(judge('cisa-2026', 'S12', makeInput({ components })).why).toBe(
      '3 of 8 components have a version; 1 has none; 1 has one that is not valid; 2 are declared unknown; 1 is withheld by the author; to 2 more this does not apply.',
    );
  });

  it('do not say twice that nothing is there', () => {
    const components = makeStates(10, { C7: { A: 10 } });
    expect(judge('cisa-2026', 'S14', makeInput({ components })).why).toBe('None of 10 components has a hash.');
    const unknown = makeStates(10, { C7: { A: 9, U: 1 } });
    expect(judge('cisa-2026', 'S14', makeInput({ components: unknown })).why).toBe(
      'None of 10 components has a hash; 9 have none; 1 is declared unknown.',
    );
  });

  it('say when a declared unknown does not count', () => {
    const components = makeStates(2, { C11: { P: 1, U: 1 } });
    const why = judge('cisa-2026', 'S16', makeInput({ componentCount: 2, standard: 'SPDX', components })).why;
    expect(why).toBe(
      '1 of 2 components has a usable licence statement; 1 is declared unknown, which does not count here.',
    );
  });

  it('say that an empty document leaves nothing to judge', () => {
    const input = makeInput({ componentCount: 0, components: makeStates(0) });
    expect(judge('cisa-2026', 'S11', input)).toMatchObject({
      outcome: 'not-applicable',
      of: 0,
      why: 'The document lists no component, so there is nothing to judge.',
    });
  });
});
