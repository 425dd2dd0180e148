// Key caps, and the one table of keys that work on the present screen: screens register theirs, the frame's own are
// always there, `?` shows them all.

import { Fragment, useEffect, useRef } from 'react';
import { createStore, useStore } from './store.ts';

/** "Ctrl K" → two caps. */
export function Keys({ of }: { readonly of: string }) {
  return (
    <>
      {of.split(' ').map((key, index) => (
        <Fragment key={`${key}${index}`}>
          <kbd>{key === 'Mod' ? modName : key}</kbd>
        </Fragment>
      ))}
    </>
  );
}

const isMac = navigator.userAgent.includes('Mac');
const modName = isMac ? '⌘' : 'Ctrl';

export interface KeyBinding {
  /** As shown: "J", "Mod K", "F8", "?", "Shift Enter". */
  readonly keys: string;
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Also while a text field has the focus. */
  readonly always?: boolean;
  /** Shown in the status line. */
  readonly hint?: boolean;
  /** Handled where the focus is; here only for the table of keys and the status line. */
  readonly shownOnly?: boolean;
  /** Heading in the table of keys. */
  readonly group?: string;
}

const layers = createStore<readonly (readonly KeyBinding[])[]>([]);

/** Makes keys work while the calling component is on screen. Later layers win. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  const shape = bindings.map(({ keys, label, hint }) => `${keys}\n${label}\n${hint === true}`).join('\n\n');
  useEffect(() => {
    const layer = latest.current.map((binding, index) =>
      Object.assign({}, binding, { run: (event: KeyboardEvent) => latest.current[index]?.run(event) }),
    );
    layers.set((all) => [...all, layer]);
    return () => layers.set((all) => all.filter((other) => other !== layer));
  }, [shape]);
}

/** Every key that works now. */
export function useKeyTable(): readonly KeyBinding[] {
  return useStore(layers).flat();
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const busy = isBusyElsewhere(event.target);
  for (const layer of layers.get().toReversed()) {
    const binding = layer.find((each) => each.shownOnly !== true && fits(each.keys, event));
    if (binding === undefined) continue;
    if (busy && binding.always !== true) return;
    event.preventDefault();
    binding.run(event);
    return;
  }
}

/** Listens for keys of the whole window. Answers the function that ends it. */
export function listenForKeys(): () => void {
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** A text field has the focus, or something floats over the screen: plain keys then belong to it. */
export function isBusyElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null)
    return true;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
}

const named: Readonly<Record<string, string>> = { Esc: 'Escape', Space: ' ', '↑': 'ArrowUp', '↓': 'ArrowDown' };

function fits(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split(' ');
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('Mod');
  const wanted = (named[key] ?? key).toLowerCase();
  if (event.key.toLowerCase() !== wanted) return false;
  if ((isMac ? event.metaKey : event.ctrlKey) !== mod) return false;
  if (event.altKey !== parts.includes('Alt')) return false;
  // Signs such as "?" need Shift on some keyboards and not on others.
  const sign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return sign || event.shiftKey === parts.includes('Shift');
}
