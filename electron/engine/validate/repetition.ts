// `uniqueItems` in linear time. ajv compares every pair (100,000 components: minutes); here small arrays are compared
// pair by pair and larger ones by hash, confirmed by real equality, so the answer is exact.
import { isEqual } from './json-value.ts';
import { toHashKey } from './value-hash.ts';

export interface Repetition {
  /** The later one of two equal items, and the earlier one. */
  readonly index: number;
  readonly earlier: number;
}

const FEW_ITEMS = 8;

/** Hash keys of objects that are items of larger arrays, so that nested arrays do not hash the same subtree again. */
const knownKeys = new WeakMap<object, string>();

/** The first item that equals an earlier one, or undefined when all are distinct. */
export function findRepetition(items: readonly unknown[]): Repetition | undefined {
  if (items.length <= FEW_ITEMS) return findRepetitionAmongFew(items);
  const scalars = new Map<unknown, number>();
  const objects = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    if (typeof item !== 'object' || item === null) {
      const earlier = scalars.get(item);
      if (earlier !== undefined) return { index, earlier };
      scalars.set(item, index);
      continue;
    }
    const key = getHashKey(item);
    const alike = objects.get(key);
    const earlier = alike?.find((other) => isEqual(items[other], item));
    if (earlier !== undefined) return { index, earlier };
    if (alike === undefined) objects.set(key, [index]);
    else alike.push(index);
  }
  return undefined;
}

function findRepetitionAmongFew(items: readonly unknown[]): Repetition | undefined {
  for (let index = 1; index < items.length; index++) {
    for (let earlier = 0; earlier < index; earlier++) {
      if (isEqual(items[index], items[earlier])) return { index, earlier };
    }
  }
  return undefined;
}

function getHashKey(item: object): string {
  const known = knownKeys.get(item);
  if (known !== undefined) return known;
  const key = toHashKey(item);
  knownKeys.set(item, key);
  return key;
}
