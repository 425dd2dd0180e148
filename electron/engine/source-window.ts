// The lines of a document around the value that a pointer names, for showing a finding beside its source. A file that is
// one long line cannot be shown so; then the element around the value is set anew, token by token.

import type { MethodResponse } from '#shared/contract/methods.ts';
import type { SourceText } from '#shared/model/source.ts';
import { layOutJson } from '#shared/util/json-layout.ts';
import { locateAll } from '#shared/util/json-locate.ts';
import { JsonScanError, scanValue } from '#shared/util/json-scan.ts';
import { toPositions } from '#shared/util/text-position.ts';

export type SourceWindow = MethodResponse<'documents.source'>;

/** A document inside the decoded text that holds it. */
export interface DocumentRange {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** Longer lines are cut, in UTF-16 units. */
const LONGEST_LINE = 2_000;
/** UTF-8 needs at most three bytes per UTF-16 unit. */
const LONGEST_LINE_BYTES = LONGEST_LINE * 3;
/** The largest element that is set anew as a whole, in bytes. */
const LARGEST_ELEMENT = 64 * 1_024;
const MOST_LINES = 5_000;

const FIRST = { line: 1, column: 1 };
const LF = 0x0a;
const CR = 0x0d;

/** A pointer that leads nowhere marks the deepest value on its way that exists. `context`: lines before and after. */
export function readSourceWindow(document: DocumentRange, pointer: string, context: number): SourceWindow {
  const { source, start, end } = document;
  const prefixes = toPrefixes(pointer);
  const places = locateAll(source.bytes, start, end, prefixes);
  const offset = places.at(-1)?.offset ?? start;
  const line = lineAround(source.bytes, offset);
  if (isShort(source, line)) return showLines(source, offset, context);
  const exact = places.filter((place) => place.exact).map((place) => place.offset);
  return showElement(document, chooseElement(document, exact, offset), offset, context);
}

/** The pointers of all values on the way, outermost first. */
function toPrefixes(pointer: string): readonly string[] {
  const prefixes = [''];
  for (let at = pointer.indexOf('/', 1); at > 0 && prefixes.length < 100; at = pointer.indexOf('/', at + 1)) {
    prefixes.push(pointer.slice(0, at));
  }
  return pointer === '' ? prefixes : [...prefixes, pointer];
}

interface Line {
  readonly start: number;
  /** Before the line's end. */
  readonly end: number;
}

function isBreak(c: number | undefined): boolean {
  return c === LF || c === CR;
}

function lineAround(bytes: Uint8Array, offset: number): Line {
  let start = Math.min(offset, bytes.length);
  while (start > 0 && !isBreak(bytes[start - 1])) start--;
  return { start, end: lineEnd(bytes, start) };
}

function lineEnd(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && !isBreak(bytes[end])) end++;
  return end;
}

function lineBefore(bytes: Uint8Array, line: Line): Line | undefined {
  if (line.start === 0) return undefined;
  const end = line.start - (bytes[line.start - 1] === LF && bytes[line.start - 2] === CR ? 2 : 1);
  return { start: lineAround(bytes, end).start, end };
}

function lineAfter(bytes: Uint8Array, line: Line): Line | undefined {
  if (line.end >= bytes.length) return undefined;
  const start = line.end + (bytes[line.end] === CR && bytes[line.end + 1] === LF ? 2 : 1);
  return { start, end: lineEnd(bytes, start) };
}

function isShort(source: SourceText, { start, end }: Line): boolean {
  return (
    end - start <= LONGEST_LINE || (end - start <= LONGEST_LINE_BYTES && source.text(start, end).length <= LONGEST_LINE)
  );
}

function showLines(source: SourceText, offset: number, context: number): SourceWindow {
  const { bytes } = source;
  const [marked = FIRST, last = FIRST] = toPositions(bytes, [offset, bytes.length]);
  const around = collectLines(bytes, lineAround(bytes, offset), context);
  return {
    reformatted: false,
    lines: around.lines.map((line, index) =>
      toShownLine(
        marked.line - around.before + index,
        source.text(line.start, Math.min(line.end, line.start + LONGEST_LINE_BYTES)),
      ),
    ),
    marked,
    totalLines: last.line,
  };
}

function collectLines(
  bytes: Uint8Array,
  marked: Line,
  context: number,
): { readonly lines: readonly Line[]; readonly before: number } {
  const lines = [marked];
  for (let i = 0; i < context; i++) {
    const before = lineBefore(bytes, lines[0] ?? marked);
    if (before === undefined) break;
    lines.unshift(before);
  }
  const before = lines.length - 1;
  for (let i = 0; i < context; i++) {
    const after = lineAfter(bytes, lines.at(-1) ?? marked);
    if (after === undefined) break;
    lines.push(after);
  }
  return { lines, before };
}

function toShownLine(number: number, text: string): SourceWindow['lines'][number] {
  if (text.length <= LONGEST_LINE) return { number, text, cut: false };
  const short = text.slice(0, LONGEST_LINE);
  // Not in the middle of a character.
  return { number, text: short.isWellFormed() ? short : short.slice(0, -1), cut: true };
}

/** The outermost value on the way that is small enough; else the value itself, as far as fits. */
function chooseElement({ source, end }: DocumentRange, offsets: readonly number[], offset: number): Line {
  for (const start of offsets) {
    const size = measure(source.bytes, start, Math.min(end, start + LARGEST_ELEMENT));
    if (size !== undefined) return { start, end: start + size };
  }
  return { start: offset, end: Math.min(end, offset + LARGEST_ELEMENT) };
}

/** Undefined when the value does not end before `end`. */
function measure(bytes: Uint8Array, start: number, end: number): number | undefined {
  try {
    return scanValue(bytes, start, end).end - start;
  } catch (error) {
    if (error instanceof JsonScanError) return undefined;
    throw error;
  }
}

function showElement({ source }: DocumentRange, element: Line, offset: number, context: number): SourceWindow {
  const laidOut = layOutJson(source.bytes, element, offset, (start, end) => source.text(start, end), MOST_LINES);
  const first = Math.max(1, laidOut.marked.line - context);
  const shown = laidOut.lines.slice(first - 1, laidOut.marked.line + context);
  return {
    reformatted: true,
    lines: shown.map((text, index) => toShownLine(first + index, text)),
    marked: laidOut.marked,
    totalLines: laidOut.lines.length,
  };
}
