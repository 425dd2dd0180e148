// Reads and compares object keys straight from JSON bytes: escapes resolved as JSON.parse resolves them.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LONGEST_ASCII_KEY = 100;

/** The key's text when all of it is plain ASCII without escapes and short; undefined otherwise. */
function readPlainKey(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (to - from > LONGEST_ASCII_KEY) return undefined;
  let text = '';
  for (let i = from; i < to; i++) {
    const c = bytes[i] as number;
    if (c === BACKSLASH || c >= 0x80) return undefined;
    text += String.fromCharCode(c);
  }
  return text;
}

/**
 * The string whose quotes stand at `start` and `end - 1`, escapes resolved. A string that JSON.parse refuses
 * (a bad escape) comes back as it is written.
 */
export function readJsonString(bytes: Uint8Array, start: number, end: number): string {
  const plain = readPlainKey(bytes, start + 1, end - 1);
  if (plain !== undefined) return plain;
  const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start + 1, end - 1));
  if (!written.includes('\\')) return written;
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return written;
  }
}

/** Whether the key in quotes at `start` to `end` is `key`, without building a string for the usual plain keys. */
export function isJsonKey(bytes: Uint8Array, start: number, end: number, key: string): boolean {
  if (bytes[start] !== QUOTE) return false;
  const length = end - start - 2;
  for (let i = 0; i < length; i++) {
    const c = bytes[start + 1 + i] as number;
    if (c === BACKSLASH || c >= 0x80) return readJsonString(bytes, start, end) === key;
    if (c !== key.charCodeAt(i)) return false;
  }
  return length === key.length;
}

/** One reference token of a JSON pointer (RFC 6901 section 3). */
export function toPointerToken(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** A reference token unescaped. */
export function fromPointerToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The tokens of a JSON pointer, unescaped (RFC 6901 section 4). A text that is no pointer has none. */
export function toPointerTokens(pointer: string): readonly string[] {
  if (!pointer.startsWith('/')) return [];
  return pointer.slice(1).split('/').map(fromPointerToken);
}
