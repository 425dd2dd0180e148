// What report a person has put together: it lives in the address, so that a report can be linked to and made again.

import type { CallRequest } from '../../bridge/calls.ts';
import type { SearchState } from '../../frame/use-route.ts';
import { type ReportFormat, type ReportKind, kindWords, reportFormats, reportKinds, reportWords } from './strings.ts';

export interface ReportOrder {
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly framework: string | null;
  /** Ids or names, as the engine takes them. */
  readonly vendor: string | null;
  readonly release: string | null;
  readonly document: string | null;
}

export function toOrder(search: SearchState): ReportOrder {
  const kind = reportKinds.find((each) => each === search['kind']) ?? 'vendor-assessment';
  const scope = scopes[kind];
  const read = (name: string) => (scope.includes(name) ? (search[name] ?? null) : null);
  return {
    kind,
    format: reportFormats.find((each) => each === search['format']) ?? 'html',
    framework: read('framework'),
    vendor: read('vendor'),
    release: read('release'),
    document: read('document'),
  };
}

/** Which choices each kind has. */
export const scopes: Readonly<Record<ReportKind, readonly string[]>> = {
  'vendor-assessment': ['vendor'],
  crosswalk: ['framework', 'vendor', 'release'],
  'risk-register': ['vendor'],
  receipt: ['document'],
};

/** What still has to be chosen; null when it can be made. */
export function whatIsMissing({ kind, framework, vendor, document }: ReportOrder): string | null {
  if (kind === 'crosswalk' && framework === null) return reportWords.needsFramework;
  if (kind === 'vendor-assessment' && vendor === null) return reportWords.needsVendor;
  return kind === 'receipt' && document === null ? reportWords.needsDocument : null;
}

export function toRequest({
  kind,
  format,
  framework,
  vendor,
  release,
  document,
}: ReportOrder): CallRequest<'reports.preview'> {
  // A release says its vendor.
  return { kind, format, framework, vendor: release === null ? vendor : null, release, document };
}

/** "vendor-assessment halden-software.html": plain letters only, whatever a vendor is called. */
export function toFileName({ kind, format }: ReportOrder, subject: string, date: string): string {
  const plain = subject
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .toLowerCase()
    .slice(0, 80);
  return `${[kind, plain, date].filter((part) => part !== '').join('_')}.${format}`;
}

export function toTitle({ kind }: ReportOrder, subject: string): string {
  return subject === '' ? kindWords[kind].title : `${kindWords[kind].title}: ${subject}`;
}
