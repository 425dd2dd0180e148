// Recognises by its bytes what is not JSON, so that a refusal can say what the file is (quirks Q9, Q10).

import { skipSpace } from '../util/json-scan.ts';
import { toMarkupRule, toTextRule } from './text-kind.ts';
import type { RefusalRule } from './refusal-text.ts';

/** As much of the file as is looked at. */
const HEAD = 65_536;
/** Enough to see what a JSON text begins with. */
const FIRST = 200;
const BINARY_SAMPLE = 4_096;

/** First bytes of formats (their own specifications; offset 0). */
const MAGIC: readonly (readonly [rule: RefusalRule, bytes: readonly number[]])[] = [
  ['envelope.zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['envelope.xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['envelope.7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['envelope.rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['content.pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['content.office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

const OFFICE_PARTS = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'word/document.xml',
  'mimetypeapplication/vnd.oasis.opendocument',
];

/** The rule for bytes that are compressed, archived, binary or nothing at all; undefined for text. */
export function findBinaryRule(bytes: Uint8Array): RefusalRule | undefined {
  if (bytes.length === 0) return 'content.empty';
  for (const [rule, magic] of MAGIC) if (magic.every((c, i) => bytes[i] === c)) return rule;
  if (isZip(bytes)) return isOffice(bytes) ? 'content.office' : 'envelope.zip';
  if (/^BZh[1-9]/.test(toAscii(bytes, 0, 4))) return 'envelope.bzip2';
  if (toAscii(bytes, 257, 262) === 'ustar') return 'envelope.tar';
  if (isCycloneDxProtobuf(bytes)) return 'content.cyclonedx-protobuf';
  if (skipSpace(bytes, 0, bytes.length) === bytes.length) return 'content.white-space';
  return undefined;
}

/** The rule for text whose first byte (white space left out) begins no JSON document; undefined: read it as JSON. */
export function findTextRule(bytes: Uint8Array): RefusalRule | undefined {
  const start = skipSpace(bytes, 0, bytes.length);
  const first = toAscii(bytes, start, start + FIRST);
  if (first.startsWith('{\\rtf')) return 'content.rtf';
  if (first.startsWith('{') || /^\[\s*(?:[[\]{"\d\-tfn]|$)/.test(first)) return undefined;
  if (isBinary(bytes)) return 'content.binary';
  const head = toAscii(bytes, start, start + HEAD);
  if (head.startsWith('<')) return toMarkupRule(head);
  // Comments before a JSON document: reading it as JSON names the comment and its place.
  if (/^(?:\/\/|\/\*)/.test(head)) return undefined;
  return toTextRule(head);
}

function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    [0x0304, 0x0506, 0x0708].includes(((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0))
  );
}

/** Names of entries stand in the clear, at the start and in the directory at the end. */
function isOffice(bytes: Uint8Array): boolean {
  const head = toAscii(bytes, 0, Math.min(bytes.length, HEAD));
  const tail = toAscii(bytes, Math.max(0, bytes.length - HEAD), bytes.length);
  return OFFICE_PARTS.some((part) => head.includes(part) || tail.includes(part));
}

/** bom-1.x.proto: field 1 is spec_version, a string such as "1.5". */
function isCycloneDxProtobuf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x0a && bytes[1] === 0x03 && /^1\.\d$/.test(toAscii(bytes, 2, 5));
}

/** Zero bytes, or control characters that text does not have. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, BINARY_SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const c = bytes[i] as number;
    if (c === 0) return true;
    if ((c < 0x20 && (c < 0x09 || c > 0x0d) && c !== 0x1b) || c === 0x7f) controls++;
  }
  return controls * 20 > length;
}

/** Bytes as characters U+0000 to U+00FF: enough for names that are ASCII. */
function toAscii(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < Math.min(to, bytes.length); i += 4_096) {
    text += String.fromCharCode(...bytes.subarray(i, Math.min(to, bytes.length, i + 4_096)));
  }
  return text;
}
