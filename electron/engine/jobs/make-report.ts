// reports.make: plans one report from the register, renders it, writes it whole or not at all, and keeps a note of
// it in the log. The same register and the same asOf give the same bytes (promise 7).

import path from 'node:path';
import { ContractError } from '#shared/contract/errors.ts';
import type { ParsedRequest } from '#shared/contract/methods.ts';
import { type AuditOptions, AuditScopeError, planAudit } from '#shared/pipeline/plan-audit.ts';
import { renderCsv } from '#shared/reports/render-csv.ts';
import { renderHtml } from '#shared/reports/render-html.ts';
import { renderJson } from '#shared/reports/render-json.ts';
import type { ReportDocument } from '#shared/reports/report-document.ts';
import { joinPath } from '#electron/db/names.ts';
import type { MadeReport } from '#electron/db/types.ts';
import type { JobContext, JobHandlers } from '../context.ts';
import { type WrittenFile, writeFileAtomically } from '../files.ts';
import { sha256Hex } from '../ports/hashing.ts';
import { programVersion } from '../version.ts';
import { getFramework } from './assess-framework.ts';
import { type NamedScope, readAssessmentView } from './assessment-view.ts';

type AskedReport = ParsedRequest<'reports.preview'>;

const renderers: Readonly<Record<AskedReport['format'], (report: ReportDocument) => string>> = {
  html: renderHtml,
  csv: renderCsv,
  json: renderJson,
};

export const makeReport: JobHandlers['reports.make'] = (context, request) => {
  const { title, text } = renderReport(context, request, path.basename(request.target));
  const bytes = Buffer.from(text);
  const asOf = context.clock.asOf();
  context.control.commit();
  const { kind, format } = request;
  const report = { kind, format, subject: title, asOf, sha256: sha256Hex(bytes), bytes: bytes.byteLength };
  return { ...recordAndWrite(context, report, () => writeFileAtomically(request.target, [bytes])), asOf };
};

/** The log and the file come together: a file that cannot be written leaves no entry. A register that is only read from keeps no log. */
function recordAndWrite(context: JobContext, report: MadeReport, write: () => WrittenFile): WrittenFile {
  const register = context.register();
  if (register.readOnly) return write();
  return register.atomically(() => {
    register.reports.record(report, context.by());
    return write();
  });
}

/** `subject`: what the progress names. */
export function renderReport(
  context: JobContext,
  request: AskedReport,
  subject: string,
): { readonly title: string; readonly text: string } {
  const { control } = context;
  control.progress({ stage: 'report', subject, done: 0, total: 0, unit: 'items' });
  const report = planReport(context, request);
  control.checkpoint();
  const text = renderers[request.format](report);
  control.checkpoint();
  return { title: report.title, text };
}

function planReport(context: JobContext, request: AskedReport): ReportDocument {
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
