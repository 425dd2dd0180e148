// Above the table: how likely by how bad, and which themes and treatments. Every cell and figure filters the table.

import { ratings, riskThemes, treatments } from '#shared/model/risk.ts';
import { BarChart, Matrix } from '../../ui/charts.tsx';
import { cx } from '../../ui/class-names.ts';
import { Num } from '../../ui/num.tsx';
import type { FilterValues } from '../../ui/data-table/filter-bar.tsx';
import type { RiskRow } from './all-risks.ts';
import styles from './risks.module.css';
import { levelOfCell, rankOf } from './levels.ts';
import { fitsRisk, parseCell, toCell } from './risk-filter.ts';
import { ratingWords, riskThemeWords, treatmentWords } from '../common/strings.ts';
import { riskWords } from './strings.ts';

interface RiskChartsProps {
  readonly risks: readonly RiskRow[];
  readonly values: FilterValues;
  readonly today: string;
  readonly onFilter: (values: FilterValues) => void;
}

const axis = ratings.map((rating) => ratingWords[rating]);

export function RiskCharts({ risks, values, today, onFilter }: RiskChartsProps) {
  const counts = countCells(risks.filter((risk) => fitsRisk(risk, values, today, 'cell')));
  const themed = risks.filter((risk) => fitsRisk(risk, values, today, 'theme'));
  const treated = risks.filter((risk) => fitsRisk(risk, values, today, 'treatment'));
  const chosen = parseCell(values['cell']);
  const choose = (likelihood: number, impact: number) => {
    const cell = toCell(ratings[likelihood] ?? 'low', ratings[impact] ?? 'low');
    onFilter({ ...values, cell: cell === values['cell'] ? undefined : cell });
  };
  return (
    <div className={cx('duo', styles['duo'])}>
      <section>
        <h2 className="h">
          {riskWords.matrix}
          <span className="aside">{riskWords.matrixMethod}</span>
        </h2>
        <Matrix
          caption={riskWords.matrixCaption}
          columns={axis}
          rows={axis}
          columnAxis={riskWords.impact}
          rowAxis={riskWords.likelihood}
          level={levelOfCell}
          count={(likelihood, impact) => counts[likelihood]?.[impact] ?? 0}
          chosen={chosen}
          onChoose={choose}
        />
      </section>
      <section className="hide-s">
        <h2 className="h">{riskWords.byTheme}</h2>
        <BarChart
          caption={riskWords.byTheme}
          bars={riskThemes.map((theme) => {
            const value = themed.filter((risk) => risk.theme === theme).length;
            return {
              id: theme,
              label: riskThemeWords[theme],
              segments: [{ id: theme, label: riskThemeWords[theme], value, tone: 'plain' }],
              figure:
                value === 0 ? (
                  '0'
                ) : (
                  <Num
                    value={value}
                    label={`${riskThemeWords[theme]}: ${value}`}
                    onOpen={() => onFilter({ ...values, theme })}
                  />
                ),
            };
          })}
        />
        <h2 className={cx('h', styles['second'])}>{riskWords.byTreatment}</h2>
        <p className="legend">
          {[...treatments, 'none' as const].map((treatment) => {
            const value = treated.filter((risk) => (risk.treatment ?? 'none') === treatment).length;
            const word = treatment === 'none' ? riskWords.notChosen : treatmentWords[treatment].toLowerCase();
            return (
              <span key={treatment}>
                {value === 0 ? (
                  <span className="num">0</span>
                ) : (
                  <Num value={value} label={`${word}: ${value}`} onOpen={() => onFilter({ ...values, treatment })} />
                )}{' '}
                {word}
              </span>
            );
          })}
        </p>
      </section>
    </div>
  );
}

function countCells(risks: readonly RiskRow[]): readonly (readonly number[])[] {
  const counts = ratings.map(() => ratings.map(() => 0));
  for (const { likelihood, impact } of risks) {
    const row = counts[rankOf(likelihood)];
    if (row !== undefined) row[rankOf(impact)] = (row[rankOf(impact)] ?? 0) + 1;
  }
  return counts;
}
