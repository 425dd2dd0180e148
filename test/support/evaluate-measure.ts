// Evaluates one measure over a register, as of the day of the fixtures.

import { evaluateMeasure } from '#shared/crosswalk/evaluate.ts';
import { type AssessmentScope, toPopulation } from '#shared/crosswalk/population.ts';
import type { MeasureOutcome, MeasureResult } from '#shared/model/assessment.ts';
import type { DocumentView, ProductView, RegisterView, ReleaseView } from '#shared/model/register-view.ts';
import { AS_OF, aDocument, aProduct, aRegisterView, aRelease, aVendor } from './a-register-view.ts';

export function evaluate(measure: string, view: RegisterView, scope: AssessmentScope = {}): MeasureResult {
  return evaluateMeasure(measure, toPopulation(view, AS_OF, scope));
}

/** Outcome and reason of a measure for one release with the given documents. */
export function evaluateRelease(
  measure: string,
  documents: readonly Partial<DocumentView>[],
  differing: { readonly product?: Partial<ProductView>; readonly release?: Partial<ReleaseView> } = {},
): { readonly outcome: MeasureOutcome; readonly reason: string } {
  const vendor = aVendor();
  const product = aProduct(vendor, differing.product);
  const release = aRelease(product, {
    documents: documents.map((document) => aDocument(document)),
    ...differing.release,
  });
  const result = evaluate(measure, aRegisterView({ vendors: [vendor], products: [product], releases: [release] }));
  const [subject] = result.subjects;
  if (subject === undefined || result.subjects.length !== 1) throw new Error('Expected one subject');
  return { outcome: subject.outcome, reason: subject.reason };
}
