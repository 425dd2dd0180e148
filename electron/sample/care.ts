// Fourth chapter of the sample: who looks after the risks that each delivery opened. A few fall due before the sample's
// date all the same, as in every register that people keep beside their other work.

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

export const care: readonly SampleStep[] = [
  step('2026-06-11T10:40:00Z', mara, {
    do: 'assign-several',
    product: gateway,
    causes: ['component-data', 'document-data', 'dependencies', 'no-identifier'],
    owner: jonas,
    due: '2026-11-30',
  }),
  step('2026-06-11T10:45:00Z', mara, {
    do: 'assign',
    risk: { product: gateway, cause: 'no-licence' },
    owner: tomi,
    due: '2026-11-30',
  }),
  step('2026-06-15T09:20:00Z', jonas, {
    do: 'treat',
    risk: { product: gateway, cause: 'component-data' },
    plan: 'Halden names its own components with version and identifier from 4.3.0 on; 4.2.1 is out of use in all regions by the end of November.',
    due: '2026-11-30',
  }),
  step('2026-06-22T13:10:00Z', tomi, {
    do: 'treat',
    risk: { product: gateway, cause: 'no-licence' },
    plan: 'The licences that 4.2.1 gives as free text were looked up one by one; Halden writes SPDX identifiers from 4.3.0 on.',
    due: '2026-11-30',
  }),
  step('2026-07-23T14:20:00Z', mara, {
    do: 'assign-several',
    product: portal,
    causes: ['component-data', 'dependencies', 'document-data'],
    owner: tomi,
    due: '2027-02-12',
  }),
  step('2026-07-24T08:15:00Z', tomi, {
    do: 'treat',
    risk: { product: portal, cause: 'dependencies' },
    plan: 'A scan of a folder cannot know dependencies. Halden makes the SBOM in its build for the release of February.',
    due: '2027-02-12',
  }),
  step('2026-08-19T08:50:00Z', mara, {
    do: 'assign-several',
    product: consoleProduct,
    causes: ['invalid-document', 'document-data'],
    owner: tomi,
    due: '2027-01-29',
  }),
  step('2026-08-20T07:30:00Z', tomi, {
    do: 'treat',
    risk: { product: consoleProduct, cause: 'invalid-document' },
    plan: 'Corvane was shown the wrong purls; the delivery of January is to be readable without repairs.',
    due: '2027-01-29',
  }),
  step('2026-09-16T15:40:00Z', mara, {
    do: 'assign-several',
    product: router,
    causes: ['dependencies', 'document-data', 'no-identifier', 'no-licence', 'invalid-document'],
    owner: jonas,
    due: '2026-12-11',
  }),
  step('2026-09-17T09:00:00Z', jonas, {
    do: 'treat',
    risk: { product: router, cause: 'dependencies' },
    plan: 'Corvane is to make the SBOM in its build instead of by hand. The partner desk reports every month how far it is.',
    due: '2026-12-11',
  }),
  step('2026-10-07T12:20:00Z', mara, {
    do: 'assign-several',
    product: signIn,
    causes: ['component-data', 'dependencies'],
    owner: tomi,
    due: '2026-11-06',
  }),
  step('2026-10-12T10:30:00Z', jonas, {
    do: 'comment',
    risk: { product: router, cause: 'dependencies' },
    text: 'First monthly call: the build of 7.4 writes an SBOM, that of 7.3 not yet.',
  }),
  step('2026-11-09T09:10:00Z', tomi, {
    do: 'treat',
    risk: { product: signIn, cause: 'component-data' },
    plan: 'Only an SBOM of the build can say which versions are in it; Tessel works on one for 3.8.1.',
    due: '2026-12-04',
  }),
];
