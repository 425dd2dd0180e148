// What is said about name, version, supplier and copyright of a component: one constant per finding (quirks Q30–Q52).

import type { Observation } from '#shared/model/finding.ts';

export const nameMissing: Observation = {
  rule: 'component.name-missing',
  severity: 'warning',
  action: 'noted',
  message: 'Components have no usable name.',
  remedy: 'Name every component as its maker names it.',
};

export const nameIsPath: Observation = {
  rule: 'component.name-path',
  severity: 'warning',
  action: 'noted',
  message: 'Components are named by a path of the machine that was scanned, not by a name.',
  remedy: 'Name every component as its maker names it.',
};

export const nameHoldsVersion: Observation = {
  rule: 'component.name-holds-version',
  severity: 'warning',
  action: 'asked',
  message: 'The name of components ends with a version. Shall name and version be split?',
  remedy: 'Write name and version into their own fields.',
  options: ['split name and version', 'leave the name as it is'],
};

export const versionMissing: Observation = {
  rule: 'component.version-missing',
  severity: 'warning',
  action: 'noted',
  message: 'Components have no usable version. They cannot be matched exactly.',
  remedy: 'Give the exact version of every component, or state that it is unknown.',
};

export const fileVersionMissing: Observation = {
  rule: 'component.version-missing-file',
  severity: 'note',
  action: 'noted',
  message: 'Entries for single files have no version.',
  remedy: 'Name the component that the file belongs to and its version.',
};

export const versionUnknown: Observation = {
  rule: 'component.version-unknown',
  severity: 'note',
  action: 'accepted',
  message: 'The document states that the version of components is unknown.',
  remedy: 'Find out which version is delivered.',
};

export const versionIsRange: Observation = {
  rule: 'component.version-range',
  severity: 'warning',
  action: 'noted',
  message: 'Components state a version range or a requirement. That is not a version and cannot be matched.',
  remedy: 'Give the exact version that is delivered, not what the build file asks for.',
};

export const versionIsBranch: Observation = {
  rule: 'component.version-branch',
  severity: 'warning',
  action: 'noted',
  message:
    'Components state the name of a branch or tag as version. It can mean something else tomorrow and cannot be matched.',
  remedy: 'Give the release, the commit or the digest that was built.',
};

export const versionIsPath: Observation = {
  rule: 'component.version-path',
  severity: 'note',
  action: 'noted',
  message: 'Components state a local path (file:, link:, workspace:) as version.',
  remedy: 'Give the version that was built.',
};

export const supplierMissing: Observation = {
  rule: 'component.supplier-missing',
  severity: 'note',
  action: 'accepted',
  message: 'Components name no supplier. Most generators leave it out; it may not be the fault of the vendor alone.',
  remedy: 'Name the supplier of every component with an e-mail address or a web address.',
};

export const supplierEscaped: Observation = {
  rule: 'component.supplier-escaped',
  severity: 'note',
  action: 'repaired',
  message: 'Names of suppliers or makers are escaped twice. We show them unescaped.',
  remedy: 'Escape text once only when writing the file.',
};

export const copyrightList: Observation = {
  rule: 'component.copyright-list',
  severity: 'note',
  action: 'repaired',
  message: "Copyright texts are printed program lists such as \"['…', '…']\". We show their parts.",
  remedy: 'Write copyright notices as plain text.',
};
