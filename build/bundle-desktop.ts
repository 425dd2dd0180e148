// Bundles the desktop app to plain JavaScript in dist/desktop: main, the preload as one CommonJS file, and the engine
// process with its job worker, which lie in a folder of their own because they are unpacked from the archive.

import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type InlineConfig, build } from 'vite';

/** One is native, the other finds its schema files by path; Electron provides itself. */
const outside = ['better-sqlite3', '@cyclonedx/cyclonedx-library', 'electron'];
const external = [/^node:/, 'better-sqlite3', /^@cyclonedx\/cyclonedx-library/, 'electron'];

interface Part {
  readonly folder: string;
  readonly input: Readonly<Record<string, string>>;
  /** cjs: CommonJS. mjs: a module wherever it lies; no package.json lies beside the unpacked engine. */
  readonly ending: 'js' | 'cjs' | 'mjs';
}

function toParts(folder: string): readonly Part[] {
  return [
    { folder, input: { main: 'electron/main/main.ts' }, ending: 'js' },
    { folder, input: { preload: 'electron/preload/preload.ts' }, ending: 'cjs' },
    {
      folder: path.join(folder, 'engine'),
      input: { main: 'electron/engine-process/main.ts', 'job-worker': 'electron/engine/job-worker.ts' },
      ending: 'mjs',
    },
  ];
}

function toConfig({ folder, input, ending }: Part): InlineConfig {
  const format = ending === 'cjs' ? 'cjs' : 'es';
  return {
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      ssr: true,
      minify: false,
      rolldownOptions: {
        input,
        external,
        output: { entryFileNames: `[name].${ending}`, chunkFileNames: `part-[hash].${ending}`, format },
      },
    },
    ssr: { noExternal: true, external: outside },
  };
}

/** `folder`: where the bundles go, e.g. dist/desktop. What lies there is removed. */
export async function bundleDesktop(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const part of toParts(folder)) {
    // oxlint-disable-next-line no-await-in-loop -- two cores: one after the other is as fast
    await build(toConfig(part));
  }
  cpSync('electron/sample/documents', path.join(folder, 'engine', 'sample'), { recursive: true });
}

if (import.meta.main) {
  await bundleDesktop('dist/desktop');
  console.log('bundled the desktop app into dist/desktop');
}
