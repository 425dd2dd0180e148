// The measures of a report: values with their population, and every subject that is not met or unknown.

import type { MeasureResult } from '#shared/model/assessment.ts';
import { formatCounted } from '#shared/util/format-number.ts';
import { type Block, type Section, notice, table } from './report-document.ts';

/** More rows than a person reads; the JSON form of the report always holds all of them. */
const MAX_SUBJECT_ROWS = 1000;

export function toMeasuresSection(measures: readonly MeasureResult[]): Section {
  const computed = measures.filter((measure) => measure.unavailable === null);
  const unavailable = measures.filter((measure) => measure.unavailable !== null);
  return {
    id: 'measures',
    title: 'Measures',
    blocks: [
      toValuesTable(computed),
      ...toSubjectsTable(computed),
      table(
        'Measures that cannot be computed: they answer unknown, never met',
        [{ title: 'Measure', width: 36 }, { title: 'Why' }],
        unavailable.map(({ measure, title, unavailable: why }) => ({
          anchor: `measure-${measure}`,
          cells: [{ lines: [title, [{ id: measure }]] }, why ?? ''],
        })),
        'All measures could be computed.',
      ),
    ],
  };
}

function toValuesTable(computed: readonly MeasureResult[]): Block {
  const number = { align: 'end' as const, width: 9 };
  return table(
    'Measures, with the number of subjects by outcome',
    [
      { title: 'Measure' },
      { title: 'Parameters', width: 27 },
      { title: 'Met', ...number },
      { title: 'Not met', ...number },
      { title: 'Unknown', ...number },
      { title: 'N/A', ...number },
    ],
    computed.map((result) => ({
      anchor: `measure-${result.measure}`,
      cells: [
        {
          lines: [result.title, [{ id: result.measure }], ...(result.limit === null ? [] : [`Limit: ${result.limit}`])],
        },
        { lines: Object.entries(result.parameters).map(([name, value]) => `${toWords(name)} ${value}`) },
        result.met,
        result.notMet,
        result.unknown,
        result.notApplicable,
      ],
    })),
    'No measure could be computed.',
  );
}

/** "maxAgeDaysLow" → "max age days low". */
function toWords(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

function toSubjectsTable(computed: readonly MeasureResult[]): readonly Block[] {
  const rows = computed.flatMap((result) =>
    result.subjects
      .filter((subject) => subject.outcome === 'not-met' || subject.outcome === 'unknown')
      .map((subject) => ({ result, subject })),
  );
  const shown = rows.slice(0, MAX_SUBJECT_ROWS);
  const blocks: Block[] = [
    table(
      'Subjects that are not met or unknown, and why',
      [
        { title: 'Subject', width: 27 },
        { title: 'Measure', width: 22 },
        { title: 'Outcome', width: 14 },
        { title: 'Why' },
      ],
      shown.map(({ result, subject }) => [
        subject.name,
        [{ text: result.measure, anchor: `measure-${result.measure}` }],
        { status: subject.outcome },
        subject.reason,
      ]),
      'Every subject of every measure is met or not applicable.',
    ),
  ];
  if (rows.length > shown.length) {
    blocks.push(
      notice(
        `The table holds the first ${formatCounted(shown.length, 'row')} of ${formatCounted(rows.length, 'row')}; the JSON form of this report holds all of them.`,
      ),
    );
  }
  return blocks;
}
