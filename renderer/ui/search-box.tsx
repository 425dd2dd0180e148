// A box to search in what a screen lists: `/` goes there, Esc empties it, the arrow down goes on into the list.

import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { useKeys } from './keys.tsx';
import { uiWords } from './ui-strings.ts';
import style from './search-box.module.css';

interface SearchBoxProps {
  /** Says what is searched: "Name, purl, CPE, hash or licence". */
  readonly label: string;
  readonly value: string;
  /** Called when the person pauses, with the text trimmed. */
  readonly onChange: (value: string) => void;
  readonly clearLabel: string;
  readonly wide?: boolean;
}

const pause = 180;
const longest = 500;

export function SearchBox({ label, value, onChange, clearLabel, wide = false }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const told = useRef(value);
  useKeys([{ keys: '/', label: uiWords.search, hint: true, run: () => input.current?.select() }]);

  // The value changed from outside (a saved view, going back): show it.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    const next = text.trim();
    if (next === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = next;
      onChange(next);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, onChange]);

  const tell = (next: string) => {
    setText(next);
    told.current = next.trim();
    onChange(next.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== '') tell('');
    else if (event.key === 'Escape') input.current?.blur();
    else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      tell(text);
      document.querySelector<HTMLElement>('[role="grid"]')?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={cx(style['box'], wide && style['wide'])} role="search">
      <Icon of={Search} small />
      <input
        ref={input}
        type="text"
        aria-label={label}
        placeholder={label}
        title={label}
        value={text}
        maxLength={longest}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <kbd aria-hidden>/</kbd>
      ) : (
        <button type="button" aria-label={clearLabel} onClick={() => (tell(''), input.current?.focus())}>
          <Icon of={X} small />
        </button>
      )}
    </div>
  );
}
