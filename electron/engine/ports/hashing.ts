// Hashes and content-derived ids with node:crypto.

import { hash } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** SHA-256 in lower-case hexadecimal; text is hashed as UTF-8. */
export function sha256Hex(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex');
}

/** The 20 bytes of SHA-1; only for ids (UUIDv5), never for integrity. */
export function sha1Bytes(data: Uint8Array | string): Uint8Array {
  return hash('sha1', data, 'buffer');
}

/**
 * UUID version 5 (RFC 9562 section 5.5) of a name in UTF-8 within a namespace that is itself a UUID, in lower case.
 * Throws TypeError when the namespace is no UUID.
 */
export function uuidV5(namespace: string, name: string): string {
  if (!UUID.test(namespace)) throw new TypeError('namespace is not a UUID');
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  const digest = Buffer.from(sha1Bytes(Buffer.concat([space, Buffer.from(name, 'utf8')]))).subarray(0, 16);
  digest[6] = ((digest[6] as number) & 0x0f) | 0x50;
  digest[8] = ((digest[8] as number) & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
