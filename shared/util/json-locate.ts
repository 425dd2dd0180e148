// Finds the byte offset of the value that a JSON pointer (RFC 6901) names, by skipping over what it does not name.
// For objects with duplicate keys it follows the last one, as JSON.parse does.

import { isJsonKey, toPointerTokens } from './json-key.ts';
import { JsonScanError, scanValue, skipSpace, skipString } from './json-scan.ts';

/**
 * Answers the byte offset of the value at a prefix of the pointer when the caller knows it (for example the ranges of
 * the elements of a long array), so that only what lies below is scanned; null when the caller knows that there is no
 * such value. Asked from the longest prefix (the pointer itself) to the shortest, at last for '' (the whole value).
 */
export type KnownOffset = (prefix: string) => number | null | undefined;

export interface LocateOptions {
  readonly known?: KnownOffset;
  /** Where the text ends (exclusive); default: the end of the bytes. */
  readonly end?: number;
}

export interface JsonLocation {
  /** Byte offset of the value, or of its deepest ancestor that exists. */
  readonly offset: number;
  /** False when the pointer leads nowhere and `offset` is an ancestor's. */
  readonly exact: boolean;
}

/**
 * The place of the value that `pointer` names in the JSON value at `start`. Never throws: in broken text the deepest
 * value that could be reached answers. Costs one scan of each object and array on the way.
 */
export function locateValue(
  bytes: Uint8Array,
  start: number,
  pointer: string,
  options: LocateOptions = {},
): JsonLocation {
  const end = options.end ?? bytes.length;
  const tokens = toPointerTokens(pointer);
  const known = findKnown(pointer, tokens.length, options.known);
  let offset = known.offset ?? skipSpace(bytes, start, end);
  for (const token of tokens.slice(known.from, known.to)) {
    const child = findChildOrNone(bytes, offset, end, token);
    if (child === undefined) return { offset, exact: false };
    offset = child;
  }
  return { offset, exact: known.to === tokens.length };
}

/** The byte offset alone: see locateValue. */
export function locatePointer(bytes: Uint8Array, start: number, pointer: string, options: LocateOptions = {}): number {
  return locateValue(bytes, start, pointer, options).offset;
}

/** Which tokens are left to walk, from which offset (undefined: from the start). */
interface Known {
  readonly from: number;
  readonly to: number;
  readonly offset: number | undefined;
}

function findKnown(pointer: string, depth: number, known: KnownOffset | undefined): Known {
  let to = depth;
  let prefix = pointer;
  if (known !== undefined && depth > 0) {
    for (let from = depth; from >= 0; from--) {
      const offset = known(prefix);
      if (offset === null) to = Math.max(0, from - 1);
      else if (offset !== undefined) return { from, to, offset };
      prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('/')));
    }
  }
  return { from: 0, to, offset: undefined };
}

function findChildOrNone(bytes: Uint8Array, offset: number, end: number, token: string): number | undefined {
  try {
    if (bytes[offset] === 0x7b) return findMember(bytes, offset, end, token);
    if (bytes[offset] === 0x5b && /^(?:0|[1-9]\d{0,9})$/.test(token))
      return findElement(bytes, offset, end, Number(token));
    return undefined;
  } catch (error) {
    if (error instanceof JsonScanError) return undefined;
    throw error;
  }
}

/** The value of the last member called `key` in the object at `start`. */
function findMember(bytes: Uint8Array, start: number, end: number, key: string): number | undefined {
  let found: number | undefined;
  let i = skipSpace(bytes, start + 1, end);
  while (i < end && bytes[i] === 0x22) {
    const keyEnd = skipString(bytes, i, end);
    const colon = skipSpace(bytes, keyEnd, end);
    if (colon >= end || bytes[colon] !== 0x3a) return found;
    const value = skipSpace(bytes, colon + 1, end);
    if (value < end && isJsonKey(bytes, i, keyEnd, key)) found = value;
    i = findNext(bytes, value, end, found);
  }
  return found;
}

/** The member or element after the one whose value is at `value`; `end` when there is none or the text breaks off. */
function findNext(bytes: Uint8Array, value: number, end: number, found: number | undefined): number {
  let after: number;
  try {
    after = skipSpace(bytes, scanValue(bytes, value, end).end, end);
  } catch (error) {
    if (error instanceof JsonScanError && found !== undefined) return end;
    throw error;
  }
  return after < end && bytes[after] === 0x2c ? skipSpace(bytes, after + 1, end) : end;
}

function findElement(bytes: Uint8Array, start: number, end: number, index: number): number | undefined {
  let i = skipSpace(bytes, start + 1, end);
  for (let at = 0; i < end && bytes[i] !== 0x5d; at++) {
    if (at === index) return i;
    i = findNext(bytes, i, end, undefined);
  }
  return undefined;
}
