// Plans the risks of a product from what is known without advisory data (issue A1): a short list grouped by cause, each
// rated by share and criticality with its explanation. Pure: the same evidence in any order gives the same plan.

import type { ProductView, ReleaseView } from '#shared/model/register-view.ts';
import { type Criticality, type PlannedRisk, type Rating, type RiskRow, ratings } from '#shared/model/risk.ts';
import { formatCount, formatShare } from '#shared/util/format-number.ts';
import { draftEmptyDocuments, draftInvalidDocuments, draftMissingDocuments } from './document-causes.ts';
import { defaultDueDays } from './due-days.ts';
import { findWorstShare, type RiskDraft, type Share } from './draft.ts';
import { listDocuments, type ReleaseEvidence, selectEvidence } from './evidence.ts';
import { toImpact, toLevel, toLikelihood } from './matrix.ts';
import { draftQualityRisks } from './quality-causes.ts';
import { draftVendorClaims } from './vendor-claims.ts';

const ratingWords: Readonly<Record<Rating, string>> = {
  'very-low': 'very low',
  low: 'low',
  moderate: 'moderate',
  high: 'high',
  'very-high': 'very high',
};

function describeScope(rows: readonly RiskRow[], evidence: readonly ReleaseEvidence[]): string {
  const seen = new Set(rows.map((row) => row.releaseId)).size;
  const all =
    evidence.length === 1 ? 'the only release' : `${formatCount(seen)} of ${formatCount(evidence.length)} releases`;
  return `Seen in ${all} in state candidate or in use.`;
}

function describeShare(share: Share, likelihood: Rating): string {
  const figures = `${formatCount(share.affected)} of ${formatCount(share.of)} ${share.what}`;
  const band = likelihood === 'high' ? 'over 50 %' : likelihood === 'moderate' ? 'over 10 %' : 'not over 10 %';
  return `${figures}: ${formatShare(share.affected, share.of)}, ${band}, so likelihood is ${ratingWords[likelihood]}.`;
}

function describeImpact(criticality: Criticality, impact: Rating): string {
  if (criticality === 'unset')
    return `The criticality of the product is unset; impact is taken as ${ratingWords[impact]} until somebody sets it.`;
  return `The criticality of the product is ${criticality}, so impact is ${ratingWords[impact]}.`;
}

function describeCell(likelihood: Rating, impact: Rating, level: Rating): string {
  return `Likelihood ${ratingWords[likelihood]} × impact ${ratingWords[impact]} = ${ratingWords[level]} (5 × 5 matrix after NIST SP 800-30 r1, table I-2).`;
}

function rate(draft: RiskDraft, share: Share, product: ProductView, evidence: readonly ReleaseEvidence[]): PlannedRisk {
  const likelihood = toLikelihood(share.affected, share.of);
  const impact = toImpact(product.criticality);
  const level = toLevel(likelihood, impact);
  return {
    productId: product.id,
    theme: draft.theme,
    cause: draft.cause,
    title: draft.title,
    likelihood,
    impact,
    level,
    explanation: [
      describeShare(share, likelihood),
      describeImpact(product.criticality, impact),
      describeCell(likelihood, impact, level),
      describeScope(draft.rows, evidence),
      ...draft.notes,
    ],
    rows: draft.rows,
    dueDays: defaultDueDays(level),
  };
}

/**
 * The risks of one product, highest level first, then in a fixed order of causes. Key of a risk: product, theme, cause
 * (settled.md 10). `releases` may hold other products' releases and any order; only candidate and in-use ones with
 * documents that are not rejected make rows. A risk of the register that is planned no more has lost its evidence.
 */
export function planRisks(product: ProductView, releases: readonly ReleaseView[]): readonly PlannedRisk[] {
  const evidence = selectEvidence(product.id, releases);
  const documents = listDocuments(evidence);
  const drafts = [
    draftMissingDocuments(evidence),
    draftEmptyDocuments(documents),
    draftInvalidDocuments(documents),
    draftVendorClaims(documents),
    ...draftQualityRisks(documents),
  ];
  const planned = drafts.flatMap((draft): readonly PlannedRisk[] => {
    const share = draft.rows.length === 0 ? undefined : findWorstShare(draft.shares);
    return share === undefined ? [] : [rate(draft, share, product, evidence)];
  });
  return planned.toSorted((left, right) => ratings.indexOf(right.level) - ratings.indexOf(left.level));
}
