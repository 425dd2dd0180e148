// A folder of its own for one test, removed when the test has ended.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export function makeTempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sbom-register-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
