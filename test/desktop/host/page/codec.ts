// What crosses between main and page in the test host: plain data, `undefined` and numbers that JSON has no word for.
// Stricter than Electron's structured clone on purpose: the contract allows nothing else to cross. The function is also
// sent into the page as text, so it uses nothing outside itself.

export interface Codec {
  /** Throws what Electron throws for values that cannot be cloned. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

export function createCodec(): Codec {
  const TAG = '\u0000host';

  function toPlain(value: unknown, open: Set<object>): unknown {
    if (value === undefined) return { [TAG]: 'undefined' };
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
      return { [TAG]: Object.is(value, -0) ? '-0' : String(value) };
    }
    if (value === null || typeof value === 'boolean' || typeof value === 'string' || typeof value === 'number')
      return value;
    if (typeof value !== 'object') throw new Error('An object could not be cloned.');
    if (open.has(value)) throw new Error('test host: a value that contains itself cannot cross');
    open.add(value);
    const plain = Array.isArray(value) ? value.map((entry) => toPlain(entry, open)) : toPlainObject(value, open);
    open.delete(value);
    return plain;
  }

  function toPlainObject(value: object, open: Set<object>): unknown {
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]') throw new Error(`test host: only plain data may cross, not ${kind}`);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toPlain(entry, open)]));
  }

  function revive(_key: string, value: unknown): unknown {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, TAG)) return value;
    return (value as Record<string, string>)[TAG] === 'undefined'
      ? { [TAG]: true }
      : Number((value as Record<string, string>)[TAG]);
  }

  /** JSON.parse's reviver would drop properties that are undefined; they are put back afterwards. */
  function restore(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Object.hasOwn(value, TAG)) return undefined;
    if (Array.isArray(value)) return value.map((entry) => restore(entry));
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, restore(entry)]));
  }

  return {
    encode: (value) => JSON.stringify(toPlain(value, new Set())),
    decode: (text) => restore(JSON.parse(text, revive)),
  };
}
