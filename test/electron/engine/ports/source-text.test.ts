import { describe, expect, it } from 'vitest';
import { toSourceText } from '#electron/engine/ports/source-text.ts';

describe('toSourceText', () => {
  it('reads ranges of a view, a byte-order mark included, broken UTF-8 as U+FFFD', () => {
    const whole = Uint8Array.of(0x78, 0xef, 0xbb, 0xbf, 0xc3, 0xbc, 0xe8, 0x61);
    const source = toSourceText(whole.subarray(1));
    expect(source.bytes).toHaveLength(7);
    expect(source.text(0, 7)).toBe('\ufeffü\ufffda');
    expect(source.text(3, 5)).toBe('ü');
  });

  it('tells UTF-8 from what is not', () => {
    expect(toSourceText(Uint8Array.of(0xc3, 0xbc)).isUtf8).toBe(true);
    expect(toSourceText(Uint8Array.of(0xe8, 0x61)).isUtf8).toBe(false);
  });
});
