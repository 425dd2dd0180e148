// `serve` as a person starts it: a process of its own, ended by Ctrl-C.

import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOpener } from '#electron/serve/open-browser.ts';
import { findPagesFolder } from '#electron/serve/pages.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';
import { fromOurPage } from './a-server.ts';

const program = path.join(import.meta.dirname, '../../../electron/cli/main.ts');

interface Ended {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `whenUp` is given the address; afterwards the process gets SIGINT. */
function serve(words: readonly string[], folder: string, whenUp?: (address: URL) => Promise<void>): Promise<Ended> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, TMPDIR: folder, TEMP: folder };
  const child = spawn(process.execPath, [program, 'serve', '--no-open', ...words], { env, cwd: folder });
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    let asked = false;
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/start#[\w-]{43}/.exec(stdout)?.[0];
      if (address === undefined || asked) return;
      asked = true;
      (whenUp?.(new URL(address)) ?? Promise.resolve()).then(() => child.kill('SIGINT'), reject);
    });
    child.on('close', (exit) => resolve({ exit, stdout, stderr }));
  });
}

describe('serve', () => {
  const built = findPagesFolder() !== undefined;

  it.runIf(built)('prints the address, answers there, and ends cleanly with Ctrl-C', async () => {
    const folder = makeTempFolder();
    const register = path.join(folder, 'r.sbomreg');
    const { exit, stdout, stderr } = await serve(['--register', register], folder, async (address) => {
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<script type="module"');
      const admitted = await fetch(new URL('/api/start', address), {
        method: 'POST',
        headers: { ...fromOurPage, 'content-type': 'application/json' },
        body: JSON.stringify({ token: address.hash.slice(1) }),
      });
      expect(admitted.status).toBe(200);
      expect(readdirSync(folder).some((name) => name.startsWith('sbom-register-serve-'))).toBe(true);
    });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('Stopped.');
    expect(readdirSync(folder).filter((name) => name.startsWith('sbom-register-serve-'))).toEqual([]);
    // Looking makes no register.
    expect(existsSync(register)).toBe(false);
  });

  it.runIf(built)('answers one JSON document with --json', async () => {
    const folder = makeTempFolder();
    const { exit, stdout } = await serve(['--json', '--register', path.join(folder, 'r.sbomreg')], folder);
    const answer = JSON.parse(stdout) as { readonly address: string; readonly port: number };
    expect(exit).toBe(0);
    expect(answer.address).toContain(`:${answer.port}/start#`);
  });

  it.runIf(!built)('says in a checkout that has not been built what to do', async () => {
    const { exit, stderr } = await serve([], makeTempFolder());
    expect(exit).toBe(2);
    expect(stderr).toContain('npm start');
  });

  it.each(['0', '65536', 'abc', '-1', '80.5'])('refuses the port %s', async (port) => {
    const { exit, stderr } = await serve([`--port=${port}`], makeTempFolder());
    expect(exit).toBe(2);
    expect(stderr).toContain('--port must be a number from 1 to 65535');
  });
});

describe('the browser', () => {
  it('is opened without a shell, by what the system has for it, and only where there is a screen', () => {
    const address = 'http://127.0.0.1:1/start#a';
    expect(findOpener(address, 'linux', {})).toBeUndefined();
    expect(findOpener(address, 'linux', { DISPLAY: ':0' })).toEqual({ command: 'xdg-open', words: [address] });
    expect(findOpener(address, 'linux', { WAYLAND_DISPLAY: 'wayland-0' })?.command).toBe('xdg-open');
    expect(findOpener(address, 'darwin', {})).toEqual({ command: 'open', words: [address] });
    expect(findOpener(address, 'win32', {})?.words).toContain(address);
  });
});
