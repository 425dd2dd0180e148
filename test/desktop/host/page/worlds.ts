/// <reference lib="dom" />
// What runs in a page before its own scripts: in the page's world the receiver of the bridge; in the isolated world the
// preload with the 'electron' module that a sandboxed preload sees. Both are sent as text and use only what they are given.

import type { createBridgeSide } from './bridge-side.ts';
import type { createCodec } from './codec.ts';

/** Messages from the isolated world to main. */
export type ToMain =
  /** The page has called window.open. */
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly values: readonly unknown[] }
  | { readonly kind: 'send'; readonly channel: string; readonly values: readonly unknown[] };
export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: boolean; readonly value: unknown }
  | { readonly kind: 'message'; readonly channel: string; readonly values: readonly unknown[] };

export function setUpPageWorld(secret: string, createSide: typeof createBridgeSide): void {
  if (window !== window.top) return;
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- sent into the page as one text
  function freeze(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) {
      for (const entry of Object.values(value)) freeze(entry);
      Object.freeze(value);
    }
    return value;
  }
  window.addEventListener(
    secret,
    (event) => {
      const hub = (event as MouseEvent).relatedTarget as HTMLElement;
      createSide(hub, 'page', 'isolated', (key, api) => {
        Object.defineProperty(window, key, { value: freeze(api), enumerable: true });
      });
      // Electron asks the app before a window exists; Chromium would open it first.
      window.open = (url) => {
        hub.dispatchEvent(new CustomEvent('page-open', { detail: new URL(url ?? '', location.href).href }));
        return null;
      };
    },
    { once: true },
  );
}

export function setUpIsolatedWorld(
  names: { readonly secret: string; readonly binding: string },
  codecOf: typeof createCodec,
  createSide: typeof createBridgeSide,
  facts: object,
  preload: (require: (name: string) => unknown, module: object, exports: object, process: object) => void,
): void {
  if (window !== window.top) return;
  const globals = globalThis as unknown as Record<string, unknown>;
  const hub = document.createElement('i');
  window.dispatchEvent(new MouseEvent(names.secret, { relatedTarget: hub }));
  const side = createSide(hub, 'isolated', 'page');
  const codec = codecOf();
  const sendText = globals[names.binding] as (text: string) => void;
  delete globals[names.binding];
  let lastId = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, Set<(event: object, ...values: unknown[]) => void>>();
  const files: unknown[] = [];

  const post = (message: ToMain): void => sendText(codec.encode(message));
  hub.addEventListener('page-open', (event) => post({ kind: 'open', url: (event as CustomEvent<string>).detail }));
  globals['__deliver'] = (text: string): void => {
    const message = codec.decode(text) as ToPage;
    if (message.kind === 'message') {
      for (const listener of listeners.get(message.channel) ?? []) listener({ ports: [] }, ...message.values);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) call?.resolve(message.value);
    else call?.reject(new Error(String(message.value)));
  };
  globals['__file'] = (index: number): unknown => files[index];

  const ipcRenderer = {
    invoke: (channel: string, ...values: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        post({ kind: 'invoke', id, channel, values });
        waiting.set(id, { resolve, reject });
      }),
    send: (channel: string, ...values: unknown[]) => post({ kind: 'send', channel, values }),
    on(channel: string, listener: (event: object, ...values: unknown[]) => void) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    removeListener(channel: string, listener: (event: object, ...values: unknown[]) => void) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };
  /** Chromium tells main the path only later, so a placeholder goes over; the host puts the path in its place. */
  const webUtils = {
    getPathForFile(file: unknown): string {
      if (!(file instanceof File)) throw new TypeError('getPathForFile needs a File');
      return `\u0000host-file:${files.push(file) - 1}`;
    },
  };
  const electron = { contextBridge: { exposeInMainWorld: side.expose }, ipcRenderer, webUtils };
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports, { ...facts, contextIsolated: true, sandboxed: true, type: 'renderer' });
}

/** Where a file's path was asked for, its index; else undefined. */
export function findFileIndex(value: unknown): number | undefined {
  const match = typeof value === 'string' ? /^\0host-file:(\d+)$/.exec(value) : null;
  return match === null ? undefined : Number(match[1]);
}
