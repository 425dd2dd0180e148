// Elements of a profile on screen: outcome as sign, order, counts, and which components lack the datum.

import type { CheckedFile } from '#shared/contract/parts.ts';
import type { OutcomeTone } from '../../ui/signs.tsx';

export type Profile = CheckedFile['profiles'][number];
export type Element = Profile['elements'][number];
export type ElementKind = Element['kind'];

export const elementKinds = ['data', 'practice', 'optional'] as const satisfies readonly ElementKind[];
export const outcomes = [
  'met',
  'not-met',
  'unknown',
  'not-applicable',
] as const satisfies readonly Element['outcome'][];

export const outcomeTones: Readonly<Record<Element['outcome'], OutcomeTone>> = {
  met: 'met',
  'not-met': 'not',
  'not-applicable': 'na',
  unknown: 'unk',
};

const worstFirst: Readonly<Record<Element['outcome'], number>> = {
  'not-met': 0,
  unknown: 1,
  met: 2,
  'not-applicable': 3,
};

export type ElementOrder = 'number' | 'worst';

export function sortElements(elements: readonly Element[], order: ElementOrder): readonly Element[] {
  if (order === 'number') return elements;
  return elements.toSorted((a, b) => worstFirst[a.outcome] - worstFirst[b.outcome]);
}

export function countOutcome(elements: readonly Element[], outcome: Element['outcome']): number {
  return elements.filter((element) => element.outcome === outcome).length;
}

/** Elements that ask something of every component, and the field (crosswalk A.1) by which the list of components is filtered. */
const fields = {
  'cisa-2026': { S10: 'C4', S11: 'C1', S12: 'C2', S13: 'C6', S14: 'C7', S15: 'C7', S16: 'C11' },
  'ntia-2021': { N1: 'C3', N2: 'C1', N3: 'C2', N4: 'C6', N12a: 'C7', N12d: 'C11' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, MissingField>>>>;

export const missingFields = ['C1', 'C2', 'C3', 'C4', 'C6', 'C7', 'C11'] as const;
export type MissingField = (typeof missingFields)[number];

export function findField(profile: string, element: string): MissingField | undefined {
  const byElement: Readonly<Record<string, MissingField>> | undefined = new Map(Object.entries(fields)).get(profile);
  return byElement === undefined ? undefined : new Map(Object.entries(byElement)).get(element);
}
