// The text of a decoded document with Buffer's speed, and whether it is UTF-8 throughout.

import { isUtf8 } from 'node:buffer';
import type { SourceText } from '#shared/model/source.ts';

/** Shares the bytes, copies nothing. */
export function toSourceText(bytes: Uint8Array): SourceText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { bytes, text: (start, end) => buffer.toString('utf8', start, end) };
}

/** Whether every byte belongs to a valid UTF-8 character; what does not is read as U+FFFD. About 0.1 ms a megabyte. */
export function isValidUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes);
}
