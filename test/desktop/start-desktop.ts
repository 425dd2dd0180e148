// Starts the real main and the real preload, on Electron's own program where it is installed, else on the test host, and
// drives them with Playwright. Says once which of the two it used.

import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ElectronApplication, type Page, _electron } from 'playwright-core';
import { bundleDesktop } from '../../build/bundle-desktop.ts';
import { chromiumRemedy, findChromium } from '../support/find-chromium.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface DesktopHost {
  readonly kind: 'electron' | 'test host';
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** undefined: neither can be started here; the remedy has been printed. */
export async function findDesktopHost(): Promise<DesktopHost | undefined> {
  const real = findElectron();
  if (real !== undefined) {
    say(`desktop specs run on the real binary (${real})`);
    return { kind: 'electron', executable: real, env: {} };
  }
  const chromium = await findChromium();
  if (chromium === undefined || process.platform === 'win32') {
    say(`desktop specs cannot run: no Electron, and no Chromium for the test host. ${chromiumRemedy}`);
    return undefined;
  }
  say(
    `desktop specs run on the test host (Node ${process.versions.node} as main, ${chromium.source} Chromium as window)`,
  );
  const executable = path.join(import.meta.dirname, 'host', 'electron');
  return {
    kind: 'test host',
    executable,
    env: { CHROMIUM_PATH: chromium.executable, ELECTRON_HOST_NODE: process.execPath },
  };
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Where npm has put the program, without fetching it. */
function findElectron(): string | undefined {
  const folder = path.join(root, 'node_modules', 'electron');
  const named = path.join(folder, 'path.txt');
  if (!existsSync(named)) return undefined;
  const program = path.join(folder, 'dist', readFileSync(named, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/** A built app in a folder of its own, removed at the end. The page is the test's unless it asks for the real one. */
export async function buildApp(
  page: 'real' | 'minimal' = 'minimal',
): Promise<{ readonly main: string; remove(): void }> {
  const folder = path.join(root, '.vitest', `desktop-${process.pid}-${Date.now().toString(36)}`);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  await bundleDesktop(path.join(folder, 'desktop')).catch((error: unknown) => {
    remove();
    throw error;
  });
  const renderer = path.join(folder, 'renderer');
  if (page === 'real') cpSync(path.join(root, 'dist', 'renderer'), renderer, { recursive: true });
  else writeMinimalPage(renderer);
  return {
    main: path.join(folder, 'desktop', 'main.js'),
    remove,
  };
}

function writeMinimalPage(renderer: string): void {
  mkdirSync(renderer, { recursive: true });
  writeFileSync(
    path.join(renderer, 'index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Minimal</title><link rel="icon" href="data:,">' +
      '<body><h1>Minimal page</h1><input type="file" aria-label="File"><div id="drop">Drop</div><script type="module" src="./page.js"></script></html>',
  );
  writeFileSync(path.join(renderer, 'page.js'), minimalScript);
}

/** Keeps events and violations, turns dropped files into tokens. */
const minimalScript = `
window.events = [];
window.violations = [];
window.picked = [];
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
window.bridge.subscribe((event) => window.events.push(event));
const take = async (files) => {
  for (const file of files) {
    window.picked.push(await window.bridge.tokenForFile(file).catch((error) => ({ error: error.message })));
  }
};
document.querySelector('input').addEventListener('change', (event) => take(event.target.files));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => { event.preventDefault(); take(event.dataTransfer.files); });
window.ready = true;
`;

export interface StartedDesktop {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Home of this run: settings, log, registers. */
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  /** One line of JSON for each thing that the test host has noted; empty on the real binary. */
  readonly notes: () => readonly HostNote[];
  readonly log: () => string;
  /** Ends it in order and waits. */
  readonly close: () => Promise<void>;
  /** Ends it, if it still runs, and waits until it is gone. */
  readonly end: () => Promise<void>;
}

export interface HostNote {
  readonly kind: string;
  readonly url?: string;
  readonly dialog?: string;
}

export interface StartOptions {
  readonly main: string;
  readonly home?: string;
  readonly files?: readonly string[];
  /** Scripted answers of dialogs, on the test host. */
  readonly answers?: Readonly<Record<string, readonly unknown[]>>;
}

export async function startDesktop(host: DesktopHost, options: StartOptions): Promise<StartedDesktop> {
  const home = options.home ?? mkdtempSync(path.join(tmpdir(), 'sbom-register-desktop-'));
  const env = toEnvironment(host, home, options.answers ?? {});
  const app = await _electron.launch({
    executablePath: host.executable,
    args: [options.main, ...(options.files ?? [])],
    env: { ...env },
    timeout: 30_000,
  });
  const child = app.process();
  const page = await app.firstWindow();
  // app://bundle on the real binary, https://bundle.app.invalid on the test host.
  await page.waitForURL(/^[a-z]+:\/\/bundle[^/]*\/index\.html/, { waitUntil: 'load' });
  const noteFile = path.join(home, 'notes.jsonl');
  return {
    app,
    page,
    home,
    env,
    notes: () => readLines(noteFile).map((line) => JSON.parse(line) as HostNote),
    log: () => readLines(path.join(home, 'config', 'sbom-register', 'logs', 'main.log')).join('\n'),
    close: () => app.close(),
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      // In order where that works, so that its Chromium is gone too.
      const timer = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await Promise.race([app.close().catch(() => undefined), exit]);
      await exit;
      clearTimeout(timer);
    },
  };
}

/** Nothing of the person's own folders. */
function toEnvironment(
  host: DesktopHost,
  home: string,
  answers: NonNullable<StartOptions['answers']>,
): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(?:XDG_|VITEST|NODE_)/.test(name),
  );
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    ...host.env,
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_DATA_HOME: path.join(home, 'data'),
    ELECTRON_HOST_LOG: path.join(home, 'notes.jsonl'),
    ELECTRON_HOST_ANSWERS: JSON.stringify(answers),
  };
}

function readLines(file: string): readonly string[] {
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
}
