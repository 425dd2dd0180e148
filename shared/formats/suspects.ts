// Finds the elements of a long array that may be equal: equal ones share what names them. Comparing only these spares
// hashing a hundred thousand components that differ anyway.

import { isObject } from '../util/json-value.ts';

/** The fields that name an element: components, dependencies, vulnerabilities, packages. */
const NAMING = ['bom-ref', 'ref', 'SPDXID', 'purl', 'name', 'id'] as const;

export class Suspects {
  readonly #first = new Map<string, number>();
  readonly #indexes = new Set<number>();

  add(element: unknown, index: number): void {
    const name = toName(element);
    const first = this.#first.get(name);
    if (first === undefined) {
      this.#first.set(name, index);
      return;
    }
    this.#indexes.add(first);
    this.#indexes.add(index);
  }

  /** In ascending order. */
  indexes(): readonly number[] {
    return [...this.#indexes].toSorted((a, b) => a - b);
  }
}

function toName(element: unknown): string {
  if (!isObject(element)) return '';
  for (const field of NAMING) {
    const value = element[field];
    if (typeof value === 'string') return value;
  }
  return '';
}
