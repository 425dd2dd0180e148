// Files that a person dropped on the window or picked, on their way to Intake. They wait here while a register is
// created or another screen is left.

import type { PickedFile } from '#shared/contract/host.ts';
import { createStore, useStore } from '../ui/store.ts';

const waiting = createStore<readonly PickedFile[]>([]);

export function addIncoming(files: readonly PickedFile[]): void {
  waiting.set((all) => [...all, ...files]);
}

export function useIncoming(): readonly PickedFile[] {
  return useStore(waiting);
}

/** Answers what waits and empties it; tokens serve once, so exactly one screen may take them. */
export function takeIncoming(): readonly PickedFile[] {
  const files = waiting.get();
  if (files.length > 0) waiting.set([]);
  return files;
}
