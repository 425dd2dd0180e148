// System and information integrity (SI): rows of crosswalk B.2 for SP 800-53 release 5.2.0.

import type { FrameworkControl } from '#shared/model/framework.ts';
import { toControl } from '../framework.ts';

const ALL = ['low', 'moderate', 'high'];
const MODERATE_UP = ['moderate', 'high'];
const HIGH = ['high'];

export const integrity: readonly FrameworkControl[] = [
  toControl('SI', 'SI-2', 'Flaw Remediation', 'partial', ['critical-within-SLA', 'patch-cadence'], {
    baselines: ALL,
    wanted: ['Times from finding to fix'],
  }),
  toControl('SI', 'SI-2(2)', 'Automated Flaw Remediation Status', 'partial', ['known-vulns-assessed', 'feed-fresh'], {
    baselines: MODERATE_UP,
  }),
  toControl(
    'SI',
    'SI-2(3)',
    'Time to Remediate Flaws and Benchmarks for Corrective Actions',
    'full',
    ['patch-cadence', 'critical-within-SLA'],
    { wanted: ['Measured times against the benchmark'] },
  ),
  toControl('SI', 'SI-2(7)', 'Root Cause Analysis', 'supporting', [], {
    side: 'supplier',
    ask: ['Did vendors name the cause of the deficiencies they corrected?'],
  }),
  toControl(
    'SI',
    'SI-5',
    'Security Alerts, Advisories, and Directives',
    'partial',
    ['advisories-monitored', 'kev-free'],
    { baselines: ALL, wanted: ['Receipt and log of actions'] },
  ),
  toControl('SI', 'SI-7', 'Software, Firmware, and Information Integrity', 'partial', ['artifact-hash-verified'], {
    baselines: MODERATE_UP,
    wanted: ['Hash log'],
  }),
  toControl('SI', 'SI-7(1)', 'Integrity Checks', 'partial', ['artifact-hash-verified'], { baselines: MODERATE_UP }),
  toControl('SI', 'SI-7(6)', 'Cryptographic Protection', 'partial', ['signature-verified']),
  toControl('SI', 'SI-7(15)', 'Code Authentication', 'partial', ['signature-verified'], { baselines: HIGH }),
];
