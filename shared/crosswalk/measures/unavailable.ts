// The measures of crosswalk B.1 that this release of the program cannot compute, each with the reason as a plain sentence.
// One key differs from B.1: licence-allowed (there: licence-compliant), since no output says "compliant".
// They answer unknown wherever a framework names them, never met. A measure that becomes computable moves to a file of its own.

import type { UnavailableMeasure } from './measure.ts';

const NO_ADVISORIES = 'No advisory data in this release of the program, so that components cannot be looked up.';
const NO_LIFECYCLE = 'Support and end-of-life dates are not kept in this release of the program.';
const NO_CONTRACTS = 'Contract terms are not kept in this release of the program, only the reference of the contract.';
const NO_VERIFICATION = 'Signatures are noted but not verified in this release of the program.';
const NO_CLOCKS = 'Notices to vendors, their answers and fixes are not timed in this release of the program.';

const rows: readonly (readonly [key: string, title: string, why: string])[] = [
  [
    'artifact-hash-verified',
    'Delivered files have the hashes the vendor states',
    'Delivered files cannot be compared with the SBOM in this release of the program.',
  ],
  ['signature-verified', 'Signatures are verified against a known key', NO_VERIFICATION],
  [
    'provenance-attested',
    'Build provenance is attested',
    'Provenance attestations are not read in this release of the program.',
  ],
  [
    'secure-dev-attestation',
    'A secure development attestation is on file',
    'Attestations are not kept in this release of the program.',
  ],
  [
    'licence-allowed',
    'Every licence is allowed by the licence policy',
    'There is no licence policy in this release of the program.',
  ],
  [
    'licence-obligations-tracked',
    'Licence obligations are tracked',
    'Licence obligations are not kept in this release of the program.',
  ],
  ['known-vulns-assessed', 'Every known vulnerability is assessed', NO_ADVISORIES],
  ['kev-free', 'No known exploited vulnerability is open', NO_ADVISORIES],
  ['critical-within-SLA', 'No vulnerability is past its due date', NO_ADVISORIES],
  [
    'vex-corroborated',
    'VEX statements were checked by a reviewer',
    'Reviews of VEX statements are not kept in this release of the program.',
  ],
  ['advisories-monitored', 'The advisory sources of the vendors are watched', NO_ADVISORIES],
  ['eol-components', 'No component is past its end of support', NO_LIFECYCLE],
  ['support-period-known', 'The support period of the products is known', NO_LIFECYCLE],
  ['patch-cadence', 'Fixes are applied in time', NO_CLOCKS],
  ['vendor-response-time', 'Vendors answer in time', NO_CLOCKS],
  [
    'vendor-vdp',
    'Vendors have a disclosure policy',
    'Disclosure policies of vendors are not kept in this release of the program.',
  ],
  ['contract-clauses', 'Contracts hold the agreed clauses', NO_CONTRACTS],
  ['incident-notification-agreed', 'A notification time is agreed', NO_CONTRACTS],
  [
    'review-cadence-met',
    'Vendor reviews are not overdue',
    'Review dates of vendors are not kept in this release of the program.',
  ],
  [
    'impact-analysis-done',
    'Impact analyses are recorded',
    'Impact analyses are not kept in this release of the program.',
  ],
  [
    'drift-checked',
    'New SBOMs are compared with the former ones',
    'Comparisons between releases are not kept in this release of the program.',
  ],
  [
    'sub-tier-visibility',
    'Suppliers beyond the first tier are known',
    'Suppliers are counted per document in this release of the program, not per tier.',
  ],
  ['origin-known', 'The country of origin is known where asked for', 'No policy says where the country must be known.'],
  [
    'ai-inventory',
    'AI components are listed',
    'Data about AI components is not assessed in this release of the program.',
  ],
  [
    'crypto-inventory',
    'Cryptographic assets are listed',
    'Cryptographic assets are not assessed in this release of the program.',
  ],
  ['feed-fresh', 'The advisory data is fresh', NO_ADVISORIES],
  ['exit-plan', 'Critical products have an exit plan', 'Exit plans are not kept in this release of the program.'],
  ['offboarded', 'Retired products are offboarded', 'Offboarding is not recorded in this release of the program.'],
];

export const unavailableMeasures: readonly UnavailableMeasure[] = rows.map(([key, title, unavailable]) => ({
  key,
  title,
  unavailable,
}));
