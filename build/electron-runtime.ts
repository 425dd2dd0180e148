// Electron's runtime, which its package does not bring along: where it is, and the attempt to install it. Only this
// development script ever fetches anything; the product holds no such code (settled.md 20).

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Longer than a slow line needs for about 120 MB. */
const INSTALL_MS = 10 * 60 * 1_000;

export interface RuntimePlace {
  /** The checkout; absolute. */
  readonly root: string;
  /** ELECTRON_OVERRIDE_DIST_PATH: a runtime that lies elsewhere. */
  readonly override?: string | undefined;
}

/** The program to start, or undefined when it is not there. */
export function findRuntime({ root, override }: RuntimePlace): string | undefined {
  const name = readText(path.join(packageFolder(root), 'path.txt'));
  const file =
    override === undefined || override === ''
      ? path.join(packageFolder(root), 'dist', name ?? 'electron')
      : path.join(override, name ?? 'electron');
  return existsSync(file) ? file : undefined;
}

/** When installing failed last, YYYY-MM-DD; undefined when it was never tried with this version. */
export function findFailure({ root }: RuntimePlace): string | undefined {
  return readText(failureFile(root));
}

/** Runs the package's own installer. True when the runtime is there then; a failure is remembered and not tried at every start. */
export function installRuntime(place: RuntimePlace): boolean {
  const installer = path.join(packageFolder(place.root), 'install.js');
  // Its complaint is a page of stack; what matters is said in one sentence by the caller.
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: INSTALL_MS });
  const installed = findRuntime(place) !== undefined;
  if (installed) rmSync(failureFile(place.root), { force: true });
  else rememberFailure(place.root);
  return installed;
}

function packageFolder(root: string): string {
  return path.join(root, 'node_modules', 'electron');
}

/** In the package's folder: a new version, or `npm ci`, forgets it. */
function failureFile(root: string): string {
  return path.join(packageFolder(root), '.not-installed');
}

function rememberFailure(root: string): void {
  mkdirSync(packageFolder(root), { recursive: true });
  writeFileSync(failureFile(root), new Date().toISOString().slice(0, 10));
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
