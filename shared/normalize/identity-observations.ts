// What is said about purls, CPEs and other identifiers: one constant per finding, so that equal ones group
// (quirks Q37–Q46).

import type { Observation } from '#shared/model/finding.ts';

const validPurl = 'Write package URLs as the purl specification demands: pkg:type/namespace/name@version.';

const purlFaults: ReadonlyMap<string, string> = new Map([
  ['scheme-missing', 'they do not begin with "pkg:"'],
  ['type-missing', 'the package type is missing'],
  ['type-characters', 'the package type holds characters that it may not hold'],
  ['name-missing', 'the package name is missing'],
  ['name-characters', 'the package name breaks the rules of its type'],
  ['version-characters', 'the version breaks the rules of its type'],
  ['segment-dots', 'they hold a relative path ("." or "..")'],
  ['encoding', 'the percent-encoding is broken'],
  ['qualifier-key', 'a qualifier has a malformed name'],
  ['qualifier-repeated', 'a qualifier is given twice'],
  ['qualifier-required', 'a qualifier that the type demands is missing'],
  ['namespace-required', 'the type demands a namespace'],
  ['namespace-forbidden', 'the type has no namespace'],
  ['too-long', 'they are longer than 8,192 characters'],
]);

const malformedPurls = new Map<string, Observation>();

/** A text that is no purl at all (quirk Q41): one finding per reason. */
export function malformedPurl(fault: string): Observation {
  const known = malformedPurls.get(fault);
  if (known !== undefined) return known;
  const made: Observation = {
    rule: 'identity.purl-malformed',
    severity: 'error',
    action: 'left-out',
    message: `Package URLs are malformed: ${purlFaults.get(fault) ?? fault}. They are kept, but not used to identify the component.`,
    remedy: validPurl,
  };
  malformedPurls.set(fault, made);
  return made;
}

export const purlVersionEncoded: Observation = {
  rule: 'identity.purl-version-encoded',
  severity: 'warning',
  action: 'repaired',
  message:
    'Package URLs encode the "@" before the version as "%40". Name and version agree with the component, so we read it as "@".',
  remedy: 'Do not percent-encode the "@" that separates name and version.',
};

export const purlIsUrl: Observation = {
  rule: 'identity.purl-is-url',
  severity: 'error',
  action: 'repaired',
  message:
    'Addresses of GitHub repositories stand where package URLs must stand. We derived a pkg:github identity from them.',
  remedy: validPurl,
};

export const purlOfHost: Observation = {
  rule: 'identity.purl-host-as-type',
  severity: 'warning',
  action: 'repaired',
  message:
    'Package URLs name a host such as github.com as package type. We derived the identity of the type that is meant.',
  remedy: 'Use the purl type, e.g. pkg:github/owner/name.',
};

export const purlSlashEncoded: Observation = {
  rule: 'identity.purl-slash-encoded',
  severity: 'warning',
  action: 'repaired',
  message: 'Package URLs encode the "/" between path segments as "%2F". We read it as "/".',
  remedy: 'Do not percent-encode the "/" that separates the segments of namespace and name.',
};

export const purlDoubledAt: Observation = {
  rule: 'identity.purl-doubled-at',
  severity: 'warning',
  action: 'repaired',
  message: 'Package URLs hold "@" twice where one belongs. We read one.',
  remedy: validPurl,
};

export const purlLocalPath: Observation = {
  rule: 'identity.purl-local-path',
  severity: 'note',
  action: 'left-out',
  message: 'Package URLs hold a local path (file:, link:, workspace:) as version. They identify no published package.',
  remedy: 'Leave the purl out for packages that are not published, or give the version that was built.',
};

export const purlNoVersion: Observation = {
  rule: 'identity.purl-version-range',
  severity: 'warning',
  action: 'repaired',
  message: 'Package URLs hold a range or a placeholder as version. We use them without version, as a hint only.',
  remedy: 'Give the exact version that is delivered.',
};

export const purlUnknownType: Observation = {
  rule: 'identity.purl-unknown-type',
  severity: 'note',
  action: 'noted',
  message: 'Package URLs have a type that the purl specification does not list. No advisory data can be found by them.',
  remedy: 'Use a type of the purl specification.',
};

export const purlNameDiffers: Observation = {
  rule: 'identity.purl-name-differs',
  severity: 'warning',
  action: 'noted',
  message: 'The package URL names another package than the name of the component.',
  remedy: 'Check which of the two is right and correct the other.',
};

export const purlVersionDiffers: Observation = {
  rule: 'identity.purl-version-differs',
  severity: 'warning',
  action: 'noted',
  message: 'The package URL names another version than the component.',
  remedy: 'Check which of the two is right and correct the other.',
};

export const cpeMalformed: Observation = {
  rule: 'identity.cpe-malformed',
  severity: 'error',
  action: 'left-out',
  message: 'CPE names are malformed. They are kept, but not used to identify the component.',
  remedy: 'Write CPE 2.3 names with 13 fields: cpe:2.3:part:vendor:product:version:update:edition:language:…',
};

export const cpeTooWide: Observation = {
  rule: 'identity.cpe-too-wide',
  severity: 'warning',
  action: 'left-out',
  message: 'CPE names leave the product open, so that they would match everything. They are not used.',
  remedy: 'Name vendor and product in the CPE.',
};

export const cpeWildcard: Observation = {
  rule: 'identity.cpe-wildcard',
  severity: 'warning',
  action: 'noted',
  message: 'CPE names leave the vendor or the part open. Matches by product alone have low confidence.',
  remedy: 'Name part, vendor and product in the CPE.',
};

export const cpeEscaped: Observation = {
  rule: 'identity.cpe-escaped',
  severity: 'error',
  action: 'repaired',
  message: 'CPE names hold punctuation that must be escaped with a backslash. We added the backslashes.',
  remedy: 'Escape punctuation in CPE 2.3 names with a backslash.',
};

export const cpeGuessed: Observation = {
  rule: 'identity.cpe-guessed',
  severity: 'note',
  action: 'noted',
  message:
    'The tool gives several CPE names per component, guessed from its name. They are used as hints with low confidence.',
  remedy: 'Give one CPE name per component, as the NVD lists it.',
};

export const identifierMalformed: Observation = {
  rule: 'identity.identifier-malformed',
  severity: 'error',
  action: 'left-out',
  message: 'SWHID, OmniBOR or SWID identifiers are malformed. They are kept, but not used to identify the component.',
  remedy: 'Write identifiers in the form that their specification gives.',
};

export const notCheckable: Observation = {
  rule: 'identity.none',
  severity: 'warning',
  action: 'noted',
  message: 'Components have neither a usable purl nor a usable CPE. They cannot be checked for vulnerabilities.',
  remedy: 'Give every component its package URL, or its CPE name when it comes from no package system.',
};

export const fileNotCheckable: Observation = {
  rule: 'identity.none-file',
  severity: 'note',
  action: 'noted',
  message: 'Entries for single files have neither purl nor CPE. They cannot be checked for vulnerabilities.',
  remedy: 'Name the component that the file belongs to and give that one a package URL.',
};
