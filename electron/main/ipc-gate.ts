// The door between pages and main: who calls is checked before anything of the call is looked at, then the host's gate
// takes over (method → schema → tokens → route → typed answer). Electron's checklist 17 and 20.

import type { IpcMain, WebContents } from 'electron';
import type { Answer } from '#shared/contract/bridge.ts';
import { methods } from '#shared/contract/methods.ts';
import { ContractError, type ContractErrorData } from '#shared/contract/errors.ts';
import type { PickedFile } from '#shared/contract/host.ts';
import type { Gate } from '#electron/host/gate.ts';
import { channels } from '#electron/preload/channels.ts';
import { isOwnAddress, origin } from './own-origin.ts';

/** What is needed of an IPC event. The frame is null once its page has gone. */
export interface Caller {
  readonly sender: WebContents;
  readonly senderFrame: { readonly url: string; readonly origin: string; readonly parent: unknown } | null;
}

export interface IpcGateParts {
  readonly gate: Gate;
  readonly isOurs: (contents: WebContents) => boolean;
  readonly onListen: (contents: WebContents) => void;
  readonly pick: (file: string) => PickedFile;
  /** undefined: too large to be shown. */
  readonly frame: (html: string) => string | undefined;
  /** Calls wait for it: the register of the last run is being opened. */
  readonly ready: Promise<void>;
  /** Hears that a call was refused for its sender. */
  readonly onRefused: () => void;
}

export interface IpcGate {
  /** Jobs that pages have started and that run now. */
  readonly runningJobs: number;
}

/** Main frame of one of our windows, showing our own origin. */
export function isTrusted({ sender, senderFrame }: Caller, isOurs: IpcGateParts['isOurs']): boolean {
  return (
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.origin === origin &&
    isOwnAddress(senderFrame.url) &&
    isOurs(sender)
  );
}

export function setUpIpcGate(ipc: Pick<IpcMain, 'handle' | 'on'>, parts: IpcGateParts): IpcGate {
  let runningJobs = 0;

  function check(event: Caller): boolean {
    const trusted = isTrusted(event, parts.isOurs);
    if (!trusted) parts.onRefused();
    return trusted;
  }
  async function invoke(event: Caller, call: unknown, method: unknown, request: unknown): Promise<Answer> {
    if (!check(event)) return refusal;
    await parts.ready;
    const counts = isLong(method);
    if (counts) runningJobs++;
    try {
      return await parts.gate.call(String(event.sender.id), { call, method, request });
    } finally {
      if (counts) runningJobs--;
    }
  }
  function pick(event: Caller, file: unknown): Answer {
    if (!check(event)) return refusal;
    try {
      return { ok: true, value: parts.pick(typeof file === 'string' ? file : '') };
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      return { ok: false, error: error.data };
    }
  }

  function frame(event: Caller, html: unknown): Answer {
    if (!check(event)) return refusal;
    const address = typeof html === 'string' ? parts.frame(html) : undefined;
    return address === undefined ? { ok: false, error: notShown } : { ok: true, value: address };
  }

  ipc.handle(channels.invoke, invoke);
  ipc.handle(channels.frame, frame);
  ipc.handle(channels.token, pick);
  ipc.on(channels.cancel, (event: Caller, call: unknown) => {
    if (check(event)) parts.gate.cancel(String(event.sender.id), call);
  });
  ipc.on(channels.listen, (event: Caller) => {
    if (check(event)) parts.onListen(event.sender);
  });
  return {
    get runningJobs() {
      return runningJobs;
    },
  };
}

function isLong(method: unknown): boolean {
  if (method === 'host.openSample') return true;
  return (
    typeof method === 'string' &&
    Object.hasOwn(methods, method) &&
    methods[method as keyof typeof methods].kind === 'job'
  );
}

const refusedSender: ContractErrorData = {
  code: 'call/invalid',
  message: 'This page may not call the program.',
  remedy: 'Only the windows of the program itself may.',
  place: 'sender',
};
const refusal: Answer = { ok: false, error: refusedSender };

const notShown: ContractErrorData = {
  code: 'call/invalid',
  message: 'This report is too large to be shown here.',
  remedy: 'Save it and open the file.',
  place: 'html',
};
