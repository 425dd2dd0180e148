import { describe, expect, it } from 'vitest';

import type { RawLicence } from '#shared/model/component.ts';
import type { NormalizeContext } from '#shared/normalize/component.ts';

import { aLicence, letterOf, normalizeAlone } from './raw-component.ts';

function read(licences: readonly RawLicence[], context: Partial<NormalizeContext> = {}) {
  const result = normalizeAlone({ licences }, context);
  return { ...result, letter: letterOf(result.entry.states, 'C11'), licences: result.entry.licences };
}

const spdx = { standard: 'SPDX' } as const;

describe('licence statements', () => {
  it('takes listed identifiers and expressions as present, without a finding', () => {
    for (const licence of [aLicence('id', 'MIT'), aLicence('expression', 'MIT OR Apache-2.0')]) {
      const { letter, rules, licences } = read([licence]);
      expect(letter).toBe('P');
      expect(rules).toEqual([]);
      expect(licences[0]).toEqual({
        expression: licence.value,
        raw: licence.value,
        acknowledgement: 'unqualified',
        state: 'present',
      });
    }
  });

  it.each([
    ['NOASSERTION', 'unknown-declared', 'U'],
    ['NONE', 'known-none', 'N'],
  ] as const)('keeps %s apart from silence', (value, state, letter) => {
    expect(read([aLicence('expression', value, { state })]).letter).toBe(letter);
    expect(read([aLicence('expression', value)]).letter).toBe(letter);
    expect(read([]).letter).toBe('A');
  });

  it('does not conclude from NONE of Syft or Trivy that no licence is granted (Q72)', () => {
    const { letter, rules } = read([aLicence('expression', 'NONE', { state: 'known-none' })], {
      producer: 'trivy-0.30',
    });
    expect(letter).toBe('U');
    expect(rules).toEqual(['licence.none-by-tool']);
  });

  it.each([
    'LGPL-2.1, GPL-2.0',
    'MIT; ISC',
    'MIT/Apache-2.0',
    'GPL-2.0-only, Foo-1.0',
    'BSD-3-Clause,MIT',
    'GPL-2.0-only, and MIT',
  ])('asks whether all or any of "%s" apply and never guesses (Q73)', (value) => {
    for (const form of ['expression', 'name', 'id'] as const) {
      const { letter, licences, find } = read([aLicence(form, value)], spdx);
      expect(letter).toBe('W');
      expect(licences[0]?.expression).toBeNull();
      expect(find('licence.comma-list')).toMatchObject({
        before: value,
        observation: { action: 'asked', severity: form === 'expression' ? 'error' : 'warning' },
      });
      expect(find('licence.comma-list')?.observation.options).toEqual(['all apply (AND)', 'any may be chosen (OR)']);
    }
  });

  it.each([
    ['GPLv2+', 'GPL-2.0-or-later'],
    ['LGPLv2', 'LGPL-2.0-only'],
    ['LGPL2.1', 'LGPL-2.1-only'],
    ['GPLv2+ and LGPLv2+', 'GPL-2.0-or-later AND LGPL-2.0-or-later'],
    ['MPLv1.1 or GPLv3', 'MPL-1.1 OR GPL-3.0-only'],
    ['ASL 2.0', 'Apache-2.0'],
    ['Apache License, Version 2.0', 'Apache-2.0'],
    ['Apache License 2.0', 'Apache-2.0'],
    ['The Apache Software License, Version 2.0', 'Apache-2.0'],
    ['MIT/X11', 'MIT'],
    ['The MIT License (MIT)', 'MIT'],
    ['MIT License', 'MIT'],
    ['New BSD License', 'BSD-3-Clause'],
    ['BSD 3-Clause "New" or "Revised" License', 'BSD-3-Clause'],
    ['GNU General Public License v3 or later (GPLv3+)', 'GPL-3.0-or-later'],
    ['GNU General Public License v2.0 only', 'GPL-2.0-only'],
    ['GNU Lesser General Public License v2.1', 'LGPL-2.1-only'],
    ['GNU Affero General Public License v3', 'AGPL-3.0-only'],
    ['Common Development and Distribution License 1.0', 'CDDL-1.0'],
    ['Eclipse Public License v2.0', 'EPL-2.0'],
    ['Mozilla Public License 2.0 (MPL 2.0)', 'MPL-2.0'],
    ['Boost Software License 1.0', 'BSL-1.0'],
    ['ISC License (ISCL)', 'ISC'],
    ['CC0 1.0 Universal', 'CC0-1.0'],
    [
      'GNU General Public License, version 2 with the GNU Classpath Exception',
      'GPL-2.0-only WITH Classpath-exception-2.0',
    ],
  ])('derives from the name "%s" the expression %s and marks it weak (Q74, Q75)', (value, expression) => {
    for (const form of ['name', 'expression'] as const) {
      const { letter, licences, find } = read([aLicence(form, value)]);
      expect(licences[0]).toMatchObject({ expression, raw: value, state: 'present-weak' });
      expect(letter).toBe('W');
      expect(find('licence.known-name')).toMatchObject({
        before: value,
        after: expression,
        observation: { action: 'repaired' },
      });
    }
  });

  it.each([
    'BSD',
    'BSD License',
    'BSD-like',
    'PD',
    'Apache Software License',
    'GPL',
    'Artistic',
    'GNU Lesser General Public License',
  ])('asks what "%s" means (Q75, Q77)', (value) => {
    const { letter, licences, find } = read([aLicence('name', value)]);
    expect(licences[0]?.expression).toBeNull();
    expect(letter).toBe('W');
    expect(find('licence.ambiguous-name')?.observation.options?.length).toBeGreaterThan(2);
  });

  it('warns of LicenseRef without a definition, in SPDX more loudly than in CycloneDX (Q76)', () => {
    const licence = [aLicence('expression', 'LicenseRef-1')];
    expect(read(licence, spdx).find('licence.reference-undefined')?.observation.severity).toBe('warning');
    expect(read(licence).find('licence.reference-undefined')?.observation.severity).toBe('note');
    expect(read(licence, spdx).letter).toBe('W');
    const defined = read(licence, { ...spdx, definedLicenceRefs: new Set(['LicenseRef-1']) });
    expect(defined.letter).toBe('P');
    expect(defined.rules).toEqual([]);
  });

  it('reads & as AND and lower-case operators as operators (Q74, Q77)', () => {
    const { licences, rules, letter } = read([aLicence('expression', 'MIT & isc or Zlib')]);
    expect(licences[0]?.expression).toBe('MIT AND ISC OR Zlib');
    expect(rules).toEqual(['licence.identifier-case', 'licence.operator-case', 'licence.operator-sign']);
    expect(letter).toBe('P');
  });

  it('derives the licence from well-known addresses and keeps others as they are (Q78)', () => {
    const known = read([aLicence('url', 'http://www.apache.org/licenses/LICENSE-2.0.txt')]);
    expect(known.licences[0]).toMatchObject({ expression: 'Apache-2.0', state: 'present-weak' });
    expect(known.rules).toEqual(['licence.known-url']);
    expect(read([aLicence('url', 'https://licenses.nuget.org/MIT')]).licences[0]?.expression).toBe('MIT');
    expect(read([aLicence('url', 'https://spdx.org/licenses/BSD-3-Clause.html')]).licences[0]?.expression).toBe(
      'BSD-3-Clause',
    );
    const other = read([aLicence('url', 'https://acme.test/licence')]);
    expect(other.licences[0]).toMatchObject({ expression: null, state: 'present-weak' });
    expect(other.rules).toEqual(['licence.url-only']);
  });

  it('asks about two expressions in one component and keeps both (Q79)', () => {
    const two = [aLicence('expression', 'MIT'), aLicence('expression', 'ISC')];
    const { find, licences } = read(two);
    expect(licences).toHaveLength(2);
    expect(find('licence.several-expressions')?.observation.action).toBe('asked');
    expect(read(two, spdx).rules).toEqual([]);
    const qualified = [
      aLicence('expression', 'MIT', { acknowledgement: 'declared' }),
      aLicence('expression', 'ISC', { acknowledgement: 'concluded' }),
    ];
    expect(read(qualified).rules).toEqual([]);
  });

  it('warns of an expression beside single licences and leaves empty entries out (Q80)', () => {
    const { rules, licences } = read([aLicence('expression', 'MIT'), aLicence('id', 'ISC'), aLicence('name', ' ')]);
    expect(rules).toEqual(['licence.empty', 'licence.expression-beside-licence']);
    expect(licences).toHaveLength(2);
    expect(read([aLicence('name', 'n/a')]).letter).toBe('A');
  });

  it('reads an expression in license.id as an expression (Q81)', () => {
    const { licences, rules, letter } = read([aLicence('id', 'MIT OR Apache-2.0')]);
    expect(licences[0]?.expression).toBe('MIT OR Apache-2.0');
    expect(rules).toEqual(['licence.expression-in-id']);
    expect(letter).toBe('P');
  });

  it('reads an identifier in the field for names as an identifier, weakly', () => {
    expect(read([aLicence('name', 'MIT')])).toMatchObject({ letter: 'W', rules: ['licence.expression-in-name'] });
  });

  it('does not lose a licence that stands in parentheses behind another', () => {
    expect(read([aLicence('name', 'MIT (ISC)')]).licences[0]?.expression).toBeNull();
    expect(read([aLicence('name', '(MIT')]).licences[0]?.expression).toBeNull();
  });

  it('repairs case, notes deprecated and unknown identifiers (Q82)', () => {
    expect(read([aLicence('id', 'bsd-3-CLAUSE')])).toMatchObject({ letter: 'P', rules: ['licence.identifier-case'] });
    expect(read([aLicence('id', 'GPL-2.0')])).toMatchObject({ letter: 'W', rules: ['licence.deprecated-identifier'] });
    expect(read([aLicence('id', 'Brand-New-1.0')])).toMatchObject({
      letter: 'W',
      rules: ['licence.unknown-identifier'],
    });
  });

  it('calls malformed expressions invalid and an error, and free names weak', () => {
    const malformed = read([aLicence('expression', 'MIT AND AND ISC')]);
    expect(malformed.letter).toBe('X');
    expect(malformed.find('licence.expression-malformed')?.observation.severity).toBe('error');
    expect(read([aLicence('name', 'Acme Commercial License')])).toMatchObject({
      letter: 'W',
      rules: ['licence.name-only'],
    });
    expect(read([aLicence('name', 'UNLICENSED')])).toMatchObject({ letter: 'W', rules: ['licence.proprietary'] });
    expect(read([aLicence('expression', 'M'.repeat(1_048_577))])).toMatchObject({
      letter: 'X',
      rules: ['licence.too-long'],
    });
  });

  it('lets the best statement count, but not what was only found in files (Q83)', () => {
    const unknown = aLicence('expression', 'NOASSERTION', { state: 'unknown-declared', acknowledgement: 'concluded' });
    expect(read([aLicence('expression', 'MIT', { acknowledgement: 'declared' }), unknown], spdx).letter).toBe('P');
    expect(read([aLicence('expression', 'MIT', { acknowledgement: 'detected' }), unknown], spdx).letter).toBe('U');
  });

  it('reports one thing once per component, however often it is said', () => {
    const twice = [
      aLicence('expression', 'mit', { acknowledgement: 'declared' }),
      aLicence('expression', 'isc', { acknowledgement: 'concluded' }),
    ];
    expect(read(twice, spdx).rules).toEqual(['licence.identifier-case']);
  });
});
