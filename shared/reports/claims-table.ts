// What vendors claim about vulnerabilities inside their SBOMs: always shown as claims, never as our assessment.

import type { DocumentView } from '#shared/model/register-view.ts';
import { type Block, type Text, table } from './report-document.ts';

/** Claims of several documents; the release is a column when it is given. */
export function toClaimsTable(
  documents: readonly { readonly document: DocumentView; readonly name: string | null }[],
): Block {
  const withRelease = documents.some(({ name }) => name !== null);
  const rows = documents.flatMap(({ document, name }) =>
    document.claims.map((claim) => [
      [{ id: claim.id }],
      ...(withRelease ? [name ?? ''] : []),
      claim.severity === null ? 'not stated' : { vendor: claim.severity },
      claim.state === null ? 'not stated' : { vendor: claim.state },
      {
        lines: [claim.justification, claim.detail].flatMap((text): Text[] => (text === null ? [] : [{ vendor: text }])),
      },
      claim.affects.length,
    ]),
  );
  return table(
    'Claims of the vendor about vulnerabilities',
    [
      { title: 'Vulnerability', width: 19 },
      ...(withRelease ? [{ title: 'Release', width: 20 }] : []),
      { title: 'Severity', width: 15 },
      { title: 'State', width: 14 },
      { title: 'Reason given' },
      { title: 'Affected', align: 'end', width: 10 },
    ],
    rows,
    'The SBOM names no vulnerability.',
  );
}
