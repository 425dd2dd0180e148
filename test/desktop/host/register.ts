// Lets the bare specifier 'electron' (import and require alike) mean the stand-in; nothing else changes. Given to Node
// with --import, so that worker threads and child processes of the test host inherit it.

import { registerHooks } from 'node:module';

const url = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    return /^electron(?:\/(?:main|common))?$/.test(specifier)
      ? { url, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context);
  },
});
