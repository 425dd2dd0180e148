// What is said about licence statements: one constant per finding, so that equal ones group (quirks Q72–Q82).

import type { Observation, Severity } from '#shared/model/finding.ts';

import type { LicenceFamily } from './licence-aliases.ts';

/** A text in a slot for expressions or identifiers breaks the specification; in a slot for names it may be anything. */
export type LicenceSlot = 'expression' | 'name';

function bySlot(make: (severity: Severity) => Observation, name: Severity): Readonly<Record<LicenceSlot, Observation>> {
  return { expression: make('error'), name: make(name) };
}

const writeExpression = 'Write licences as SPDX expressions, e.g. "MIT OR Apache-2.0".';

export const licenceIdCase: Observation = {
  rule: 'licence.identifier-case',
  severity: 'note',
  action: 'repaired',
  message: 'Licence identifiers are not in the capitals of the SPDX list. We read them as the list spells them.',
  remedy: 'Spell licence identifiers exactly as on the SPDX licence list.',
};

export const operatorCase: Observation = {
  rule: 'licence.operator-case',
  severity: 'warning',
  action: 'repaired',
  message:
    'Licence expressions join licences with "and", "or", "with" in small letters. We read them as AND, OR, WITH.',
  remedy: 'Write the operators AND, OR and WITH in capitals (SPDX 2.3 Annex D).',
};

export const operatorSign = bySlot(
  (severity) => ({
    rule: 'licence.operator-sign',
    severity,
    action: 'repaired',
    message: 'Licences are joined with "&" or "|". We read "&" as AND and "|" as OR.',
    remedy: writeExpression,
  }),
  'note',
);

export const knownName = bySlot(
  (severity) => ({
    rule: 'licence.known-name',
    severity,
    action: 'repaired',
    message: 'Licences are given by name, not by SPDX identifier. We derived the identifier from the name.',
    remedy: writeExpression,
  }),
  'note',
);

export const expressionInName: Observation = {
  rule: 'licence.expression-in-name',
  severity: 'note',
  action: 'repaired',
  message: 'Licence identifiers or expressions stand in the field for licence names. We read them as what they are.',
  remedy: 'Put identifiers into "license.id" and expressions into "expression".',
};

export const expressionInId: Observation = {
  rule: 'licence.expression-in-id',
  severity: 'note',
  action: 'repaired',
  message: 'A licence identifier holds a whole licence expression. We read it as an expression.',
  remedy: 'Put licence expressions into the field "expression", single identifiers into "license.id".',
};

export const malformedExpression: Observation = {
  rule: 'licence.expression-malformed',
  severity: 'error',
  action: 'noted',
  message:
    'Licence texts stand where an SPDX licence expression must stand, but are none. The licence stays as written.',
  remedy: writeExpression,
};

export const tooLong: Observation = {
  rule: 'licence.too-long',
  severity: 'error',
  action: 'left-out',
  message: 'A licence text is longer than 1,048,576 characters. It was not read.',
  remedy: 'Write an SPDX expression or a licence name and put the full text where the format has a place for it.',
};

export const unknownId: Observation = {
  rule: 'licence.unknown-identifier',
  severity: 'note',
  action: 'noted',
  message: 'Licence identifiers are not on the SPDX licence list that we carry (spdx-license-ids 3.0.24).',
  remedy: 'Use identifiers of the SPDX licence list, or LicenseRef-… with the licence text for all others.',
};

export const deprecatedId: Observation = {
  rule: 'licence.deprecated-identifier',
  severity: 'note',
  action: 'noted',
  message: 'Licence identifiers are marked deprecated on the SPDX licence list.',
  remedy: 'Use the successor, e.g. GPL-2.0-only or GPL-2.0-or-later for GPL-2.0.',
};

const undefinedText = 'Licences are referred to as LicenseRef-… but the licence text is not supplied.';

/** SPDX demands a definition in the document; CycloneDX has no place that all versions share, so there it is a note. */
export const undefinedReference: Readonly<Record<'SPDX' | 'CycloneDX', Observation>> = {
  SPDX: {
    rule: 'licence.reference-undefined',
    severity: 'warning',
    action: 'noted',
    message: undefinedText,
    remedy: 'Define every LicenseRef-… in hasExtractedLicensingInfos, with the text of the licence.',
  },
  CycloneDX: {
    rule: 'licence.reference-undefined',
    severity: 'note',
    action: 'noted',
    message: undefinedText,
    remedy: 'Supply the licence text, e.g. as a licence with name and text beside the expression.',
  },
};

export const commaList = bySlot(
  (severity) => ({
    rule: 'licence.comma-list',
    severity,
    action: 'asked',
    message:
      'Several licences are listed with commas, semicolons or slashes. It is not clear whether all or any apply.',
    remedy: 'Join licences with AND (all apply) or OR (any may be chosen).',
    options: ['all apply (AND)', 'any may be chosen (OR)'],
  }),
  'warning',
);

export const severalExpressions: Observation = {
  rule: 'licence.several-expressions',
  severity: 'warning',
  action: 'asked',
  message: 'Components carry several licence expressions. It is not clear whether all or any apply. All are kept.',
  remedy: 'Write one expression and join its parts with AND or OR.',
  options: ['all apply (AND)', 'any may be chosen (OR)'],
};

export const expressionBesideLicence: Observation = {
  rule: 'licence.expression-beside-licence',
  severity: 'warning',
  action: 'noted',
  message:
    'Components carry a licence expression and single licences beside it. The expression counts; the others are listed.',
  remedy: 'Write either one expression or a list of licences.',
};

export const emptyLicence: Observation = {
  rule: 'licence.empty',
  severity: 'warning',
  action: 'left-out',
  message: 'Licence entries say nothing: they are empty or a filler such as "n/a". They count as missing.',
  remedy: 'Name the licence, or write NOASSERTION when it is unknown.',
};

export const nameOnly: Observation = {
  rule: 'licence.name-only',
  severity: 'note',
  action: 'noted',
  message: 'Licences are given as free text that stands for no SPDX identifier.',
  remedy: writeExpression,
};

export const urlOnly: Observation = {
  rule: 'licence.url-only',
  severity: 'note',
  action: 'noted',
  message: 'Licences are given only by the address of a page that we do not know.',
  remedy: writeExpression,
};

export const knownUrl: Observation = {
  rule: 'licence.known-url',
  severity: 'note',
  action: 'repaired',
  message: 'Licences are given only by the address of a well-known licence page. We derived the identifier.',
  remedy: writeExpression,
};

export const proprietary: Observation = {
  rule: 'licence.proprietary',
  severity: 'note',
  action: 'noted',
  message: 'npm packages are marked UNLICENSED: the author grants no licence (not to be confused with Unlicense).',
  remedy: 'Write LicenseRef-… with the terms that apply.',
};

export const noneByTool: Observation = {
  rule: 'licence.none-by-tool',
  severity: 'note',
  action: 'noted',
  message:
    'The tool reported NONE as licence. It writes that when it finds none; it does not mean that none is granted.',
  remedy: 'Use a tool version that writes NOASSERTION for licences it did not find.',
};

const ambiguousNames = new Map<string, Readonly<Record<LicenceSlot, Observation>>>();

/** One finding per ambiguous name: `The licence is only named "BSD"`. */
export function ambiguousName(family: LicenceFamily): Readonly<Record<LicenceSlot, Observation>> {
  const known = ambiguousNames.get(family.name);
  if (known !== undefined) return known;
  const made = bySlot(
    (severity) => ({
      rule: 'licence.ambiguous-name',
      severity,
      action: 'asked',
      message: `Licences are only named "${family.name}", which can mean several licences.`,
      remedy: 'Name the licence by its SPDX identifier.',
      options: [...family.options, 'another licence'],
    }),
    'warning',
  );
  ambiguousNames.set(family.name, made);
  return made;
}
