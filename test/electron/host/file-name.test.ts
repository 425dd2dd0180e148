import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSafeFileName } from '#electron/host/file-name.ts';

describe('a file name from a page', () => {
  it.each([
    ['bom.json', 'bom.json'],
    ['Stückliste – 名.json', 'Stückliste – 名.json'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\bom.json', 'bom.json'],
    ['..', 'unnamed'],
    ['.', 'unnamed'],
    ['', 'unnamed'],
    ['a/', 'unnamed'],
    ['a\u0000b\nc.json', 'a_b_c.json'],
  ])('%j becomes %j', (given, name) => {
    expect(toSafeFileName(given, 'linux')).toBe(name);
  });

  it.each([
    ['con', '_con'],
    ['NUL.json', '_NUL.json'],
    ['a<b>:"|?*.json', 'a_b______.json'],
    ['bom.json. .', 'bom.json'],
    ['...', 'unnamed'],
  ])('on Windows %j becomes %j', (given, name) => {
    expect(toSafeFileName(given, 'win32')).toBe(name);
  });

  it('keeps its ending and whole characters when it is too long', () => {
    const name = toSafeFileName(`${'ö'.repeat(300)}.cdx.json`, 'linux');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^ö+(\.cdx)?\.json$/);
  });

  it('is always one part of a path that a disk takes, and stays what it is when made safe again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('linux', 'win32', 'darwin'),
        (given, platform) => {
          const name = toSafeFileName(given, platform);
          expect(name).not.toMatch(/[/\\\p{Cc}]/u);
          expect(name.isWellFormed()).toBe(true);
          expect(['', '.', '..']).not.toContain(name);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
          expect(toSafeFileName(name, platform)).toBe(name);
        },
      ),
      { seed: 20_261_123, numRuns: 2_000 },
    );
  });
});
