// Opening, creating and closing a register. The host then says `register`, and everything on screen is asked for anew.

import { queryClient } from '../bridge/queries.ts';
import { toErrorData } from '../bridge/bridge-error.ts';
import { client } from '../bridge/the-client.ts';
import { notify } from '../ui/notices.tsx';
import { createStore } from '../ui/store.ts';
import { frameWords } from './strings.ts';

/** What is going on with the register just now, in words; null: nothing. */
export const registerWork = createStore<string | null>(null);

async function settle(doing: string, work: () => Promise<string | null>): Promise<boolean> {
  if (registerWork.get() !== null) return false;
  registerWork.set(doing);
  try {
    const text = await work();
    if (text === null) return false;
    await queryClient.resetQueries();
    notify({ text });
    return true;
  } catch (error) {
    const { message, remedy } = toErrorData(error);
    notify({ tone: 'failed', text: `${message} ${remedy}` });
    return false;
  } finally {
    registerWork.set(null);
  }
}

/** Answers whether a register is open now that was not before. */
export function createRegister(where: 'default' | 'ask'): Promise<boolean> {
  return settle(frameWords.opening, async () =>
    toOpened((await client.host('host.createRegister', { where })).register),
  );
}

export function openRegister(where: 'default' | 'ask'): Promise<boolean> {
  return settle(frameWords.opening, async () => toOpened((await client.host('host.openRegister', { where })).register));
}

export function openSample(): Promise<boolean> {
  return settle(frameWords.building, async () => toOpened((await client.host('host.openSample', {})).register));
}

export function closeRegister(): Promise<boolean> {
  return settle(frameWords.closing, async () => {
    await client.host('host.closeRegister', {});
    return frameWords.closed;
  });
}

function toOpened(register: { readonly name: string | null } | null): string | null {
  return register === null ? null : frameWords.opened(register.name ?? frameWords.program);
}
