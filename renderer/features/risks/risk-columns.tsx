// The columns of the risk table.

import { formatCount } from '../../ui/format.ts';
import { DateWithAge } from '../../ui/date.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { VisibleText } from '../../ui/text.tsx';
import type { RiskRow } from './all-risks.ts';
import { rankOf } from './levels.ts';
import { RatingGauge } from '../common/signs.tsx';
import { ratingWords, riskStateWords, riskThemeWords, treatmentWords } from '../common/strings.ts';
import { riskWords } from './strings.ts';

const words = riskWords.columns;

export const riskColumns: readonly Column<RiskRow>[] = [
  {
    id: 'risk',
    title: words.risk,
    width: 76,
    cell: ({ label }) => <span className="id f2">{label}</span>,
    text: ({ label }) => label,
    sortBy: ({ label }) => label,
  },
  {
    id: 'title',
    title: words.title,
    width: 180,
    grow: 3,
    cell: ({ title }) => <VisibleText text={title} />,
    text: ({ title }) => title,
    sortBy: ({ title }) => title,
  },
  {
    id: 'product',
    title: words.product,
    width: 120,
    grow: 1.2,
    cell: ({ product }) => <VisibleText text={product} />,
    text: ({ product }) => product,
    sortBy: ({ product }) => product,
  },
  {
    id: 'level',
    title: words.level,
    width: 112,
    cell: ({ level }) => <RatingGauge rating={level} />,
    text: ({ level }) => ratingWords[level],
    sortBy: ({ level, likelihood, impact }) => -(rankOf(level) * 100 + rankOf(likelihood) * 10 + rankOf(impact)),
  },
  {
    id: 'due',
    title: words.due,
    width: 178,
    cell: DueCell,
    text: ({ due, overdueDays }) =>
      `${due ?? ''}${overdueDays === null ? '' : ` (${formatCount(overdueDays)} d late)`}`,
    sortBy: ({ due, state }) => (state === 'closed' || state === 'accepted' ? null : due),
  },
  {
    id: 'owner',
    title: words.owner,
    width: 110,
    grow: 0.8,
    leaves: 's',
    cell: ({ owner }) =>
      owner === null ? <span className="f3">{riskWords.noOwner}</span> : <VisibleText text={owner} />,
    text: ({ owner }) => owner ?? '',
    sortBy: ({ owner }) => owner,
  },
  {
    id: 'state',
    title: words.state,
    width: 132,
    leaves: 's',
    cell: ({ state }) => <span className="f2">{riskStateWords[state]}</span>,
    text: ({ state }) => riskStateWords[state],
    sortBy: ({ state }) => riskStateWords[state],
  },
  {
    id: 'vendor',
    title: words.vendor,
    width: 120,
    grow: 0.8,
    leaves: 'm',
    cell: ({ vendor }) => <VisibleText text={vendor} />,
    text: ({ vendor }) => vendor,
    sortBy: ({ vendor }) => vendor,
  },
  {
    id: 'treatment',
    title: words.treatment,
    width: 92,
    leaves: 'm',
    cell: ({ treatment }) => (
      <span className="f2">{treatment === null ? riskWords.noTreatment : treatmentWords[treatment]}</span>
    ),
    text: ({ treatment }) => (treatment === null ? '' : treatmentWords[treatment]),
    sortBy: ({ treatment }) => treatment,
  },
  {
    id: 'theme',
    title: words.theme,
    width: 100,
    optional: true,
    cell: ({ theme }) => riskThemeWords[theme],
    text: ({ theme }) => riskThemeWords[theme],
    sortBy: ({ theme }) => riskThemeWords[theme],
  },
];

/** With the inspector open the list is narrow: what the inspector says as well leaves first. */
export const besideInspector: readonly Column<RiskRow>[] = riskColumns.map(toNarrow);

function toNarrow(column: Column<RiskRow>): Column<RiskRow> {
  if (column.id === 'owner' || column.id === 'state') return { ...column, leaves: 'm' };
  return column.id === 'vendor' || column.id === 'treatment' ? { ...column, optional: true } : column;
}

/** What nobody has to do any more has no lateness. */
function DueCell({ due, state, acceptedUntil }: RiskRow) {
  if (state === 'closed') return <span className="f3">{riskStateWords.closed.toLowerCase()}</span>;
  return state === 'accepted' ? (
    <DateWithAge value={acceptedUntil} kind="due" />
  ) : (
    <DateWithAge value={due} kind="due" />
  );
}
