// Findings grouped by duty: what must be corrected, what should be, what is only for information.

import { useEffect, useRef } from 'react';
import { formatCount } from '../../ui/format.ts';
import { FindingGauge } from '../common/signs.tsx';
import { VisibleText } from '../../ui/text.tsx';
import { cx } from '../../ui/class-names.ts';
import { type ListedFinding, duties, splitMessage } from './findings-order.ts';
import css from './review.module.css';
import { scrollWithin } from './scroll-within.ts';
import { findingWords } from './strings.ts';

interface FindingsListProps {
  readonly listed: readonly ListedFinding[];
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
}

export function FindingsList({ listed, chosen, onChoose }: FindingsListProps) {
  return (
    <nav className="scroll grow-y" aria-label={findingWords.list}>
      {duties.map((duty) => {
        const group = listed.filter(({ finding }) => finding.severity === duty);
        return group.length === 0 ? null : (
          <section key={duty}>
            <h2 className={css.group}>
              {findingWords.duties[duty]} <span className="num">{formatCount(group.length)}</span>
            </h2>
            <ul>
              {group.map((each) => (
                <li key={each.index}>
                  <FindingRow listed={each} chosen={each.index === chosen} onChoose={onChoose} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

interface FindingRowProps {
  readonly listed: ListedFinding;
  readonly chosen: boolean;
  readonly onChoose: (index: number) => void;
}

function FindingRow({ listed: { finding, index }, chosen, onChoose }: FindingRowProps) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) scrollWithin(row.current, 'nearest');
  }, [chosen]);
  const [title] = splitMessage(finding.message);
  const where = finding.pointer === '' ? findingWords.wholeFile : findingWords.fromLine(finding.line);
  return (
    <button
      ref={row}
      type="button"
      className={cx(css.finding, chosen && css.on)}
      aria-current={chosen ? 'true' : undefined}
      onClick={() => onChoose(index)}
    >
      <FindingGauge severity={finding.severity} wordless />
      <span className={css.findingTitle}>
        <VisibleText text={title} />
      </span>
      <span className={cx(css.findingCount, 'num')}>{formatCount(finding.count)}</span>
      <span className={css.findingSub}>
        {findingWords.actions[finding.action]} · {where}
      </span>
    </button>
  );
}
