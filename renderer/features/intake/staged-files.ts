// Files that are chosen for the next delivery. They outlive the screen, so that looking something up loses nothing.

import type { PickedFile } from '#shared/contract/host.ts';
import { renewTokens } from '../../bridge/files.ts';
import { client } from '../../bridge/the-client.ts';
import { createStore, useStore } from '../../ui/store.ts';

const staged = createStore<readonly PickedFile[]>([]);

export function useStaged(): readonly PickedFile[] {
  return useStore(staged);
}

export function stageFiles(files: readonly PickedFile[]): void {
  if (files.length > 0) staged.set((all) => [...all, ...files]);
}

export function unstageFile(token: string): void {
  staged.set((all) => all.filter((file) => file.token !== token));
}

export function clearStaged(): void {
  staged.set([]);
}

/** After a check has used up the tokens: the same files with new ones. Answers false when they must be chosen again. */
export async function renewStaged(used: readonly PickedFile[]): Promise<boolean> {
  const tokens = new Set(used.map(({ token }) => token));
  const renewed = await renewTokens(used);
  staged.set((all) => [...renewed, ...all.filter(({ token }) => !tokens.has(token))]);
  return renewed.length === used.length;
}

// Tokens belong to the host's run, not to a register, but a delivery is meant for one register.
client.onEvent((event) => event.event === 'register' && clearStaged());
