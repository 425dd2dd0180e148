// The desktop window's transport: the preload script exposes a Bridge and nothing else.

import type { Bridge } from '#shared/contract/bridge.ts';

declare global {
  interface Window {
    readonly bridge?: Bridge;
  }
}

export function findElectronBridge(): Bridge | undefined {
  return window.bridge;
}
