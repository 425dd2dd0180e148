// The parts of `npm start` that decide something.

import { chmodSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFailure, findRuntime, installRuntime } from '../../build/electron-runtime.ts';
import { isStale } from '../../build/is-stale.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

function write(file: string, seconds: number, text = ''): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, seconds, seconds);
  return file;
}

describe('what must be built again', () => {
  it('is what is missing, and what is older than a file it is made of', () => {
    const folder = makeTempFolder();
    const source = write(path.join(folder, 'src', 'deep', 'a.ts'), 100);
    for (const name of ['src/deep', 'src']) utimesSync(path.join(folder, name), 100, 100);
    const built = path.join(folder, 'dist', 'a.js');
    const sources = [path.join(folder, 'src'), path.join(folder, 'not-there')];
    expect(isStale(built, sources)).toBe(true);
    write(built, 200);
    expect(isStale(built, sources)).toBe(false);
    utimesSync(source, 300, 300);
    expect(isStale(built, sources)).toBe(true);
  });

  it('is also what was made of a file that is gone', () => {
    const folder = makeTempFolder();
    const source = write(path.join(folder, 'src', 'a.ts'), 100);
    const built = write(path.join(folder, 'a.js'), 200);
    rmSync(source);
    expect(isStale(built, [path.join(folder, 'src')])).toBe(true);
  });
});

/** A package whose installer does what `installer` says, in place of the real one, which would fetch 120 MB. */
function aCheckout(installer: string): string {
  const root = makeTempFolder();
  write(path.join(root, 'node_modules', 'electron', 'install.js'), 100, installer);
  return root;
}

const installs = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  mkdirSync(__dirname + '/dist');
  writeFileSync(__dirname + '/dist/electron-test', '');
  writeFileSync(__dirname + '/path.txt', 'electron-test');`;

describe("Electron's runtime", () => {
  it('is installed by its own installer when it is missing', () => {
    const root = aCheckout(installs);
    expect(findRuntime({ root })).toBeUndefined();
    expect(installRuntime({ root })).toBe(true);
    expect(findRuntime({ root })).toBe(path.join(root, 'node_modules', 'electron', 'dist', 'electron-test'));
    expect(findFailure({ root })).toBeUndefined();
  });

  it('is not tried again at every start when that failed', () => {
    const root = aCheckout('process.exit(1)');
    expect(findFailure({ root })).toBeUndefined();
    expect(installRuntime({ root })).toBe(false);
    expect(findFailure({ root })).toMatch(/^\d{4}-\d\d-\d\d$/);
    write(path.join(root, 'node_modules', 'electron', 'install.js'), 100, installs);
    expect(installRuntime({ root })).toBe(true);
    expect(findFailure({ root })).toBeUndefined();
  });

  it('may lie elsewhere', () => {
    const elsewhere = makeTempFolder();
    chmodSync(write(path.join(elsewhere, 'electron'), 100), 0o755);
    expect(findRuntime({ root: makeTempFolder(), override: elsewhere })).toBe(path.join(elsewhere, 'electron'));
  });
});
