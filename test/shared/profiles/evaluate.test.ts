import { describe, expect, it } from 'vitest';
import type { ProfileElementResult, ProfileInput } from '#shared/model/profile-result.ts';
import { cisa2026 } from '#shared/profiles/cisa-2026.ts';
import { evaluateProfile } from '#shared/profiles/evaluate.ts';
import { findProfile, profiles } from '#shared/profiles/list.ts';
import { ntia2021 } from '#shared/profiles/ntia-2021.ts';
import { makeDocument, makeGraph, makeInput, makeStates } from './make-input.ts';

function findUnknowns(input: ProfileInput): ProfileElementResult | undefined {
  return evaluateProfile(cisa2026, input).elements.find(({ id }) => id === 'S21');
}

describe('evaluateProfile', () => {
  it('gives 100 and every data element met when everything is present', () => {
    expect(evaluateProfile(cisa2026, makeInput())).toMatchObject({
      id: 'cisa-2026',
      edition: 'version 2.1, 2026-07-29',
      score: 100,
      met: 17,
      notMet: 0,
      notApplicable: 0,
      unknown: 0,
    });
    expect(evaluateProfile(ntia2021, makeInput())).toMatchObject({ score: 100, met: 10, notMet: 0, unknown: 0 });
  });

  it('counts data elements only, practices and optional ones are shown beside them', () => {
    const result = evaluateProfile(ntia2021, makeInput());
    const kinds = result.elements.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'data')).toHaveLength(10);
    expect(kinds.filter((kind) => kind === 'practice')).toHaveLength(4);
    expect(kinds.filter((kind) => kind === 'optional')).toHaveLength(4);
    expect(result.met + result.notMet + result.notApplicable + result.unknown).toBe(10);
  });

  it('computes the score from coverage, rounded down', () => {
    // One of 17 elements covers two thirds: (16 + 2/3) / 17 = 98.03…; one not covered at all: 16/17 = 94.1….
    const thirds = makeInput({ componentCount: 3, components: makeStates(3, { C1: { P: 2, A: 1 } }) });
    expect(evaluateProfile(cisa2026, thirds).score).toBe(98);
    expect(evaluateProfile(cisa2026, makeInput({ document: makeDocument({ D3: 'A' }) })).score).toBe(94);
  });

  it('never rounds up to 100', () => {
    const input = makeInput({
      componentCount: 1_000_000,
      components: makeStates(1_000_000, { C1: { P: 999_999, A: 1 } }),
    });
    expect(evaluateProfile(cisa2026, input)).toMatchObject({ score: 99, notMet: 1 });
  });

  it('leaves elements that do not apply out of the score', () => {
    const input = makeInput({ components: makeStates(10, { C7: { '-': 10 } }) });
    expect(evaluateProfile(cisa2026, input)).toMatchObject({ score: 100, met: 15, notApplicable: 2 });
  });

  it('gives a document without components no component results', () => {
    const result = evaluateProfile(
      cisa2026,
      makeInput({
        componentCount: 0,
        components: makeStates(0),
        graph: makeGraph({ nodes: 0, completenessStated: 0 }),
      }),
    );
    expect(result).toMatchObject({ met: 9, notApplicable: 8 });
  });

  it('counts declared unknowns of missing data for the practice of identifying them', () => {
    const mixed = makeInput({
      components: makeStates(10, { C7: { P: 5, U: 2, H: 1, A: 2 } }),
      document: makeDocument({ D8: 'U', D11: 'A' }),
    });
    expect(findUnknowns(mixed)).toMatchObject({ outcome: 'not-met', covered: 4, of: 7 });
    expect(findUnknowns(mixed)?.why).toBe(
      '4 of 7 missing data are declared unknown or withheld; 3 are simply left out.',
    );
    expect(findUnknowns(makeInput({ document: makeDocument({ D8: 'U' }) }))).toMatchObject({
      outcome: 'met',
      covered: 1,
      of: 1,
    });
    expect(findUnknowns(makeInput())).toMatchObject({ outcome: 'not-applicable', of: 0 });
  });

  it('leaves practices that a file cannot prove unknown, with the reason', () => {
    const practice = evaluateProfile(cisa2026, makeInput()).elements.find(({ id }) => id === 'S22');
    expect(practice).toMatchObject({ kind: 'practice', outcome: 'unknown', covered: 0, of: 0 });
    expect(practice?.why).toContain('not in one file');
  });
});

describe('findProfile', () => {
  it('finds every profile of the list by its id and nothing else', () => {
    for (const profile of profiles) expect(findProfile(profile.id)).toBe(profile);
    expect(findProfile('__proto__')).toBeUndefined();
  });
});
