// Bundles the interface into dist/renderer: what the desktop app and browser mode both serve.

import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { rendererConfig } from './renderer.vite.ts';

export async function bundleRenderer(): Promise<void> {
  await build(rendererConfig);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bundleRenderer();
  console.log('bundled the interface into dist/renderer');
}
