// Small charts without a library: labels are text beside the drawing, every figure opens its rows, and each chart has
// its table for those who cannot see it. Quantities without judgement are ink; hatch is what nobody looked at.

import { useId, type ReactNode } from 'react';
import { formatCount } from '#shared/util/format-number.ts';
import type { Target } from './button.tsx';
import { cx } from './class-names.ts';
import { Num } from './num.tsx';

export type BarTone =
  | 'plain'
  | 'critical'
  | 'high'
  | 'medium'
  | 'low'
  | 'none'
  | 'met'
  | 'not'
  | 'part'
  | 'na'
  | 'unk'
  | 'hatch';

export interface BarSegment {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly tone: BarTone;
  readonly target?: Target;
}

export interface Bar {
  readonly id: string;
  readonly label: ReactNode;
  readonly segments: readonly BarSegment[];
  /** What stands at the right; default: the sum. */
  readonly figure?: ReactNode;
  readonly target?: Target;
}

/** Horizontal bars on one scale, a figure at the end of each. */
export function BarChart({
  bars,
  caption,
  whole,
}: {
  readonly bars: readonly Bar[];
  readonly caption: string;
  readonly whole?: number;
}) {
  const most = whole ?? Math.max(1, ...bars.map(sumOf));
  return (
    <ul className="bars" aria-label={caption}>
      {bars.map((bar) => {
        const sum = sumOf(bar);
        return (
          <li key={bar.id}>
            <span className="cut">{bar.label}</span>
            <StackBar segments={bar.segments} whole={most} />
            <span className="r num">
              {bar.figure ?? (bar.target && sum > 0 ? <Num value={sum} target={bar.target} /> : formatCount(sum))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function sumOf(bar: Bar): number {
  return bar.segments.reduce((sum, segment) => sum + segment.value, 0);
}

/** One bar of segments. Its parts are said in words, so that colour is never alone. */
export function StackBar({
  segments,
  whole,
  tall = false,
}: {
  readonly segments: readonly BarSegment[];
  readonly whole: number;
  readonly tall?: boolean;
}) {
  const spoken = segments.map(({ label, value }) => `${label}: ${formatCount(value)}`).join(', ');
  return (
    <span className={cx('bar', tall && 'tall')} role="img" aria-label={spoken} title={spoken}>
      {segments
        .filter(({ value }) => value > 0)
        .map(({ id, value, tone }) => (
          <span
            key={id}
            className={cx('seg-bar', `fill-${tone}`, tone === 'hatch' && 'hatch')}
            style={{ width: `${(100 * value) / Math.max(1, whole)}%` }}
          />
        ))}
    </span>
  );
}

export interface CoveragePart {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** covered is ink, never green; the rest is hatched, one angle a reason. */
  readonly kind: 'covered' | 'hatch-1' | 'hatch-2' | 'hatch-3';
  readonly target?: Target;
}

/** What was looked at and what was not, by reason; the legend holds the figures. */
export function CoverageBar({ parts, label }: { readonly parts: readonly CoveragePart[]; readonly label: string }) {
  const whole = Math.max(
    1,
    parts.reduce((sum, part) => sum + part.value, 0),
  );
  return (
    <figure>
      <div
        className="cov"
        role="img"
        aria-label={`${label}: ${parts.map((part) => `${formatCount(part.value)} ${part.label}`).join(', ')}`}
      >
        {parts
          .filter(({ value }) => value > 0)
          .map((part) => (
            <span
              key={part.id}
              className={coverageClass[part.kind]}
              style={{ flexGrow: part.value / whole, flexBasis: 0 }}
            />
          ))}
      </div>
      <figcaption className="legend">
        {parts.map((part) => (
          <span key={part.id}>
            <s className={coverageClass[part.kind]} aria-hidden />
            {part.target && part.value > 0 ? (
              <Num value={part.value} target={part.target} />
            ) : (
              <span className="num">{formatCount(part.value)}</span>
            )}{' '}
            {part.label}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

const coverageClass = { covered: 'ok', 'hatch-1': 'hatch', 'hatch-2': 'hatch h2', 'hatch-3': 'hatch h3' } as const;

export interface EquationTerm {
  readonly id: string;
  readonly value: number;
  readonly label: string;
  readonly target?: Target;
  readonly onOpen?: () => void;
}

/** whole = a + b + c, set as an equation; every term opens its list. */
export function Equation({ whole, terms }: { readonly whole: EquationTerm; readonly terms: readonly EquationTerm[] }) {
  return (
    <div className="sum">
      <Term term={whole} />
      {terms.map((term, index) => (
        <Term key={term.id} term={term} sign={index === 0 ? '=' : '+'} />
      ))}
    </div>
  );
}

function Term({ term, sign }: { readonly term: EquationTerm; readonly sign?: string }) {
  const opens = term.target !== undefined || term.onOpen !== undefined;
  return (
    <>
      {sign !== undefined && <span className="o">{sign}</span>}
      <div>
        {opens ? (
          <Num
            value={term.value}
            {...(term.target && { target: term.target })}
            {...(term.onOpen && { onOpen: term.onOpen })}
          />
        ) : (
          <span className="figure num">{formatCount(term.value)}</span>
        )}
        <small>{term.label}</small>
      </div>
    </>
  );
}

interface MatrixProps {
  readonly caption: string;
  /** Lowest first, five each. */
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly columnAxis: string;
  readonly rowAxis: string;
  /** Level 1 to 5 of a cell; decides its tint. */
  readonly level: (row: number, column: number) => 1 | 2 | 3 | 4 | 5;
  readonly count: (row: number, column: number) => number;
  readonly chosen?: readonly [row: number, column: number] | undefined;
  readonly onChoose: (row: number, column: number) => void;
}

/** Five by five, a count in every cell, each opens its rows. */
export function Matrix({ caption, columns, rows, columnAxis, rowAxis, level, count, chosen, onChoose }: MatrixProps) {
  const id = useId();
  const order = rows.map((_, index) => rows.length - 1 - index);
  return (
    <table className="mx" aria-labelledby={id}>
      <caption id={id} className="vh">
        {caption}
      </caption>
      <tbody>
        {order.map((row) => (
          <tr key={row}>
            <th scope="row" className="yl">
              {rows[row]}
            </th>
            {columns.map((title, column) => {
              const value = count(row, column);
              const here = chosen?.[0] === row && chosen[1] === column;
              return (
                <td key={title}>
                  <button
                    type="button"
                    className={cx(`l${level(row, column)}`, value === 0 && 'z', here && 'here')}
                    aria-pressed={here}
                    aria-label={`${rowAxis} ${rows[row] ?? ''}, ${columnAxis} ${title}: ${formatCount(value)}`}
                    onClick={() => onChoose(row, column)}
                  >
                    {value === 0 ? '·' : formatCount(value)}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td className="xl yl">{columnAxis} →</td>
          {columns.map((title) => (
            <th key={title} scope="col" className="xl">
              {title}
            </th>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
