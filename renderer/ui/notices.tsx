// Quiet notices at the foot of the window: one line, a link or an undo, at most three. Failures stay until dismissed.
// Nothing that needs an answer is ever a notice.

import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { IconButton, type Target, toLinkProps } from './button.tsx';
import { OutcomeShape } from './signs.tsx';
import { createStore, useStore } from './store.ts';
import { uiWords } from './ui-strings.ts';

export interface Notice {
  readonly text: string;
  readonly tone?: 'done' | 'failed' | 'plain';
  readonly link?: { readonly label: string; readonly target: Target };
  readonly undo?: () => void;
}

interface ShownNotice extends Notice {
  readonly id: number;
}

const mostShown = 3;
const lifetime = 8_000;
const shown = createStore<readonly ShownNotice[]>([]);
let nextId = 1;

export function notify(notice: Notice): void {
  const id = nextId++;
  shown.set((all) => [...all, { ...notice, id }].slice(-mostShown));
}

function dismiss(id: number): void {
  shown.set((all) => all.filter((notice) => notice.id !== id));
}

/** The place of notices; once in the frame. */
export function Notices() {
  const notices = useStore(shown);
  return (
    <div className="notices" role="region" aria-label={uiWords.notices}>
      <div aria-live="polite">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
    </div>
  );
}

function NoticeLine({ notice }: { readonly notice: ShownNotice }) {
  const { id, text, tone = 'plain', link, undo } = notice;
  useEffect(() => {
    if (tone === 'failed') return undefined;
    const timer = setTimeout(() => dismiss(id), lifetime);
    return () => clearTimeout(timer);
  }, [id, tone]);
  return (
    <div className="toast">
      {tone !== 'plain' && (
        <span className={`out ${tone === 'done' ? 'met' : 'not'}`}>
          <OutcomeShape tone={tone === 'done' ? 'met' : 'not'} />
        </span>
      )}
      <span className="grow">{text}</span>
      {link && (
        <Link {...toLinkProps(link.target)} className="a nw" onClick={() => dismiss(id)}>
          {link.label}
        </Link>
      )}
      {undo && (
        <button
          type="button"
          className="a plain"
          onClick={() => {
            dismiss(id);
            undo();
          }}
        >
          {uiWords.undo}
        </button>
      )}
      <IconButton label={uiWords.dismiss} icon={X} onClick={() => dismiss(id)} />
    </div>
  );
}
