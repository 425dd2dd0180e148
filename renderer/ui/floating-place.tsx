// Where menus and lists of choices are drawn: one named region, so that nothing on screen lies outside a landmark; those
// of a dialog inside that dialog, which lies over everything else.

import { createContext, useContext } from 'react';
import { uiWords } from './ui-strings.ts';

const id = 'floating';

/** The dialog around the calling component, once it stands. */
const AroundDialog = createContext<HTMLElement | null>(null);
export const DialogAround = AroundDialog.Provider;

export function FloatingPlace() {
  return <div id={id} role="region" aria-label={uiWords.floating} />;
}

/** undefined before the frame stands: the body then serves. */
export function useFloatingPlace(): HTMLElement | undefined {
  return useContext(AroundDialog) ?? document.getElementById(id) ?? undefined;
}
