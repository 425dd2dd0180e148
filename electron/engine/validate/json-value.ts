// What JSON Schema means by types, equality and depth, for values that came out of JSON.parse.
// Every function is linear in its input and safe for hostile values of at most `MAX_DEPTH` levels.

/**
 * Levels of arrays and objects that are checked. The deepest document of the corpus has 22; CycloneDX components nest
 * by two levels each, so 250 generations of components remain possible. Compiled validators need the limit because they
 * recurse, and a fixed one because the same bytes must give the same findings on every machine.
 */
export const MAX_DEPTH = 500;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True when arrays and objects are nested more than `limit` levels deep. Stops looking at the first such place. */
export function exceedsDepth(value: unknown, limit: number): boolean {
  if (Array.isArray(value)) {
    if (limit === 0) return true;
    for (const item of value) if (typeof item === 'object' && exceedsDepth(item, limit - 1)) return true;
    return false;
  }
  if (!isJsonObject(value)) return false;
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
      return isJsonObject(value);
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
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
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
