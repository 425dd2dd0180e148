// Laws of normalisation: canonical forms are fixed points, and what is derived from text survives a second reading.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createComponentNormalizer } from '#shared/normalize/component.ts';
import { parseCpe } from '#shared/normalize/cpe.ts';
import { parseLicenceExpression } from '#shared/normalize/licence-expression.ts';
import { makePurl, parsePurl, toPurlText } from '#shared/normalize/purl.ts';
import { componentFields } from '#shared/model/field.ts';

import { aReporter } from '../shared/normalize/raw-component.ts';
import { rawComponents } from '../shared/normalize/raw-component-arbitrary.ts';

const seed = 20_260_115;
const types = fc.constantFrom(
  'npm',
  'maven',
  'pypi',
  'golang',
  'nuget',
  'deb',
  'rpm',
  'generic',
  'github',
  'composer',
  'x-other',
);
const cpeCharacters = ['a', 'Z', '0', '9', '.', '-', '_', ':', '+', '\\', '*', '?', '~', '/', '&'];
const text = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const licences = fc.constantFrom(
  'MIT',
  'Apache-2.0',
  'GPL-2.0-or-later',
  'LicenseRef-x',
  'GPL-2.0-only WITH Classpath-exception-2.0',
);

const expressions: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6 },
    licences,
    fc.tuple(tie('node'), fc.constantFrom('AND', 'OR'), tie('node')).map((parts) => parts.join(' ')),
    tie('node').map((inner) => `(${inner})`),
  ),
})).node;

describe('laws of normalisation', () => {
  it('reads back every purl that it writes, as the same purl', () => {
    const purls = fc.record({
      type: types,
      namespace: fc.option(fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))),
      name: text,
      version: fc.option(text),
      qualifiers: fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), text), {
        selector: (pair) => pair[0],
        maxLength: 3,
      }),
      subpath: fc.option(text),
    });
    fc.assert(
      fc.property(purls, (input) => {
        const made = makePurl(input);
        if ('fault' in made) return;
        const written = toPurlText(made);
        const read = parsePurl(written);
        expect(read).toEqual(made);
        expect('fault' in read ? read.fault : toPurlText(read)).toBe(written);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('brings a CPE to a form that it leaves alone', () => {
    const field = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...cpeCharacters) });
    fc.assert(
      fc.property(fc.array(field, { minLength: 10, maxLength: 10 }), (fields) => {
        const cpe = parseCpe(`cpe:2.3:a:${fields.join(':')}`);
        if ('fault' in cpe) return;
        expect(parseCpe(cpe.text)).toEqual({ ...cpe, repaired: false });
      }),
      { seed, numRuns: 500 },
    );
  });

  it('leaves sound licence expressions as they are, and any repaired one on the second reading', () => {
    const defined = new Set(['LicenseRef-x']);
    fc.assert(
      fc.property(expressions, (expression) => {
        expect(parseLicenceExpression(expression, defined)).toMatchObject({ expression, fault: null });
        const shaken = parseLicenceExpression(expression.toLowerCase().replaceAll(' ', '  '), defined);
        const again = parseLicenceExpression(shaken.expression ?? 'NOASSERTION', defined);
        expect(again.expression).toBe(shaken.expression);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('keeps what was declared, and answers the same for the same component', () => {
    fc.assert(
      fc.property(rawComponents, (raw) => {
        const context = { standard: 'SPDX', producer: 'syft', definedLicenceRefs: new Set<string>() } as const;
        const normalize = createComponentNormalizer(context, aReporter());
        const entry = normalize(raw);
        expect(normalize(raw)).toEqual(entry);
        expect(entry.identifiers).toBe(raw.identifiers);
        expect(entry.states).toMatch(/^[PWUHNAX-]+$/);
        expect(entry.states).toHaveLength(componentFields.length);
        expect(JSON.stringify(JSON.parse(entry.key))).toBe(entry.key);
        expect(entry.licences.length).toBeLessThanOrEqual(raw.licences.length);
        expect(entry.hashes).toHaveLength(raw.hashes.length);
      }),
      { seed, numRuns: 500 },
    );
  });
});
