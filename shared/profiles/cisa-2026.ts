// 2026 Minimum Elements for an SBOM (crosswalk A.2.3). The document has no grading and numbers nothing: S1–S23 are ours.
// Declared unknowns: column "U?" of A.2.3 with A.0.3; withheld values are judged the same way (A.0.2).

import type { ComponentRule, DocumentRule, Profile, ProfileElement } from './profile.ts';

type DocumentChoice = Pick<DocumentRule, 'declaredUnknown'> & Partial<DocumentRule>;

/** Every document datum is required in every format: what the format cannot hold is not met (S2: "else f"). */
function documentData(
  id: string,
  title: string,
  fields: DocumentRule['fields'],
  choice: DocumentChoice,
): ProfileElement {
  return {
    id,
    title,
    kind: 'data',
    rule: { on: 'document', fields, notRepresentable: 'not-met', ...choice },
  };
}

type ComponentChoice = Pick<ComponentRule, 'field' | 'what' | 'declaredUnknown' | 'weakly'> & Partial<ComponentRule>;

function componentData(id: string, title: string, choice: ComponentChoice): ProfileElement {
  return { id, title, kind: 'data', rule: { on: 'components', noneAnswers: false, absent: 'not-met', ...choice } };
}

function manual(id: string, title: string, why: string): ProfileElement {
  return { id, title, kind: 'practice', rule: { on: 'manual', why } };
}

const documentElements: readonly ProfileElement[] = [
  documentData('S1', 'SBOM Author', ['D3'], { declaredUnknown: 'not-met' }),
  documentData('S2', 'SBOM Author Signature', ['D11'], { declaredUnknown: 'not-met' }),
  documentData('S3', 'SBOM Data Format Name', ['D1'], { only: 'the name of its format', declaredUnknown: 'not-met' }),
  documentData('S4', 'SBOM Data Format Version', ['D1'], { declaredUnknown: 'not-met' }),
  documentData('S5', 'SBOM Generation Context', ['D8'], { declaredUnknown: 'unknown' }),
  documentData('S6', 'SBOM Timestamp', ['D5'], { declaredUnknown: 'not-met' }),
  documentData('S7', 'SBOM Tool Name', ['D6'], { declaredUnknown: 'unknown' }),
  documentData('S8', 'SBOM Tool Version', ['D7'], { declaredUnknown: 'unknown' }),
  documentData('S9', 'SBOM Version', ['D9'], { declaredUnknown: 'not-met' }),
];

const hash = {
  field: 'C7',
  declaredUnknown: 'unknown',
  weakly: 'by MD5, SHA-1 or another weak algorithm only',
} as const;

const componentElements: readonly ProfileElement[] = [
  componentData('S10', 'Component Producer', {
    field: 'C4',
    what: 'a producer',
    declaredUnknown: 'unknown',
    weakly: 'by the name of the supplier or a free text only',
  }),
  componentData('S11', 'Component Name', {
    field: 'C1',
    what: 'a name',
    declaredUnknown: 'not-met',
    weakly: 'by a poor name only',
  }),
  componentData('S12', 'Component Version', {
    field: 'C2',
    what: 'a version',
    declaredUnknown: 'unknown',
    weakly: 'by a range only',
  }),
  componentData('S13', 'Component Identifiers', {
    field: 'C6',
    what: 'a common identifier (purl, CPE, SWID or the like)',
    declaredUnknown: 'not-met',
    weakly: 'by an identifier of poor quality only',
  }),
  componentData('S14', 'Component Hash Value', { ...hash, what: 'a hash' }),
  componentData('S15', 'Component Hash Algorithm', { ...hash, what: 'a hash with its algorithm' }),
  // NONE is an answer (C11: "a licence risk, not a gap"). In SPDX an absent licence means NOASSERTION (SPDX 2.3, 7.13 and
  // 7.15) and SPDX's own mapping wants one of declared and concluded to be another value (A.0.3): not met there.
  componentData('S16', 'Component License', {
    field: 'C11',
    what: 'a usable licence statement',
    declaredUnknown: 'unknown',
    unknownIn: { SPDX: 'not-met' },
    noneAnswers: true,
    weakly: 'by free text, a URL or a deprecated id only',
  }),
  componentData('S17', 'Dependency Relationship', {
    field: 'G1',
    what: 'a statement about dependencies',
    declaredUnknown: 'unknown',
    noneAnswers: true,
    weakly: 'in a flat list only',
  }),
];

const practices: readonly ProfileElement[] = [
  manual(
    'S18',
    'Accommodation of Updates',
    'Whether corrections are made when asked for shows in the exchange with the vendor, not in a file.',
  ),
  { id: 'S19', title: 'Coverage', kind: 'practice', rule: { on: 'graph', look: 'coverage' } },
  manual(
    'S20',
    'Distribution and Delivery',
    'How and when the SBOM is delivered shows in the submissions, not in a file.',
  ),
  {
    id: 'S21',
    title: 'Explicitly Identifying Unknown Information',
    kind: 'practice',
    rule: { on: 'explicit-unknowns' },
  },
  manual(
    'S22',
    'Frequency',
    'Whether every release gets its own SBOM shows over several submissions, not in one file.',
  ),
  {
    id: 'S23',
    title: 'Machine-Processable Data',
    kind: 'practice',
    rule: {
      on: 'document',
      fields: ['D1', 'D2'],
      declaredUnknown: 'not-met',
      notRepresentable: 'not-met',
    },
  },
];

export const cisa2026: Profile = {
  id: 'cisa-2026',
  title: '2026 Minimum Elements for a Software Bill of Materials (SBOM)',
  publisher: 'CISA, NSA, FBI and 16 partner agencies',
  edition: 'version 2.1, 2026-07-29',
  published: '2026-07-29',
  status: 'current',
  superseded: null,
  source:
    '2026 Minimum Elements for an SBOM, document version 2.1, final, published 2026-07-29; described in our own words from several independent secondary sources. The document does not number its elements: S1 to S23 are the numbering of this application.',
  elements: [...documentElements, ...componentElements, ...practices],
};
