// Several documents in one text: JSON lines and lists of documents are opened one by one; documents written one after
// the other in any other way are refused, because taking only the first would lose the rest.

import { findJsonFault } from '../util/json-fault.ts';
import { JsonScanError, scanValue, skipSpace } from '../util/json-scan.ts';
import { findSecondDocument } from '../util/json-second.ts';
import { checkAfter, toBrokenText } from './around.ts';
import { toOutline } from './json-outline.ts';
import { asRefused, toInnerRange, toPartName, type Layer, type Opening, type OpeningContext } from './layer.ts';
import { getOpenedNote, trailingCommaNote } from './notes.ts';
import { getRefusalText } from './refusal-text.ts';

const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const WRAPPER_KEYS: ReadonlySet<string> = new Set(['payloadType', 'dsseEnvelope', 'predicateType', 'sbom', 'Document']);

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text whose first line is a whole JSON object and whose second begins one. Undefined for everything else; a plain
 * document costs one search for a line end.
 */
export function openJsonLines(layer: Layer, context: OpeningContext): Opening | undefined {
  const { bytes, end } = layer;
  const first = findLine(bytes, layer.start, end);
  if (first === undefined || bytes[first.end - 1] !== CLOSE_OBJECT) return undefined;
  const second = findLine(bytes, first.end, end);
  if (second === undefined || bytes[second.start] !== OPEN_OBJECT || !isWholeValue(bytes, first)) return undefined;
  if (!isWholeValue(bytes, second) && findLine(bytes, second.end, end) !== undefined) {
    const isSecond = findSecondDocument(bytes, first.end, end) !== undefined;
    return isSecond ? asRefused(getRefusalText('envelope.concatenated')) : undefined;
  }
  const spans: Span[] = [];
  let line: Span | undefined = first;
  while (line !== undefined && spans.length <= context.limits.maxDocuments) {
    spans.push(line);
    line = findLine(bytes, line.end, end);
  }
  if (!spans.some((span) => mayHoldSbom(bytes, span))) return asRefused(getRefusalText('content.json-lines'));
  const inner = { envelope: 'json-lines', notes: [getOpenedNote('json-lines')] } as const;
  return toParts(layer, spans, (part, span) => toInnerRange(part, inner, span.start, span.end));
}

/** The next line that is not blank, without the white space around it. */
function findLine(bytes: Uint8Array, pos: number, end: number): Span | undefined {
  const start = skipSpace(bytes, pos, end);
  if (start >= end) return undefined;
  const feed = bytes.indexOf(0x0a, start);
  let to = feed < 0 || feed > end ? end : feed;
  while (isSpace(bytes[to - 1])) to--;
  return { start, end: to };
}

function isSpace(c: number | undefined): boolean {
  return c === 0x20 || c === 0x09 || c === 0x0d || c === 0x0a;
}

function isWholeValue(bytes: Uint8Array, span: Span): boolean {
  try {
    return scanValue(bytes, span.start, span.end).end === span.end;
  } catch (error) {
    if (error instanceof JsonScanError) return false;
    throw error;
  }
}

/** A list: its entries are opened when at least one of them shows an SBOM. */
export function openJsonArray(layer: Layer, context: OpeningContext): Opening {
  const { bytes } = layer;
  let list: List;
  try {
    list = scanList(bytes, layer.start, layer.end, context.limits.maxDocuments + 1);
  } catch (error) {
    if (!(error instanceof JsonScanError)) throw error;
    const fault = findJsonFault(bytes, layer.start, layer.end);
    return asRefused(fault === null ? getRefusalText('content.json-array') : toBrokenText(bytes, fault));
  }
  if (!list.spans.some((span) => mayHoldSbom(bytes, span))) return asRefused(getRefusalText('content.json-array'));
  const after = list.end === undefined ? { notes: [] } : checkAfter(layer, list.end);
  if ('refused' in after) return asRefused(after.refused);
  const extra = [...(list.trailingComma ? [trailingCommaNote] : []), ...after.notes];
  const inner = { envelope: 'json-array', notes: [getOpenedNote('json-array'), ...extra] } as const;
  return toParts(layer, list.spans, (part, span) => toInnerRange(part, inner, span.start, span.end));
}

interface List {
  readonly spans: readonly Span[];
  /** After the closing bracket; undefined when there are more entries than were asked for. */
  readonly end: number | undefined;
  readonly trailingComma: boolean;
}

/** The first `most` entries of the list at `start`. Throws JsonScanError. */
function scanList(bytes: Uint8Array, start: number, end: number, most: number): List {
  const spans: Span[] = [];
  let i = skipSpace(bytes, start + 1, end);
  let afterComma = false;
  while (i < end && spans.length < most) {
    if (bytes[i] === 0x5d) return { spans, end: i + 1, trailingComma: afterComma };
    const range = scanValue(bytes, i, end, 1);
    spans.push(range);
    i = skipSpace(bytes, range.end, end);
    afterComma = i < end && bytes[i] === 0x2c;
    if (afterComma) i = skipSpace(bytes, i + 1, end);
    else if (i < end && bytes[i] !== 0x5d) throw new JsonScanError('unexpected', i);
  }
  if (i >= end) throw new JsonScanError('truncated', end);
  return { spans, end: undefined, trailingComma: false };
}

function toParts(layer: Layer, spans: readonly Span[], toPart: (layer: Layer, span: Span) => Layer): Opening {
  const layers = spans.map((span, index) => ({ ...toPart(layer, span), inside: toPartName(layer, index + 1) }));
  return { kind: 'layers', layers };
}

function mayHoldSbom(bytes: Uint8Array, span: Span): boolean {
  if (bytes[span.start] !== OPEN_OBJECT) return false;
  const outline = toOutline(bytes, span.start, span.end);
  if (outline.kind !== 'object') return outline.kind === 'sbom';
  return outline.members.some((member) => WRAPPER_KEYS.has(member.key));
}
