// Which risks the address asks for. Everything that is counted on the screen is a filter, so every number opens its rows.

import { type Rating, ratings, riskStates, riskThemes, treatments } from '#shared/model/risk.ts';
import type { FilterField, FilterValues } from '../../ui/data-table/filter-bar.tsx';
import type { SearchState } from '../../frame/use-route.ts';
import type { RiskRow } from './all-risks.ts';
import { ratingWords, riskStateWords, riskThemeWords, treatmentWords } from '../common/strings.ts';
import { riskWords } from './strings.ts';

const all = 'all';
const notClosed = 'not-closed';
const nobody = 'nobody';
const unchosen = 'none';
const soon = 14;

const ids = ['state', 'level', 'theme', 'due', 'owner', 'treatment', 'vendor', 'product', 'text', 'cell'] as const;

/** What the address says, as chips. Without a word about the state, what is closed stays away. */
export function toFilterValues(search: SearchState): FilterValues {
  const values = Object.fromEntries(ids.map((id) => [id, search[id]]));
  return { ...values, state: search['state'] === all ? undefined : (search['state'] ?? notClosed) };
}

export function toFilterSearch(values: FilterValues): SearchState {
  const search = Object.fromEntries(ids.map((id) => [id, values[id]]));
  return { ...search, state: values['state'] ?? all };
}

export const allRisksSearch: SearchState = { ...Object.fromEntries(ids.map((id) => [id, undefined])), state: all };

export function toCell(likelihood: Rating, impact: Rating): string {
  return `${likelihood}.${impact}`;
}

/** [likelihood, impact] as ranks, where a cell is chosen. */
export function parseCell(value: string | undefined): readonly [number, number] | undefined {
  const [likelihood, impact] = (value ?? '').split('.').map((part) => ratings.findIndex((rating) => rating === part));
  return likelihood === undefined || impact === undefined || likelihood < 0 || impact < 0
    ? undefined
    : [likelihood, impact];
}

/** Does the risk fit? `without` leaves one filter aside, for counts beside the table. */
export function fitsRisk(risk: RiskRow, values: FilterValues, today: string, without?: string): boolean {
  return ids.every((id) => {
    const value = values[id];
    return value === undefined || id === without || tests[id](risk, value, today);
  });
}

type Test = (risk: RiskRow, value: string, today: string) => boolean;

const tests: Readonly<Record<(typeof ids)[number], Test>> = {
  state: (risk, value) => (value === notClosed ? risk.state !== 'closed' : risk.state === value),
  level: (risk, value) => risk.level === value,
  theme: (risk, value) => risk.theme === value,
  due: (risk, value, today) => (value === 'overdue' ? risk.overdueDays !== null : isSoon(risk, today)),
  owner: (risk, value) => (value === nobody ? risk.owner === null && isLive(risk) : has(risk.owner, value)),
  treatment: (risk, value) => (value === unchosen ? risk.treatment === null : risk.treatment === value),
  vendor: (risk, value) => has(risk.vendor, value),
  product: (risk, value) => has(risk.product, value),
  text: (risk, value) => has(risk.title, value) || has(risk.label, value),
  cell: (risk, value) => toCell(risk.likelihood, risk.impact) === value,
};

function has(text: string | null, part: string): boolean {
  return text !== null && text.toLowerCase().includes(part.toLowerCase());
}

function isLive(risk: RiskRow): boolean {
  return risk.state !== 'closed' && risk.state !== 'accepted';
}

function isSoon({ due, overdueDays, ...risk }: RiskRow, today: string): boolean {
  if (due === null || overdueDays !== null || risk.state === 'closed' || risk.state === 'accepted') return false;
  return (Date.parse(due) - Date.parse(today)) / 86_400_000 <= soon;
}

const { filters } = riskWords;

export const filterFields: readonly FilterField[] = [
  {
    id: 'state',
    label: filters.state,
    options: [
      { value: notClosed, label: riskWords.notClosed },
      ...riskStates.map((value) => ({ value, label: riskStateWords[value] })),
    ],
  },
  {
    id: 'level',
    label: filters.level,
    options: ratings.toReversed().map((value) => ({ value, label: ratingWords[value] })),
  },
  { id: 'theme', label: filters.theme, options: riskThemes.map((value) => ({ value, label: riskThemeWords[value] })) },
  {
    id: 'due',
    label: filters.due,
    options: [
      { value: 'overdue', label: riskWords.overdueOption },
      { value: 'soon', label: riskWords.dueSoon },
    ],
  },
  {
    id: 'treatment',
    label: filters.treatment,
    options: [
      { value: unchosen, label: riskWords.noTreatment },
      ...treatments.map((value) => ({ value, label: treatmentWords[value] })),
    ],
  },
  { id: 'owner', label: filters.owner },
  { id: 'product', label: filters.product },
  { id: 'vendor', label: filters.vendor },
  { id: 'text', label: filters.text },
];

/** The chosen cell of the matrix as a chip; it is added by pressing the cell. */
export function toFields(values: FilterValues): readonly FilterField[] {
  const cell = parseCell(values['cell']);
  const [likelihood, impact] = cell ?? [];
  if (likelihood === undefined || impact === undefined) return filterFields;
  const label = `${ratingWords[ratings[likelihood] ?? 'low']} × ${ratingWords[ratings[impact] ?? 'low'].toLowerCase()}`;
  return [...filterFields, { id: 'cell', label: filters.cell, options: [{ value: values['cell'] ?? '', label }] }];
}
