// Turns byte offsets of UTF-8 text into lines and columns (settled.md 19): both count from 1, the column in UTF-16
// units. Lines end with LF, CR LF or CR alone.

const LF = 0x0a;
const CR = 0x0d;

export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Where the walk stands: always the start of a character. */
interface Walk {
  line: number;
  column: number;
  position: number;
}

/**
 * The positions of byte offsets, in the same order; one pass over the bytes up to the last offset. An offset inside a
 * character means its start, one beyond the text its end; a byte that is not UTF-8 counts as the replacement character
 * that decoding makes of it. Throws RangeError when the offsets are not sorted.
 */
export function toPositions(bytes: Uint8Array, offsets: readonly number[]): readonly TextPosition[] {
  const walk: Walk = { line: 1, column: 1, position: 0 };
  let previous = 0;
  return offsets.map((offset) => {
    if (offset < previous) throw new RangeError('offsets must be sorted');
    previous = offset;
    const end = Math.min(offset, bytes.length);
    skipLines(bytes, walk, end);
    skipCharacters(bytes, walk, end);
    return { line: walk.line, column: walk.column };
  });
}

/** The position of one byte offset. */
export function toPosition(bytes: Uint8Array, offset: number): TextPosition {
  return toPositions(bytes, [offset])[0] as TextPosition;
}

/** Moves to the start of the line in which `end` lies, when that is further on. */
function skipLines(bytes: Uint8Array, walk: Walk, end: number): void {
  let lines = 0;
  let lineStart = -1;
  for (let i = walk.position; i < end; i++) {
    const c = bytes[i] as number;
    if (c <= CR && (c === LF || (c === CR && bytes[i + 1] !== LF))) {
      lines++;
      lineStart = i + 1;
    }
  }
  if (lines === 0) return;
  walk.line += lines;
  walk.column = 1;
  walk.position = lineStart;
}

/** Moves on within the line to the last start of a character at or before `end`. */
function skipCharacters(bytes: Uint8Array, walk: Walk, end: number): void {
  let i = walk.position;
  let units = 0;
  while (i < end) {
    const plain = i;
    while (i < end && (bytes[i] as number) < 0x80) i++;
    units += i - plain;
    if (i >= end) break;
    const length = sequenceLength(bytes, i);
    if (i + length > end) break;
    i += length;
    units += length === 4 ? 2 : 1;
  }
  walk.position = i;
  walk.column += units;
}

/**
 * Number of bytes that decoding turns into one character: the whole sequence, or for a broken one the bytes that one
 * replacement character stands for (Unicode 15 section 3.9, "maximal subpart"; the WHATWG decoder does the same).
 */
function sequenceLength(bytes: Uint8Array, pos: number): number {
  const lead = bytes[pos] as number;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
  if (length === 1) return 1;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  const second = bytes[pos + 1];
  if (second === undefined || second < low || second > high) return 1;
  for (let i = 2; i < length; i++) {
    const c = bytes[pos + i];
    // A broken sequence is at most three bytes, so that it never looks like a whole one of four.
    if (c === undefined || (c & 0xc0) !== 0x80) return i;
  }
  return length;
}
