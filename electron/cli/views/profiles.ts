// Scorecards: per profile the four outcomes in words, each element that is not simply met with its coverage and reason.

import type { CheckedFile } from '#shared/contract/parts.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import { listing } from '../format.ts';
import type { Screen } from '../screen.ts';
import { printTable, type Column } from '../table.ts';
import { outcomeSigns, profileName } from './outcome.ts';

export type ProfileScore = CheckedFile['profiles'][number];
type Element = ProfileScore['elements'][number];

export function coverageText(element: Pick<Element, 'covered' | 'of'>): string {
  return element.of === 0 ? '' : `${formatCount(element.covered)} of ${formatCount(element.of)}`;
}

/** How many elements of one kind have which outcome: "2 met, 1 not met and 3 unknown". */
function outcomeCounts(elements: readonly Element[]): string {
  const parts = (['met', 'not-met', 'unknown', 'not-applicable'] as const)
    .map((outcome) => [outcome, elements.filter((element) => element.outcome === outcome).length] as const)
    .filter(([, number]) => number > 0)
    .map(([outcome, number]) => `${formatCount(number)} ${outcomeSigns[outcome].word}`);
  return listing(parts);
}

function elementColumns(screen: Screen): readonly Column<Element>[] {
  return [
    {
      title: 'outcome',
      cell: (row) => `${outcomeSigns[row.outcome].mark} ${outcomeSigns[row.outcome].word}`,
      paint: (text, row) => screen.paint[outcomeSigns[row.outcome].colour](text),
    },
    { title: 'element', cell: (row) => screen.show(row.title), breaks: true },
    { title: 'coverage', cell: coverageText, align: 'right' },
    { title: 'why', cell: (row) => screen.show(row.why), breaks: true },
  ];
}

const rank = { 'not-met': 0, unknown: 1, met: 2, 'not-applicable': 3 } as const;

function printProfile(screen: Screen, profile: ProfileScore, every: boolean): void {
  const data = profile.elements.filter((element) => element.kind === 'data');
  const practices = profile.elements.filter((element) => element.kind === 'practice');
  const name = screen.paint.bold(profileName(profile.id));
  screen.text(
    `${name}, ${screen.show(profile.edition)}  ${formatCounted(data.length, 'data element')}: ${outcomeCounts(data)}`,
  );
  const listed = (
    every ? profile.elements : data.filter((element) => element.outcome === 'not-met' || element.outcome === 'unknown')
  ).toSorted((a, b) => (every ? 0 : rank[a.outcome] - rank[b.outcome]));
  printTable(screen, elementColumns(screen), listed, 2);
  if (every) return;
  const met = data.filter((element) => element.outcome === 'met').map((element) => screen.show(element.title));
  if (met.length > 0) screen.item(screen.paint.green('✓ met  '), listing(met), 2, 7);
  if (practices.length > 0)
    screen.text(
      screen.paint.dim(`${formatCounted(practices.length, 'practice')}, counted apart: ${outcomeCounts(practices)}`),
      2,
    );
}

/** `every`: all elements in the profile's own order; else what is not met or unknown, with the rest in one line. */
export function printProfiles(screen: Screen, profiles: readonly ProfileScore[], every: boolean): void {
  for (const profile of profiles) {
    screen.line();
    printProfile(screen, profile, every);
  }
}

/** "3 of 17 CISA 2026 data elements are not met, 2 are unknown." */
export function profileSentence(profile: ProfileScore): string {
  const total = profile.met + profile.notMet + profile.unknown + profile.notApplicable;
  const name = `${profileName(profile.id)} data elements`;
  if (profile.notMet === 0 && profile.unknown === 0)
    return `All ${formatCount(total - profile.notApplicable)} applicable ${name} are met.`;
  const unknown =
    profile.unknown === 0 ? '' : `, ${formatCount(profile.unknown)} ${profile.unknown === 1 ? 'is' : 'are'} unknown`;
  return `${formatCount(profile.notMet)} of ${formatCount(total)} ${name} ${profile.notMet === 1 ? 'is' : 'are'} not met${unknown}.`;
}
