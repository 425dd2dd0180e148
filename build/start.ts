// npm start: builds what is missing or old, then opens the desktop app. Where Electron's runtime is missing and cannot be
// installed, or there is no screen, the same interface opens in the person's own browser.
//
//   npm start                          npm start -- --browser       browser mode even where the desktop app could run
//   npm start -- --install             try again to install Electron's runtime
//   npm start -- --port 8321 --no-open further words go to `serve`

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findFailure, findRuntime, installRuntime } from './electron-runtime.ts';
import { isStale } from './is-stale.ts';

const root = path.resolve(import.meta.dirname, '..');
const place = { root, override: process.env['ELECTRON_OVERRIDE_DIST_PATH'] };
const common = ['shared', 'package.json', 'package-lock.json'];
const bundles = {
  interface: {
    built: 'dist/renderer/index.html',
    script: 'build/bundle-renderer.ts',
    sources: ['renderer', 'build/bundle-renderer.ts', 'build/renderer.vite.ts', ...common],
  },
  'desktop app': {
    built: 'dist/desktop/main.js',
    script: 'build/bundle-desktop.ts',
    sources: ['electron', 'build/bundle-desktop.ts', ...common],
  },
} as const;
/** An app that ends this soon with a failure never came up. */
const CAME_UP_MS = 10_000;

function say(sentence: string): void {
  console.log(sentence);
}

function inRoot(file: string): string {
  return path.join(root, file);
}

/** Resolves with the exit code. The terminal's Ctrl-C reaches the child by itself; this process only waits for it. */
function run(command: string, words: readonly string[]): Promise<number> {
  const child: ChildProcess = spawn(command, words, { cwd: root, stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  process.once('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** True when it is there and new enough then. */
async function buildIfStale(name: keyof typeof bundles): Promise<boolean> {
  const { built, script, sources } = bundles[name];
  if (!isStale(inRoot(built), sources.map(inRoot))) return true;
  if (!existsSync(inRoot(script))) return false;
  say(`Building the ${name} …`);
  return (await run(process.execPath, [inRoot(script)])) === 0;
}

/** The runtime, installed now if need be, or undefined; then one sentence has said why. */
function prepareRuntime(again: boolean): string | undefined {
  const runtime = findRuntime(place);
  if (runtime !== undefined) return runtime;
  const failed = findFailure(place);
  if (failed !== undefined && !again) {
    say(
      `Electron's runtime is missing and could not be installed on ${failed} (\`npm start -- --install\` tries again).`,
    );
    return undefined;
  }
  say(
    "Electron's runtime is missing. Trying to install it: node_modules/electron/install.js downloads it (about 120 MB).",
  );
  if (installRuntime(place)) return findRuntime(place);
  say("Electron's runtime could not be installed, which needs a connection to Electron's download site.");
  return undefined;
}

function hasScreen(): boolean {
  if (process.platform !== 'linux') return true;
  return (process.env['DISPLAY'] ?? '') !== '' || (process.env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/** The exit code, or undefined when the app did not come up. */
async function openDesktop(runtime: string): Promise<number | undefined> {
  if (!(await buildIfStale('desktop app'))) return undefined;
  const began = performance.now();
  const code = await run(runtime, [inRoot(bundles['desktop app'].built)]);
  return code !== 0 && performance.now() - began < CAME_UP_MS ? undefined : code;
}

async function start(words: readonly string[]): Promise<number> {
  const own = new Set(['--browser', '--install']);
  const rest = words.filter((word) => !own.has(word));
  if (!(await buildIfStale('interface'))) return 1;
  const wantsBrowser = words.includes('--browser') || rest.length > 0;
  const runtime = wantsBrowser ? undefined : prepareRuntime(words.includes('--install'));
  if (runtime !== undefined && hasScreen()) {
    const code = await openDesktop(runtime);
    if (code !== undefined) return code;
    say('The desktop app did not come up.');
  } else if (runtime !== undefined) say('There is no screen for the desktop app here.');
  return run(process.execPath, [inRoot('electron/cli/start.mjs'), 'serve', ...rest]);
}

process.exitCode = await start(process.argv.slice(2));
