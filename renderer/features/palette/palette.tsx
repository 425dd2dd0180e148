// Search over everything, and every command, from one field (Ctrl/Cmd K).

import { Dialog as Base } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useGo } from '../../frame/use-route.ts';
import { cx } from '../../ui/class-names.ts';
import { formatCount } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { VisibleText } from '../../ui/text.tsx';
import { type Entry, useEntries } from './entries.ts';
import styles from './palette.module.css';
import { paletteWords as words } from './strings.ts';

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { entries, searching, notSearched } = useEntries(typed);
  const go = useGo();
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const active = Math.min(at, entries.length - 1);
  useEffect(() => {
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, list]);

  const open = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    onClose();
    if (entry.target) go(entry.target);
    else entry.run?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const by = moves[event.key];
    if (by !== undefined) {
      event.preventDefault();
      setAt((active + by + entries.length) % Math.max(1, entries.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(entries[active]);
    }
  };

  return (
    <Base.Root open onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className={cx('palette', styles.palette)} initialFocus={input}>
          <Base.Title className="vh">{words.title}</Base.Title>
          <div className="q">
            <Icon of={Search} />
            <input
              ref={input}
              className={styles.input}
              role="combobox"
              aria-expanded
              aria-controls={list}
              aria-activedescendant={entries.length > 0 ? `${list}-${active}` : undefined}
              aria-label={words.placeholder}
              aria-autocomplete="list"
              placeholder={words.placeholder}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
            />
            <kbd>Esc</kbd>
          </div>
          <div id={list} role="listbox" aria-label={words.results} className={styles.list}>
            {toGroups(entries).map(({ group, members }) => (
              <div key={group} role="group" aria-label={group}>
                <div className="grp" aria-hidden>
                  {group}
                </div>
                {members.map(({ entry, index }) => (
                  <div
                    key={`${group}${entry.id}`}
                    id={`${list}-${index}`}
                    role="option"
                    aria-selected={index === active}
                    tabIndex={-1}
                    className={cx(styles.entry, index === active && styles.active)}
                    onMouseMove={() => setAt(index)}
                    onClick={() => open(entry)}
                  >
                    <Icon of={entry.icon} />
                    <span className="grow cut">
                      <VisibleText text={entry.label} />
                    </span>
                    {entry.where !== undefined && (
                      <span className={cx('cut', styles.where)}>
                        <VisibleText text={entry.where} />
                      </span>
                    )}
                    {entry.keys !== undefined && <Keys of={entry.keys} />}
                  </div>
                ))}
              </div>
            ))}
          </div>
          {entries.length === 0 && (
            <p className={styles.nothing}>{searching ? words.searching : words.nothing(typed.trim())}</p>
          )}
          <footer>
            <span>
              <Keys of="↑ ↓" /> {words.move}
            </span>
            <span>
              <Keys of="Enter" /> {words.open}
            </span>
            <span className="grow" />
            <span role="status">
              {notSearched ?? (searching ? words.searching : words.count(formatCount(entries.length)))}
            </span>
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

interface Group {
  readonly group: string;
  readonly members: { readonly entry: Entry; readonly index: number }[];
}

function toGroups(entries: readonly Entry[]): readonly Group[] {
  const groups: Group[] = [];
  for (const [index, entry] of entries.entries()) {
    const last = groups.at(-1);
    if (last?.group === entry.group) last.members.push({ entry, index });
    else groups.push({ group: entry.group, members: [{ entry, index }] });
  }
  return groups;
}
