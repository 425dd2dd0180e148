// Careful access to parsed JSON of unknown shape.

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An array's items, or none when the value is no array. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The objects among an array's items, with their index. */
export function* objectsOf(value: unknown): Generator<readonly [number, JsonObject]> {
  const items = itemsOf(value);
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (isObject(item)) yield [i, item];
  }
}

/** The text of a string, trimmed; undefined for anything else and for empty text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** Number of object keys at every level. Nesting is bounded by the scanner. */
export function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') keys += countKeys(item);
    return keys;
  }
  const object = value as JsonObject;
  for (const key in object) {
    keys++;
    const item = object[key];
    if (typeof item === 'object') keys += countKeys(item);
  }
  return keys;
}
