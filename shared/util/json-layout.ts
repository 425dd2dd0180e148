// Sets JSON text anew, a member or element a line, for files that are one long line. Every token stays as it is written;
// text that is broken is passed on as far as it goes. Linear, without recursion.

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const INDENT = '  ';
/** Deeper levels are no longer moved in: 10,000 levels must not cost 10,000 blanks a line. */
const DEEPEST_INDENT = 40;

export interface LaidOutJson {
  readonly lines: readonly string[];
  /** Where the token that begins at the asked offset stands now; both count from 1, the column in UTF-16 units. */
  readonly marked: { readonly line: number; readonly column: number };
  /** The text goes on after these lines. */
  readonly more: boolean;
}

/** `text`: decodes a range of `bytes` as UTF-8. `mark`: byte offset of a value. At most `mostLines` lines come back. */
export function layOutJson(
  bytes: Uint8Array,
  range: { readonly start: number; readonly end: number },
  mark: number,
  text: (start: number, end: number) => string,
  mostLines: number,
): LaidOutJson {
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  let marked = { line: 1, column: 1 };
  const breakLine = (): void => {
    lines.push(line);
    line = INDENT.repeat(Math.min(depth, DEEPEST_INDENT));
  };
  let empty = false;
  let i = skipBlanks(bytes, range.start, range.end);
  while (i < range.end && lines.length < mostLines) {
    const c = bytes[i] as number;
    if (isClosing(c) && !empty) {
      depth = Math.max(0, depth - 1);
      breakLine();
    }
    if (i === mark) marked = { line: lines.length + 1, column: line.length + 1 };
    const end = tokenEnd(bytes, i, range.end);
    line += c === COLON ? ': ' : text(i, end);
    i = skipBlanks(bytes, end, range.end);
    empty = isOpening(c) && i < range.end && isClosing(bytes[i] as number);
    if (isOpening(c) && !empty) depth++;
    if ((isOpening(c) && !empty) || c === COMMA) breakLine();
  }
  if (lines.length < mostLines) lines.push(line);
  return { lines, marked, more: i < range.end };
}

function isOpening(c: number): boolean {
  return c === 0x7b || c === 0x5b;
}

function isClosing(c: number): boolean {
  return c === 0x7d || c === 0x5d;
}

function isBlank(c: number): boolean {
  return c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;
}

function skipBlanks(bytes: Uint8Array, pos: number, end: number): number {
  let i = pos;
  while (i < end && isBlank(bytes[i] as number)) i++;
  return i;
}

/** Just after the token at `pos`: a string with its quotes, a sign, or everything up to the next sign or blank. */
function tokenEnd(bytes: Uint8Array, pos: number, end: number): number {
  const first = bytes[pos] as number;
  if (isSign(first)) return pos + 1;
  let i = pos + 1;
  if (first !== QUOTE) {
    while (i < end && !isSign(bytes[i] as number) && !isBlank(bytes[i] as number) && bytes[i] !== QUOTE) i++;
    return i;
  }
  while (i < end && bytes[i] !== QUOTE) i += bytes[i] === BACKSLASH ? 2 : 1;
  return Math.min(i + 1, end);
}

function isSign(c: number): boolean {
  return isOpening(c) || isClosing(c) || c === COMMA || c === COLON;
}
