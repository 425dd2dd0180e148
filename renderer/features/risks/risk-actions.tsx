// What can be done about a risk where it stands now: the choice, then its form. What is not possible stays visible with
// the reason.

import { useRef, useState } from 'react';
import type { RiskState } from '#shared/model/risk.ts';
import { useHost } from '../../bridge/queries.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { useKeys } from '../../ui/keys.tsx';
import { Section } from '../../ui/layout.tsx';
import { VisibleText } from '../../ui/text.tsx';
import { ActionForm } from './action-form.tsx';
import { type RiskAction, actionWords, formWords } from './action-strings.ts';
import type { RiskDetail } from './risk-parts.tsx';
import styles from './risks.module.css';
import { riskWords } from './strings.ts';

/** As the engine allows it (settled.md 10), the likeliest first. */
const possible: Readonly<Record<RiskState, readonly RiskAction[]>> = {
  open: ['assign', 'treat', 'request', 'close', 'comment'],
  'in-treatment': ['treat', 'assign', 'request', 'close', 'comment'],
  'acceptance-requested': ['approve', 'withdraw', 'assign', 'treat', 'close', 'comment'],
  accepted: ['reopen', 'assign', 'close', 'comment'],
  closed: ['reopen', 'comment'],
};

/** `titled`: under a heading of its own, where the pane does not already say it. */
export function RiskActions({ risk, titled = true }: { readonly risk: RiskDetail; readonly titled?: boolean }) {
  const [action, setAction] = useState<RiskAction | null>(null);
  const actor = useHost('host.info', {}).data?.actor ?? '';
  const actions = possible[risk.state];
  const ownRequest = risk.requestedBy !== null && isSamePerson(risk.requestedBy, actor);
  const start = (next: RiskAction) => actions.includes(next) && setAction(next);
  useKeys([
    { keys: 'T', label: formWords.keysTreat, hint: true, run: () => start('treat') },
    { keys: 'A', label: formWords.keysAssign, hint: true, run: () => start('assign') },
  ]);
  const group = useRef<HTMLDivElement>(null);
  /** The form goes away; the focus stays with the choices. */
  const finish = () => {
    setAction(null);
    group.current?.focus();
  };
  // After a step the risk stands elsewhere; what was chosen may not be possible there.
  const shown = action !== null && actions.includes(action) ? action : null;
  return (
    <Section {...(titled && { title: riskWords.decide })}>
      <div
        ref={group}
        tabIndex={-1}
        className={cx('row wrap', styles['actions'])}
        role="group"
        aria-label={formWords.actions}
      >
        {actions.map((each) => (
          <Button
            key={each}
            aria-pressed={each === shown}
            impossible={each === 'approve' && ownRequest && formWords.ownRequest(risk.requestedBy ?? '')}
            onClick={() => setAction(each === shown ? null : each)}
          >
            {actionWords[each].tab}
          </Button>
        ))}
      </div>
      {risk.state === 'acceptance-requested' && ownRequest && (
        <p className="hint">
          <VisibleText text={formWords.ownRequest(risk.requestedBy ?? '')} />
        </p>
      )}
      {shown !== null && <ActionForm key={shown} risk={risk} action={shown} actor={actor} onDone={finish} />}
    </Section>
  );
}

/** As near as a page can tell; the engine decides. */
function isSamePerson(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
