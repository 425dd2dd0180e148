// Supply chain risk management (SR): rows of crosswalk B.2 for SP 800-53 release 5.2.0.

import type { FrameworkControl } from '#shared/model/framework.ts';
import { toControl } from '../framework.ts';

const ALL = ['low', 'moderate', 'high'];
const MODERATE_UP = ['moderate', 'high'];
const HIGH = ['high'];

export const supplyChain: readonly FrameworkControl[] = [
  toControl('SR', 'SR-1', 'Policy and Procedures', 'supporting', [], {
    baselines: ALL,
    ask: ['Is a supply chain policy in force, and when was it reviewed?'],
    wanted: ['Policy'],
  }),
  toControl('SR', 'SR-2', 'Supply Chain Risk Management Plan', 'supporting', [], {
    baselines: ALL,
    ask: ['Does a plan name scope, roles and tiers?'],
    wanted: ['Plan'],
  }),
  toControl(
    'SR',
    'SR-3',
    'Supply Chain Controls and Processes',
    'partial',
    ['sbom-received', 'review-cadence-met', 'poam-open'],
    { baselines: ALL, wanted: ['Evidence of the process over the period'] },
  ),
  toControl('SR', 'SR-3(3)', 'Sub-tier Flow Down', 'partial', ['contract-clauses', 'sub-tier-visibility'], {
    wanted: ['Reference of the clause'],
  }),
  toControl(
    'SR',
    'SR-4',
    'Provenance',
    'partial',
    ['supplier-identified', 'unique-identifiers', 'hashes-present', 'provenance-attested'],
    { wanted: ['SBOM and provenance per product'] },
  ),
  toControl('SR', 'SR-4(3)', 'Validate as Genuine and Not Altered', 'partial', [
    ['artifact-hash-verified', 'signature-verified'],
  ]),
  toControl('SR', 'SR-4(4)', 'Supply Chain Integrity — Pedigree', 'partial', [
    'component-inventory-complete',
    'hashes-present',
  ]),
  toControl(
    'SR',
    'SR-5',
    'Acquisition Strategies, Tools, and Methods',
    'partial',
    ['contract-clauses', 'pre-acquisition-assessed'],
    { baselines: ALL },
  ),
  toControl(
    'SR',
    'SR-5(2)',
    'Assessments Prior to Selection, Acceptance, Modification, or Update',
    'full',
    ['pre-acquisition-assessed', 'drift-checked'],
    { wanted: ['Report before the decision, and per update'] },
  ),
  toControl('SR', 'SR-6', 'Supplier Assessments and Reviews', 'full', ['review-cadence-met'], {
    baselines: MODERATE_UP,
    wanted: ['Review record with findings'],
  }),
  toControl(
    'SR',
    'SR-8',
    'Notification Agreements',
    'partial',
    ['incident-notification-agreed', 'vendor-security-contact'],
    { baselines: ALL, wanted: ['Clause'] },
  ),
  toControl('SR', 'SR-9', 'Tamper Resistance and Detection', 'supporting', ['signature-verified'], { baselines: HIGH }),
  toControl(
    'SR',
    'SR-10',
    'Inspection of Systems or Components',
    'supporting',
    ['artifact-hash-verified', 'drift-checked'],
    { baselines: ALL },
  ),
  toControl('SR', 'SR-11', 'Component Authenticity', 'partial', [['signature-verified', 'artifact-hash-verified']], {
    baselines: ALL,
  }),
  toControl('SR', 'SR-12', 'Component Disposal', 'supporting', ['offboarded'], { baselines: ALL }),
];
