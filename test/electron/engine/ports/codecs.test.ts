import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createCodecs } from '#electron/engine/ports/codecs.ts';

const codecs = createCodecs();
const gunzip = (bytes: Uint8Array, maxBytes: number) => codecs.gunzip(bytes, maxBytes);
const base64 = (written: string) => codecs.base64(written);
const text = (bytes: unknown): string => (bytes instanceof Uint8Array ? Buffer.from(bytes).toString() : String(bytes));

describe('gunzip', () => {
  const packed = gzipSync('hello');

  it('unpacks one member and several, and ignores zeros after them', () => {
    expect(text(gunzip(packed, 100))).toBe('hello');
    expect(text(gunzip(Buffer.concat([packed, packed]), 100))).toBe('hellohello');
    expect(text(gunzip(Buffer.concat([packed, Buffer.alloc(512)]), 100))).toBe('hello');
  });

  it('stops at the limit, also for a bomb', () => {
    expect(text(gunzip(packed, 5))).toBe('hello');
    expect(gunzip(packed, 4)).toBe('limit');
    expect(gunzip(packed, 0)).toBe('limit');
    expect(gunzip(gzipSync(Buffer.alloc(50_000_000)), 1_000_000)).toBe('limit');
  });

  it('calls cut off, damaged and followed data broken', () => {
    expect(gunzip(packed.subarray(0, -3), 100)).toBe('broken');
    const damaged = Buffer.from(packed);
    damaged[damaged.length - 6] = 0x55;
    expect(gunzip(damaged, 100)).toBe('broken');
    expect(gunzip(Buffer.concat([packed, Buffer.from('x')]), 100)).toBe('broken');
    expect(gunzip(Buffer.from('nothing'), 100)).toBe('broken');
    expect(gunzip(new Uint8Array(), 100)).toBe('broken');
  });
});

describe('base64', () => {
  it.each([
    ['', ''],
    ['aGVsbG8=', 'hello'],
    ['aGVsbG8', 'hello'],
    ['aGVs\r\nbG8=', 'hello'],
    ['8J-YgA', '😀'],
    ['8J+YgA==', '😀'],
  ])('decodes %j', (written, expected) => {
    expect(text(base64(written))).toBe(expected);
  });

  it.each(['@@', 'aGVsbG8==', 'aGVsb', 'a', '=', 'aGVs bG8=', '8J-Y+A==', 'aGVs=bG8', 'ü'])('refuses %j', (written) => {
    expect(base64(written)).toBeUndefined();
  });
});
