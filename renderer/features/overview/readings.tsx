// Six readings, each with its population; every figure opens its rows.

import type { ReactNode } from 'react';
import type { Target } from '../../ui/button.tsx';
import { DateWithAge } from '../../ui/date.tsx';
import { formatCount, formatShare } from '../../ui/format.ts';
import { Num } from '../../ui/num.tsx';
import styles from './overview.module.css';
import { overviewWords as words } from './strings.ts';
import type { Overview } from './targets.ts';

export function Readings({ overview }: { readonly overview: Overview }) {
  const { coverage, risks, documents, freshness } = overview;
  const severe = risks
    .filter(({ level }) => level === 'high' || level === 'very-high')
    .reduce((sum, { open }) => sum + open, 0);
  const open = risks.reduce((sum, risk) => sum + risk.open, 0);
  const overdue = risks.reduce((sum, risk) => sum + risk.overdue, 0);
  const received = documents.find(({ status }) => status === 'received')?.count ?? 0;
  const all = documents.reduce((sum, { count }) => sum + count, 0);
  return (
    <ul className={styles.readings} aria-label={words.readings}>
      <Reading
        value={coverage.releasesWithSbom}
        of={coverage.releases}
        text={words.withSbom}
        target={{ to: '/vendors' }}
      />
      <Reading value={severe} of={open} text={words.severe} target={{ to: '/risks', search: { sort: 'level' } }} />
      <Reading value={overdue} of={open} text={words.overdue} target={{ to: '/risks', search: { due: 'overdue' } }} />
      <Reading
        value={received}
        of={all}
        text={words.undecided}
        target={{ to: '/documents', search: { status: 'received' } }}
      />
      <Reading
        value={coverage.components === 0 ? '—' : formatShare(coverage.identified, coverage.components)}
        text={words.identified}
        target={{ to: '/components' }}
      />
      <Reading value={<DateWithAge value={freshness.oldestInUse} />} text={words.oldest} small />
    </ul>
  );
}

interface ReadingProps {
  readonly value: number | ReactNode;
  readonly of?: number;
  readonly text: string;
  readonly target?: Target;
  readonly small?: boolean;
}

function Reading({ value, of, text, target, small = false }: ReadingProps) {
  return (
    <li className={styles.reading}>
      <div className={small ? styles.smallValue : styles.value}>
        {target && value !== 0 ? <Num value={value} target={target} label={text} /> : value}
        {of !== undefined && <small>{words.of(formatCount(of))}</small>}
      </div>
      <div className={styles.what}>{text}</div>
    </li>
  );
}
