// What JSON Schema means by types, equality and depth, for values that came out of JSON.parse.
// Every function is linear in its input and safe for hostile values of at most `MAX_DEPTH` levels.
import { isObject } from '#shared/util/json-value.ts';

/**
 * Levels of arrays and objects that are checked: 650 generations of nested CycloneDX components, which take two levels
 * each (the corpus has a document with 600). Validators recurse and overflow at about 2,300 levels; a fixed limit far
 * below that makes the same bytes give the same findings on every machine.
 */
export const MAX_DEPTH = 1300;

/** True when arrays and objects are nested more than `limit` levels deep. Stops looking at the first such place. */
export function exceedsDepth(value: unknown, limit: number): boolean {
  if (Array.isArray(value)) {
    if (limit === 0) return true;
    for (const item of value) if (typeof item === 'object' && exceedsDepth(item, limit - 1)) return true;
    return false;
  }
  if (!isObject(value)) return false;
  if (limit === 0) return true;
  for (const key of Object.keys(value)) {
    const child = value[key];
    if (typeof child === 'object' && exceedsDepth(child, limit - 1)) return true;
  }
  return false;
}

/** JSON Schema draft 7 type test (core 4.2.1); 1.0 is an integer. */
export function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'null':
      return value === null;
    default:
      return typeof value === type;
  }
}

/** Equality as JSON Schema draft 7 defines it (core 4.2.3): the order of keys does not matter. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}

/** Unicode code points, as minLength and maxLength count them. */
export function countCodePoints(text: string): number {
  let surrogatePairs = 0;
  for (let index = 0; index < text.length - 1; index++) {
    const high = text.charCodeAt(index);
    const low = text.charCodeAt(index + 1);
    if (high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff) surrogatePairs++;
  }
  return text.length - surrogatePairs;
}
