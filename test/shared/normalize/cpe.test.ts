import { describe, expect, it } from 'vitest';

import { parseCpe } from '#shared/normalize/cpe.ts';

describe('parseCpe', () => {
  it.each([
    ['cpe:2.3:a:acme:widget:1.0:*:*:*:*:*:*:*', 'cpe:2.3:a:acme:widget:1.0:*:*:*:*:*:*:*'],
    ['CPE:2.3:A:Acme:Widget:1.0:*:*:*:*:*:*:*', 'cpe:2.3:a:acme:widget:1.0:*:*:*:*:*:*:*'],
    [String.raw`cpe:2.3:a:acme:wid\-get\.x:1.0:*:*:*:*:*:*:*`, 'cpe:2.3:a:acme:wid-get.x:1.0:*:*:*:*:*:*:*'],
    [String.raw`cpe:2.3:a:acme:c\+\+:1\:2:-:*:*:*:*:*:*`, String.raw`cpe:2.3:a:acme:c\+\+:1\:2:-:*:*:*:*:*:*`],
    ['cpe:2.3:a:acme:widget:1.*:*:*:*:*:*:*:*', 'cpe:2.3:a:acme:widget:1.*:*:*:*:*:*:*:*'],
    ['cpe:/a:acme:widget:1.0', 'cpe:2.3:a:acme:widget:1.0:*:*:*:*:*:*:*'],
    ['cpe:/o:linux:linux_kernel:5.10:-', 'cpe:2.3:o:linux:linux_kernel:5.10:-:*:*:*:*:*:*'],
    ['cpe:/a:acme:widget:1.0:sp1:~~pro~win~x64~:en', 'cpe:2.3:a:acme:widget:1.0:sp1:*:en:pro:win:x64:*'],
    ['cpe:/a:acme:c%2b%2b:1%02', String.raw`cpe:2.3:a:acme:c\+\+:1*:*:*:*:*:*:*:*`],
  ])('brings %s to canonical form', (text, expected) => {
    expect(parseCpe(text)).toMatchObject({ text: expected, repaired: false });
  });

  it('adds missing backslashes and says so', () => {
    expect(parseCpe('cpe:2.3:a:gnu:libstdc++:12:*:*:*:*:*:*:*')).toMatchObject({
      text: String.raw`cpe:2.3:a:gnu:libstdc\+\+:12:*:*:*:*:*:*:*`,
      repaired: true,
    });
  });

  it.each([
    ['cpe:2.3:a:acme:widget', 'field-count'],
    ['cpe:2.3:a:acme:widget:1:*:*:*:*:*:*:*:*', 'field-count'],
    ['cpe:2.3:z:acme:widget:1:*:*:*:*:*:*:*', 'part'],
    ['cpe:2.3:a:acme::1:*:*:*:*:*:*:*', 'field-empty'],
    ['cpe:2.3:a:acme:wi*dget:1:*:*:*:*:*:*:*', 'wildcard-inside'],
    ['cpe:2.3:a:acme:wid get:1:*:*:*:*:*:*:*', 'characters'],
    ['cpe:2.3:a:ácme:widget:1:*:*:*:*:*:*:*', 'characters'],
    ['cpe:/a:acme:widget:1:2:3:4:5', 'field-count'],
    ['cpe:/a:ac%zzme', 'characters'],
    ['pkg:npm/x', 'prefix'],
    ['', 'prefix'],
  ])('names the fault of %s', (text, fault) => {
    expect(parseCpe(text)).toEqual({ fault });
  });
});
