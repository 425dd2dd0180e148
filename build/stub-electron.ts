// A stand-in for Electron's distribution, for packing where the real one cannot be had: the files that electron-builder
// copies, and a program that holds nothing but the place of the fuses. What is packed with it can be inspected, not run.

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @electron/fuses finds the fuses behind this text: version 1, their number, one byte each ('0': off). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 9;

export function writeStubElectron(folder: string, version: string): void {
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  const program = path.join(folder, 'electron');
  const script = '#!/bin/sh\necho "This tree was packed without Electron and cannot run." >&2\nexit 1\n';
  writeFileSync(
    program,
    Buffer.concat([Buffer.from(script + SENTINEL), Buffer.from([1, FUSES]), Buffer.alloc(FUSES, '0')]),
  );
  chmodSync(program, 0o755);
  writeFileSync(path.join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(folder, name), 'stub\n');
}
