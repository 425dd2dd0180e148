// NIST Cybersecurity Framework 2.0 (2024-02-26): the subcategories that evidence of a vendor register can support
// (crosswalk B.3). Ids are official; what a subcategory is about is said in our own words.

import type { Framework, FrameworkControl } from '#shared/model/framework.ts';
import { toControl } from './framework.ts';

const oversight: readonly FrameworkControl[] = [
  toControl(
    'GV.OC',
    'GV.OC-03',
    'Legal, regulatory and contractual duties are known',
    'supporting',
    ['licence-allowed'],
    {
      ask: ['Is there a current list of the frameworks and contract terms that apply?'],
      wanted: ['List of applicable requirements'],
    },
  ),
  toControl('GV.RM', 'GV.RM-06', 'One standard method scores and ranks risks', 'full', [], {
    ask: ['Has the organisation adopted the rating method of the register, or mapped its own to it?'],
    wanted: ['Rating method with its version'],
  }),
  toControl('GV.OV', 'GV.OV-03', 'The performance of risk management is reviewed', 'supporting', [], {
    ask: ['Are the results of successive assessments compared and discussed?'],
    wanted: ['Trend over several assessments'],
  }),
];

const supplyChain: readonly FrameworkControl[] = [
  toControl(
    'GV.SC',
    'GV.SC-01',
    'A programme, strategy and policies for supply chain risk are agreed',
    'supporting',
    [],
    {
      ask: ['Is a supply chain risk policy agreed, and when was it last reviewed?'],
      wanted: ['Policy'],
    },
  ),
  toControl(
    'GV.SC',
    'GV.SC-02',
    'Roles of suppliers, customers and partners are settled',
    'partial',
    ['vendor-security-contact'],
    {
      ask: ['Does every vendor have an owner in the organisation?'],
      wanted: ['Table of responsibilities'],
    },
  ),
  toControl(
    'GV.SC',
    'GV.SC-03',
    'Supply chain risk is part of wider risk management',
    'supporting',
    ['risk-treatment-recorded'],
    {
      wanted: ['Link to the enterprise risk register'],
    },
  ),
  toControl(
    'GV.SC',
    'GV.SC-04',
    'Suppliers are known and ranked by criticality',
    'full',
    ['supplier-inventory', 'criticality-assigned'],
    {
      wanted: ['List of vendors and products with criticality and reason'],
    },
  ),
  toControl(
    'GV.SC',
    'GV.SC-05',
    'Requirements are set, ranked and part of contracts',
    'partial',
    ['contract-clauses'],
    {
      wanted: ['Clause checklist'],
    },
  ),
  toControl('GV.SC', 'GV.SC-06', 'Due diligence is done before relations begin', 'full', ['pre-acquisition-assessed'], {
    wanted: ['Dated assessment report'],
  }),
  toControl(
    'GV.SC',
    'GV.SC-07',
    'Risks of suppliers and products are recorded, ranked, treated and watched',
    'full',
    ['risk-treatment-recorded', 'review-cadence-met', 'known-vulns-assessed'],
    { wanted: ['Risk register'] },
  ),
  toControl('GV.SC', 'GV.SC-08', 'Suppliers take part in incident planning', 'supporting', [
    'incident-notification-agreed',
    'vendor-security-contact',
  ]),
  toControl(
    'GV.SC',
    'GV.SC-09',
    'Practices are integrated and watched over the life of products and services',
    'partial',
    ['sbom-current', 'signature-verified', 'patch-cadence', 'eol-components'],
    { wanted: ['Trend'] },
  ),
  toControl('GV.SC', 'GV.SC-10', 'There are provisions for the time after a relationship ends', 'partial', [
    'exit-plan',
    'offboarded',
  ]),
];

const identify: readonly FrameworkControl[] = [
  toControl(
    'ID.AM',
    'ID.AM-02',
    'Software, services and systems are inventoried',
    'partial',
    ['sbom-received', 'component-inventory-complete', 'sbom-current'],
    { wanted: ['Inventory'] },
  ),
  toControl('ID.AM', 'ID.AM-04', 'Services that suppliers provide are inventoried', 'partial', [], {
    ask: ['Does the list of vendors and products name those that are delivered as a service?'],
    wanted: ['List of services'],
  }),
  toControl('ID.AM', 'ID.AM-05', 'Assets are ranked', 'partial', ['criticality-assigned']),
  toControl('ID.AM', 'ID.AM-08', 'Assets are managed through their life', 'partial', [
    'support-period-known',
    'eol-components',
    'offboarded',
  ]),
  toControl('ID.RA', 'ID.RA-01', 'Vulnerabilities are found, validated and recorded', 'full', [
    'known-vulns-assessed',
    'feed-fresh',
  ]),
  toControl('ID.RA', 'ID.RA-02', 'Threat intelligence is received', 'partial', ['advisories-monitored', 'feed-fresh']),
  toControl('ID.RA', 'ID.RA-04', 'Impact and likelihood are recorded', 'full', [], {
    ask: ['Are the impact and likelihood that the register derives reviewed and confirmed?'],
    wanted: ['Explanation of the rating of sampled risks'],
  }),
  toControl('ID.RA', 'ID.RA-05', 'Impact and likelihood are used to rank risks', 'full', [], {
    ask: ['Does the order of work follow the levels in the register?'],
    wanted: ['Explanation of the rating of sampled risks'],
  }),
  toControl('ID.RA', 'ID.RA-06', 'Responses to risks are chosen, ranked, planned, tracked and told', 'full', [
    'risk-treatment-recorded',
    'poam-open',
  ]),
  toControl('ID.RA', 'ID.RA-07', 'Changes and exceptions are managed and assessed for risk', 'full', [
    'drift-checked',
    'exception-approved',
  ]),
  toControl('ID.RA', 'ID.RA-08', 'There are processes for vulnerability disclosures', 'partial', [
    'vendor-vdp',
    'advisories-monitored',
  ]),
  toControl(
    'ID.RA',
    'ID.RA-09',
    'Authenticity and integrity of hardware and software are assessed before acquisition and use',
    'full',
    [['artifact-hash-verified', 'signature-verified']],
    { wanted: ['Verification log'] },
  ),
  toControl(
    'ID.RA',
    'ID.RA-10',
    'Critical suppliers are assessed before acquisition',
    'full',
    ['pre-acquisition-assessed@crit≥high'],
    {
      wanted: ['Assessment report'],
    },
  ),
  toControl('ID.IM', 'ID.IM-01', 'Evaluations lead to improvements', 'supporting', ['poam-open'], {
    ask: ['Are vendors told in writing what to correct?'],
  }),
  toControl('ID.IM', 'ID.IM-02', 'Tests and exercises lead to improvements', 'supporting', ['poam-open'], {
    ask: ['Are vendors told in writing what tests have shown?'],
  }),
  toControl('ID.IM', 'ID.IM-03', 'Daily operation leads to improvements', 'supporting', ['poam-open'], {
    ask: ['Are lessons of daily work entered as actions?'],
  }),
];

const protectAndDetect: readonly FrameworkControl[] = [
  toControl('PR.PS', 'PR.PS-01', 'Configuration is managed', 'supporting', ['sbom-accepted']),
  toControl('PR.PS', 'PR.PS-02', 'Software is maintained, replaced and removed as the risk demands', 'partial', [
    'eol-components',
    'critical-within-SLA',
    'patch-cadence',
  ]),
  toControl('PR.PS', 'PR.PS-05', 'Software that is not authorised is neither installed nor run', 'supporting', [], {
    ask: ['Is the list of approved products and releases enforced?'],
    wanted: ['List of approved releases'],
  }),
  toControl('PR.PS', 'PR.PS-06', 'Development practices are secure', 'partial', ['secure-dev-attestation'], {
    side: 'supplier',
  }),
  toControl('DE.CM', 'DE.CM-06', 'The activity of external providers is watched', 'supporting', ['review-cadence-met']),
  toControl('DE.CM', 'DE.CM-09', 'Software and data are watched for adverse events', 'supporting', ['drift-checked']),
];

export const nistCsf20: Framework = {
  id: 'nist-csf-2.0',
  title: 'NIST Cybersecurity Framework',
  edition: '2.0 (2024-02-26)',
  published: '2024-02-26',
  publisher: 'National Institute of Standards and Technology (NIST)',
  source: 'NIST CSWP 29',
  side: 'acquirer',
  textPolicy:
    'Identifiers are those of the framework. What a subcategory is about is said in the words of this program, not of the publisher.',
  groups: [
    { id: 'GV.OC', title: 'Govern: Organizational Context' },
    { id: 'GV.RM', title: 'Govern: Risk Management Strategy' },
    { id: 'GV.OV', title: 'Govern: Oversight' },
    { id: 'GV.SC', title: 'Govern: Cybersecurity Supply Chain Risk Management' },
    { id: 'ID.AM', title: 'Identify: Asset Management' },
    { id: 'ID.RA', title: 'Identify: Risk Assessment' },
    { id: 'ID.IM', title: 'Identify: Improvement' },
    { id: 'PR.PS', title: 'Protect: Platform Security' },
    { id: 'DE.CM', title: 'Detect: Continuous Monitoring' },
  ],
  baselines: [],
  controls: [...oversight, ...supplyChain, ...identify, ...protectAndDetect],
  notCovered: [
    {
      id: 'ID.AM-01',
      title: 'Hardware is inventoried',
      why: 'Lists of hardware are not read in this release of the program.',
    },
  ],
  limits: [
    'The framework covers the whole organisation; the register knows only software that vendors deliver with an SBOM.',
    'Subcategories that are not listed in this report are outside what evidence about vendor software can support.',
  ],
};
