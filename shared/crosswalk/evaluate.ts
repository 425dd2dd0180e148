// Computes one measure over a population. `key@crit≥high` limits it to subjects that are critical, high, or of unset
// criticality (which may be either, settled.md 11).

import type { MeasureResult, MeasureSubject } from '#shared/model/assessment.ts';
import { getMeasure } from './measures/list.ts';
import type { Population } from './population.ts';

export const CRITICAL_ONLY = '@crit≥high';

/** Splits "sbom-current@crit≥high" into its measure and its limit. */
export function parseMeasureUse(use: string): { readonly key: string; readonly criticalOnly: boolean } {
  return use.endsWith(CRITICAL_ONLY)
    ? { key: use.slice(0, -CRITICAL_ONLY.length), criticalOnly: true }
    : { key: use, criticalOnly: false };
}

/** The result of a measure as a framework names it. Subjects stand in the order of the register view. */
export function evaluateMeasure(use: string, population: Population): MeasureResult {
  const { key, criticalOnly } = parseMeasureUse(use);
  const measure = getMeasure(key);
  if ('unavailable' in measure)
    return { ...toCounts(use, measure.title, {}, []), limit: null, unavailable: measure.unavailable };
  const all = measure.judge(population);
  const subjects = criticalOnly ? all.filter((subject) => subject.critical) : all;
  const parameters = criticalOnly
    ? { ...measure.parameters, population: 'criticality critical, high or unset' }
    : measure.parameters;
  return { ...toCounts(use, measure.title, parameters, subjects), limit: measure.limit ?? null, unavailable: null };
}

function toCounts(
  measure: string,
  title: string,
  parameters: MeasureResult['parameters'],
  subjects: readonly MeasureSubject[],
): Omit<MeasureResult, 'limit' | 'unavailable'> {
  const count = (outcome: MeasureSubject['outcome']): number =>
    subjects.filter((subject) => subject.outcome === outcome).length;
  return {
    measure,
    title,
    parameters,
    met: count('met'),
    notMet: count('not-met'),
    unknown: count('unknown'),
    notApplicable: count('not-applicable'),
    subjects,
  };
}

/** What an empty population means for the measure. */
export function toEmptyOutcome(use: string): 'not-applicable' | 'unknown' {
  const measure = getMeasure(parseMeasureUse(use).key);
  return 'unavailable' in measure ? 'unknown' : measure.whenEmpty;
}
