import { describe, expect, it } from 'vitest';

import { ABSENT } from '#shared/model/value-state.ts';

import { aParty, letterOf, normalizeAlone, stated } from './raw-component.ts';

const version = (value: string) =>
  normalizeAlone({ version: stated(value), identifiers: [{ kind: 'swid', value: 'x' }] });
const named = (name: string, type = 'library') =>
  normalizeAlone({ name: stated(name), type, identifiers: [{ kind: 'cpe', value: 'cpe:/a:a:b' }] });
const said = (rules: readonly string[]) => rules.filter((rule) => rule !== 'identity.none');

describe('the key of a component', () => {
  it('is the canonical text of what the vendor declared, identifiers sorted', () => {
    const { entry } = normalizeAlone({
      namespace: '@acme',
      identifiers: [
        { kind: 'purl', value: 'pkg:NPM/left-pad@1.3.0' },
        { kind: 'cpe', value: 'cpe:2.3:a:acme:left-pad:1.3.0:*:*:*:*:*:*:*' },
      ],
    });
    expect(entry.key).toBe(
      '["library","@acme","left-pad","1.3.0",[["cpe","cpe:2.3:a:acme:left-pad:1.3.0:*:*:*:*:*:*:*"],["purl","pkg:NPM/left-pad@1.3.0"]]]',
    );
  });

  it('does not depend on the order of identifiers, on place, licence, hash or supplier', () => {
    const identifiers = [
      { kind: 'purl', value: 'b' },
      { kind: 'purl', value: 'a' },
    ] as const;
    const one = normalizeAlone({ identifiers });
    const two = normalizeAlone({
      identifiers: identifiers.toReversed(),
      pointer: '/x',
      supplier: ABSENT,
      hashes: [],
      node: 9,
    });
    expect(two.entry.key).toBe(one.entry.key);
    expect(normalizeAlone({ version: ABSENT }).entry.key).toContain(',null,[');
  });
});

describe('state letters', () => {
  it('has one letter per field, in the order of componentFields, and leaves G1 absent', () => {
    const { entry, rules } = normalizeAlone({
      producer: aParty('Acme', 'https://acme.test'),
      copyright: stated('Copyright Acme'),
      hashes: [{ algorithm: 'SHA-1', value: 'aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d' }],
      licences: [{ form: 'id', value: 'MIT', acknowledgement: 'unqualified', state: 'present' }],
    });
    expect(entry.states).toBe('PPPPPWPPA');
    expect(rules).toEqual([]);
  });

  it.each(['n/a', ' - ', 'TBD', 'none', '<unknown>'])(
    'counts the filler "%s" as absent in every text field',
    (filler) => {
      const { entry } = normalizeAlone({
        name: stated(filler),
        version: stated(filler),
        supplier: aParty(filler),
        producer: aParty(filler),
        copyright: stated(filler),
      });
      expect(entry.states).toBe('AAAAPAAAA');
    },
  );

  it.each(['unknown', 'NOASSERTION'])('keeps the declared unknown "%s" apart from silence', (word) => {
    const { entry } = normalizeAlone({
      version: stated(word),
      supplier: aParty(word),
      producer: aParty(word),
      copyright: stated(word),
    });
    expect(entry.states).toBe('PUUUPAAUA');
  });

  it('keeps withheld and known-none as the decoder found them', () => {
    const { entry } = normalizeAlone({
      version: { state: 'withheld', value: null },
      supplier: { state: 'withheld', value: null },
      copyright: { state: 'known-none', value: null },
    });
    expect(entry.states).toBe('PHHAPAANA');
  });

  it('takes a supplier that cannot be reached as weak, and as a weak producer', () => {
    expect(letterOf(normalizeAlone({ supplier: aParty('Acme') }).entry.states, 'C3')).toBe('W');
    expect(letterOf(normalizeAlone({ supplier: aParty('Acme', 'noreply@acme.test') }).entry.states, 'C3')).toBe('W');
    expect(letterOf(normalizeAlone({ supplier: aParty('Acme', 'a@acme.test') }).entry.states, 'C4')).toBe('W');
    expect(letterOf(normalizeAlone({ supplier: ABSENT }).entry.states, 'C4')).toBe('A');
  });

  it('demands neither version nor identifiers of data and crypto assets', () => {
    const { entry, rules } = normalizeAlone({
      type: 'cryptographic-asset',
      version: ABSENT,
      identifiers: [],
      hashNotApplicable: true,
    });
    expect(letterOf(entry.states, 'C2')).toBe('-');
    expect(letterOf(entry.states, 'C7')).toBe('-');
    expect(rules).toEqual([]);
  });
});

describe('findings about a component', () => {
  it('notes a missing supplier once per component and accepts it (Q30)', () => {
    const { find, rules } = normalizeAlone({ supplier: ABSENT });
    expect(rules).toEqual(['component.supplier-missing']);
    expect(find('component.supplier-missing')?.observation).toMatchObject({ severity: 'note', action: 'accepted' });
  });

  it('cleans double escaped names and printed lists and keeps the text as written (Q33)', () => {
    const { entry, rules } = normalizeAlone({
      supplier: aParty(String.raw`\"Acme\" &amp; Sons`, 'a@acme.test'),
      copyright: stated(`['Copyright A', "Copyright B's"]`),
    });
    expect(entry.supplier).toMatchObject({ value: { name: '"Acme" & Sons' }, raw: String.raw`\"Acme\" &amp; Sons` });
    expect(entry.copyright).toMatchObject({
      value: "Copyright A\nCopyright B's",
      raw: `['Copyright A', "Copyright B's"]`,
    });
    expect(rules).toEqual(['component.supplier-escaped', 'component.copyright-list']);
  });

  it.each([
    '>= 1.17',
    '^4.0',
    '~> 2.1',
    '~1.2',
    '1.x',
    '1.*',
    '[1.0,2.0)',
    '1.0 - 2.0',
    '>=1,<2',
    '1 || 2',
    '!=3',
    '=1.0',
  ])('takes the range "%s" as weak and says that it cannot be matched (Q40)', (value) => {
    const { entry, rules } = version(value);
    expect(letterOf(entry.states, 'C2')).toBe('W');
    expect(said(rules)).toEqual(['component.version-range']);
  });

  it.each([
    '1.3.0',
    'v2',
    '1.0~rc1',
    '2:1.0^git1-3',
    '0.0.0-20230101-abcdef',
    '2024x',
    '12.0.0.Final',
    'r123',
    '1.0-x86',
    '5.0 (build 3)',
  ])('takes "%s" as a version (Q57)', (value) => {
    const { entry, rules } = version(value);
    expect(letterOf(entry.states, 'C2')).toBe('P');
    expect(said(rules)).toEqual([]);
  });

  it.each([
    ['main', 'component.version-branch', 'W'],
    ['HEAD', 'component.version-branch', 'W'],
    ['(devel)', 'component.version-branch', 'W'],
    ['file:../lib', 'component.version-path', 'W'],
    ['workspace:*', 'component.version-path', 'W'],
    ['latest', 'component.version-missing', 'A'],
    ['*', 'component.version-missing', 'A'],
    ['0.0.0-unknown', 'component.version-missing', 'A'],
    ['unknown', 'component.version-unknown', 'U'],
  ])('judges the version "%s" by %s (Q40, Q43)', (value, rule, letter) => {
    const { entry, rules } = version(value);
    expect(said(rules)).toEqual([rule]);
    expect(letterOf(entry.states, 'C2')).toBe(letter);
  });

  it('does not ask models, data and files for a version as it asks software (Q53, Q61)', () => {
    expect(normalizeAlone({ version: ABSENT }).rules).toEqual(['component.version-missing']);
    expect(normalizeAlone({ version: ABSENT, type: 'machine-learning-model' }).rules).toEqual([]);
    expect(normalizeAlone({ version: ABSENT, type: 'data' }).rules).toEqual([]);
    expect(normalizeAlone({ version: ABSENT, type: 'file' }).rules).toEqual(['component.version-missing-file']);
  });

  it.each([
    ['hello 0.0.1', null],
    ['hello 0.0.1', '0.0.1'],
    ['hello-0.0.1', '0.0.1'],
    ['hello_v0.0.1', '0.0.1'],
    ['hello@1.2', null],
  ])('asks whether "%s" with version %s shall be split (Q52)', (name, value) => {
    const { find } = normalizeAlone({
      name: stated(name),
      version: value === null ? ABSENT : stated(value),
      identifiers: [],
    });
    expect(find('component.name-holds-version')?.observation).toMatchObject({ action: 'asked' });
  });

  it.each([
    ['libglib2.0-0', '2.66.8'],
    ['python3.11', '3.11.2'],
    ['Windows 11', '22H2'],
    ['log4j-1.2-api', '2.17.0'],
    ['hello0.0.1', '0.0.1'],
  ])('leaves the name "%s" with version %s alone (Q52)', (name, value) => {
    expect(normalizeAlone({ name: stated(name), version: stated(value), identifiers: [] }).rules).toEqual([
      'identity.none',
    ]);
  });

  it('does not ask about a name that the purl confirms (Q52)', () => {
    const identifiers = [{ kind: 'purl', value: 'pkg:generic/hello-0.0.1@0.0.1' }] as const;
    expect(normalizeAlone({ name: stated('hello-0.0.1'), version: stated('0.0.1'), identifiers }).rules).toEqual([]);
  });

  it('says that a name is missing or only a path of the scanned machine', () => {
    expect(named('.').rules).toEqual(['component.name-missing']);
    expect(named('/build/out/lib.so').rules).toEqual(['component.name-path']);
    expect(named(String.raw`C:\build\lib.dll`).rules).toEqual(['component.name-path']);
    expect(named('/usr/bin/bash', 'file').rules).toEqual([]);
    expect(named('@acme/widget').rules).toEqual([]);
  });
});
