// Finds where values begin and end in JSON bytes without building them: the base of element-wise reading.
// It checks only what finding the ends needs (strings, brackets, separators, depth); the values themselves are
// checked by JSON.parse when they are read, and json-fault.ts explains what JSON.parse refuses.

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Deeper nesting is refused: real documents reach about 30, the deepest test document 1,200 levels. */
export const MAX_JSON_DEPTH = 2_000;

/** truncated: the text ends inside a value. unexpected: a character that cannot stand there. */
export type JsonFaultKind = 'truncated' | 'too-deep' | 'unexpected' | 'control-character';

export class JsonScanError extends Error {
  readonly kind: JsonFaultKind;
  /** Byte offset of the fault. */
  readonly offset: number;
  constructor(kind: JsonFaultKind, offset: number) {
    super(`${kind} at byte ${offset}`);
    this.kind = kind;
    this.offset = offset;
  }
}

export interface JsonRange {
  readonly start: number;
  readonly end: number;
  /** Number of object keys inside, at every level: more than JSON.parse yields means duplicate keys. */
  readonly keys: number;
  /** A comma stands before a closing bracket somewhere inside: JSON.parse would refuse it. */
  readonly trailingComma: boolean;
}

export interface JsonMember extends JsonRange {
  /** The key as written, escapes not resolved. */
  readonly rawKey: string;
  /** The key with its quotes: bytes keyStart to keyEnd. */
  readonly keyStart: number;
  readonly keyEnd: number;
}

function isScalarByte(c: number): boolean {
  return (
    (c >= 0x30 && c <= 0x39) ||
    (c >= 0x61 && c <= 0x7a) ||
    (c >= 0x41 && c <= 0x5a) ||
    c === 0x2d ||
    c === 0x2b ||
    c === 0x2e
  );
}

export function skipSpace(bytes: Uint8Array, pos: number, end: number): number {
  let i = pos;
  while (i < end) {
    const c = bytes[i];
    if (c !== SPACE && c !== LINE_FEED && c !== RETURN && c !== TAB) break;
    i++;
  }
  return i;
}

/** The offset just after the string whose opening quote is at `pos`. Throws JsonScanError. */
export function skipString(bytes: Uint8Array, pos: number, end: number): number {
  let i = pos + 1;
  while (i < end) {
    const c = bytes[i] as number;
    if (c === QUOTE) return i + 1;
    if (c === BACKSLASH) i += 2;
    else if (c < SPACE) throw new JsonScanError('control-character', i);
    else i++;
  }
  throw new JsonScanError('truncated', end);
}

/**
 * The range of the value that begins at `pos` (white space before it is skipped).
 * Throws JsonScanError; never recurses, so depth costs nothing.
 */
export function scanValue(bytes: Uint8Array, pos: number, end: number, depthAbove = 0): JsonRange {
  const start = skipSpace(bytes, pos, end);
  if (start >= end) throw new JsonScanError('truncated', end);
  let i = start;
  let depth = 0;
  let keys = 0;
  let afterComma = false;
  let trailingComma = false;
  do {
    if (i >= end) throw new JsonScanError('truncated', end);
    const c = bytes[i] as number;
    if (c === QUOTE) {
      i = skipString(bytes, i, end);
      afterComma = false;
    } else if (c === COMMA) {
      if (depth === 0) throw new JsonScanError('unexpected', i);
      afterComma = true;
      i++;
    } else if (c === COLON) {
      if (depth === 0) throw new JsonScanError('unexpected', i);
      keys++;
      i++;
    } else if (c === OPEN_OBJECT || c === OPEN_ARRAY) {
      if (++depth + depthAbove > MAX_JSON_DEPTH) throw new JsonScanError('too-deep', i);
      afterComma = false;
      i++;
    } else if (c === CLOSE_OBJECT || c === CLOSE_ARRAY) {
      if (depth === 0) throw new JsonScanError('unexpected', i);
      if (afterComma) trailingComma = true;
      afterComma = false;
      depth--;
      i++;
    } else if (c === SPACE || c === LINE_FEED || c === RETURN || c === TAB) {
      i++;
    } else {
      if (!isScalarByte(c)) throw new JsonScanError('unexpected', i);
      do i++;
      while (i < end && isScalarByte(bytes[i] as number));
      afterComma = false;
    }
  } while (depth > 0);
  return { start, end: i, keys, trailingComma };
}

/** What comes after a value inside an array or object: the start of the next one, or the closing bracket. */
interface Step {
  readonly next: number;
  readonly closed: boolean;
  readonly trailingComma: boolean;
}

function stepAfterValue(bytes: Uint8Array, pos: number, end: number, close: number): Step {
  const i = skipSpace(bytes, pos, end);
  if (i >= end) throw new JsonScanError('truncated', end);
  if (bytes[i] === close) return { next: i + 1, closed: true, trailingComma: false };
  if (bytes[i] !== COMMA) throw new JsonScanError('unexpected', i);
  const next = skipSpace(bytes, i + 1, end);
  if (next < end && bytes[next] === close) return { next: next + 1, closed: true, trailingComma: true };
  return { next, closed: false, trailingComma: false };
}

export interface JsonArrayScan {
  readonly elements: readonly JsonRange[];
  readonly end: number;
  /** Byte offset of a comma-before-bracket of this very array, or null. */
  readonly trailingCommaAt: number | null;
}

/** The ranges of the elements of the array whose bracket is at `start`. */
export function scanArray(bytes: Uint8Array, start: number, end: number, depthAbove = 0): JsonArrayScan {
  if (start >= end) throw new JsonScanError('truncated', end);
  if (bytes[start] !== OPEN_ARRAY) throw new JsonScanError('unexpected', start);
  const elements: JsonRange[] = [];
  let i = skipSpace(bytes, start + 1, end);
  if (i < end && bytes[i] === CLOSE_ARRAY) return { elements, end: i + 1, trailingCommaAt: null };
  for (;;) {
    const range = scanValue(bytes, i, end, depthAbove + 1);
    elements.push(range);
    const step = stepAfterValue(bytes, range.end, end, CLOSE_ARRAY);
    if (step.closed) return { elements, end: step.next, trailingCommaAt: step.trailingComma ? step.next - 1 : null };
    i = step.next;
  }
}

export interface JsonObjectScan {
  readonly members: readonly JsonMember[];
  readonly end: number;
  readonly trailingCommaAt: number | null;
  /** Element ranges of the member arrays, by index in `members`; empty unless asked for. */
  readonly split: ReadonlyMap<number, JsonArrayScan>;
}

/**
 * The members of the object whose brace is at `start`. With `splitArrays`, member arrays are scanned element by element in
 * the same pass. Duplicate keys stay separate members.
 */
export function scanObject(bytes: Uint8Array, start: number, end: number, splitArrays = false): JsonObjectScan {
  if (start >= end) throw new JsonScanError('truncated', end);
  if (bytes[start] !== OPEN_OBJECT) throw new JsonScanError('unexpected', start);
  const members: JsonMember[] = [];
  const split = new Map<number, JsonArrayScan>();
  let i = skipSpace(bytes, start + 1, end);
  if (i < end && bytes[i] === CLOSE_OBJECT) return { members, end: i + 1, trailingCommaAt: null, split };
  for (;;) {
    if (i >= end) throw new JsonScanError('truncated', end);
    if (bytes[i] !== QUOTE) throw new JsonScanError('unexpected', i);
    const keyEnd = skipString(bytes, i, end);
    const rawKey = asciiText(bytes, i + 1, keyEnd - 1);
    const colon = skipSpace(bytes, keyEnd, end);
    if (colon >= end) throw new JsonScanError('truncated', end);
    if (bytes[colon] !== COLON) throw new JsonScanError('unexpected', colon);
    const valueStart = skipSpace(bytes, colon + 1, end);
    let range: JsonRange;
    if (splitArrays && bytes[valueStart] === OPEN_ARRAY) {
      const array = scanArray(bytes, valueStart, end, 1);
      split.set(members.length, array);
      range = { start: valueStart, end: array.end, keys: sumKeys(array), trailingComma: hasTrailingComma(array) };
    } else range = scanValue(bytes, valueStart, end, 1);
    members.push({ ...range, rawKey, keyStart: i, keyEnd });
    const step = stepAfterValue(bytes, range.end, end, CLOSE_OBJECT);
    if (step.closed)
      return { members, end: step.next, trailingCommaAt: step.trailingComma ? step.next - 1 : null, split };
    i = step.next;
  }
}

function sumKeys(array: JsonArrayScan): number {
  let keys = 0;
  for (const element of array.elements) keys += element.keys;
  return keys;
}

function hasTrailingComma(array: JsonArrayScan): boolean {
  return array.trailingCommaAt !== null || array.elements.some((element) => element.trailingComma);
}

/** Keys are compared with ASCII names only: bytes above 0x7f become '?', at most 200 are looked at. */
function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end && i < start + 200; i++) {
    const c = bytes[i] as number;
    text += c < 0x80 ? String.fromCharCode(c) : '?';
  }
  return text;
}
