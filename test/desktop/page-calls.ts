/// <reference lib="dom" />
// What specs do in the page: call over the bridge as the renderer would, drop real files, read what the page has kept.

import type { Page } from 'playwright-core';
import type { Answer, Bridge, HostEvent } from '#shared/contract/bridge.ts';
import type { PickedFile } from '#shared/contract/host.ts';

declare global {
  interface Window {
    readonly bridge: Bridge;
    readonly events: HostEvent[];
    readonly violations: string[];
    readonly picked: (PickedFile | { readonly error: string })[];
  }
}

export function call(
  page: Page,
  method: string,
  request: unknown,
  name: string = crypto.randomUUID(),
): Promise<Answer> {
  return page.evaluate(([id, what, data]) => window.bridge.invoke(id, what, data), [name, method, request] as const);
}

/** The value of an answer. Throws its error. */
export async function ask<T = Record<string, unknown>>(page: Page, method: string, request: unknown = {}): Promise<T> {
  const answer = await call(page, method, request);
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
  return answer.value as T;
}

/** A real drop, as the system does it: the page sees a File with a path behind it. Answers what the page got for it. */
export async function dropFile(page: Page, file: string): Promise<PickedFile> {
  const before = await page.evaluate(() => window.picked.length);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one movement after the other
    await session.send('Input.dispatchDragEvent', { type, x: 60, y: 60, data });
  }
  await page.waitForFunction((count) => window.picked.length > count, before);
  await session.detach();
  const picked = await page.evaluate(() => window.picked.at(-1));
  if (picked === undefined || 'error' in picked) throw new Error(picked?.error ?? 'nothing was picked');
  return picked;
}

export function readEvents(page: Page): Promise<readonly HostEvent[]> {
  return page.evaluate(() => window.events);
}

/** Waits until the page has been sent an event whose JSON contains `text`. */
export async function waitForEvent(page: Page, text: string): Promise<void> {
  await page.waitForFunction((part) => window.events.some((event) => JSON.stringify(event).includes(part)), text, {
    timeout: 20_000,
  });
}
