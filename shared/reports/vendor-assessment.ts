// The assessment of one vendor (crosswalk E.1), as far as the register knows. Parts that need data that is not there
// say so in their place: a reader must never take a missing chapter for a good result.

import type { VendorView } from '#shared/model/register-view.ts';
import { formatCounted } from '#shared/util/format-number.ts';
import { toAcceptancesTable } from './acceptances.ts';
import { toMeasuresSection } from './measures-section.ts';
import {
  type ReportInput,
  toApprovalSection,
  toCoverageSection,
  toDocuments,
  toFileName,
  toFooter,
  toLimitsSection,
  toMakingFacts,
  toMakingJson,
} from './outline.ts';
import { toClaimsTable } from './claims-table.ts';
import { toFindingsSection, toQualitySection } from './vendor-quality.ts';
import { type DataTable, type ReportDocument, type Section, notice, paragraph, table } from './report-document.ts';
import { toComponentsSection, toIntegritySection, toLicenceSection } from './vendor-components.ts';
import { isOpen, toRatingsTable, toRiskRowsTable, toRisksTable } from './risk-tables.ts';

export function outlineVendorAssessment(input: ReportInput): ReportDocument {
  const { vendor } = input;
  if (vendor === null) throw new Error('A vendor assessment needs a vendor');
  return {
    kind: 'vendor-assessment',
    kindTitle: 'Vendor assessment',
    title: vendor.name,
    subtitle: 'What the SBOMs of this vendor show, what is missing, and what was decided',
    lead: toLead(input),
    facts: toMakingFacts(input),
    sections: [
      toDecisionsSection(input),
      toVendorSection(vendor, input),
      toCoverageSection(input),
      toQualitySection(input),
      toFindingsSection(input),
      toComponentsSection(input),
      toVulnerabilitySection(input),
      notAssessed('lifecycle', 'Support and end of life', 'No advisory data in the register, and no support dates.'),
      toLicenceSection(input),
      toIntegritySection(input),
      notAssessed(
        'practice',
        'Practice of the vendor',
        'Disclosure policy, response times, attestations and certificates are not kept in this release of the program.',
      ),
      notAssessed('ai', 'AI components', 'Data about AI components is not assessed in this release of the program.'),
      notAssessed(
        'changes',
        'Changes since the last assessment',
        'Releases are not compared in this release of the program.',
      ),
      toQuestionsSection(input),
      toRisksSection(input),
      toMeasuresSection(input.measures),
      toLimitsSection(['Contracts, certificates and interviews are not part of the register.']),
      toApprovalSection(input),
    ],
    footer: toFooter(input, 'Vendor assessment'),
    csv: toElementsCsv(input),
    json: {
      ...toMakingJson(input, 'vendor-assessment'),
      vendor,
      products: input.products,
      releases: input.releases.map(({ release }) => release),
      measures: input.measures,
      risks: input.risks.map(({ label: _label, ...risk }) => risk),
    },
  };
}

function notAssessed(id: string, title: string, why: string): Section {
  return { id, title, blocks: [notice({ status: 'not-assessed' }, ` ${why}`)] };
}

function toLead({ releases, risks }: ReportInput): string {
  const documents = releases.flatMap(({ current }) => current);
  const accepted = documents.filter(
    ({ status }) => status === 'accepted' || status === 'accepted-with-conditions',
  ).length;
  const open = risks.filter(isOpen);
  const high = open.filter(({ level }) => level === 'high' || level === 'very-high').length;
  const without = releases.filter(({ current }) => current.length === 0).length;
  const missing = without === 0 ? '' : ` ${formatCounted(without, 'release has', 'releases have')} no usable SBOM.`;
  return `${formatCounted(releases.length, 'release')}, ${formatCounted(documents.length, 'current SBOM')}, ${accepted} accepted.${missing} ${formatCounted(open.length, 'risk is', 'risks are')} open, ${high} of them high or very high. Vulnerabilities are not assessed.`;
}

/** E.1 no. 1. No recommendation is computed: there is no policy yet that could. */
function toDecisionsSection({ releases }: ReportInput): Section {
  const rows = releases.flatMap(({ name, release }) =>
    release.documents.map((document) => [
      { lines: [name, [{ vendor: toFileName(document) }]] },
      document.status.replaceAll('-', ' '),
      document.decision === null ? 'nobody yet' : `${document.decision.actor}, ${document.decision.at.slice(0, 10)}`,
      document.decision?.reason ?? '',
    ]),
  );
  return {
    id: 'decisions',
    title: 'Decisions',
    blocks: [
      table(
        'Decisions on the documents received',
        [
          { title: 'Release and document', width: 36 },
          { title: 'Status', width: 17 },
          { title: 'Decided by', width: 19 },
          { title: 'Reason' },
        ],
        rows,
        'No document has been received, so nothing was decided.',
      ),
      paragraph('The program gives no recommendation in this release; the decisions are those of the people named.'),
    ],
  };
}

/** E.1 no. 2. */
function toVendorSection(vendor: VendorView, { products }: ReportInput): Section {
  return {
    id: 'vendor',
    title: 'Vendor and products',
    blocks: [
      {
        block: 'facts',
        facts: [
          { label: 'Name', value: vendor.name },
          { label: 'Contact', value: vendor.contact ?? 'not recorded' },
          { label: 'Security contact', value: vendor.securityContact ?? 'not recorded' },
          { label: 'Country', value: vendor.country ?? 'not recorded' },
          { label: 'Contract', value: vendor.contractRef ?? 'not recorded' },
        ],
      },
      table(
        'Products in scope',
        [{ title: 'Product' }, { title: 'Criticality', width: 18 }, { title: 'Reason' }],
        products.map(({ name, criticality, criticalityReason }) => [
          name,
          criticality,
          criticalityReason ?? 'not recorded',
        ]),
        'No product of this vendor is in use or a candidate.',
      ),
    ],
  };
}

/** E.1 no. 6. */
function toVulnerabilitySection({ releases }: ReportInput): Section {
  return {
    id: 'vulnerabilities',
    title: 'Vulnerabilities',
    blocks: [
      notice(
        { status: 'not-assessed' },
        ' No advisory data in the register. The table holds what the vendor claims; no claim was checked.',
      ),
      toClaimsTable(toDocuments(releases)),
    ],
  };
}

/** E.1 no. 13. */
function toQuestionsSection({ releases }: ReportInput): Section {
  const rows = toDocuments(releases).flatMap(({ name, document }) =>
    document.questions.map((question) => [name, question.text, question.options.join('; '), question.count]),
  );
  return {
    id: 'questions',
    title: 'Open questions',
    blocks: [
      table(
        'Questions about the documents that wait for an answer',
        [
          { title: 'Release', width: 26 },
          { title: 'Question' },
          { title: 'Options', width: 28 },
          { title: 'Places', align: 'end', width: 10 },
        ],
        rows,
        'No question is open.',
      ),
    ],
  };
}

function toRisksSection(input: ReportInput): Section {
  const open = input.risks.filter(isOpen);
  return {
    id: 'risks',
    title: 'Risks and acceptances',
    blocks: [
      toRisksTable('Open risks of this vendor, highest level first', open, input),
      toRatingsTable(open, input),
      toRiskRowsTable(open, input),
      toAcceptancesTable(input),
    ],
  };
}

/** One row per release, document, profile and element. */
function toElementsCsv({ releases, making }: ReportInput): DataTable {
  return {
    columns: [
      'vendor',
      'product',
      'release',
      'state',
      'file',
      'sha256',
      'status',
      'profile',
      'edition',
      'element',
      'title',
      'kind',
      'outcome',
      'covered',
      'of',
      'weak',
      'why',
      'as_of',
    ],
    rows: releases.flatMap(({ vendor, product, release, current }) =>
      current.flatMap((document) =>
        document.profiles.flatMap((profile) =>
          profile.elements.map(({ id, title, kind, outcome, covered, of, weak, why }) => [
            vendor.name,
            product.name,
            release.name,
            release.state,
            toFileName(document),
            document.sha256,
            document.status,
            profile.id,
            profile.edition,
            id,
            title,
            kind,
            outcome,
            covered,
            of,
            weak,
            why,
            making.asOf,
          ]),
        ),
      ),
    ),
  };
}
