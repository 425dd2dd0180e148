// ipcMain: handlers by channel, as Electron keeps them.

import { EventEmitter } from 'node:events';

type Handler = (event: object, ...values: readonly unknown[]) => unknown;

class IpcMain extends EventEmitter {
  /** Electron's own name for it; specs call handlers with made-up events through it, on either host. */
  readonly _invokeHandlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this._invokeHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this._invokeHandlers.set(channel, handler);
  }
  removeHandler(channel: string): void {
    this._invokeHandlers.delete(channel);
  }
}

export const ipcMain = new IpcMain();
