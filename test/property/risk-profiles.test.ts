// Laws of profile results: what is covered, what the score may be, and that better data never look worse.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentFields, type ComponentField, documentFields, type DocumentField } from '#shared/model/field.ts';
import type {
  ElementOutcome,
  ProfileElementResult,
  ProfileInput,
  ProfileResult,
  StateCounts,
} from '#shared/model/profile-result.ts';
import { type StateLetter, stateLetters } from '#shared/model/value-state.ts';
import { evaluateProfile } from '#shared/profiles/evaluate.ts';
import { profiles } from '#shared/profiles/list.ts';
import type { ElementRule } from '#shared/profiles/profile.ts';
import { makeCounts, makeGraph } from '../shared/profiles/make-input.ts';

const parameters = { seed: 20_261_123, numRuns: 300 };
const letter = fc.constantFrom<StateLetter[]>(...Object.values(stateLetters));
const entry = fc.tuple(...componentFields.map(() => letter));

/** Entries with one letter per field, so that the counts of all fields add up; C4 falls back on C3 as the dictionary says. */
const entries = fc.array(entry, { maxLength: 12 });

function toCounts(rows: readonly (readonly StateLetter[])[]): StateCounts {
  const counts = Object.fromEntries(componentFields.map((field) => [field, makeCounts({})])) as Record<
    ComponentField,
    Record<StateLetter, number>
  >;
  for (const row of rows) {
    for (const [index, field] of componentFields.entries()) {
      const own = row[index] as StateLetter;
      const supplier = row[componentFields.indexOf('C3')] as StateLetter;
      const falls = field === 'C4' && own !== 'P' && own !== 'W' && (supplier === 'P' || supplier === 'W');
      counts[field][falls ? 'W' : own] += 1;
    }
  }
  return counts;
}

const graph = fc
  .record({
    rootCount: fc.nat(2),
    rootInferred: fc.boolean(),
    maxDepth: fc.nat(5),
    flat: fc.boolean(),
    rootStatement: fc.constantFrom('edges' as const, 'none' as const, 'unknown' as const, 'silent' as const),
    nodes: fc.nat(20),
    completenessStated: fc.nat(20),
    edges: fc.nat(20),
    dependencyEdges: fc.nat(20),
  })
  .map((changes) => makeGraph(changes));

const document = fc
  .tuple(...documentFields.map(() => letter))
  .map(
    (states) =>
      Object.fromEntries(documentFields.map((field, index) => [field, states[index]])) as Record<
        DocumentField,
        StateLetter
      >,
  );

const base = fc.record({
  standard: fc.constantFrom('CycloneDX' as const, 'SPDX' as const),
  specVersion: fc.constant('1.6'),
  readAs: fc.constant('1.6'),
  document,
  graph,
  errors: fc.nat(2),
});

type Rows = readonly (readonly StateLetter[])[];

function toInput(part: Omit<ProfileInput, 'componentCount' | 'components'>, rows: Rows): ProfileInput {
  return { ...part, componentCount: rows.length, components: toCounts(rows) };
}

const rank: Readonly<Record<ElementOutcome, number>> = { 'not-met': 0, unknown: 1, met: 2, 'not-applicable': 3 };

/** Elements of `after` that are worse than in `before`; the score too. */
function listWorse(before: ProfileResult, after: ProfileResult): readonly string[] {
  const worse = before.elements
    .filter((element, index) => rank[after.elements[index]?.outcome ?? 'not-met'] < rank[element.outcome])
    .map(({ id }) => id);
  return after.score < before.score ? ['score', ...worse] : worse;
}

/** What is wrong with the figures of one element; undefined when nothing is. */
function findFault(element: ProfileElementResult, rule: ElementRule['on'] | undefined): string | undefined {
  const { id, covered, of, weak, outcome } = element;
  if (weak < 0 || weak > covered) return `${id}: ${weak} weak of ${covered}`;
  if (covered > of) return `${id}: ${covered} of ${of}`;
  if (outcome === 'met' && covered < of) return `${id}: met at ${covered} of ${of}`;
  if (outcome === 'not-applicable' && of !== 0) return `${id}: not applicable to ${of}`;
  if (of === 0 && rule !== 'manual' && outcome !== 'not-applicable') return `${id}: ${outcome} of nothing`;
  return undefined;
}

describe.each(profiles.map((profile) => [profile.id, profile] as const))('results of %s', (_, profile) => {
  it('cover at most what applies, and no more weakly than at all', () => {
    fc.assert(
      fc.property(base, entries, (part, rows) => {
        const result = evaluateProfile(profile, toInput(part, rows));
        const faults = result.elements.map((element, index) => findFault(element, profile.elements[index]?.rule.on));
        expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
      }),
      parameters,
    );
  });

  it('have a score from 0 to 100 that is 100 only when every data element that applies is covered, and counts that add up', () => {
    fc.assert(
      fc.property(base, entries, (part, rows) => {
        const result = evaluateProfile(profile, toInput(part, rows));
        const data = result.elements.filter(({ kind }) => kind === 'data');
        expect(Number.isInteger(result.score)).toBe(true);
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(100);
        const full = data.filter(({ of }) => of > 0).every(({ covered, of }) => covered === of);
        expect(result.score === 100 && !full).toBe(false);
        expect(result.met + result.notMet + result.notApplicable + result.unknown).toBe(data.length);
      }),
      parameters,
    );
  });

  it('never get worse when an absent component datum becomes present', () => {
    fc.assert(
      fc.property(base, entries, fc.nat(), fc.nat(componentFields.length - 1), (part, rows, pick, field) => {
        fc.pre(rows.length > 0);
        const at = pick % rows.length;
        const absent = rows.map((row, index) => (index === at ? row.with(field, 'A') : row));
        const present = absent.map((row, index) => (index === at ? row.with(field, 'P') : row));
        const before = evaluateProfile(profile, toInput(part, absent));
        expect(listWorse(before, evaluateProfile(profile, toInput(part, present)))).toEqual([]);
      }),
      parameters,
    );
  });

  it('never get worse when an absent datum of the document becomes present', () => {
    fc.assert(
      fc.property(base, entries, fc.constantFrom(...documentFields), (part, rows, field) => {
        const absent = toInput({ ...part, document: { ...part.document, [field]: 'A' } }, rows);
        const present = toInput({ ...part, document: { ...part.document, [field]: 'P' } }, rows);
        expect(listWorse(evaluateProfile(profile, absent), evaluateProfile(profile, present))).toEqual([]);
      }),
      parameters,
    );
  });

  it('do not depend on the order of the components', () => {
    fc.assert(
      fc.property(base, entries, (part, rows) => {
        const turned = evaluateProfile(profile, toInput(part, rows.toReversed()));
        expect(turned).toEqual(evaluateProfile(profile, toInput(part, rows)));
      }),
      { ...parameters, numRuns: 100 },
    );
  });
});
