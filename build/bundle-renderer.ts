// Bundles the interface into dist/renderer: what the desktop app and browser mode both serve.

import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { rendererConfig, rendererFolder } from './renderer.vite.ts';

/** `folder`: another one for tests, so that they never take a half-written bundle or disturb the person's own. */
export async function bundleRenderer(folder: string = rendererFolder): Promise<void> {
  await build({ ...rendererConfig, build: { ...rendererConfig.build, outDir: folder } });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bundleRenderer();
  console.log('bundled the interface into dist/renderer');
}
