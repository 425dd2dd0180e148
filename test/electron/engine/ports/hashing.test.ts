import { describe, expect, it } from 'vitest';
import { sha1Bytes, sha256Hex, uuidV5 } from '#electron/engine/ports/hashing.ts';

describe('hashing', () => {
  it('gives the published SHA-256 and SHA-1 of "abc"', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex(new TextEncoder().encode('abc'))).toBe(sha256Hex('abc'));
    expect(Buffer.from(sha1Bytes('abc')).toString('hex')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
  });

  it('gives the UUIDv5 of RFC 9562 appendix A.4', () => {
    expect(uuidV5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it('refuses a namespace that is no UUID', () => {
    expect(() => uuidV5('acme', 'x')).toThrow(TypeError);
  });
});
