// The one bridge between the sandboxed page and main: five functions and a name, frozen by contextBridge. Bundled to
// one CommonJS file, because a sandboxed preload can load no other.

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Answer, Bridge, HostEvent } from '#shared/contract/bridge.ts';
import type { PickedFile } from '#shared/contract/host.ts';
import { channels } from './channels.ts';

/** What main answers, or its refusal as an error. */
async function ask<T>(channel: string, value: unknown): Promise<T> {
  const answer = (await ipcRenderer.invoke(channel, value)) as Answer;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as T;
}

const bridge: Bridge = {
  host: 'desktop',
  invoke: (call, method, request) => ipcRenderer.invoke(channels.invoke, call, method, request) as Promise<Answer>,
  cancel: (call) => ipcRenderer.send(channels.cancel, call),
  subscribe(listener) {
    const hear = (_event: unknown, event: HostEvent): void => listener(event);
    ipcRenderer.on(channels.event, hear);
    ipcRenderer.send(channels.listen);
    return () => {
      ipcRenderer.removeListener(channels.event, hear);
    };
  },
  /** The path goes to main only. A File that a script made has none, and is refused there. */
  tokenForFile: (file) => ask<PickedFile>(channels.token, webUtils.getPathForFile(file as File)),
  frameAddress: (html) => ask<string>(channels.frame, html),
};

contextBridge.exposeInMainWorld('bridge', bridge);
