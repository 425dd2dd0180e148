// The documents of a product that risks are planned from, in an order that does not depend on how they were handed over.

import type { DocumentView, ReleaseView } from '#shared/model/register-view.ts';

export interface ReleaseEvidence {
  readonly release: ReleaseView;
  /** Documents that no person rejected. */
  readonly documents: readonly DocumentView[];
}

export interface DocumentEvidence {
  readonly release: ReleaseView;
  readonly document: DocumentView;
}

/** Order by code units: the same on every machine. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function sortDocuments(documents: readonly DocumentView[]): DocumentView[] {
  const distinct = new Map(documents.map((document) => [document.id, document]));
  return [...distinct.values()].toSorted(
    (left, right) =>
      compareText(left.receivedAt, right.receivedAt) ||
      compareText(left.fileName, right.fileName) ||
      compareText(left.id, right.id),
  );
}

/** Releases of the product that are candidate or in use, by name; retired ones do not count (settled.md 11). */
export function selectEvidence(productId: string, releases: readonly ReleaseView[]): readonly ReleaseEvidence[] {
  const distinct = new Map(releases.map((release) => [release.id, release]));
  return [...distinct.values()]
    .filter((release) => release.productId === productId && release.state !== 'retired')
    .toSorted((left, right) => compareText(left.name, right.name) || compareText(left.id, right.id))
    .map((release) => ({
      release,
      documents: sortDocuments(release.documents.filter((document) => document.status !== 'rejected')),
    }));
}

/** Every counted document with its release. */
export function listDocuments(evidence: readonly ReleaseEvidence[]): readonly DocumentEvidence[] {
  return evidence.flatMap(({ release, documents }) => documents.map((document) => ({ release, document })));
}
