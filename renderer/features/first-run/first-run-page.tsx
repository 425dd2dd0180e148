// The first page, shown while no register is open: three choices, and what the product gives at the left.

import { FlaskConical, FolderOpen, Lock, type LucideIcon, MousePointerClick, Plus } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { client } from '../../bridge/the-client.ts';
import { BrandMark } from '../../frame/brand-mark.tsx';
import { goToPath } from '../../frame/address.ts';
import { DropOverlay } from '../../frame/drop-overlay.tsx';
import { useIncoming } from '../../frame/incoming-files.ts';
import { createRegister, openRegister, openSample, registerWork } from '../../frame/register-commands.ts';
import { useHostInfo } from '../../frame/use-register.ts';
import { cx } from '../../ui/class-names.ts';
import { formatCounted } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { Note } from '../../ui/states.tsx';
import { useStore } from '../../ui/store.ts';
import styles from './first-run.module.css';
import { Specimen } from './specimen.tsx';
import { firstRunWords as words } from './strings.ts';

const nothing = () => undefined;

export function FirstRunPage() {
  const host = useHostInfo().data;
  const waiting = useIncoming();
  const working = useStore(registerWork) !== null;
  useEffect(() => {
    document.title = words.version('').trim();
  }, []);

  const begin = async (open: () => Promise<boolean>) => {
    if (await open()) goToPath(waiting.length > 0 ? '/intake' : '/');
  };
  const usual = host?.defaultRegister === true;
  const create = () => void begin(() => createRegister(usual ? 'ask' : 'default'));
  const open = () => void begin(() => openRegister(usual ? 'default' : 'ask'));
  const sample = () => void begin(openSample);
  useKeys([
    { keys: '1', label: usual ? words.openUsual : words.create, run: usual ? open : create },
    { keys: '2', label: usual ? words.create : words.open, run: usual ? create : open },
    { keys: '3', label: words.sample, run: sample },
  ]);

  const choices: readonly Choice[] = [
    ...(usual
      ? [
          { id: 'open', icon: FolderOpen, title: words.openUsual, text: words.openUsualText, run: open },
          {
            id: 'create',
            icon: Plus,
            title: words.create,
            text: client.where === 'browser' ? words.openAtStart : words.createElsewhere,
            run: create,
          },
        ]
      : [
          { id: 'create', icon: Plus, title: words.create, text: words.createText, run: create },
          {
            id: 'open',
            icon: FolderOpen,
            title: words.open,
            text: client.where === 'browser' ? words.openAtStart : words.openText,
            run: open,
          },
        ]),
    { id: 'sample', icon: FlaskConical, title: words.sample, text: words.sampleText, run: sample },
  ];

  return (
    <div className={styles.page}>
      <aside className={styles.left} aria-label={words.specimen}>
        <Specimen />
      </aside>
      <main className={styles.right}>
        <div className={styles.column}>
          <p className={styles.brand}>
            <BrandMark /> {words.version(host?.version ?? '')}
          </p>
          <h1>{words.title}</h1>
          <p className={styles.lead}>{words.lead}</p>
          {waiting.length > 0 && <Note icon={FolderOpen}>{words.waiting(formatCounted(waiting.length, 'file'))}</Note>}
          <ol className={cx(styles.choices, working && styles.busy)} aria-label={words.choices} aria-busy={working}>
            {choices.map((choice, index) => (
              <ChoiceLine key={choice.id} choice={choice} number={index + 1} first={index === 0} />
            ))}
          </ol>
          {usual && client.where === 'desktop' && (
            <button type="button" className="a plain" onClick={() => void begin(() => openRegister('ask'))}>
              {words.openElsewhere}
            </button>
          )}
          <ul className={styles.promises}>
            <Promised icon={Lock}>{words.offline}</Promised>
            <Promised icon={MousePointerClick}>{words.drop}</Promised>
          </ul>
        </div>
      </main>
      <DropOverlay onTaken={nothing} />
    </div>
  );
}

interface Choice {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly run: () => void;
}

function ChoiceLine({
  choice,
  number,
  first,
}: {
  readonly choice: Choice;
  readonly number: number;
  readonly first: boolean;
}) {
  return (
    <li>
      {/* The page has one thing to do, so its first choice takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <button type="button" className={styles.choice} onClick={choice.run} autoFocus={first}>
        <Icon of={choice.icon} />
        <span className="grow">
          <b>{choice.title}</b>
          <span className={styles.text}>{choice.text}</span>
        </span>
        <kbd>{number}</kbd>
      </button>
    </li>
  );
}

function Promised({ icon, children }: { readonly icon: LucideIcon; readonly children: ReactNode }) {
  return (
    <li>
      <Icon of={icon} small /> {children}
    </li>
  );
}
