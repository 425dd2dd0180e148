// Risks from documents as such: content that breaks the rules of its format, documents with nothing in them to assess,
// and releases without any document that could be assessed. "Nothing found" and "nothing to look at" stay apart (promise 3).

import type { Finding } from '#shared/model/finding.ts';
import type { DocumentCounts } from '#shared/model/receipt.ts';
import type { RiskRow } from '#shared/model/risk.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import { cutText, maxDetailRows, nameDocument, type RiskDraft, type Share } from './draft.ts';
import { compareText, type DocumentEvidence, type ReleaseEvidence } from './evidence.ts';
import { qualityProfile } from './quality-causes.ts';

/** Which count of the document the entries of a list belong to. */
const populations: ReadonlyMap<string, keyof DocumentCounts> = new Map([
  ['components', 'components'],
  ['packages', 'components'],
  ['services', 'services'],
  ['files', 'files'],
  ['dependencies', 'relationships'],
  ['relationships', 'relationships'],
  ['vulnerabilities', 'vulnerabilities'],
] as const);

/** How many entries an error at this pointer is one of; an error outside the lists concerns the document as a whole: 1. */
function getPopulation(pointer: string, counts: DocumentCounts): number {
  const list = populations.get(pointer.split('/', 2)[1] ?? '');
  return list === undefined ? 1 : Math.max(1, counts[list]);
}

function toErrorRow({ release, document }: DocumentEvidence, finding: Finding): RiskRow {
  const of = getPopulation(finding.pointer, document.counts);
  return {
    releaseId: release.id,
    documentId: document.id,
    subject: finding.rule,
    text: cutText(`${finding.message} (${formatCounted(finding.count, 'place')})`),
    affected: Math.min(of, Math.max(1, finding.count)),
    of,
  };
}

/** By how much is affected, then by name: the rows that are kept must not depend on the order of the findings. */
function compareRows(left: RiskRow, right: RiskRow): number {
  return (
    right.affected * left.of - left.affected * right.of ||
    compareText(left.subject, right.subject) ||
    compareText(left.text, right.text)
  );
}

/** invalid-document: findings of severity error (settled.md 15). */
export function draftInvalidDocuments(documents: readonly DocumentEvidence[]): RiskDraft {
  const rows: RiskRow[] = [];
  const shares: Share[] = [];
  for (const evidence of documents) {
    const own = evidence.document.findings
      .filter((finding) => finding.severity === 'error')
      .map((finding) => toErrorRow(evidence, finding))
      .toSorted(compareRows);
    rows.push(...own);
    for (const row of own) {
      const what = row.of === 1 ? 'document is affected' : 'entries are affected';
      shares.push({
        affected: row.affected,
        of: row.of,
        what: `${what} (${row.subject}) in ${nameDocument(evidence)}`,
      });
    }
  }
  const cut = rows.length > maxDetailRows;
  return {
    theme: 'quality',
    cause: 'invalid-document',
    title: 'The SBOM breaks the rules of its format',
    rows: rows.slice(0, maxDetailRows),
    shares,
    notes: cut
      ? [
          `${formatCount(maxDetailRows)} of ${formatCount(rows.length)} kinds of error are listed here; the documents hold all.`,
        ]
      : [],
  };
}

/** Why nothing in this document can be assessed; undefined when something can. */
function findEmptyReason({
  document,
}: DocumentEvidence): { readonly subject: string; readonly text: string } | undefined {
  const { components, services, files } = document.counts;
  if (components + services === 0) {
    const rest = files === 0 ? '' : ` It lists ${formatCounted(files, 'file')}, which name no component.`;
    return { subject: 'no-components', text: `The SBOM lists no components. Nothing was assessed.${rest}` };
  }
  if (!document.profiles.some((result) => result.id === qualityProfile))
    return {
      subject: 'no-profile-result',
      text: `The document has no result of the profile ${qualityProfile}, so its data were not judged.`,
    };
  return undefined;
}

/** nothing-to-assess: valid and empty is not "clean" (quirk Q55). The share is over all documents of the product. */
export function draftEmptyDocuments(documents: readonly DocumentEvidence[]): RiskDraft {
  const rows = documents.flatMap((evidence): readonly RiskRow[] => {
    const reason = findEmptyReason(evidence);
    if (reason === undefined) return [];
    return [{ releaseId: evidence.release.id, documentId: evidence.document.id, ...reason, affected: 1, of: 1 }];
  });
  return {
    theme: 'quality',
    cause: 'nothing-to-assess',
    title: 'The SBOM holds nothing to assess',
    rows,
    shares: [{ affected: rows.length, of: documents.length, what: 'documents of the product hold nothing to assess' }],
    notes: [],
  };
}

function describeMissing({ release }: ReleaseEvidence): { readonly subject: string; readonly text: string } {
  const rejected = release.documents.length;
  const refused = release.refused.length;
  if (rejected + refused === 0)
    return { subject: 'nothing-received', text: `No file was received for release ${release.name}.` };
  const parts: string[] = [];
  if (refused > 0)
    parts.push(`${formatCounted(refused, 'file')} could not be read and ${refused === 1 ? 'was' : 'were'} refused`);
  if (rejected > 0)
    parts.push(`${formatCounted(rejected, 'document')} ${rejected === 1 ? 'was' : 'were'} rejected by a decision`);
  const subject =
    refused > 0 && rejected === 0
      ? 'refused-only'
      : rejected > 0 && refused === 0
        ? 'rejected-only'
        : 'refused-and-rejected';
  return { subject, text: `Release ${release.name} has no usable SBOM: ${parts.join(', ')}.` };
}

/** no-usable-document: a release of which nothing can be said. These rows name no document: `documentId` is empty. */
export function draftMissingDocuments(evidence: readonly ReleaseEvidence[]): RiskDraft {
  const missing = evidence.filter((release) => release.documents.length === 0);
  return {
    theme: 'quality',
    cause: 'no-usable-document',
    title: 'A release has no usable SBOM',
    rows: missing.map((item) => {
      const { subject, text } = describeMissing(item);
      return { releaseId: item.release.id, documentId: '', subject, text: cutText(text), affected: 1, of: 1 };
    }),
    shares: [
      {
        affected: missing.length,
        of: evidence.length,
        what: 'releases of the product (candidate or in use) have no usable SBOM',
      },
    ],
    notes: [],
  };
}
