// "G" and then a letter goes to a screen, as in many tools with a keyboard.

import { useEffect } from 'react';
import { isBusyElsewhere } from '../ui/keys.tsx';
import { goToPath } from './address.ts';
import { shownScreens } from './shown-screens.ts';

const patience = 1_200;

export function useGoKeys(): void {
  useEffect(() => {
    let since = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusyElsewhere(event.target)) return;
      if (Date.now() - since < patience) {
        since = 0;
        const screen = shownScreens.find(({ nav }) => nav?.key === event.key.toUpperCase());
        if (screen === undefined) return;
        event.preventDefault();
        // Before the keys of the present screen, for which the same letter may mean something else.
        event.stopImmediatePropagation();
        goToPath(screen.path);
      } else if (event.key === 'g') since = Date.now();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
