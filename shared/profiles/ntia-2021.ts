// NTIA Minimum Elements for an SBOM, 2021 (crosswalk A.2.1): superseded by CISA 2026, still the base that contracts and
// the FDA guidance cite. N1–N12 are our numbering; the rows N11 and N12 hold four things each and are split a–d.

import type { Profile, ProfileElement } from './profile.ts';

const data: readonly ProfileElement[] = [
  {
    id: 'N1',
    title: 'Supplier Name',
    kind: 'data',
    rule: {
      on: 'components',
      field: 'C3',
      what: 'a supplier',
      declaredUnknown: 'not-met',
      noneAnswers: false,
      absent: 'not-met',
      substitute: 'C4',
      weakly: 'by the name of the producer or publisher only',
    },
  },
  {
    id: 'N2',
    title: 'Component Name',
    kind: 'data',
    rule: {
      on: 'components',
      field: 'C1',
      what: 'a name',
      declaredUnknown: 'not-met',
      noneAnswers: false,
      absent: 'not-met',
      weakly: 'by a poor name only',
    },
  },
  {
    id: 'N3',
    title: 'Version of the Component',
    kind: 'data',
    rule: {
      on: 'components',
      field: 'C2',
      what: 'a version',
      declaredUnknown: 'not-met',
      noneAnswers: false,
      absent: 'not-met',
      weakly: 'by a range only',
    },
  },
  {
    id: 'N4',
    title: 'Other Unique Identifiers',
    kind: 'data',
    // "If they exist": without an identifier nobody can tell whether one exists (A.0.3: warn, not fail).
    rule: {
      on: 'components',
      field: 'C6',
      what: 'a common identifier (purl, CPE, SWID or the like)',
      declaredUnknown: 'unknown',
      noneAnswers: true,
      absent: 'unknown',
      weakly: 'by an identifier of poor quality only',
    },
  },
  { id: 'N5', title: 'Dependency Relationship', kind: 'data', rule: { on: 'graph', look: 'top-level' } },
  {
    id: 'N6',
    title: 'Author of SBOM Data',
    kind: 'data',
    rule: { on: 'document', fields: ['D3'], declaredUnknown: 'not-met', notRepresentable: 'not-met' },
  },
  {
    id: 'N7',
    title: 'Timestamp',
    kind: 'data',
    rule: { on: 'document', fields: ['D5'], declaredUnknown: 'not-met', notRepresentable: 'not-met' },
  },
  {
    id: 'N8',
    title: 'Automation Support',
    kind: 'data',
    rule: {
      on: 'document',
      fields: ['D1', 'D2'],
      declaredUnknown: 'not-met',
      notRepresentable: 'not-met',
    },
  },
  { id: 'N9', title: 'Depth', kind: 'data', rule: { on: 'graph', look: 'depth' } },
  { id: 'N10', title: 'Known Unknowns', kind: 'data', rule: { on: 'graph', look: 'completeness' } },
];

function practice(id: string, title: string, why: string): ProfileElement {
  return { id, title, kind: 'practice', rule: { on: 'manual', why } };
}

const practices: readonly ProfileElement[] = [
  practice(
    'N11a',
    'Frequency',
    'Whether every release gets its own SBOM shows over several submissions, not in one file.',
  ),
  practice(
    'N11b',
    'Distribution and Delivery',
    'How and when the SBOM is delivered shows in the submissions, not in a file.',
  ),
  practice('N11c', 'Access Control', 'Who may see the SBOM is agreed with the vendor; no file shows it.'),
  practice(
    'N11d',
    'Accommodation of Mistakes',
    'Whether mistakes are corrected when found shows in the exchange with the vendor, not in a file.',
  ),
];

// Recommended only: reported, never counted. What the format version has no place for does not apply.
const optional: readonly ProfileElement[] = [
  {
    id: 'N12a',
    title: 'Hash of the Component',
    kind: 'optional',
    rule: {
      on: 'components',
      field: 'C7',
      what: 'a hash',
      declaredUnknown: 'unknown',
      noneAnswers: false,
      absent: 'not-met',
      weakly: 'by MD5, SHA-1 or another weak algorithm only',
    },
  },
  {
    id: 'N12b',
    title: 'Lifecycle Phase',
    kind: 'optional',
    rule: {
      on: 'document',
      fields: ['D8'],
      declaredUnknown: 'unknown',
      notRepresentable: 'not-applicable',
    },
  },
  {
    id: 'N12c',
    title: 'Other Component Relationships',
    kind: 'optional',
    rule: { on: 'graph', look: 'other-relationships' },
  },
  {
    id: 'N12d',
    title: 'License Information',
    kind: 'optional',
    rule: {
      on: 'components',
      field: 'C11',
      what: 'a usable licence statement',
      declaredUnknown: 'unknown',
      noneAnswers: true,
      absent: 'not-met',
      weakly: 'by free text, a URL or a deprecated id only',
    },
  },
];

export const ntia2021: Profile = {
  id: 'ntia-2021',
  title: 'The Minimum Elements for a Software Bill of Materials (SBOM)',
  publisher: 'NTIA, United States Department of Commerce',
  edition: '2021-07-12 (superseded 2026-07-29)',
  published: '2021-07-12',
  status: 'superseded',
  superseded: { by: 'cisa-2026', on: '2026-07-29' },
  source:
    'The Minimum Elements for a Software Bill of Materials (SBOM), published 2021-07-12 pursuant to Executive Order 14028; read in the primary text, described in our own words. N1 to N12 are the numbering of this application.',
  elements: [...data, ...practices, ...optional],
};
