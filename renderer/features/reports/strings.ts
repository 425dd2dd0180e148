// Words of the reports screen.

import { formatCount, formatCounted } from '../../ui/format.ts';

export const reportKinds = ['vendor-assessment', 'crosswalk', 'risk-register', 'receipt'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const kindWords: Readonly<Record<ReportKind, { readonly title: string; readonly about: string }>> = {
  'vendor-assessment': {
    title: 'Vendor assessment',
    about: 'What one vendor sent, how good it is, what is decided and open. For procurement.',
  },
  crosswalk: {
    title: 'Crosswalk report',
    about: 'Control by control: status, measures, evidence, overrides with their reason. For auditors.',
  },
  'risk-register': {
    title: 'Risk register',
    about: 'Every risk with owner, due date, treatment and history. For risk owners.',
  },
  receipt: {
    title: 'Receipt',
    about: 'What one file holds and what became of it, finding by finding. For the vendor.',
  },
};

export const reportFormats = ['html', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const formatWords: Readonly<Record<ReportFormat, string>> = { html: 'HTML', csv: 'CSV', json: 'JSON' };
export const formatHints: Readonly<Record<ReportFormat, string>> = {
  html: 'One file for reading and printing; opens without this program.',
  csv: 'Tables for a spreadsheet; formula signs are made harmless.',
  json: 'Everything, for other programs.',
};

export const reportWords = {
  title: 'Reports',
  make: 'Make a report',
  kind: 'What is it about?',
  scope: 'Scope',
  framework: 'Framework',
  vendor: 'Vendor',
  release: 'Release',
  document: 'Document',
  anyVendor: 'All vendors',
  anyRelease: 'All releases',
  choose: 'Choose one',
  needsFramework: 'Choose a framework first.',
  needsVendor: 'Choose a vendor first.',
  needsDocument: 'Choose a document first.',
  firstOnly: (shown: number, all: number) => `The first ${formatCount(shown)} of ${formatCount(all)} are offered.`,
  format: 'Format',
  preview: 'Preview',
  save: 'Save the report',
  saving: 'Saving …',
  willRecord: 'Saving records in the history who made it, when, and its hash. The preview records nothing.',
  tabs: { preview: 'Preview', history: 'History' },
  previewTitle: (kind: string) => `Preview: ${kind}`,
  previewEmptyTitle: 'Nothing to preview yet',
  previewEmptyText: 'Choose what the report is about at the left; it is set here as it will be saved.',
  previewMaking: 'Setting the report',
  previewErrorTitle: 'The report could not be set',
  safe: 'Nothing was written.',
  tooLong: (shown: string) => `Only the first ${shown} are shown here. The saved file holds everything.`,
  tooLongHtml: (size: string) =>
    `This report has ${size} and is too long to show here. Save it and open it in your browser.`,
  asOf: (date: string) => `As of ${date}`,
  sha: 'SHA-256',
  bytes: 'Size',
  samePreview: 'Same register, same date: the saved file has the same bytes.',
  historyEmptyTitle: 'No report has been saved yet',
  historyEmptyText: 'Each saved report stands here with who made it, when, and the hash by which it can be recognised.',
  historyErrorTitle: 'The history could not be read',
  historyLabel: 'Reports that were made',
  columns: {
    kind: 'Report',
    subject: 'About',
    format: 'Format',
    at: 'Made',
    actor: 'By',
    asOf: 'As of',
    bytes: 'Size',
    sha256: 'SHA-256',
  },
  made: (count: number) => `${formatCounted(count, 'report')} saved so far`,
  noVendorsTitle: 'Nothing to report yet',
  noVendorsText: 'Reports are about what vendors sent. Take in a first SBOM.',
  noVendorsAction: 'Take in an SBOM',
  saved: (name: string) => `${name} is saved.`,
  plate: 'Same inputs, same bytes',
} as const;
