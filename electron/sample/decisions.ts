// Third chapter of the sample: what people decided about risks and about one control.

import {
  consoleProduct,
  gateway,
  jonas,
  mara,
  portal,
  router,
  signIn,
  step,
  tomi,
  type SampleStep,
} from './sample-step.ts';

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
  step('2026-11-11T10:10:00Z', mara, {
    do: 'assign',
    risk: { product: router, cause: 'component-data' },
    owner: jonas,
    due: '2026-12-11',
  }),
  step('2026-11-11T11:00:00Z', jonas, {
    do: 'treat',
    risk: { product: router, cause: 'component-data' },
    plan: 'Corrected SBOM of 7.3 requested; the renewal of March 2027 depends on it.',
    due: '2026-12-11',
  }),
  step('2026-11-11T11:20:00Z', mara, {
    do: 'assign',
    risk: { product: signIn, cause: 'no-usable-document' },
    owner: tomi,
    due: '2026-12-04',
  }),
  step('2026-11-11T11:45:00Z', tomi, {
    do: 'treat',
    risk: { product: signIn, cause: 'no-usable-document' },
    plan: 'Tessel builds an SBOM in its pipeline from 3.8.1 on; the file is promised for the first week of December.',
    due: '2026-12-04',
  }),
  step('2026-11-11T14:00:00Z', mara, {
    do: 'set-criticality',
    product: 'Tessel Identity/Browser Agent',
    criticality: 'low',
    reason: 'A comfort feature; people can sign in without it.',
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
    control: 'GV.SC-01',
    status: 'partial',
    reason:
      'The supply chain policy of February 2026 was agreed by the board; it is kept in the policy system, not in this register.',
    expires: '2027-05-31',
  }),
];
