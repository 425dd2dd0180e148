// Beside the heading: what needs a person, each figure with its rows.

import { Num } from '../../ui/num.tsx';
import type { RiskRow } from './all-risks.ts';
import { riskWords } from './strings.ts';

const { head } = riskWords;

export function RiskSummary({ risks }: { readonly risks: readonly RiskRow[] }) {
  const live = risks.filter(({ state }) => state !== 'closed' && state !== 'accepted');
  const open = risks.filter(({ state }) => state !== 'closed').length;
  const overdue = risks.filter(({ overdueDays }) => overdueDays !== null).length;
  const ownerless = live.filter(({ owner }) => owner === null).length;
  const waiting = risks.filter(({ state }) => state === 'acceptance-requested').length;
  return (
    <>
      <Num value={head.open(open)} target={{ to: '/risks' }} />
      {overdue > 0 && (
        <>
          , <Num value={head.overdue(overdue)} target={{ to: '/risks', search: { due: 'overdue' } }} />
        </>
      )}
      {ownerless > 0 && (
        <>
          , <Num value={head.ownerless(ownerless)} target={{ to: '/risks', search: { owner: 'nobody' } }} />
        </>
      )}
      {waiting > 0 && (
        <>
          ,{' '}
          <Num
            value={`${head.waiting(waiting)} ${head.waitingWords(waiting)}`}
            target={{ to: '/risks', search: { state: 'acceptance-requested' } }}
          />
        </>
      )}
    </>
  );
}
