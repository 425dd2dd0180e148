// Accepted risks: who asked, who approved, until when. Shown in the crosswalk, vendor and risk reports (crosswalk E.2 no. 7).

import type { ReportInput } from './outline.ts';
import { type Block, table } from './report-document.ts';
import { formatDateWithAge } from './words.ts';

export function toAcceptancesTable({ risks, making }: ReportInput): Block {
  const rows = risks
    .filter((risk) => risk.state === 'accepted' || risk.state === 'acceptance-requested')
    .map((risk) => [
      risk.title,
      { status: risk.level },
      risk.requestedBy ?? 'not recorded',
      risk.approvedBy ?? (risk.state === 'accepted' ? 'not recorded' : 'not approved yet'),
      risk.acceptedUntil === null ? 'no end recorded' : formatDateWithAge(risk.acceptedUntil, making.asOf),
    ]);
  return table(
    'Acceptances, requested and approved',
    [
      { title: 'Risk' },
      { title: 'Level', width: 16 },
      { title: 'Asked for by', width: 17 },
      { title: 'Approved by', width: 17 },
      { title: 'Until', width: 18 },
    ],
    rows,
    'No risk is accepted, and no acceptance is requested.',
  );
}
