// What waits for a person: one sentence each, its first three cases, the next step.

import {
  Building2,
  CircleHelp,
  FileQuestion,
  FileWarning,
  Flag,
  type LucideIcon,
  Timer,
  UserPlus,
  UsersRound,
} from 'lucide-react';
import { LinkButton } from '../../ui/button.tsx';
import { formatCount } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { TextLink } from '../../ui/num.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { VisibleText } from '../../ui/text.tsx';
import styles from './overview.module.css';
import { overviewWords as words } from './strings.ts';
import { type Waiting, type WaitingKind, toExampleTarget, waitingTargets } from './targets.ts';

const icons: Readonly<Record<WaitingKind, LucideIcon>> = {
  'overdue-risk': Flag,
  'acceptance-expires': Timer,
  'approve-acceptance': UsersRound,
  'decide-document': FileQuestion,
  'refused-file': FileWarning,
  'own-risk': UserPlus,
  'release-without-sbom': Building2,
  'answer-question': CircleHelp,
};

export function NeedsYou({ waiting }: { readonly waiting: readonly Waiting[] }) {
  return (
    <section>
      <div className={`h ${styles.head}`}>
        <h2>{words.needsYou}</h2>
      </div>
      {waiting.length === 0 ? (
        <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
      ) : (
        <ul className={styles.waiting}>
          {waiting.map((each) => (
            <WaitingLine key={each.kind} waiting={each} />
          ))}
        </ul>
      )}
    </section>
  );
}

function WaitingLine({ waiting: { kind, text, count, examples } }: { readonly waiting: Waiting }) {
  const more = count - examples.length;
  return (
    <li>
      <Icon of={icons[kind]} />
      <div className="grow">
        <p>
          <b>{text}</b>
        </p>
        <ul className={styles.examples}>
          {examples.map(({ id, label }) => (
            <li key={id} className="cut">
              <TextLink target={toExampleTarget(kind, id)}>
                <VisibleText text={label} />
              </TextLink>
            </li>
          ))}
          {more > 0 && (
            <li>
              <TextLink target={waitingTargets[kind]}>{words.others(formatCount(more))}</TextLink>
            </li>
          )}
        </ul>
      </div>
      <LinkButton target={count === 1 && examples[0] ? toExampleTarget(kind, examples[0].id) : waitingTargets[kind]}>
        {words.next[kind]}
      </LinkButton>
    </li>
  );
}
