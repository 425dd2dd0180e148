// The documents that a person gave as evidence for an override, by file name and hash.

import type { RegisterView } from '#shared/model/register-view.ts';
import type { Text } from './report-document.ts';

/** One line per document. One outside the scope of the report is named by its id, which is made from its content. */
export function toGivenEvidence(ids: readonly string[], view: RegisterView): readonly Text[] {
  if (ids.length === 0) return [];
  const documents = new Map(
    view.releases.flatMap((release) => release.documents.map((document) => [document.id, document] as const)),
  );
  return ids.map((id) => {
    const document = documents.get(id);
    return document === undefined
      ? ['Evidence given: document ', { id }, ' (outside the scope of this report)']
      : [`Evidence given: ${document.fileName}, received ${document.receivedAt}, SHA-256 `, { id: document.sha256 }];
  });
}
