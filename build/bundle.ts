// Bundles the command line to plain JavaScript in dist/: what an installed package runs (Node strips no types under
// node_modules). better-sqlite3 and the CycloneDX library stay outside: one is native, the other finds files by path.

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

const outside = [/^node:/, 'better-sqlite3', /^@cyclonedx\/cyclonedx-library/];

rmSync('dist/cli', { recursive: true, force: true });
await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: 'dist/cli',
    target: 'node24',
    ssr: true,
    minify: false,
    rolldownOptions: {
      input: { main: 'electron/cli/main.ts', 'job-worker': 'electron/engine/job-worker.ts' },
      external: outside,
      output: { entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js', format: 'es' },
    },
  },
  ssr: { noExternal: true, external: ['better-sqlite3', '@cyclonedx/cyclonedx-library'] },
});
cpSync('electron/sample/documents', 'dist/cli/documents', { recursive: true });
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
writeFileSync('dist/version.json', `${JSON.stringify({ version })}\n`);
console.log(`bundled the command line of ${version} into dist/cli`);
