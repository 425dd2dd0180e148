// The sample register as a story: a fictional insurer and three fictional vendors with realistic packages and public
// facts (README.md beside this file). Who sent what when, what people decided and why. All dates are fixed, so that the
// sample and its reports are the same bytes on every machine (settled.md 12).

import { care } from './care.ts';
import { decisions } from './decisions.ts';
import { deliveries } from './deliveries.ts';
import { mara } from './sample-step.ts';
import { setUp } from './set-up.ts';

export interface SampleReport {
  /** In the folder of the reports. */
  readonly file: string;
  readonly kind: 'crosswalk' | 'vendor-assessment' | 'risk-register' | 'receipt';
  readonly format: 'html' | 'csv' | 'json';
  readonly framework?: string;
  readonly vendor?: string;
  /** File name of the document that the receipt is about. */
  readonly document?: string;
}

const formats = ['html', 'csv', 'json'] as const;
const frameworks = ['nist-csf-2.0', 'nist-sp-800-53-r5'] as const;

export const sample = {
  /** Who keeps the register; fictional like the vendors. */
  organisation: 'Northfield Mutual',
  /** Fixed, so that ids of facts and the head hash are the same everywhere. */
  registerId: '7c0ffee0-5b0e-4a11-8e57-0f1c7a5e2026',
  createdAt: '2026-06-08T08:00:00Z',
  createdBy: mara,
  sampleDate: '2026-11-16',
  asOf: '2026-11-16T09:00:00Z',
  steps: [...setUp, ...deliveries, ...care, ...decisions].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  frameworks,
  reports: [
    ...frameworks.flatMap((framework) =>
      formats.map((format): SampleReport => ({
        file: `crosswalk-${framework}.${format}`,
        kind: 'crosswalk',
        format,
        framework,
      })),
    ),
    {
      file: 'vendor-assessment-halden-software.html',
      kind: 'vendor-assessment',
      format: 'html',
      vendor: 'Halden Software',
    },
    {
      file: 'vendor-assessment-corvane-networks.html',
      kind: 'vendor-assessment',
      format: 'html',
      vendor: 'Corvane Networks',
    },
    {
      file: 'vendor-assessment-tessel-identity.html',
      kind: 'vendor-assessment',
      format: 'html',
      vendor: 'Tessel Identity',
    },
    { file: 'risk-register.html', kind: 'risk-register', format: 'html' },
    { file: 'risk-register.csv', kind: 'risk-register', format: 'csv' },
    {
      file: 'receipt-claims-gateway-4.3.0.html',
      kind: 'receipt',
      format: 'html',
      document: 'halden-claims-gateway-4.3.0.cdx.json',
    },
    {
      file: 'receipt-edge-router-os-7.3.html',
      kind: 'receipt',
      format: 'html',
      document: 'edge-router-os-7.3-sbom.json',
    },
  ] satisfies readonly SampleReport[] as readonly SampleReport[],
} as const;
