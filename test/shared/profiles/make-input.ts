// Builds what a profile looks at: a document where everything is present, with single things changed by a test.

import { type ComponentField, componentFields, type DocumentField, documentFields } from '#shared/model/field.ts';
import type { GraphSummary } from '#shared/model/graph.ts';
import type { ProfileInput, StateCounts } from '#shared/model/profile-result.ts';
import { type StateLetter, stateLetters } from '#shared/model/value-state.ts';

export const letters: readonly StateLetter[] = Object.values(stateLetters);

/** Counts of one field: those given, all others 0. */
export function makeCounts(given: Partial<Record<StateLetter, number>>): Record<StateLetter, number> {
  return { P: 0, W: 0, U: 0, H: 0, N: 0, '-': 0, A: 0, X: 0, ...given };
}

/** All fields of all components present, except the fields given. */
export function makeStates(
  componentCount: number,
  changes: Partial<Record<ComponentField, Partial<Record<StateLetter, number>>>> = {},
): StateCounts {
  return Object.fromEntries(
    componentFields.map((field) => [field, makeCounts(changes[field] ?? { P: componentCount })]),
  ) as Record<ComponentField, Record<StateLetter, number>>;
}

export function makeDocument(changes: Partial<Record<DocumentField, StateLetter>> = {}): ProfileInput['document'] {
  const present = Object.fromEntries(documentFields.map((field) => [field, 'P'])) as Record<DocumentField, StateLetter>;
  return { ...present, ...changes };
}

export function makeGraph(changes: Partial<GraphSummary> = {}): GraphSummary {
  return {
    nodes: 10,
    edges: 12,
    dependencyEdges: 11,
    roots: [{ name: 'router', pointer: '/metadata/component' }],
    rootCount: 1,
    rootInferred: false,
    maxDepth: 3,
    reached: 10,
    flat: false,
    rootStatement: 'edges',
    completenessStated: 10,
    cycles: false,
    ...changes,
  };
}

export function makeInput(changes: Partial<ProfileInput> = {}): ProfileInput {
  const componentCount = changes.componentCount ?? 10;
  return {
    standard: 'CycloneDX',
    specVersion: '1.6',
    readAs: '1.6',
    componentCount,
    components: makeStates(componentCount),
    document: makeDocument(),
    graph: makeGraph({ nodes: componentCount, reached: componentCount, completenessStated: componentCount }),
    errors: 0,
    ...changes,
  };
}
