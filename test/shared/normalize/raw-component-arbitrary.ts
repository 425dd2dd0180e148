// Arbitrary raw components, with hostile and with almost sound texts, for property and fuzz tests.

import * as fc from 'fast-check';

import type { IdentifierKind, Party, RawComponent, RawLicence } from '#shared/model/component.ts';
import { type Stated, stateLetters, type ValueState } from '#shared/model/value-state.ts';

const traps = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '\u{0}',
  '\u{D800}',
  'a\u{DFFF}b',
  '%',
  '%ZZ',
  '%ED%A0%80',
  'NOASSERTION',
  'NONE',
  'unknown',
  'n/a',
  'pkg:',
  'pkg:npm/%40a/b@1?x=y#z',
  'pkg:npm/__proto__@1?__proto__=x',
  'cpe:2.3:a:b:c:*:*:*:*:*:*:*:*',
  'cpe:/a:%',
  'MIT AND (ISC',
  'LGPL-2.1, GPL-2.0',
  "['x']",
);

export const hostileText = fc.oneof(traps, fc.string({ maxLength: 30, unit: 'binary' }), fc.string({ maxLength: 30 }));

function statedOf<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Stated<T>> {
  const states = Object.keys(stateLetters) as ValueState[];
  return fc
    .tuple(fc.constantFrom(...states), fc.option(value))
    .map(([state, maybe]): Stated<T> => ({ state, value: maybe }));
}

const party: fc.Arbitrary<Party> = fc.record({
  name: hostileText,
  kind: fc.constantFrom('organisation', 'person', 'unspecified'),
  contacts: fc.array(hostileText, { maxLength: 2 }),
});

const identifier = fc.record({
  kind: fc.constantFrom<IdentifierKind>('purl', 'cpe', 'swid', 'swhid', 'omnibor'),
  value: fc.oneof(
    hostileText,
    hostileText.map((text) => `pkg:npm/${text}`),
    hostileText.map((text) => `cpe:2.3:a:${text}`),
  ),
});

const licence: fc.Arbitrary<RawLicence> = fc.record({
  form: fc.constantFrom('id', 'name', 'expression', 'url'),
  value: hostileText,
  acknowledgement: fc.constantFrom('declared', 'concluded', 'unqualified', 'detected'),
  state: fc.constantFrom('present', 'unknown-declared', 'known-none'),
});

export const rawComponents: fc.Arbitrary<RawComponent> = fc.record({
  node: fc.nat(),
  parent: fc.option(fc.nat()),
  role: fc.constantFrom('root', 'component', 'service'),
  pointer: fc.constant('/components/0'),
  ref: fc.option(hostileText),
  type: fc.oneof(hostileText, fc.constantFrom('file', 'data', 'library')),
  namespace: fc.option(hostileText),
  name: statedOf(hostileText),
  version: statedOf(hostileText),
  supplier: statedOf(party),
  producer: statedOf(party),
  identifiers: fc.array(identifier, { maxLength: 4 }),
  hashes: fc.array(fc.record({ algorithm: fc.oneof(hostileText, fc.constant('SHA-256')), value: hostileText }), {
    maxLength: 3,
  }),
  licences: fc.array(licence, { maxLength: 3 }),
  copyright: statedOf(hostileText),
  downloadLocation: statedOf(hostileText),
  scope: fc.option(hostileText),
  hashNotApplicable: fc.boolean(),
});
