// Statuses of a framework's controls as one bar: green only for supported, hatch for what nobody judged.

import { type ControlStatus, controlStatuses } from '#shared/model/assessment.ts';
import { type BarTone, StackBar } from '../../ui/charts.tsx';
import { ControlStatusSign } from '../common/signs.tsx';
import { controlStatusWords } from '../common/strings.ts';
import styles from './compliance.module.css';

const tones: Readonly<Record<ControlStatus, BarTone>> = {
  supported: 'met',
  partial: 'part',
  gap: 'not',
  'not-judged': 'hatch',
  'not-applicable': 'na',
};

export type Totals = Readonly<Partial<Record<ControlStatus, number>>>;

export function StatusBar({ totals }: { readonly totals: Totals }) {
  const segments = controlStatuses.map((status) => ({
    id: status,
    label: controlStatusWords[status],
    value: totals[status] ?? 0,
    tone: tones[status],
  }));
  return <StackBar segments={segments} whole={segments.reduce((sum, { value }) => sum + value, 0)} />;
}

/** What the signs in the bars mean. */
export function StatusLegend() {
  return (
    <ul className={styles['legend']}>
      {controlStatuses.map((status) => (
        <li key={status}>
          <ControlStatusSign status={status} />
        </li>
      ))}
    </ul>
  );
}
