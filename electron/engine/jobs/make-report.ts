// reports.make: plans one report from the register, renders it, and writes it whole or not at all. The same register
// and the same asOf give the same bytes (promise 7).

import path from 'node:path';
import { ContractError } from '#shared/contract/errors.ts';
import type { ParsedRequest } from '#shared/contract/methods.ts';
import { type AuditOptions, AuditScopeError, planAudit } from '#shared/pipeline/plan-audit.ts';
import { renderCsv } from '#shared/reports/render-csv.ts';
import { renderHtml } from '#shared/reports/render-html.ts';
import { renderJson } from '#shared/reports/render-json.ts';
import type { ReportDocument } from '#shared/reports/report-document.ts';
import { joinPath } from '#electron/db/names.ts';
import type { JobContext, JobHandlers } from '../context.ts';
import { writeFileAtomically } from '../files.ts';
import { programVersion } from '../version.ts';
import { getFramework } from './assess-framework.ts';
import { type NamedScope, readAssessmentView } from './assessment-view.ts';

type ReportRequest = ParsedRequest<'reports.make'>;

const renderers: Readonly<Record<ReportRequest['format'], (report: ReportDocument) => string>> = {
  html: renderHtml,
  csv: renderCsv,
  json: renderJson,
};

export const makeReport: JobHandlers['reports.make'] = (context, request) => {
  const { control } = context;
  control.progress({ stage: 'report', subject: path.basename(request.target), done: 0, total: 0, unit: 'items' });
  const report = planReport(context, request);
  control.checkpoint();
  const text = renderers[request.format](report);
  control.checkpoint();
  return { ...writeFileAtomically(request.target, [Buffer.from(text)]), asOf: context.clock.asOf() };
};

function planReport(context: JobContext, request: ReportRequest): ReportDocument {
  const document = request.document === null ? null : findReported(context, request.document);
  const { view, scope } = readAssessmentView(context.register(), document?.scope ?? request);
  const options: AuditOptions = {
    ...scope,
    asOf: context.clock.asOf(),
    author: context.by().actor,
    programVersion,
    ...(request.framework === null ? {} : { framework: getFramework(request.framework).id }),
    ...(document === null ? {} : { documentId: document.id }),
  };
  try {
    return planAudit(request.kind, view, options);
  } catch (error) {
    if (!(error instanceof AuditScopeError)) throw error;
    throw new ContractError({
      code: 'call/invalid',
      message: error.message,
      remedy: 'Say what the report is about and try again.',
    });
  }
}

/** A duplicate has no content of its own: its report is about the document that holds it. */
function findReported(context: JobContext, named: string): { readonly id: string; readonly scope: NamedScope } {
  const row = context.register().documents.get(named);
  return {
    id: row.duplicateOf ?? row.id,
    scope: { vendor: null, release: joinPath(row.vendor, row.product, row.release) },
  };
}
