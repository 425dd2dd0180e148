// One framework over the register at one day: measures, checks, statuses, overrides, totals (crosswalk C.3 AssessmentRun).
// Pure: the same framework, view and asOf give the same result.

import {
  type ControlResult,
  type ControlStatus,
  type FrameworkAssessment,
  type MeasureResult,
  controlStatuses,
} from '#shared/model/assessment.ts';
import type { Framework, FrameworkControl } from '#shared/model/framework.ts';
import type { RegisterView } from '#shared/model/register-view.ts';
import { judgeCheck, judgeMeasure } from './check-outcome.ts';
import { evaluateMeasure, parseMeasureUse, toEmptyOutcome } from './evaluate.ts';
import { type EvidenceByKind, addGivenEvidence, collectEvidence, toControlEvidence } from './evidence.ts';
import { getMeasure } from './measures/list.ts';
import { toEffectiveOverride } from './override.ts';
import { type AssessmentScope, type Population, toPopulation } from './population.ts';
import { decideStatus } from './status-rule.ts';

export interface AssessOptions {
  /** RFC 3339 time or YYYY-MM-DD: the clock of every age and due date. */
  readonly asOf: string;
  readonly scope?: AssessmentScope;
}

/** What all controls of one assessment share. */
interface Run {
  readonly framework: Framework;
  readonly population: Population;
  readonly measures: ReadonlyMap<string, MeasureResult>;
  readonly evidence: EvidenceByKind;
  readonly baselines: readonly string[] | undefined;
}

export function assessFramework(framework: Framework, view: RegisterView, options: AssessOptions): FrameworkAssessment {
  const population = toPopulation(view, options.asOf, options.scope);
  const covered = framework.controls.filter((control) => whyNotCovered(control) === null);
  const uses = [...new Set(covered.flatMap((control) => control.checks.flatMap((check) => check.anyOf)))];
  const measures = new Map(uses.map((use) => [use, evaluateMeasure(use, population)]));
  const run: Run = {
    framework,
    population,
    measures,
    evidence: collectEvidence(population),
    baselines: options.scope?.baselines,
  };
  const controls = covered.map((control) => assessControl(control, run));
  const { id, title, edition, publisher, side } = framework;
  return {
    framework: { id, title, edition, publisher, side },
    asOf: options.asOf,
    population: {
      vendors: population.vendors.length,
      products: population.products.length,
      releases: population.releases.length,
      documents: population.releases.reduce((sum, scoped) => sum + scoped.current.length, 0),
    },
    controls,
    measures: [...measures.values()],
    totals: toTotals(controls),
    notCovered: listNotCovered(framework),
  };
}

/** Controls of the framework that this release of the product cannot speak to, with the reason. */
export function listNotCovered(framework: Framework): FrameworkAssessment['notCovered'] {
  return [
    ...framework.controls.flatMap((control) => {
      const why = whyNotCovered(control);
      return why === null ? [] : [{ id: control.id, title: control.title, why }];
    }),
    ...framework.notCovered,
  ];
}

/**
 * A row is covered when a person can be asked or a present measure answers. Else the sentences of its measures say why
 * not; nothing has to be edited here when a measure becomes computable.
 */
function whyNotCovered(control: FrameworkControl): string | null {
  if (control.manual.length > 0) return null;
  const reasons = new Set<string>();
  for (const use of control.checks.flatMap((check) => check.anyOf)) {
    const measure = getMeasure(parseMeasureUse(use).key);
    if (!('unavailable' in measure)) return null;
    reasons.add(measure.unavailable);
  }
  return [...reasons].join(' ');
}

function assessControl(control: FrameworkControl, run: Run): ControlResult {
  const checks = control.checks.map(({ anyOf, strength }) => {
    const outcomes = anyOf.map((use) => judgeMeasure(getResult(run.measures, use), toEmptyOutcome(use)));
    return judgeCheck(anyOf, strength, outcomes);
  });
  const manual = control.manual.map(({ id, question }) => ({ id, question, answer: null }));
  const { status: computed, why } = decideStatus({
    checks,
    manual: manual.map(({ id, answer }) => ({ id, answer, hasEvidence: false })),
    excluded: whyExcluded(control, run.baselines),
  });
  const overrides = run.population.view.overrides.filter(
    (override) => override.framework === run.framework.id && override.control === control.id,
  );
  const override = toEffectiveOverride(overrides, computed, run.population.today);
  return {
    id: control.id,
    title: control.title,
    computed,
    why,
    checks,
    manual,
    evidence: addGivenEvidence(
      toControlEvidence(
        checks.flatMap((check) => check.anyOf),
        run.evidence,
      ),
      override,
      run.population.view,
    ),
    override,
    status: override === null || override.expired ? computed : override.status,
  };
}

function whyExcluded(control: FrameworkControl, baselines: readonly string[] | undefined): string | null {
  if (baselines === undefined || control.baselines.some((baseline) => baselines.includes(baseline))) return null;
  return `Not in the selected ${baselines.length === 1 ? 'baseline' : 'baselines'}: ${baselines.join(', ')}.`;
}

function getResult(measures: ReadonlyMap<string, MeasureResult>, use: string): MeasureResult {
  const result = measures.get(use);
  if (result === undefined) throw new Error(`Measure ${use} was not computed`);
  return result;
}

function toTotals(controls: readonly ControlResult[]): Readonly<Record<ControlStatus, number>> {
  const totals = { supported: 0, partial: 0, gap: 0, 'not-judged': 0, 'not-applicable': 0 };
  for (const status of controlStatuses) totals[status] = controls.filter((control) => control.status === status).length;
  return totals;
}
