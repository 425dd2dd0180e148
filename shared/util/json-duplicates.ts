// Finds keys that occur more than once in one object: JSON.parse keeps the last value and drops the others without a
// word. Iterative; remembers only the keys of the objects that are open.

import { readJsonString, toPointerToken } from './json-key.ts';
import { JsonScanError, MAX_JSON_DEPTH, skipSpace, skipString } from './json-scan.ts';

export interface DuplicateKey {
  /** Pointer of the key, from the value at `start`. */
  readonly pointer: string;
  /** How often the key occurs in its object: 2 or more. */
  readonly count: number;
  /** Byte offset of the first value, which JSON.parse drops. */
  readonly firstOffset: number;
  /** Byte offset of the last value, which JSON.parse uses. */
  readonly lastOffset: number;
}

interface Seen {
  count: number;
  readonly first: number;
  last: number;
}

interface Frame {
  /** Keys of an object with their values' offsets; null for an array. */
  readonly keys: Map<string, Seen> | null;
  /** The key or index that is being read. */
  token: string;
  index: number;
  hasDuplicates: boolean;
}

/**
 * The duplicate keys of the JSON value at `start`, by the place of their first value; at most `limit`. Reading stops
 * when `limit` are known. The value must be JSON; throws JsonScanError where it is not.
 */
export function findDuplicateKeys(
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
): readonly DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const stack: Frame[] = [];
  let i = skipSpace(bytes, start, end);
  do {
    if (i >= end) throw new JsonScanError('truncated', end);
    const c = bytes[i] as number;
    if (c === 0x22) i = takeString(bytes, i, end, stack.at(-1));
    else if (c === 0x7b || c === 0x5b) {
      i++;
      if (
        stack.push({ keys: c === 0x7b ? new Map() : null, token: '', index: 0, hasDuplicates: false }) > MAX_JSON_DEPTH
      ) {
        throw new JsonScanError('too-deep', i - 1);
      }
    } else if (c === 0x7d || c === 0x5d) {
      i++;
      const frame = stack.pop();
      if (frame === undefined) throw new JsonScanError('unexpected', i - 1);
      if (frame.hasDuplicates) collect(frame, stack, found, limit);
    } else {
      if (c === 0x2c) countElement(stack.at(-1));
      i++;
    }
  } while (stack.length > 0 && found.length < limit);
  return found.toSorted((a, b) => a.firstOffset - b.firstOffset);
}

function countElement(frame: Frame | undefined): void {
  if (frame !== undefined && frame.keys === null) frame.index++;
}

/** Skips a string; when it is a key (a colon follows), remembers it. Answers the offset of what follows. */
function takeString(bytes: Uint8Array, pos: number, end: number, frame: Frame | undefined): number {
  const after = skipString(bytes, pos, end);
  if (frame === undefined || frame.keys === null) return after;
  const colon = skipSpace(bytes, after, end);
  if (colon >= end || bytes[colon] !== 0x3a) return after;
  const value = skipSpace(bytes, colon + 1, end);
  frame.token = readJsonString(bytes, pos, after);
  const seen = frame.keys.get(frame.token);
  if (seen === undefined) frame.keys.set(frame.token, { count: 1, first: value, last: value });
  else {
    seen.count++;
    seen.last = value;
    frame.hasDuplicates = true;
  }
  return value;
}

function collect(frame: Frame, above: readonly Frame[], found: DuplicateKey[], limit: number): void {
  const prefix = above.map((outer) => `/${outer.keys === null ? outer.index : toPointerToken(outer.token)}`).join('');
  for (const [key, seen] of frame.keys ?? []) {
    if (seen.count < 2) continue;
    if (found.length >= limit) return;
    const pointer = `${prefix}/${toPointerToken(key)}`;
    found.push({ pointer, count: seen.count, firstOffset: seen.first, lastOffset: seen.last });
  }
}
