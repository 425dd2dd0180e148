// What Electron does before the app's own code: arguments, process.versions, -r modules, package.json's main, then 'ready'.

import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronMajor, host } from './host.ts';
import { startApp } from './app.ts';

const require = createRequire(import.meta.url);
const given = process.argv.slice(2);
const modules: string[] = [];
let at = 0;
for (; at < given.length && given[at]!.startsWith('-'); at++) {
  if (given[at] === '-r' || given[at] === '--require') modules.push(given[++at]!);
  else host.switches.push(given[at]!);
}
const place = path.resolve(given[at] ?? '.');
const isFolder = statSync(place).isDirectory();
const data = isFolder ? (JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8')) as PackageData) : {};

interface PackageData {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

host.appFolder = isFolder ? place : path.dirname(place);
host.appName = data.productName ?? data.name ?? 'Electron';
host.appVersion = data.version ?? electronMajor;
process.argv = [path.join(import.meta.dirname, 'electron'), ...given];
Object.defineProperty(process.versions, 'electron', { value: electronMajor, enumerable: true });
Object.defineProperty(process.versions, 'chrome', { value: '156.0.0.0', enumerable: true });
Object.assign(process, {
  type: 'browser',
  defaultApp: true,
  resourcesPath: path.join(import.meta.dirname, 'resources'),
});

for (const module of modules) require(path.resolve(module));
await import(pathToFileURL(isFolder ? path.join(place, data.main ?? 'index.js') : place).href);
await startApp();
