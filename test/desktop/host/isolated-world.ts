// The isolated world of a window: injects the preload before any script of a page, hears its messages, delivers answers,
// and puts real paths where the preload asked for the path of a dropped file.

import { randomBytes } from 'node:crypto';
import type { Send } from './cdp.ts';
import { createBridgeSide } from './page/bridge-side.ts';
import { createCodec } from './page/codec.ts';
import { type ToMain, type ToPage, findFileIndex, setUpIsolatedWorld, setUpPageWorld } from './page/worlds.ts';

export interface IsolatedWorld {
  deliver(message: ToPage): Promise<void>;
}

interface Setting {
  readonly send: Send;
  readonly on: (method: string, listener: (parameters: never) => void) => void;
  readonly frameId: string;
  /** Source of the preload. */
  readonly preload: string;
  readonly receive: (message: ToMain) => void;
}

const WORLD = 'Electron Isolated Context';
const secret = `host${randomBytes(8).toString('hex')}`;
const binding = `send${randomBytes(8).toString('hex')}`;
const codec = createCodec();

export async function createIsolatedWorld({ send, on, frameId, preload, receive }: Setting): Promise<IsolatedWorld> {
  let context: number | undefined;
  on('Runtime.executionContextCreated', ({ context: created }: ContextCreated) => {
    if (created.name === WORLD && created.auxData?.frameId === frameId) context = created.id;
  });
  on('Runtime.bindingCalled', ({ name, payload, executionContextId }: BindingCalled) => {
    if (name !== binding) return;
    const message = codec.decode(payload) as ToMain;
    void withPaths(message, send, executionContextId).then(receive);
  });

  await send('Runtime.addBinding', { name: binding, executionContextName: WORLD });
  await send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${setUpPageWorld.toString()})("${secret}", ${createBridgeSide.toString()})`,
  });
  await send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: toPreloadScript(preload) });
  return {
    async deliver(message) {
      if (context === undefined) return;
      const expression = `__deliver(${JSON.stringify(codec.encode(message))})`;
      await send('Runtime.evaluate', { contextId: context, expression }).catch(() => undefined);
    },
  };
}

interface ContextCreated {
  readonly context: { readonly id: number; readonly name: string; readonly auxData?: { readonly frameId?: string } };
}
interface BindingCalled {
  readonly name: string;
  readonly payload: string;
  readonly executionContextId: number;
}

function toPreloadScript(preload: string): string {
  const facts = JSON.stringify({ platform: process.platform, arch: process.arch, versions: process.versions });
  const names = JSON.stringify({ secret, binding });
  const parts = [names, createCodec.toString(), createBridgeSide.toString(), facts];
  return `(${setUpIsolatedWorld.toString()})(${parts.join(', ')}, function (require, module, exports, process) {${preload}\n})`;
}

/** Electron knows the path at once; here Chromium is asked, and answers '' for a File that a script made. */
async function withPaths(message: ToMain, send: Send, contextId: number): Promise<ToMain> {
  if (message.kind === 'open') return message;
  const values: unknown[] = [];
  for (const value of message.values) {
    const index = findFileIndex(value);
    values.push(index === undefined ? value : await readPath(index, send, contextId));
  }
  return { ...message, values };
}

async function readPath(index: number, send: Send, contextId: number): Promise<string> {
  const { result } = await send('Runtime.evaluate', { expression: `__file(${index})`, contextId });
  if (result.objectId === undefined) return '';
  const { path } = await send('DOM.getFileInfo', { objectId: result.objectId });
  return path;
}
