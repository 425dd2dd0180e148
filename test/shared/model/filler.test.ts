import { describe, expect, it } from 'vitest';
import { isDeclaredUnknown, isFiller, isFillerContact, isFillerVersion } from '#shared/model/filler.ts';

const fillers =
  '|-|--|.|?|n/a|na|nil|null|none|undefined|unspecified|tbd|todo|xxx|<unknown>|(unknown)|0.0.0-unknown|example.com|Organization: '.split(
    '|',
  );

describe('filler text', () => {
  it('is every word of crosswalk A.0.1, in any case and with space around it', () => {
    expect(fillers.filter((word) => !isFiller(word))).toEqual([]);
    expect(fillers.filter((word) => !isFiller(` ${word.toUpperCase()}\t`))).toEqual([]);
    expect(isFiller(' '.repeat(100_000))).toBe(true);
  });

  it('is not a declared unknown, nor an ordinary value', () => {
    const values = ['unknown', 'NOASSERTION', '0', 'Acme', 'nonesuch', 'latest', '*', 'x'.repeat(100_000)];
    expect(values.filter(isFiller)).toEqual([]);
    expect([' Unknown ', 'NOASSERTION', '<unknown>', ''].map(isDeclaredUnknown)).toEqual([true, true, false, false]);
  });

  it('has more words among versions', () => {
    expect(['latest', '*', 'Managed', 'n/a', '0', '1.0', 'unknown'].filter(isFillerVersion)).toEqual([
      'latest',
      '*',
      'Managed',
      'n/a',
    ]);
  });

  it('takes an address that nobody reads as no contact', () => {
    const unread = ['noreply@acme.test', 'mailto:No-Reply@acme.test', ' n/a '];
    expect([...unread, 'security@acme.test', 'https://acme.test'].filter(isFillerContact)).toEqual(unread);
  });
});
