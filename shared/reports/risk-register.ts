// The risk register (crosswalk E.3): every risk of the products in scope with its rating, owner, treatment, dates and history.

import type { RiskView } from '#shared/model/register-view.ts';
import { getDayNumber } from '#shared/util/day-number.ts';
import { formatCounted } from '#shared/util/format-number.ts';
import { toAcceptancesTable } from './acceptances.ts';
import {
  type ReportInput,
  toApprovalSection,
  toCoverageSection,
  toFooter,
  toLimitsSection,
  toMakingFacts,
  toMakingJson,
} from './outline.ts';
import { type DataTable, type ReportDocument, paragraph } from './report-document.ts';
import {
  isOpen,
  toHistoryTable,
  toMatrix,
  toRatingsTable,
  toRiskRowsTable,
  toRisksTable,
  toSortedRisks,
} from './risk-tables.ts';

export function outlineRiskRegister(input: ReportInput): ReportDocument {
  const { risks } = input;
  return {
    kind: 'risk-register',
    kindTitle: 'Risk register',
    title: input.vendor === null ? 'All vendors in scope' : input.vendor.name,
    subtitle: 'Risks of vendor software, with rating, owner, treatment and history',
    lead: toLead(input),
    facts: [
      {
        label: 'Rating',
        value:
          'Likelihood by impact, five levels each (NIST SP 800-30 scale); impact from the criticality of the product, unset counts as high',
      },
      ...toMakingFacts(input),
    ],
    sections: [
      {
        id: 'matrix',
        title: 'Overview',
        blocks: [
          toMatrix(risks),
          paragraph(
            'Risks are grouped by product, theme and cause; one risk can stand for many components and releases.',
          ),
        ],
      },
      {
        id: 'risks',
        title: 'Risks',
        blocks: [toRisksTable('Open risks, highest level first', risks.filter(isOpen), input)],
      },
      {
        id: 'rows',
        title: 'Behind the risks',
        blocks: [toRatingsTable(risks.filter(isOpen), input), toRiskRowsTable(risks.filter(isOpen), input)],
      },
      { id: 'acceptances', title: 'Acceptances', blocks: [toAcceptancesTable(input)] },
      {
        id: 'closed',
        title: 'Closed',
        blocks: [
          toRisksTable(
            'Closed risks',
            risks.filter((risk) => !isOpen(risk)),
            input,
          ),
        ],
      },
      { id: 'history', title: 'History', blocks: [toHistoryTable(risks)] },
      toCoverageSection(input),
      toLimitsSection([
        'Risks are derived from gaps in the SBOMs and from what vendors claim; risks that leave no trace in an SBOM are not found.',
        'Only one rating is kept; inherent and residual ratings are not told apart.',
      ]),
      toApprovalSection(input),
    ],
    footer: toFooter(input, 'Risk register'),
    csv: toRiskCsv(input),
    json: { ...toMakingJson(input, 'risk-register'), risks: risks.map(toRiskJson) },
  };
}

/** Without the label: it may differ between registers with the same content (settled.md 4). */
function toRiskJson({ label: _label, ...risk }: RiskView): Omit<RiskView, 'label'> {
  return risk;
}

function toLead({ risks, making }: ReportInput): string {
  const open = risks.filter(isOpen);
  if (open.length === 0) return 'No open risk is recorded. See the coverage for what could not be looked at.';
  const today = getDayNumber(making.asOf);
  const high = open.filter(({ level }) => level === 'high' || level === 'very-high').length;
  const overdue = open.filter(
    ({ due, state }) => state !== 'accepted' && due !== null && getDayNumber(due) < today,
  ).length;
  const unowned = open.filter(({ owner }) => owner === null).length;
  return `${formatCounted(open.length, 'risk is', 'risks are')} open: ${high} high or very high, ${overdue} overdue, ${unowned} without an owner.`;
}

/** The columns of crosswalk E.3.1 that this release of the program knows, one row per risk and affected release. */
const columns = [
  'risk_id',
  'title',
  'type',
  'product',
  'product_version',
  'vendor',
  'vulnerability_ids',
  'subject',
  'affected',
  'of',
  'criticality',
  'inherent_likelihood',
  'inherent_impact',
  'current_level',
  'treatment',
  'treatment_plan',
  'owner',
  'due_at',
  'overdue_days',
  'status',
  'exception_requester',
  'exception_approver',
  'exception_expires_at',
  'document_id',
  'notes',
  'as_of',
  'register_id',
  'register_head_hash',
] as const;

function toRiskCsv(input: ReportInput): DataTable {
  const rows = toSortedRisks(input.risks).flatMap((risk) => {
    const { rows: behind } = risk;
    return behind.length === 0 ? [toCsvRow(input, risk, null)] : behind.map((row) => toCsvRow(input, risk, row));
  });
  return { columns, rows };
}

function toCsvRow(
  input: ReportInput,
  risk: RiskView,
  row: RiskView['rows'][number] | null,
): readonly (string | number | null)[] {
  const product = input.products.find(({ id }) => id === risk.productId);
  const vendor = input.vendors.find(({ id }) => id === product?.vendorId);
  const release = input.releases.find((one) => one.release.id === row?.releaseId);
  const overdue = risk.due === null ? null : Math.max(0, getDayNumber(input.making.asOf) - getDayNumber(risk.due));
  const values: Readonly<Record<(typeof columns)[number], string | number | null>> = {
    risk_id: risk.id,
    title: risk.title,
    type: risk.theme === 'quality' || risk.theme === 'identity' ? 'data-quality' : risk.theme,
    product: product?.name ?? null,
    product_version: release?.release.name ?? null,
    vendor: vendor?.name ?? null,
    vulnerability_ids: risk.theme === 'vulnerability' ? (row?.subject ?? null) : null,
    subject: row?.subject ?? null,
    affected: row?.affected ?? null,
    of: row?.of ?? null,
    criticality: product?.criticality ?? null,
    inherent_likelihood: risk.likelihood,
    inherent_impact: risk.impact,
    current_level: risk.level,
    treatment: risk.treatment,
    treatment_plan: risk.plan,
    owner: risk.owner,
    due_at: risk.due,
    overdue_days: risk.state === 'closed' || risk.state === 'accepted' ? null : overdue,
    status: risk.state,
    exception_requester: risk.requestedBy,
    exception_approver: risk.approvedBy,
    exception_expires_at: risk.acceptedUntil,
    document_id: row?.documentId ?? null,
    notes: risk.explanation.join(' '),
    as_of: input.making.asOf,
    register_id: input.view.register.id,
    register_head_hash: input.view.register.headHash,
  };
  return columns.map((column) => values[column]);
}
