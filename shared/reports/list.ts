// All kinds of report: one file and one line each.

import { outlineCrosswalk } from './crosswalk.ts';
import type { ReportInput, ReportScope } from './outline.ts';
import { outlineReceipt } from './receipt.ts';
import type { ReportDocument } from './report-document.ts';
import { outlineRiskRegister } from './risk-register.ts';
import { outlineVendorAssessment } from './vendor-assessment.ts';

export interface ReportKind {
  /** As in settled.md 18. */
  readonly id: string;
  readonly title: string;
  /** What a person must choose before it can be made. */
  readonly needs: ReportScope;
  readonly outline: (input: ReportInput) => ReportDocument;
}

export const reportKinds = [
  { id: 'crosswalk', title: 'Crosswalk report', needs: 'framework', outline: outlineCrosswalk },
  { id: 'vendor-assessment', title: 'Vendor assessment', needs: 'vendor', outline: outlineVendorAssessment },
  { id: 'risk-register', title: 'Risk register', needs: 'none', outline: outlineRiskRegister },
  { id: 'receipt', title: 'Receipt', needs: 'document', outline: outlineReceipt },
] as const satisfies readonly ReportKind[];

export type ReportKindId = (typeof reportKinds)[number]['id'];

export function findReportKind(id: string): ReportKind | undefined {
  return reportKinds.find((kind) => kind.id === id);
}
