import { describe, expect, it } from 'vitest';

import { parsePurl, toPurlText } from '#shared/normalize/purl.ts';

import { letterOf, normalizeAlone, stated } from './raw-component.ts';

function purlOf(purl: string, name: string, version: string | null) {
  return normalizeAlone({
    name: stated(name),
    version: version === null ? { state: 'absent', value: null } : stated(version),
    identifiers: [{ kind: 'purl', value: purl }],
  });
}

const cpe = (value: string) => ({ kind: 'cpe', value }) as const;

describe('identities from purls', () => {
  it('takes a sound purl as declared, with high confidence and without a finding', () => {
    const { entry, rules } = purlOf('pkg:npm/left-pad@1.3.0', 'left-pad', '1.3.0');
    expect(entry.identities).toEqual([
      { kind: 'purl', value: 'pkg:npm/left-pad@1.3.0', origin: 'declared', rule: null, confidence: 'high' },
    ]);
    expect(rules).toEqual([]);
    expect(letterOf(entry.states, 'C6')).toBe('P');
  });

  it('brings type, case and encoding to canonical form silently and keeps the text as written (Q58)', () => {
    const { entry, rules } = purlOf('pkg:PyPI/Foo_Bar.baz@1.0', 'Foo_Bar.baz', '1.0');
    expect(entry.identities[0]?.value).toBe('pkg:pypi/foo-bar-baz@1.0');
    expect(entry.identifiers[0]?.value).toBe('pkg:PyPI/Foo_Bar.baz@1.0');
    expect(rules).toEqual([]);
  });

  it('reads %40 before the version as @ when name and version agree (Q37)', () => {
    const { entry, find } = purlOf('pkg:nuget/Newtonsoft.Json%4013.0.1', 'Newtonsoft.Json', '13.0.1');
    expect(entry.identities).toEqual([
      {
        kind: 'purl',
        value: 'pkg:nuget/Newtonsoft.Json@13.0.1',
        origin: 'derived',
        rule: 'identity.purl-version-encoded',
        confidence: 'medium',
      },
    ]);
    expect(find('identity.purl-version-encoded')).toMatchObject({
      before: 'pkg:nuget/Newtonsoft.Json%4013.0.1',
      after: 'pkg:nuget/Newtonsoft.Json@13.0.1',
      observation: { action: 'repaired' },
    });
  });

  it('does not split at %40 when the version disagrees (Q37)', () => {
    const { entry, rules } = purlOf('pkg:brew/postgresql%4012', 'postgresql@12', '12.17');
    expect(entry.identities[0]).toMatchObject({ value: 'pkg:brew/postgresql%4012', origin: 'declared' });
    expect(rules).not.toContain('identity.purl-version-encoded');
  });

  it.each([
    ['https://github.com/acme/widget', 'pkg:github/acme/widget@2.0.0'],
    ['git+https://github.com/Acme/Widget.git', 'pkg:github/acme/widget@2.0.0'],
    ['https://github.com/acme/widget/tree/main?x#y', 'pkg:github/acme/widget@2.0.0'],
  ])('derives a GitHub identity from the address %s (Q38)', (url, expected) => {
    const { entry, find } = purlOf(url, 'widget', '2.0.0');
    expect(entry.identities[0]).toMatchObject({ value: expected, origin: 'derived', rule: 'identity.purl-is-url' });
    expect(find('identity.purl-is-url')?.observation.severity).toBe('error');
  });

  it('reads %2F between namespace segments as / and says so (Q39)', () => {
    const { entry, find } = purlOf('pkg:golang/github.com%2Fgorilla%2Fmux@v1.8.0', 'github.com/gorilla/mux', 'v1.8.0');
    expect(entry.identities[0]?.value).toBe('pkg:golang/github.com/gorilla/mux@v1.8.0');
    expect(find('identity.purl-slash-encoded')?.after).toBe('pkg:golang/github.com/gorilla/mux@v1.8.0');
  });

  it.each([
    'pkg:golang/../client/v2',
    'pkg:golang/@%28devel%29',
    'pkg:maven/',
    'pkg:npm/%ZZ@1',
    'nonsense',
    'http://x.test',
  ])('drops %s as identity, keeps it as identifier, and calls it an error (Q41)', (purl) => {
    const { entry, find } = purlOf(purl, 'x', '1.0.0');
    expect(entry.identities).toEqual([]);
    expect(entry.identifiers).toEqual([{ kind: 'purl', value: purl }]);
    expect(find('identity.purl-malformed')).toMatchObject({
      before: purl,
      observation: { severity: 'error', action: 'left-out' },
    });
    expect(letterOf(entry.states, 'C6')).toBe('X');
  });

  it('derives the type from a host that stands in its place (Q42)', () => {
    const { entry, rules } = purlOf('pkg:github.com/zephyrproject-rtos/zephyr@v3.5.0', 'zephyr', 'v3.5.0');
    expect(entry.identities[0]).toMatchObject({
      value: 'pkg:github/zephyrproject-rtos/zephyr@v3.5.0',
      confidence: 'medium',
    });
    expect(rules).toEqual(['identity.purl-host-as-type']);
  });

  it.each([
    ['pkg:npm/left-pad@@1.3.0', 'left-pad', 'pkg:npm/left-pad@1.3.0'],
    ['pkg:npm/%40%40acme/widget@1.3.0', 'widget', 'pkg:npm/%40acme/widget@1.3.0'],
  ])('joins the doubled @ in %s (Q43)', (purl, name, expected) => {
    const { entry, rules } = purlOf(purl, name, '1.3.0');
    expect(entry.identities.map((identity) => identity.value)).toEqual([expected]);
    expect(rules).toEqual(['identity.purl-doubled-at']);
  });

  it('drops a purl whose version is a local path (Q43)', () => {
    const { entry, rules } = purlOf('pkg:npm/widget@file:..%2Fwidget', 'widget', '1.0.0');
    expect(entry.identities).toEqual([]);
    expect(rules).toContain('identity.purl-local-path');
  });

  it.each([
    'pkg:githubactions/actions/checkout@*',
    'pkg:npm/checkout@%5E4.0',
    'pkg:npm/checkout@UNKNOWN',
    'pkg:golang/a.test/checkout@(devel)',
  ])('uses %s without its version and with low confidence (Q40)', (purl) => {
    const { entry, rules } = purlOf(purl, 'checkout', null);
    expect(entry.identities[0]).toMatchObject({ confidence: 'low', rule: 'identity.purl-version-range' });
    expect(entry.identities[0]?.value).not.toContain('@');
    expect(rules).toContain('identity.purl-version-range');
    expect(letterOf(entry.states, 'C6')).toBe('W');
  });

  it('keeps tilde, epoch and distribution release of deb and rpm versions (Q57)', () => {
    const { entry, rules } = purlOf(
      'pkg:deb/debian/attr@1:2.4.47~rc1-2+dfsg?arch=amd64',
      'attr',
      '1:2.4.47~rc1-2+dfsg',
    );
    expect(entry.identities[0]?.value).toBe('pkg:deb/debian/attr@1:2.4.47~rc1-2%2Bdfsg?arch=amd64');
    expect(rules).toEqual([]);
  });

  it('adds the redhat spelling to an rpm of rhel (Q57)', () => {
    const { entry } = purlOf('pkg:rpm/rhel/bash@5.1.8-6.el9?arch=x86_64', 'bash', '5.1.8-6.el9');
    expect(entry.identities.map(({ value, origin }) => [value, origin])).toEqual([
      ['pkg:rpm/rhel/bash@5.1.8-6.el9?arch=x86_64', 'declared'],
      ['pkg:rpm/redhat/bash@5.1.8-6.el9?arch=x86_64', 'derived'],
    ]);
  });

  it('warns when the purl names another package or another version than the component', () => {
    const other = purlOf('pkg:npm/right-pad@2.0.0', 'left-pad', '1.3.0');
    expect(other.rules).toEqual(['identity.purl-name-differs', 'identity.purl-version-differs']);
    expect(other.find('identity.purl-version-differs')?.before).toBe('1.3.0 / pkg:npm/right-pad@2.0.0');
  });

  it.each([
    ['pkg:npm/%40angular/core@1.0.0', '@angular/core', '1.0.0'],
    ['pkg:maven/org.acme/widget@1.0.0', 'org.acme:widget', '1.0.0'],
    ['pkg:golang/github.com/acme/widget@v1.0.0', 'github.com/acme/widget', '1.0.0'],
    ['pkg:rpm/fedora/bash@5.1-2?epoch=1', 'bash', '1:5.1-2'],
    ['pkg:deb/debian/curl@7.50.3-1', 'curl', '7.50.3'],
    ['pkg:oci/debian@sha256:244fd47e07d10', 'debian', '12'],
    ['pkg:pypi/ruamel-yaml@0.17', 'ruamel.yaml', '0.17'],
  ])('sees that %s and %s mean the same', (purl, name, version) => {
    expect(purlOf(purl, name, version).rules).toEqual([]);
  });

  it('adds the apk identity to what old versions of Syft called pkg:alpine', () => {
    const { entry } = purlOf('pkg:alpine/musl@1.2.3-r4?distro=alpine-3.17', 'musl', '1.2.3-r4');
    expect(entry.identities[1]).toMatchObject({
      value: 'pkg:apk/alpine/musl@1.2.3-r4?distro=alpine-3.17',
      origin: 'derived',
      rule: 'identity.purl-alias',
    });
  });

  it('takes neither names of images nor of repositories for a disagreement', () => {
    expect(purlOf('pkg:oci/redis@sha256:96137d51', 'registry.test/library/redis:7', '7').rules).toEqual([]);
    expect(purlOf('https://github.com/acme/images', 'Hosted Image win22', '1.0').rules).toEqual([
      'identity.purl-is-url',
    ]);
  });

  it('lists the same purl once per component', () => {
    const purl = { kind: 'purl', value: 'pkg:npm/left-pad@1.3.0' } as const;
    expect(normalizeAlone({ identifiers: [purl, purl] }).entry.identities).toHaveLength(1);
  });

  it('answers its own canonical text unchanged', () => {
    for (const text of [
      'pkg:swid/Acme/Enterprise%2BServer@1.0?tag_id=x',
      'pkg:generic/a%20b@1#c/d',
      'pkg:maven/g/a@1?type=jar',
    ]) {
      const purl = parsePurl(text);
      expect('fault' in purl ? purl.fault : toPurlText(purl)).toBe(text);
    }
  });
});

describe('identities from other identifiers', () => {
  it('keeps several CPEs of Syft as hints with low confidence (Q44)', () => {
    const identifiers = [cpe('cpe:2.3:a:foo:foo:1:*:*:*:*:*:*:*'), cpe('cpe:2.3:a:foo_project:foo:1:*:*:*:*:*:*:*')];
    const { entry, rules } = normalizeAlone({ identifiers }, { producer: 'syft' });
    expect(entry.identities.map((identity) => identity.confidence)).toEqual(['low', 'low']);
    expect(rules).toEqual(['identity.cpe-guessed']);
    expect(letterOf(entry.states, 'C6')).toBe('W');
    expect(normalizeAlone({ identifiers }, { producer: 'yocto' }).entry.identities[0]?.confidence).toBe('high');
  });

  it('gives a CPE without vendor low confidence and never takes one without product (Q45)', () => {
    const wide = normalizeAlone({ identifiers: [cpe('cpe:2.3:a:*:busybox:1.36:*:*:*:*:*:*:*')] });
    expect(wide.entry.identities[0]?.confidence).toBe('low');
    expect(wide.rules).toContain('identity.cpe-wildcard');
    const all = normalizeAlone({ identifiers: [cpe('cpe:2.3:*:*:*:*:*:*:*:*:*:*:*')] });
    expect(all.entry.identities).toEqual([]);
    expect(all.rules).toContain('identity.cpe-too-wide');
  });

  it.each(['cpe:2.3:a:foo:bar:1:*:*:*:*:*', 'cpe:2.3:-:-:', 'cpe:2.3:x:foo:bar:1:*:*:*:*:*:*:*', 'foo'])(
    'leaves out the malformed CPE %s (Q45)',
    (value) => {
      const { entry, find } = normalizeAlone({ identifiers: [cpe(value)] });
      expect(entry.identities).toEqual([]);
      expect(find('identity.cpe-malformed')?.observation.severity).toBe('error');
      expect(letterOf(entry.states, 'C6')).toBe('X');
    },
  );

  it('reports components that have neither purl nor CPE, and not services and data (Q46)', () => {
    expect(normalizeAlone({ identifiers: [] }).rules).toEqual(['identity.none']);
    expect(normalizeAlone({ identifiers: [{ kind: 'swid', value: 'swid:abc' }] }).rules).toEqual(['identity.none']);
    expect(normalizeAlone({ identifiers: [], role: 'service' }).rules).toEqual([]);
    expect(normalizeAlone({ identifiers: [], type: 'data' }).rules).toEqual([]);
    expect(normalizeAlone({ identifiers: [], type: 'file' }).rules).toEqual(['identity.none-file']);
  });

  it('checks SWHID and OmniBOR identifiers and strips the scheme of SWID tags', () => {
    const hex = 'a'.repeat(40);
    const { entry, rules } = normalizeAlone({
      identifiers: [
        { kind: 'swhid', value: `swh:1:cnt:${hex}` },
        { kind: 'omnibor', value: `gitoid:blob:sha1:${hex}` },
        { kind: 'swid', value: 'swid:75b8c285' },
        { kind: 'swhid', value: 'swh:2:cnt:00' },
      ],
    });
    expect(entry.identities.map((identity) => identity.value)).toEqual([
      `swh:1:cnt:${hex}`,
      `gitoid:blob:sha1:${hex}`,
      '75b8c285',
    ]);
    expect(rules).toEqual(['identity.identifier-malformed', 'identity.none']);
  });

  it('takes NOASSERTION as an identifier for a declared unknown', () => {
    const { entry } = normalizeAlone({ identifiers: [cpe('NOASSERTION')] });
    expect(letterOf(entry.states, 'C6')).toBe('U');
  });
});
