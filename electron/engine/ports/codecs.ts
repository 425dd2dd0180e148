// The codecs that envelopes ask for, with Node's zlib and Buffer.

import { gunzipSync } from 'node:zlib';
import type { EnvelopeCodecs } from '#shared/model/envelope.ts';

/** Standard and URL-safe alphabet (RFC 4648 sections 4 and 5), padding optional; line breaks may stand between. */
const STANDARD = /^[A-Za-z0-9+/]*={0,2}$/;
const URL_SAFE = /^[A-Za-z0-9_-]*={0,2}$/;

export function createCodecs(): EnvelopeCodecs {
  return { gunzip: unpackGzip, base64: decodeBase64 };
}

/**
 * All members of a gzip file. 'limit' when more than `maxBytes` would come out (memory stays within it); 'broken' when
 * the data is damaged, cut off or followed by something that is no gzip member, which zlib alone would drop silently.
 */
function unpackGzip(bytes: Uint8Array, maxBytes: number): Uint8Array | 'limit' | 'broken' {
  if (maxBytes < 1) return 'limit';
  try {
    const { buffer, engine } = gunzipSync(bytes, { maxOutputLength: maxBytes, info: true }) as unknown as GunzipInfo;
    return isZero(bytes.subarray(engine.bytesWritten)) ? buffer : 'broken';
  } catch (error) {
    if (isCode(error, 'ERR_BUFFER_TOO_LARGE')) return 'limit';
    if (error instanceof Error && 'errno' in error) return 'broken';
    throw error;
  }
}

/** What gunzipSync answers with `info: true`: bytesWritten counts the packed bytes that were used. */
interface GunzipInfo {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Tapes and block devices pad with zeros (gzip manual, "trailing zeros"). */
function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

/** Undefined when the text is not base64 from end to end, or mixes the two alphabets. */
function decodeBase64(text: string): Uint8Array | undefined {
  const digits = /[\r\n]/.test(text) ? text.replaceAll(/[\r\n]/g, '') : text;
  if (!STANDARD.test(digits) && !URL_SAFE.test(digits)) return undefined;
  const padding = digits.endsWith('==') ? 2 : digits.endsWith('=') ? 1 : 0;
  if ((digits.length - padding) % 4 === 1 || (padding > 0 && digits.length % 4 !== 0)) return undefined;
  return Buffer.from(digits, 'base64');
}
