// Normalisation takes any text at any place: it never throws, pollutes nothing, and stays linear in the size of the text.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { RawComponent } from '#shared/model/component.ts';
import { createComponentNormalizer } from '#shared/normalize/component.ts';

import { aLicence, aParty, aRawComponent, aReporter, stated } from '../shared/normalize/raw-component.ts';
import { rawComponents } from '../shared/normalize/raw-component-arbitrary.ts';

const context = { standard: 'CycloneDX', producer: 'syft', definedLicenceRefs: new Set<string>() } as const;

/** The text at every place that takes vendor text. */
function everywhere(text: string): RawComponent {
  const kinds = ['purl', 'cpe', 'swid', 'swhid', 'omnibor'] as const;
  const forms = ['id', 'name', 'expression', 'url'] as const;
  return aRawComponent({
    type: text,
    namespace: text,
    name: stated(text),
    version: stated(text),
    supplier: aParty(text, text),
    producer: aParty(text, text),
    identifiers: kinds.map((kind) => ({ kind, value: text })),
    hashes: [
      { algorithm: text, value: text },
      { algorithm: 'SHA-256', value: text },
    ],
    licences: forms.map((form) => aLicence(form, text)),
    copyright: stated(text),
  });
}

const million = 1_000_000;
const long: readonly (readonly [what: string, text: string])[] = [
  ['letters', 'a'.repeat(million)],
  ['digits and dots', '1.'.repeat(million / 2)],
  ['slashes', `pkg:npm/${'/'.repeat(million)}`],
  ['path segments', `pkg:golang/${'a/'.repeat(million / 2)}b@1`],
  ['at signs', `pkg:npm/${'@'.repeat(million)}`],
  ['percent signs', `pkg:npm/${'%41'.repeat(million / 3)}`],
  ['qualifiers', `pkg:npm/a?${'a=b&'.repeat(million / 4)}`],
  ['question marks and hashes', `pkg:npm/${'?#'.repeat(million / 2)}`],
  ['colons', `cpe:2.3:${':'.repeat(million)}`],
  ['backslashes', `cpe:2.3:a:${'\\'.repeat(million)}`],
  ['wildcards', `cpe:2.3:a:${'?'.repeat(million)}:b:*:*:*:*:*:*:*:*`],
  ['wildcards around one letter', `cpe:2.3:a:a${'?'.repeat(million)}a:b:*:*:*:*:*:*:*:*`],
  ['tildes', `cpe:/a:b:c:d:e:${'~'.repeat(million)}`],
  ['blanks', ' '.repeat(million)],
  ['blanks inside', `a${' '.repeat(million)}1.0`],
  ['parentheses', '('.repeat(million)],
  ['commas', 'MIT,'.repeat(million / 4)],
  ['quotes', `['${"','".repeat(million / 3)}']`],
  ['entities', '&amp;'.repeat(million / 5)],
  ['lone surrogates', '\u{D800}'.repeat(million)],
  ['zeros', '0'.repeat(million)],
  ['a repository address', `https://github.com/${'a'.repeat(million)}/b`],
  ['a web address', `https://${'/'.repeat(million)}x`],
  ['dashes', '-'.repeat(million)],
];

describe('normalising hostile components', () => {
  it('never throws, whatever the texts are', () => {
    fc.assert(
      fc.property(rawComponents, (raw) => {
        expect(createComponentNormalizer(context, aReporter())(raw).states).toHaveLength(9);
      }),
      { seed: 47_110_815, numRuns: 2_000 },
    );
  });

  it.each(long)('answers within a second for a million characters: %s', (_what, text) => {
    const start = performance.now();
    const entry = createComponentNormalizer(context, aReporter())(everywhere(text));
    expect(entry.states).toHaveLength(9);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('takes names of object members as ordinary text and changes no prototype', () => {
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
      const entry = createComponentNormalizer(context, aReporter())(everywhere(name));
      expect(entry.hashes[0]?.algorithm).toBe(name.toLowerCase());
      const purl = { kind: 'purl', value: `pkg:npm/${name}@1?${name.toLowerCase().replaceAll('_', 'x')}=1` } as const;
      const [identity] = createComponentNormalizer(
        context,
        aReporter(),
      )(aRawComponent({ identifiers: [purl] })).identities;
      expect(identity?.value).toContain(`pkg:npm/${name.toLowerCase()}@1`);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('forgets old licence texts instead of keeping a hundred thousand different ones', () => {
    const normalize = createComponentNormalizer(context, aReporter());
    const start = performance.now();
    for (let i = 0; i < 30_000; i++) normalize(aRawComponent({ licences: [aLicence('name', `Licence number ${i}`)] }));
    expect(normalize(aRawComponent({ licences: [aLicence('name', 'MIT License')] })).licences[0]?.expression).toBe(
      'MIT',
    );
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
