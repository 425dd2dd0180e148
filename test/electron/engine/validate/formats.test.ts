import { describe, expect, it } from 'vitest';
import { FORMATS, isIdnEmail, isIriReference } from '#electron/engine/validate/formats.ts';

describe('IRI references', () => {
  it('accepts absolute, relative, opaque and internationalised references', () => {
    const good = [
      '',
      'https://example.org/a?b=c#d',
      '../lib/x.jar',
      '//host/p',
      '#part',
      'urn:cdx:3e671687/1#x.y',
      'git+ssh://git@host/x',
      'scm:git:x',
      'https://exämple.org/ü',
      'a%20b',
      'path/with:colon',
      '?q=a:b',
    ];
    expect(good.filter((text) => !isIriReference(text))).toEqual([]);
  });

  it('refuses what RFC 3987 does not allow', () => {
    const bad = [
      'https://a b',
      'a\nb',
      '<x>',
      'a|b',
      'a\\b',
      'a^b',
      '100%',
      'a%zz',
      'a#b#c',
      'git@github.com:x/y.git',
      '1a:b',
      ':x',
    ];
    expect(bad.filter(isIriReference)).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  it('accepts what RFC 5321 and 6531 allow', () => {
    const good = [
      'jane.doe@example.com',
      'a@b',
      'a+b@c.io',
      'ü@exämple.org',
      '"a b"@x.org',
      'x@[192.0.2.1]',
      'x@[IPv6:2001:db8::1]',
    ];
    expect(good.filter((text) => !isIdnEmail(text))).toEqual([]);
  });

  it('refuses what is no address', () => {
    const bad = [
      '',
      'a',
      '@x.org',
      'a@',
      'a b@x.org',
      'a..b@x.org',
      '.a@x.org',
      'a@x..org',
      'a@-x.org',
      'Jane <a@b.c>',
      'a@b@c',
      `${'a'.repeat(400)}@x.org`,
    ];
    expect(bad.filter(isIdnEmail)).toEqual([]);
  });
});

describe('all formats', () => {
  it('answer quickly for hostile text', () => {
    const texts = [
      'a'.repeat(1_000_000),
      'a.'.repeat(160),
      `${'%41'.repeat(300_000)}%`,
      `"${'\\"'.repeat(140)}`,
      ':'.repeat(500_000),
    ];
    const started = performance.now();
    for (const check of FORMATS.values()) for (const text of texts) check(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('take dates from the library: a date and time needs its time zone', () => {
    expect(FORMATS.get('date-time')?.('2026-01-31T12:00:00Z')).toBe(true);
    expect(FORMATS.get('date-time')?.('2026-01-31T12:00:00')).toBe(false);
    expect(FORMATS.get('date')?.('2026-02-30')).toBe(false);
    expect(FORMATS.get('uri')?.('https://example.org/')).toBe(true);
    expect(FORMATS.get('uri')?.('x')).toBe(false);
  });
});
