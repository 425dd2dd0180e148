// Byte-order marks and UTF-16 (quirks Q1, Q2): the text that follows is UTF-8 without a mark.

import { asLayers, asRefused, toInnerBytes, type Layer, type Opening } from './layer.ts';
import { getOpenedNote, toBrokenUtf16Note } from './notes.ts';
import { getRefusalText } from './refusal-text.ts';

type Utf16 = { readonly littleEndian: boolean; readonly start: number };

/** Undefined when the bytes show neither a mark nor the pattern of UTF-16. */
export function openTextEncoding(layer: Layer): Opening | undefined {
  const { bytes } = layer;
  if (isUtf32(bytes)) return asRefused(getRefusalText('content.utf-32'));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const inner = { envelope: 'utf-8-bom', notes: [getOpenedNote('utf-8-bom')] } as const;
    return asLayers(toInnerBytes(layer, inner, bytes.subarray(3)));
  }
  const encoding = findUtf16(bytes);
  if (encoding === undefined) return undefined;
  const decoded = decodeUtf16(bytes, encoding);
  const notes = decoded.broken === 0 ? [] : [toBrokenUtf16Note(decoded.broken)];
  const inner = { envelope: 'utf-16', notes: [getOpenedNote('utf-16'), ...notes] } as const;
  return asLayers(toInnerBytes(layer, inner, decoded.bytes));
}

function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}

/** By the mark, else by the zero bytes that ASCII text has in UTF-16 (JSON and tag-value begin with ASCII). */
function findUtf16(bytes: Uint8Array): Utf16 | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return { littleEndian: true, start: 2 };
  if (a === 0xfe && b === 0xff) return { littleEndian: false, start: 2 };
  if (isText(a) && b === 0 && isText(c) && d === 0) return { littleEndian: true, start: 0 };
  if (a === 0 && isText(b) && c === 0 && isText(d)) return { littleEndian: false, start: 0 };
  return undefined;
}

function isText(c: number | undefined): boolean {
  return c !== undefined && ((c >= 0x20 && c < 0x7f) || c === 0x09 || c === 0x0a || c === 0x0d);
}

interface Decoded {
  readonly bytes: Uint8Array;
  /** Number of code units that belong to no character, each now U+FFFD. */
  readonly broken: number;
}

/** UTF-16 code units to UTF-8, without a string between (a string may hold about 500 million units at most). */
function decodeUtf16(bytes: Uint8Array, encoding: Utf16): Decoded {
  const high = encoding.littleEndian ? 1 : 0;
  const unitAt = (i: number): number =>
    i + 1 < bytes.length ? ((bytes[i + high] as number) << 8) | (bytes[i + 1 - high] as number) : -1;
  const target = new Uint8Array(countUtf8Bytes(bytes, encoding.start, high));
  let at = 0;
  let broken = 0;
  for (let i = encoding.start; i < bytes.length; i += 2) {
    let point = unitAt(i);
    if (point >= 0 && point < 0x80) {
      target[at++] = point;
      continue;
    }
    if (point < 0 || (point >= 0xd800 && point <= 0xdfff)) {
      const low = point >= 0xd800 && point <= 0xdbff ? unitAt(i + 2) : -1;
      if (low >= 0xdc00 && low <= 0xdfff) {
        point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
        i += 2;
      } else {
        point = 0xfffd;
        broken++;
      }
    }
    at = writeUtf8(target, at, point);
  }
  return { bytes: target.subarray(0, at), broken };
}

/** Room that is enough: one, two or three bytes a code unit (a surrogate pair takes four of its six). */
function countUtf8Bytes(bytes: Uint8Array, start: number, high: number): number {
  let count = 3;
  for (let i = start; i + 1 < bytes.length; i += 2) {
    const top = bytes[i + high] as number;
    count += top >= 0x08 ? 3 : top === 0 && (bytes[i + 1 - high] as number) < 0x80 ? 1 : 2;
  }
  return count;
}

/** Writes a code point above U+007F; answers the offset after it. */
function writeUtf8(target: Uint8Array, at: number, point: number): number {
  let i = at;
  if (point < 0x800) target[i++] = 0xc0 | (point >> 6);
  else {
    if (point < 0x10000) target[i++] = 0xe0 | (point >> 12);
    else {
      target[i++] = 0xf0 | (point >> 18);
      target[i++] = 0x80 | ((point >> 12) & 0x3f);
    }
    target[i++] = 0x80 | ((point >> 6) & 0x3f);
  }
  target[i++] = 0x80 | (point & 0x3f);
  return i;
}
