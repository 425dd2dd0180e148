// A small ReportDocument for tests of the renderers.

import { type ReportDocument, finishReport } from '#shared/reports/report-document.ts';

export function aReport(differing: Partial<ReportDocument> = {}): ReportDocument {
  return finishReport({
    kind: 'receipt',
    kindTitle: 'Receipt',
    title: 'Router',
    subtitle: 'A test',
    lead: 'One sentence.',
    facts: [{ label: 'As of', value: '2026-11-23' }],
    sections: [],
    footer: 'SBOM Register',
    csv: { columns: [], rows: [] },
    json: {},
    ...differing,
  });
}
