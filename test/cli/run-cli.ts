// Runs the command line as a person does: a process of its own, in a folder of its own, with nothing of this machine's
// settings.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const main = path.join(import.meta.dirname, '../../electron/cli/main.ts');
export const documents: string = path.join(import.meta.dirname, '../../electron/sample/documents');

export interface Run {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunChoice {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
  /** Asked every few milliseconds; SIGINT is sent when it first says true. */
  readonly interruptWhen?: () => boolean;
}

/** A folder that is removed when the test file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sbom-register-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function sampleFile(name: string): string {
  return path.join(documents, name);
}

export async function runCli(words: readonly string[], choice: RunChoice = {}): Promise<Run> {
  const { cwd, uid, interruptWhen } = choice;
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: cwd ?? tmpdir(),
    XDG_DATA_HOME: path.join(cwd ?? tmpdir(), 'no-data'),
    ...choice.env,
  };
  const child = spawn(process.execPath, [main, ...words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const timer = setInterval(() => {
    if (interruptWhen?.() !== true) return;
    clearInterval(timer);
    child.kill('SIGINT');
  }, 10);
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  return { exit, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') };
}

/** The one JSON document on stdout; throws when there is not exactly one. */
export function parseAnswer(run: Run): Record<string, unknown> {
  const value: unknown = JSON.parse(run.stdout);
  if (typeof value !== 'object' || value === null) throw new Error('the answer is no object');
  return { ...value };
}
