// Assessment and monitoring (CA), configuration management (CM), incident response (IR): rows of crosswalk B.2 for SP 800-53 release 5.2.0.

import type { FrameworkControl } from '#shared/model/framework.ts';
import { toControl } from '../framework.ts';

const ALL = ['low', 'moderate', 'high'];
const MODERATE_UP = ['moderate', 'high'];
const HIGH = ['high'];

export const assessmentAndChange: readonly FrameworkControl[] = [
  toControl('CA', 'CA-2', 'Control Assessments', 'supporting', [], {
    baselines: ALL,
    ask: ['Is this assessment dated, with a named assessor and a method?'],
    wanted: ['Record of the run', 'Assessor', 'Method'],
  }),
  toControl('CA', 'CA-5', 'Plan of Action and Milestones', 'partial', ['poam-open'], {
    baselines: ALL,
    wanted: ['Plan of action with dates and changes'],
  }),
  toControl(
    'CA',
    'CA-7',
    'Continuous Monitoring',
    'supporting',
    ['sbom-current', 'feed-fresh', 'known-vulns-assessed'],
    { baselines: ALL, wanted: ['Trend of the last four assessments'] },
  ),
  toControl('CM', 'CM-2', 'Baseline Configuration', 'supporting', ['sbom-accepted'], {
    baselines: ALL,
    wanted: ['SBOM per deployed version'],
  }),
  toControl('CM', 'CM-3', 'Configuration Change Control', 'supporting', ['drift-checked', 'impact-analysis-done'], {
    baselines: MODERATE_UP,
    wanted: ['Comparison and approval of sampled changes'],
  }),
  toControl('CM', 'CM-4', 'Impact Analyses', 'partial', ['impact-analysis-done', 'drift-checked'], {
    baselines: ALL,
    wanted: ['Dated analysis before deployment'],
  }),
  toControl('CM', 'CM-7(5)', 'Least Functionality: Authorized Software — Allow-by-exception', 'supporting', [], {
    baselines: MODERATE_UP,
    ask: ['Is the list of accepted products and releases the one that is allowed to run?'],
    wanted: ['List of approved products and releases'],
  }),
  toControl(
    'CM',
    'CM-8',
    'System Component Inventory',
    'partial',
    ['sbom-received', 'component-inventory-complete', 'sbom-current'],
    {
      baselines: ALL,
      wanted: ['Inventory', 'Completeness figures', 'Sample of five components, followed to the SBOM'],
    },
  ),
  toControl('CM', 'CM-8(1)', 'Updates During Installation and Removal', 'supporting', ['drift-checked', 'offboarded'], {
    baselines: MODERATE_UP,
    wanted: ['Import history beside change tickets'],
  }),
  toControl('CM', 'CM-8(2)', 'Automated Maintenance', 'supporting', ['sbom-current'], {
    baselines: HIGH,
    wanted: ['Import history'],
  }),
  toControl('CM', 'CM-8(3)', 'Automated Unauthorized Component Detection', 'supporting', ['drift-checked'], {
    baselines: MODERATE_UP,
    wanted: ['Comparison with the decision on it'],
  }),
  toControl('CM', 'CM-10', 'Software Usage Restrictions', 'partial', ['licence-allowed'], {
    baselines: ALL,
    wanted: ['Licence policy', 'List of licences', 'Acceptances'],
  }),
  toControl('CM', 'CM-10(1)', 'Open-source Software', 'partial', ['licence-allowed', 'exception-approved'], {
    wanted: ['Open-source policy and result per component'],
  }),
  toControl('CM', 'CM-11', 'User-installed Software', 'supporting', [], {
    baselines: ALL,
    ask: ['Is the list of approved products applied to what users install?'],
  }),
  toControl('CM', 'CM-14', 'Signed Components', 'partial', ['signature-verified'], {
    wanted: ['Verification record', 'Key id'],
  }),
  toControl(
    'IR',
    'IR-6(3)',
    'Incident Reporting: Supply Chain Coordination',
    'supporting',
    ['vendor-security-contact', 'incident-notification-agreed'],
    { baselines: MODERATE_UP, wanted: ['Contacts', 'Clause'] },
  ),
];
