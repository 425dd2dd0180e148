// Light, dark or high contrast: the person's choice, else the system's.

import { createStore, useStore } from '../ui/store.ts';
import { readKept, writeKept } from '../ui/kept-state.ts';

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

const chosen = createStore<Theme>(readKept<Theme>('theme', 'system'));

function show(): void {
  const theme = chosen.get();
  document.documentElement.dataset['theme'] = theme === 'system' ? systemTheme() : theme;
}

function systemTheme(): string {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Sets the theme and keeps following the system. Once, before the first drawing. */
export function applyTheme(): void {
  show();
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
    matchMedia(query).addEventListener('change', show);
  }
}

export function chooseTheme(theme: Theme): void {
  chosen.set(theme);
  writeKept('theme', theme);
  show();
}

export function useTheme(): Theme {
  return useStore(chosen);
}
