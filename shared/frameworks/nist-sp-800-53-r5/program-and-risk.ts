// Program management (PM) and risk assessment (RA): rows of crosswalk B.2 for SP 800-53 release 5.2.0.

import type { FrameworkControl } from '#shared/model/framework.ts';
import { toControl } from '../framework.ts';

const ALL = ['low', 'moderate', 'high'];
const MODERATE_UP = ['moderate', 'high'];

export const programAndRisk: readonly FrameworkControl[] = [
  toControl('PM', 'PM-4', 'Plan of Action and Milestones Process', 'supporting', ['poam-open'], {
    wanted: ['Process', 'Plan of action'],
  }),
  toControl('PM', 'PM-5', 'System Inventory', 'supporting', ['supplier-inventory'], {
    ask: ['Are the products in the register assigned to the systems that use them?'],
    wanted: ['List of products by system'],
  }),
  toControl('PM', 'PM-9', 'Risk Management Strategy', 'supporting', [], {
    ask: ['Are the rating method and the risk appetite agreed and signed?'],
    wanted: ['Signed policy version'],
  }),
  toControl('PM', 'PM-30', 'Supply Chain Risk Management Strategy', 'supporting', ['criticality-assigned'], {
    ask: ['Is there a strategy for supply chain risk?'],
    wanted: ['Strategy document'],
  }),
  toControl(
    'PM',
    'PM-30(1)',
    'Suppliers of Critical or Mission-essential Items',
    'partial',
    ['criticality-assigned@crit≥high', 'supplier-inventory@crit≥high'],
    { wanted: ['List with reasons'] },
  ),
  toControl('RA', 'RA-3', 'Risk Assessment', 'partial', ['risk-treatment-recorded'], {
    baselines: ALL,
    wanted: ['Risk register', 'Method'],
  }),
  toControl(
    'RA',
    'RA-3(1)',
    'Supply Chain Risk Assessment',
    'partial',
    ['pre-acquisition-assessed', 'review-cadence-met', 'risk-treatment-recorded'],
    { baselines: ALL, wanted: ['Report per vendor', 'Dates of updates'] },
  ),
  toControl(
    'RA',
    'RA-5',
    'Vulnerability Monitoring and Scanning',
    'partial',
    ['known-vulns-assessed', 'critical-within-SLA'],
    { baselines: ALL, wanted: ['Dates of the advisory data', 'Findings', 'Closure times'] },
  ),
  toControl('RA', 'RA-5(2)', 'Update Vulnerabilities to Be Scanned', 'partial', ['feed-fresh'], {
    baselines: ALL,
    wanted: ['Snapshot dates and hashes'],
  }),
  toControl('RA', 'RA-5(3)', 'Breadth and Depth of Coverage', 'partial', ['transitive-depth', 'unique-identifiers'], {
    wanted: ['Coverage figures'],
  }),
  toControl('RA', 'RA-5(6)', 'Automated Trend Analyses', 'supporting', [], {
    ask: ['Are the results of successive assessments compared?'],
    wanted: ['Trend'],
  }),
  toControl('RA', 'RA-5(11)', 'Public Disclosure Program', 'supporting', ['vendor-vdp'], {
    baselines: ALL,
    side: 'supplier',
    wanted: ['Address and date of the check'],
  }),
  toControl('RA', 'RA-7', 'Risk Response', 'full', ['risk-treatment-recorded', 'exception-approved'], {
    baselines: ALL,
    wanted: ['Treatment', 'Approver', 'Expiry'],
  }),
  toControl('RA', 'RA-9', 'Criticality Analysis', 'partial', ['criticality-assigned'], {
    baselines: MODERATE_UP,
    wanted: ['Criteria', 'List'],
  }),
];
