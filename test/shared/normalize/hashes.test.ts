import { describe, expect, it } from 'vitest';

import { letterOf, normalizeAlone } from './raw-component.ts';

const sha256 = 'B94D27B9934D3E08A52E52D7DA7DABFAC484EFE37A5380EE9088F7ACE2EFCDE9';

const letterFor = (hashes: readonly { algorithm: string; value: string }[], hashNotApplicable = false) =>
  letterOf(normalizeAlone({ hashes, hashNotApplicable }).entry.states, 'C7');

function read(algorithm: string, value: string, hashNotApplicable = false) {
  const result = normalizeAlone({ hashes: [{ algorithm, value }], hashNotApplicable });
  return { ...result, hash: result.entry.hashes[0], letter: letterOf(result.entry.states, 'C7') };
}

describe('hashes', () => {
  it.each(['SHA-256', 'SHA256', 'sha256', 'sha_256'])('knows %s as sha-256 and lowers the digits', (algorithm) => {
    const { hash, letter, rules } = read(algorithm, sha256);
    expect(hash).toEqual({ algorithm: 'sha-256', value: sha256.toLowerCase(), state: 'present' });
    expect(letter).toBe('P');
    expect(rules).toEqual(/[a-z]/.test(algorithm) ? ['hash.algorithm-spelling'] : []);
  });

  it('takes BLAKE2b and SHA3 in the spellings of both standards', () => {
    for (const algorithm of ['BLAKE2b-256', 'SHA3-256', 'BLAKE3', 'Streebog-256']) {
      expect(read(algorithm, sha256)).toMatchObject({ letter: 'P', rules: [] });
    }
  });

  it.each([
    ['MD5', '5d41402abc4b2a76b9719d911017c592'],
    ['SHA-1', 'aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d'],
  ])('takes %s as weak', (algorithm, value) => {
    expect(read(algorithm, value)).toMatchObject({ letter: 'W', hash: { state: 'present-weak' }, rules: [] });
  });

  it.each([
    ['SHA-256', 'abc123', 'hash.wrong-length'],
    ['SHA-1', sha256, 'hash.wrong-length'],
    [
      'SHA-512',
      'z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
      'hash.not-hex',
    ],
    ['SHA-256', '0'.repeat(64), 'hash.of-nothing'],
    ['SHA-256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hash.of-nothing'],
    ['MD5', 'D41D8CD98F00B204E9800998ECF8427E', 'hash.of-nothing'],
  ])('calls %s %s invalid: %s', (algorithm, value, rule) => {
    const { letter, rules, hash } = read(algorithm, value);
    expect(letter).toBe('X');
    expect(hash?.state).toBe('invalid');
    expect(rules).toEqual([rule]);
  });

  it('keeps unknown algorithms as weak, in lower case', () => {
    expect(read('SSDEEP', '3:abc')).toMatchObject({ letter: 'W', hash: { algorithm: 'ssdeep', value: '3:abc' } });
  });

  it('lets the best hash count and tells "none" from "no place for one"', () => {
    const weak = { algorithm: 'MD5', value: '5d41402abc4b2a76b9719d911017c592' };
    const broken = { algorithm: 'SHA-256', value: 'x' };
    expect(letterFor([broken, weak])).toBe('W');
    expect(letterFor([weak, broken, { algorithm: 'SHA-256', value: sha256 }])).toBe('P');
    expect(letterFor([])).toBe('A');
    expect(letterFor([], true)).toBe('-');
  });
});
