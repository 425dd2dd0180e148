// Hashes and ids of the register (settled.md 4): SHA-256 and UUIDv5 (RFC 9562 5.5), fast enough for 100,000 component keys.

import { createHash, hash } from 'node:crypto';
import { canonicalText } from './canonical.ts';
import type { JsonValue } from './types.ts';

/** Namespace of all ids of this product that come from content alone; a fixed random UUID. */
const CONTENT_NAMESPACE = uuidToBytes('5d0f3c4e-9a51-4f0b-8c56-2f6b8a1c7e94');
/** Component keys have a namespace of their own, because they are hashed without a kind in front. */
const COMPONENT_NAMESPACE = uuidToBytes('c1b8e2aa-6b0e-4f7e-9d3b-70c4a5b1e2d3');

export function sha256(bytes: Uint8Array | string): Buffer {
  return hash('sha256', bytes, 'buffer');
}

export function sha256Hex(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex');
}

/** Hash of bytes that come in pieces. */
export function sha256Stream(): { update(bytes: Uint8Array): void; hex(): string } {
  const state = createHash('sha256');
  return {
    update: (bytes) => {
      state.update(bytes);
    },
    hex: () => state.digest('hex'),
  };
}

export function uuidToBytes(uuid: string): Buffer {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new Error(`not a UUID: ${uuid}`);
  return bytes;
}

export function bytesToUuid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, 16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

function uuidV5Bytes(namespace: Buffer, name: string): Buffer {
  const length = Buffer.byteLength(name);
  const input = Buffer.allocUnsafe(16 + length);
  namespace.copy(input);
  input.write(name, 16);
  const digest = hash('sha1', input, 'buffer').subarray(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  return digest;
}

export function uuidV5(namespace: string, name: string): string {
  return bytesToUuid(uuidV5Bytes(uuidToBytes(namespace), name));
}

/** Id of a thing that is its content: UUIDv5 over the RFC 8785 text of its kind and its parts. */
export function contentId(kind: string, parts: readonly JsonValue[]): string {
  return bytesToUuid(uuidV5Bytes(CONTENT_NAMESPACE, canonicalText([kind, ...parts])));
}

/** The 16 bytes of a component's id, from its key (settled.md 3). */
export function componentIdBytes(key: string): Buffer {
  return uuidV5Bytes(COMPONENT_NAMESPACE, key);
}

export function factId(registerId: string, sequence: number): string {
  return uuidV5(registerId, String(sequence));
}
