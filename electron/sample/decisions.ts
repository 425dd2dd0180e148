// Third chapter of the sample: what people decided about risks and about one control.

import { consoleProduct, gateway, jonas, mara, portal, router, step, tomi, type SampleStep } from './sample-step.ts';

export const decisions: readonly SampleStep[] = [
  step('2026-11-05T13:00:00Z', mara, {
    do: 'assign',
    risk: { product: gateway, cause: 'vendor-claims' },
    owner: tomi,
    due: '2026-11-13',
  }),
  step('2026-11-05T13:10:00Z', tomi, {
    do: 'treat',
    risk: { product: gateway, cause: 'vendor-claims' },
    plan: 'Move all regions from 4.2.1 to 4.3.0, which no longer contains log4j-core; block outgoing LDAP and RMI until then.',
    due: '2026-11-13',
  }),
  step('2026-11-10T09:00:00Z', mara, {
    do: 'assign',
    risk: { product: router, cause: 'no-usable-document' },
    owner: jonas,
    due: '2026-11-30',
  }),
  step('2026-11-10T09:05:00Z', jonas, {
    do: 'comment',
    risk: { product: router, cause: 'no-usable-document' },
    text: 'The portal delivered a sign-in page instead of the SBOM of 7.4. Corvane was asked to send the file itself.',
  }),
  step('2026-11-11T10:00:00Z', mara, {
    do: 'assign',
    risk: { product: consoleProduct, cause: 'component-data' },
    owner: tomi,
    due: '2027-01-29',
  }),
  step('2026-11-12T09:00:00Z', tomi, {
    do: 'ask-acceptance',
    risk: { product: portal, cause: 'component-data' },
    reason:
      'Suppliers and hashes are missing because of the scanner; all packages come from the public npm registry and can be looked up.',
    until: '2027-02-12',
  }),
  step('2026-11-13T14:30:00Z', mara, {
    do: 'approve-acceptance',
    risk: { product: portal, cause: 'component-data' },
    reason: 'Agreed until the next release, for which Halden promised a build-time SBOM.',
    until: '2027-02-12',
  }),
  step('2026-11-13T15:00:00Z', mara, {
    do: 'override',
    framework: 'nist-csf-2.0',
    control: 'GV.SC-05',
    status: 'partial',
    reason:
      'Contracts NM-2024-117 and NM-2022-041 carry the SBOM clause; the one with Tessel Identity is being renegotiated.',
    expires: '2027-05-31',
  }),
];
