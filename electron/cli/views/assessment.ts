// An assessment of a framework: as the JSON of cli.md, and for people.

import {
  controlStatuses,
  type ControlResult,
  type FrameworkAssessment,
  type MeasureResult,
} from '#shared/model/assessment.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import { listing, sentence, shortId } from '../format.ts';
import type { Screen } from '../screen.ts';
import { printTable, type Column } from '../table.ts';
import { controlSigns } from './outcome.ts';

function toMeasures(control: ControlResult, measures: ReadonlyMap<string, MeasureResult>) {
  return control.checks.map((check) => ({
    anyOf: check.anyOf,
    strength: check.strength,
    outcome: check.outcome,
    why: check.why,
    results: check.anyOf.flatMap((id) => {
      const found = measures.get(id);
      if (found === undefined) return [];
      const { met, notMet, unknown, notApplicable, title, unavailable } = found;
      return [{ id, title, met, notMet, unknown, notApplicable, unavailable }];
    }),
  }));
}

/** `compliance assess --json` (cli.md), with more beside it. */
export function toAssessmentAnswer(assessment: FrameworkAssessment) {
  const measures = new Map(assessment.measures.map((measure) => [measure.measure, measure]));
  return {
    framework: assessment.framework,
    asOf: assessment.asOf,
    population: assessment.population,
    totals: assessment.totals,
    controls: assessment.controls.map((control) => ({
      id: control.id,
      title: control.title,
      status: control.status,
      computed: control.computed,
      why: control.why,
      measures: toMeasures(control, measures),
      manual: control.manual,
      evidence: control.evidence,
      override: control.override,
    })),
    notCovered: assessment.notCovered,
  };
}

function overrideNote(control: ControlResult): string {
  const { override } = control;
  if (override === null) return '';
  if (override.expired) return ` An override by ${override.reviewer} ended on ${override.expires}.`;
  const stale = override.stale ? ', and the computed status has changed since' : '';
  const given =
    override.evidence.length === 0
      ? ''
      : ` Evidence given: ${listing(override.evidence.map((id) => `document ${shortId(id)}`))}.`;
  return ` Judged by ${override.reviewer} until ${override.expires}: ${sentence(override.justification)}${given} Computed: ${controlSigns[control.computed].word}${stale}.`;
}

function columns(screen: Screen): readonly Column<ControlResult>[] {
  return [
    { title: 'control', cell: (row) => row.id },
    {
      title: 'status',
      cell: (row) => `${controlSigns[row.status].mark} ${controlSigns[row.status].word}`,
      paint: (text, row) => screen.paint[controlSigns[row.status].colour](text),
    },
    { title: 'about', cell: (row) => screen.show(row.title), breaks: true },
    { title: 'why', cell: (row) => screen.show(`${row.why.join(' ')}${overrideNote(row)}`), breaks: true },
  ];
}

export function printAssessment(screen: Screen, assessment: FrameworkAssessment): void {
  const { framework, population, totals, notCovered } = assessment;
  screen.text(`${screen.paint.bold(framework.title)}, ${framework.edition}, as of ${assessment.asOf}`);
  screen.text(
    `Over ${listing([formatCounted(population.vendors, 'vendor'), formatCounted(population.products, 'product'), formatCounted(population.releases, 'release'), formatCounted(population.documents, 'document')])}. Supported means: by evidence in this register, nothing more.`,
  );
  screen.line();
  printTable(screen, columns(screen), assessment.controls);
  screen.line();
  const parts = controlStatuses
    .filter((status) => totals[status] > 0)
    .map((status) => `${formatCount(totals[status])} ${controlSigns[status].word}`);
  screen.text(screen.paint.bold(`${formatCounted(assessment.controls.length, 'control')}: ${listing(parts)}.`));
  if (notCovered.length > 0) {
    screen.text(
      `Not covered in this release, and therefore not judged here: ${formatCounted(notCovered.length, 'control')} (--json lists them with the reason).`,
    );
  }
}
