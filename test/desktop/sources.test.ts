// What must not stand in the sources of the desktop app, read from the sources themselves.

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = globSync('electron/**/*.ts').map((file) => ({
  file: file.replaceAll('\\', '/'),
  text: readFileSync(file, 'utf8'),
}));
const users = (pattern: RegExp): readonly string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe('the sources of the desktop app', () => {
  it('use Electron in main and preload only', () => {
    expect(users(/from 'electron'/).filter((file) => !/^electron\/(?:main|preload)\//.test(file))).toEqual([]);
  });

  it('open nothing outside, load no remote page, hold no updater and no crash upload', () => {
    expect(
      users(/\bopenExternal\(|\bautoUpdater\b|\bcrashReporter\b|\bnet\.fetch\b|\bloadFile\(|\bexecuteJavaScript\(/),
    ).toEqual([]);
    expect(users(/electron\.remote|enableRemoteModule|enableBlinkFeatures/)).toEqual([]);
  });

  it('pin an exact version of Electron', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('keep the preload short', () => {
    expect(readFileSync('electron/preload/preload.ts', 'utf8').split('\n').length).toBeLessThanOrEqual(60);
  });
});
