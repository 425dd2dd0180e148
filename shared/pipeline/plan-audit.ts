// From the register view to a report document: assesses what the kind needs, and lets its outline speak.
// The same view and options give the same document, and every renderer the same bytes (promise 7).

import { assessFramework } from '#shared/crosswalk/assess.ts';
import { evaluateMeasure } from '#shared/crosswalk/evaluate.ts';
import { measures } from '#shared/crosswalk/measures/list.ts';
import { type AssessmentScope, type Population, toPopulation } from '#shared/crosswalk/population.ts';
import { findFramework } from '#shared/frameworks/list.ts';
import type { Framework } from '#shared/model/framework.ts';
import type { RegisterView } from '#shared/model/register-view.ts';
import { type ReportKindId, findReportKind } from '#shared/reports/list.ts';
import type { ReportInput } from '#shared/reports/outline.ts';
import { type ReportDocument, finishReport } from '#shared/reports/report-document.ts';

export interface AuditOptions {
  /** RFC 3339 or YYYY-MM-DD: the clock of every age and due date. */
  readonly asOf: string;
  readonly programVersion: string;
  readonly author: string;
  /** Id of the framework, for a crosswalk. */
  readonly framework?: string;
  readonly vendorId?: string;
  readonly releaseId?: string;
  readonly documentId?: string;
  /** Which releases count; default both candidates and those in use. */
  readonly include?: AssessmentScope['include'];
  /** Baselines of the framework, e.g. moderate. */
  readonly baselines?: readonly string[];
}

/** What cannot be reported on as asked; the message is for people. */
export class AuditScopeError extends Error {
  override readonly name = 'AuditScopeError';
}

/** Plans one report. Throws AuditScopeError when the kind lacks what it needs or an id is not in the view. */
export function planAudit(kind: ReportKindId, view: RegisterView, options: AuditOptions): ReportDocument {
  const found = findReportKind(kind);
  if (found === undefined) throw new AuditScopeError(`There is no report of the kind "${kind}".`);
  const scope = toScope(kind, options);
  const population = toPopulation(view, options.asOf, scope);
  const framework = kind === 'crosswalk' ? getFramework(options.framework) : null;
  const assessment = framework === null ? null : assessFramework(framework, view, { asOf: options.asOf, scope });
  const productIds = new Set(population.products.map(({ id }) => id));
  return finishReport(
    found.outline({
      view,
      making: { asOf: options.asOf, author: options.author, programVersion: options.programVersion },
      releases: population.releases,
      vendors: population.vendors,
      products: population.products,
      risks: view.risks.filter((risk) => productIds.has(risk.productId)),
      retired: view.releases.filter((release) => release.state === 'retired' && isAskedFor(release, scope)).length,
      measures: kind === 'vendor-assessment' ? measures.map(({ key }) => evaluateMeasure(key, population)) : [],
      framework,
      assessment,
      vendor: toVendor(kind, view, options.vendorId),
      document: kind === 'receipt' ? getDocument(view, options.documentId, population) : null,
    }),
  );
}

function toScope(kind: ReportKindId, options: AuditOptions): AssessmentScope {
  return {
    ...(options.include === undefined ? {} : { include: options.include }),
    ...(options.vendorId === undefined ? {} : { vendorId: options.vendorId }),
    // A receipt is about one document, whichever release it belongs to.
    ...(options.releaseId === undefined || kind === 'receipt' ? {} : { releaseId: options.releaseId }),
    ...(options.baselines === undefined ? {} : { baselines: options.baselines }),
  };
}

function isAskedFor(release: RegisterView['releases'][number], scope: AssessmentScope): boolean {
  if (scope.vendorId !== undefined && release.vendorId !== scope.vendorId) return false;
  return scope.releaseId === undefined || release.id === scope.releaseId;
}

function getFramework(id: string | undefined): Framework {
  if (id === undefined) throw new AuditScopeError('A crosswalk report needs a framework.');
  const framework = findFramework(id);
  if (framework === undefined) throw new AuditScopeError(`There is no framework "${id}".`);
  return framework;
}

function toVendor(kind: ReportKindId, view: RegisterView, id: string | undefined): ReportInput['vendor'] {
  if (id === undefined) {
    if (kind === 'vendor-assessment') throw new AuditScopeError('A vendor assessment needs a vendor.');
    return null;
  }
  const vendor = view.vendors.find((one) => one.id === id);
  if (vendor === undefined) throw new AuditScopeError('The vendor is not in the register.');
  return vendor;
}

/** A retired release has receipts too, so the document is looked for in the whole view. */
function getDocument(view: RegisterView, id: string | undefined, population: Population): ReportInput['document'] {
  if (id === undefined) throw new AuditScopeError('A receipt needs a document.');
  const release = view.releases.find((one) => one.documents.some((document) => document.id === id));
  const document = release?.documents.find((one) => one.id === id);
  if (release === undefined || document === undefined)
    throw new AuditScopeError('The document is not in the register.');
  const scoped = population.releases.find((one) => one.release.id === release.id);
  if (scoped !== undefined) return { document, in: scoped };
  const product = view.products.find((one) => one.id === release.productId);
  const vendor = view.vendors.find((one) => one.id === release.vendorId);
  if (product === undefined || vendor === undefined)
    throw new Error(`Release ${release.id} has no product or vendor in the view`);
  const name = `${vendor.name} / ${product.name} / ${release.name} (${release.state.replaceAll('-', ' ')})`;
  return { document, in: { release, product, vendor, name, current: [] } };
}
