// Says where and why bytes are not JSON (RFC 8259), in words for people who are not developers. Its verdict is that
// of JSON.parse on the decoded text, except for nesting deeper than MAX_JSON_DEPTH. One pass, no recursion.

import { findStringFault, findNumberFault, type TokenFault } from './json-fault-token.ts';
import { toTruncatedFault, toUnexpectedFault } from './json-fault-words.ts';
import { MAX_JSON_DEPTH, skipSpace } from './json-scan.ts';

export type JsonFaultReason =
  | 'empty'
  | 'truncated'
  | 'text-after-end'
  | 'trailing-comma'
  | 'extra-comma'
  | 'missing-comma'
  | 'missing-colon'
  | 'missing-value'
  | 'mismatched-bracket'
  | 'comment'
  | 'not-a-number'
  | 'single-quotes'
  | 'unquoted-key'
  | 'control-character'
  | 'bad-escape'
  | 'bad-number'
  | 'bad-literal'
  | 'byte-order-mark'
  | 'too-deep'
  | 'unexpected';

export interface JsonFault {
  readonly kind: JsonFaultReason;
  /** Byte offset in `bytes` at which it shows; `end` when the text ends too early. */
  readonly offset: number;
  /** A whole sentence without the place. */
  readonly message: string;
}

/** What may stand next. `…OrClose`: also the closing bracket of the empty array or object. */
export type Expectation = 'value' | 'valueOrClose' | 'key' | 'keyOrClose' | 'colon' | 'commaOrClose' | 'end';

/** How the checker goes on after a token, or the fault it met. */
interface Walk {
  position: number;
  expected: Expectation;
  depth: number;
  /** 1 for an open object, 0 for an open array, by depth. */
  readonly open: Uint8Array;
}

const LITERALS: readonly (readonly number[])[] = ['true', 'false', 'null'].map((word) =>
  Array.from(word, (letter) => letter.charCodeAt(0)),
);

/**
 * The first fault of the one JSON value that must fill `start` to `end` (exclusive; white space around it is fine),
 * or null. Bytes that are not UTF-8 count as the replacement character that decoding makes of them.
 */
export function findJsonFault(bytes: Uint8Array, start: number, end: number): JsonFault | null {
  const walk: Walk = { position: start, expected: 'value', depth: 0, open: new Uint8Array(MAX_JSON_DEPTH + 1) };
  for (;;) {
    walk.position = skipSpace(bytes, walk.position, end);
    if (walk.position >= end) {
      return walk.expected === 'end' ? null : toTruncatedFault(walk.expected, walk.depth, end);
    }
    const fault = takeToken(bytes, walk, end);
    if (fault !== null) return fault;
  }
}

function takeToken(bytes: Uint8Array, walk: Walk, end: number): JsonFault | null {
  switch (walk.expected) {
    case 'value':
    case 'valueOrClose':
      return takeValue(bytes, walk, end);
    case 'key':
    case 'keyOrClose':
      return takeKey(bytes, walk, end);
    case 'colon':
      if (bytes[walk.position] !== 0x3a) return unexpected(bytes, walk, end);
      walk.position++;
      walk.expected = 'value';
      return null;
    case 'commaOrClose':
      return takeSeparator(bytes, walk, end);
    default:
      return unexpected(bytes, walk, end);
  }
}

function unexpected(bytes: Uint8Array, walk: Walk, end: number): JsonFault {
  return toUnexpectedFault(bytes, walk.position, end, walk.expected, walk.depth > 0 && walk.open[walk.depth] === 1);
}

function takeValue(bytes: Uint8Array, walk: Walk, end: number): JsonFault | null {
  const c = bytes[walk.position] as number;
  if (c === 0x22) return takeScalar(walk, findStringFault(bytes, walk.position, end));
  if (c === 0x7b || c === 0x5b) return openBracket(walk, c === 0x7b);
  if (c === 0x2d || (c >= 0x30 && c <= 0x39)) {
    if (c === 0x2d && bytes[walk.position + 1] === 0x49 && walk.position + 1 < end) return unexpected(bytes, walk, end);
    return takeScalar(walk, findNumberFault(bytes, walk.position, end));
  }
  if (c === 0x5d && walk.expected === 'valueOrClose') {
    closeBracket(walk);
    return null;
  }
  for (const literal of LITERALS) {
    if (c === literal[0] && startsWith(bytes, walk.position, end, literal)) {
      return takeScalar(walk, walk.position + literal.length);
    }
  }
  return unexpected(bytes, walk, end);
}

function takeScalar(walk: Walk, outcome: number | TokenFault): JsonFault | null {
  if (typeof outcome !== 'number') return outcome;
  walk.position = outcome;
  walk.expected = walk.depth === 0 ? 'end' : 'commaOrClose';
  return null;
}

function startsWith(bytes: Uint8Array, pos: number, end: number, word: readonly number[]): boolean {
  if (pos + word.length > end) return false;
  for (let i = 0; i < word.length; i++) if (bytes[pos + i] !== word[i]) return false;
  return true;
}

function openBracket(walk: Walk, isObject: boolean): JsonFault | null {
  if (++walk.depth > MAX_JSON_DEPTH) {
    const message = `Values are nested more than ${MAX_JSON_DEPTH} levels deep; this program reads no deeper.`;
    return { kind: 'too-deep', offset: walk.position, message };
  }
  walk.open[walk.depth] = isObject ? 1 : 0;
  walk.position++;
  walk.expected = isObject ? 'keyOrClose' : 'valueOrClose';
  return null;
}

function closeBracket(walk: Walk): void {
  walk.depth--;
  walk.position++;
  walk.expected = walk.depth === 0 ? 'end' : 'commaOrClose';
}

function takeKey(bytes: Uint8Array, walk: Walk, end: number): JsonFault | null {
  const c = bytes[walk.position];
  if (c === 0x7d && walk.expected === 'keyOrClose') {
    closeBracket(walk);
    return null;
  }
  if (c !== 0x22) return unexpected(bytes, walk, end);
  const outcome = findStringFault(bytes, walk.position, end);
  if (typeof outcome !== 'number') return outcome;
  walk.position = outcome;
  walk.expected = 'colon';
  return null;
}

function takeSeparator(bytes: Uint8Array, walk: Walk, end: number): JsonFault | null {
  const c = bytes[walk.position];
  const inObject = walk.open[walk.depth] === 1;
  if (c === (inObject ? 0x7d : 0x5d)) {
    closeBracket(walk);
    return null;
  }
  if (c !== 0x2c) return unexpected(bytes, walk, end);
  const next = skipSpace(bytes, walk.position + 1, end);
  if (next < end && (bytes[next] === 0x7d || bytes[next] === 0x5d)) {
    const message = 'A comma stands before a closing bracket, where JSON allows none.';
    return { kind: 'trailing-comma', offset: walk.position, message };
  }
  walk.position++;
  walk.expected = inObject ? 'key' : 'value';
  return null;
}
