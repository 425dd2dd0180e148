// Finds the byte offsets of the values that JSON pointers (RFC 6901) name: all pointers in one walk over the text, so
// that the cost is one scan however many there are and however deep they lead. Of duplicate keys the last one counts,
// as in JSON.parse.

import { readJsonString, toPointerTokens } from './json-key.ts';
import { JsonScanError, scanValue, skipSpace, skipString } from './json-scan.ts';

export interface JsonLocation {
  /** Byte offset of the value, or of its deepest ancestor that exists. */
  readonly offset: number;
  /** False when the pointer leads nowhere and `offset` is an ancestor's. */
  readonly exact: boolean;
}

/** A place that some pointer names or passes through. */
interface Wanted {
  readonly children: Map<string, Wanted>;
  offset: number;
}

const MISSING = -1;

/**
 * The places that `pointers` name in the JSON value at `start`, in their order. Never throws: in broken text the
 * deepest value that could be reached answers.
 */
export function locateAll(
  bytes: Uint8Array,
  start: number,
  end: number,
  pointers: readonly string[],
): readonly JsonLocation[] {
  const root: Wanted = { children: new Map(), offset: skipSpace(bytes, start, end) };
  const paths = pointers.map(toPointerTokens);
  for (const path of paths) addPath(root, path);
  try {
    walk(bytes, root, root.offset, end);
  } catch (error) {
    if (!(error instanceof JsonScanError)) throw error;
  }
  return paths.map((path) => readLocation(root, path));
}

function addPath(root: Wanted, path: readonly string[]): void {
  let wanted = root;
  for (const token of path) {
    let child = wanted.children.get(token);
    if (child === undefined) {
      child = { children: new Map(), offset: MISSING };
      wanted.children.set(token, child);
    }
    wanted = child;
  }
}

function readLocation(root: Wanted, path: readonly string[]): JsonLocation {
  let wanted = root;
  for (const token of path) {
    const child = wanted.children.get(token);
    if (child === undefined || child.offset === MISSING) return { offset: wanted.offset, exact: false };
    wanted = child;
  }
  return { offset: wanted.offset, exact: true };
}

/** Notes the offsets below one value; answers where the value ends. Recursion is bounded by the depth of the pointers. */
function walk(bytes: Uint8Array, wanted: Wanted, start: number, end: number): number {
  wanted.offset = start;
  if (wanted.children.size === 0) return scanValue(bytes, start, end).end;
  if (bytes[start] === 0x7b) return walkObject(bytes, wanted, start, end);
  if (bytes[start] === 0x5b) return walkArray(bytes, wanted, start, end);
  return scanValue(bytes, start, end).end;
}

function walkObject(bytes: Uint8Array, wanted: Wanted, start: number, end: number): number {
  let i = skipSpace(bytes, start + 1, end);
  while (i < end && bytes[i] === 0x22) {
    const keyEnd = skipString(bytes, i, end);
    const colon = skipSpace(bytes, keyEnd, end);
    if (colon >= end || bytes[colon] !== 0x3a) throw new JsonScanError('unexpected', colon);
    const value = skipSpace(bytes, colon + 1, end);
    if (value >= end) throw new JsonScanError('truncated', end);
    const child = wanted.children.get(readJsonString(bytes, i, keyEnd));
    if (child !== undefined && child.offset !== MISSING) forget(child);
    i = stepOver(bytes, child === undefined ? scanValue(bytes, value, end).end : walk(bytes, child, value, end), end);
  }
  return i + 1;
}

function walkArray(bytes: Uint8Array, wanted: Wanted, start: number, end: number): number {
  let i = skipSpace(bytes, start + 1, end);
  for (let index = 0; i < end && bytes[i] !== 0x5d; index++) {
    const child = wanted.children.get(String(index));
    i = stepOver(bytes, child === undefined ? scanValue(bytes, i, end).end : walk(bytes, child, i, end), end);
  }
  return i + 1;
}

/** The start of the next member or element, or the closing bracket. */
function stepOver(bytes: Uint8Array, after: number, end: number): number {
  const i = skipSpace(bytes, after, end);
  return i < end && bytes[i] === 0x2c ? skipSpace(bytes, i + 1, end) : i;
}

/** A duplicate key: what was found below the earlier value does not count. */
function forget(wanted: Wanted): void {
  const pending = [wanted];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    next.offset = MISSING;
    for (const child of next.children.values()) if (child.offset !== MISSING) pending.push(child);
  }
}
