// System and services acquisition (SA): rows of crosswalk B.2 for SP 800-53 release 5.2.0.

import type { FrameworkControl } from '#shared/model/framework.ts';
import { toControl } from '../framework.ts';

const ALL = ['low', 'moderate', 'high'];
const MODERATE_UP = ['moderate', 'high'];
const HIGH = ['high'];

export const acquisition: readonly FrameworkControl[] = [
  toControl('SA', 'SA-3', 'System Development Life Cycle', 'supporting', ['support-period-known'], { baselines: ALL }),
  toControl('SA', 'SA-4', 'Acquisition Process', 'partial', ['contract-clauses', 'pre-acquisition-assessed'], {
    baselines: ALL,
    wanted: ['Clause checklist with contract reference'],
  }),
  toControl('SA', 'SA-4(3)', 'Development Methods, Techniques, and Practices', 'partial', ['secure-dev-attestation'], {
    side: 'supplier',
    wanted: ['Attestation with date and scope'],
  }),
  toControl('SA', 'SA-4(5)', 'System, Component, and Service Configurations', 'supporting', ['sbom-accepted'], {
    baselines: HIGH,
  }),
  toControl('SA', 'SA-5', 'System Documentation', 'supporting', ['sbom-received'], { baselines: ALL }),
  toControl('SA', 'SA-8', 'Security and Privacy Engineering Principles', 'supporting', ['secure-dev-attestation'], {
    baselines: ALL,
    side: 'supplier',
  }),
  toControl('SA', 'SA-9', 'External System Services', 'partial', ['review-cadence-met', 'contract-clauses'], {
    baselines: ALL,
    wanted: ['Monitoring record'],
  }),
  toControl('SA', 'SA-9(1)', 'Risk Assessments and Organizational Approvals', 'full', ['pre-acquisition-assessed'], {
    wanted: ['Decision with approver, before use'],
  }),
  toControl(
    'SA',
    'SA-10',
    'Developer Configuration Management',
    'supporting',
    ['drift-checked', 'provenance-attested'],
    { baselines: MODERATE_UP, side: 'supplier' },
  ),
  toControl(
    'SA',
    'SA-10(1)',
    'Software and Firmware Integrity Verification',
    'partial',
    [['artifact-hash-verified', 'signature-verified']],
    { wanted: ['Verification log'] },
  ),
  toControl(
    'SA',
    'SA-11',
    'Developer Testing and Evaluation',
    'supporting',
    ['secure-dev-attestation', 'vex-received'],
    { baselines: MODERATE_UP, side: 'supplier', wanted: ['Test summary of the vendor'] },
  ),
  toControl('SA', 'SA-11(2)', 'Threat Modeling and Vulnerability Analyses', 'supporting', ['vex-corroborated'], {
    side: 'supplier',
    wanted: ['VEX statements with justification'],
  }),
  toControl('SA', 'SA-15', 'Development Process, Standards, and Tools', 'supporting', ['secure-dev-attestation'], {
    baselines: MODERATE_UP,
    side: 'supplier',
  }),
  toControl('SA', 'SA-15(7)', 'Automated Vulnerability Analysis', 'supporting', ['vex-received'], { side: 'supplier' }),
  toControl('SA', 'SA-15(8)', 'Reuse of Threat and Vulnerability Information', 'supporting', ['advisories-monitored']),
  toControl('SA', 'SA-20', 'Customized Development of Critical Components', 'supporting', ['exit-plan'], {
    ask: ['Are components marked that were developed for the organisation?'],
  }),
  toControl(
    'SA',
    'SA-22',
    'Unsupported System Components',
    'full',
    ['eol-components', 'support-period-known', 'exception-approved'],
    { baselines: ALL, wanted: ['End-of-life list', 'Replacement plan or approved alternative'] },
  ),
];
