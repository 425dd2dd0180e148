// Checks single JSON strings and numbers (RFC 8259 sections 6 and 7): the offset after them, or what is wrong.

import type { JsonFault } from './json-fault.ts';

export type TokenFault = JsonFault;

const CUT_IN_STRING = 'The text ends inside a string: the file is cut off, or a closing quotation mark is missing.';

function isDigit(c: number | undefined): boolean {
  return c !== undefined && c >= 0x30 && c <= 0x39;
}

function isHexDigit(c: number | undefined): boolean {
  return c !== undefined && ((c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x66) || (c >= 0x41 && c <= 0x46));
}

function toCodePointName(c: number): string {
  return `U+${c.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The offset after the string whose quotation mark is at `pos`, or its fault. */
export function findStringFault(bytes: Uint8Array, pos: number, end: number): number | TokenFault {
  let i = pos + 1;
  while (i < end) {
    const c = bytes[i] as number;
    if (c === 0x22) return i + 1;
    if (c < 0x20) return toControlFault(c, i);
    if (c === 0x5c) {
      const next = skipEscape(bytes, i, end);
      if (typeof next !== 'number') return next;
      i = next;
    } else i++;
  }
  return { kind: 'truncated', offset: end, message: CUT_IN_STRING };
}

function toControlFault(c: number, offset: number): TokenFault {
  const isBreak = c === 0x0a || c === 0x0d;
  const message = isBreak
    ? 'A line ends inside a string: a closing quotation mark is missing, or a line break was not written as \\n.'
    : `A control character (${toCodePointName(c)}) stands inside a string; JSON demands that it is escaped.`;
  return { kind: 'control-character', offset, message };
}

/** The offset after the escape whose backslash is at `pos`. */
function skipEscape(bytes: Uint8Array, pos: number, end: number): number | TokenFault {
  if (pos + 1 >= end) return { kind: 'truncated', offset: end, message: CUT_IN_STRING };
  const c = bytes[pos + 1] as number;
  if ('"\\/bfnrt'.includes(String.fromCharCode(c))) return pos + 2;
  if (c === 0x75) {
    for (let i = pos + 2; i < pos + 6; i++) {
      if (i >= end) return { kind: 'truncated', offset: end, message: CUT_IN_STRING };
      if (!isHexDigit(bytes[i])) return toEscapeFault(pos, '\\u is not followed by four hexadecimal digits.');
    }
    return pos + 6;
  }
  const shown = c > 0x20 && c < 0x7f ? `\\${String.fromCharCode(c)}` : 'A backslash before this character';
  return toEscapeFault(pos, `${shown} is no escape that JSON knows; a backslash itself is written \\\\.`);
}

function toEscapeFault(offset: number, message: string): TokenFault {
  return { kind: 'bad-escape', offset, message };
}

/** The offset after the number that begins at `pos`, or its fault. */
export function findNumberFault(bytes: Uint8Array, pos: number, end: number): number | TokenFault {
  const at = (i: number): number | undefined => (i < end ? bytes[i] : undefined);
  let i = at(pos) === 0x2d ? pos + 1 : pos;
  if (!isDigit(at(i))) return toNumberFault(i, end, 'A minus sign is not followed by a digit.');
  if (at(i) === 0x30) {
    i++;
    if (isDigit(at(i))) return toNumberFault(pos, end, 'A number begins with a zero before other digits.');
  } else i = skipDigits(bytes, i, end);
  if (at(i) === 0x2e) {
    if (!isDigit(at(i + 1))) return toNumberFault(i + 1, end, 'A decimal point is not followed by a digit.');
    i = skipDigits(bytes, i + 1, end);
  }
  if (at(i) === 0x65 || at(i) === 0x45) {
    i++;
    if (at(i) === 0x2b || at(i) === 0x2d) i++;
    if (!isDigit(at(i))) return toNumberFault(i, end, 'The exponent of a number has no digits.');
    i = skipDigits(bytes, i, end);
  }
  const c = at(i);
  const runsOn = c !== undefined && /[\w.+-]/.test(String.fromCharCode(c));
  return runsOn ? toNumberFault(pos, end, 'A number is not written as JSON demands.') : i;
}

function skipDigits(bytes: Uint8Array, pos: number, end: number): number {
  let i = pos;
  while (i < end && isDigit(bytes[i])) i++;
  return i;
}

function toNumberFault(offset: number, end: number, message: string): TokenFault {
  if (offset >= end) {
    return { kind: 'truncated', offset: end, message: 'The text ends inside a number: the file is cut off.' };
  }
  return { kind: 'bad-number', offset, message };
}
