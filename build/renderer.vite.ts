// How the interface is bundled: two pages, relative addresses, hashed names, nothing inline, so that one strict content
// security policy fits both hosts.

import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** Where both hosts look for the built interface. */
export const rendererFolder: string = resolve(root, 'dist/renderer');

export const rendererConfig: InlineConfig = {
  configFile: false,
  root: resolve(root, 'renderer'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: rendererFolder,
    emptyOutDir: true,
    target: 'chrome130',
    // A font or icon inside the style sheet would be a data: address, which the policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      input: { index: resolve(root, 'renderer/index.html'), start: resolve(root, 'renderer/start.html') },
    },
  },
};
