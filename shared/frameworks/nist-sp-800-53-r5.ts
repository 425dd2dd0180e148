// NIST SP 800-53 revision 5, release 5.2.0 (2025-08-27): the controls that evidence of a vendor register can support
// (crosswalk B.2). Ids and titles are official; baselines are those of SP 800-53B. Rows with side "supplier" verify the vendor.

import type { Framework } from '#shared/model/framework.ts';
import { assessmentAndChange } from './nist-sp-800-53-r5/assessment-and-change.ts';
import { programAndRisk } from './nist-sp-800-53-r5/program-and-risk.ts';
import { acquisition } from './nist-sp-800-53-r5/acquisition.ts';
import { integrity } from './nist-sp-800-53-r5/integrity.ts';
import { supplyChain } from './nist-sp-800-53-r5/supply-chain.ts';

export const nistSp80053r5: Framework = {
  id: 'nist-sp-800-53-r5',
  title: 'NIST SP 800-53 Revision 5, Security and Privacy Controls',
  edition: '5.2.0 (2025-08-27)',
  published: '2025-08-27',
  publisher: 'National Institute of Standards and Technology (NIST)',
  source: 'NIST SP 800-53 Rev. 5, Release 5.2.0; baselines: NIST SP 800-53B',
  side: 'acquirer',
  textPolicy: 'Identifiers and titles are those of the publication; its control text is not printed.',
  groups: [
    { id: 'CA', title: 'Assessment, Authorization, and Monitoring' },
    { id: 'CM', title: 'Configuration Management' },
    { id: 'IR', title: 'Incident Response' },
    { id: 'PM', title: 'Program Management' },
    { id: 'RA', title: 'Risk Assessment' },
    { id: 'SA', title: 'System and Services Acquisition' },
    { id: 'SI', title: 'System and Information Integrity' },
    { id: 'SR', title: 'Supply Chain Risk Management' },
  ],
  baselines: ['low', 'moderate', 'high'],
  controls: [...assessmentAndChange, ...programAndRisk, ...acquisition, ...integrity, ...supplyChain],
  notCovered: [
    {
      id: 'SA-24',
      title: 'Design for Cyber Resiliency',
      why: 'New in release 5.2.0; evidence about vendor software cannot support it.',
    },
    {
      id: 'SI-3',
      title: 'Malicious Code Protection',
      why: 'Needs a list of packages known to be malicious. No advisory data in this release of the program.',
    },
    {
      id: 'SR-7',
      title: 'Supply Chain Operations Security',
      why: 'Sharing marks of documents are not read in this release of the program.',
    },
  ],
  limits: [
    'The controls apply to systems and organisations; the register knows only software that vendors deliver with an SBOM.',
    'Matching lists of components is no scan of hosts; RA-5 and SI-2 need both.',
    'Controls that are not listed in this report are outside what evidence about vendor software can support.',
  ],
};
