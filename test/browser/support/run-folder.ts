// Folders that live as long as the spec run, not only one test; removed when the process ends.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

export function makeTempFolderForRun(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sbom-register-browser-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
