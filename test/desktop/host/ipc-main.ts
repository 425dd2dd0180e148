// ipcMain: handlers by channel, as Electron keeps them.

import { EventEmitter } from 'node:events';

type Handler = (event: object, ...values: readonly unknown[]) => unknown;

class IpcMain extends EventEmitter {
  readonly invokeHandlers = new Map<string, Handler>();

  /** Electron's own name for it; specs call handlers with made-up events through it, on either host. */
  get ['_invokeHandlers'](): ReadonlyMap<string, Handler> {
    return this.invokeHandlers;
  }

  handle(channel: string, handler: Handler): void {
    if (this.invokeHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.invokeHandlers.set(channel, handler);
  }
  removeHandler(channel: string): void {
    this.invokeHandlers.delete(channel);
  }
}

export const ipcMain = new IpcMain();
