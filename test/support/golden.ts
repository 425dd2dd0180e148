// Golden files: what is kept under test/golden; with UPDATE_GOLDEN=1 they are written anew instead.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../golden/', import.meta.url));

/** The kept bytes of a golden file as text. When goldens are being updated, writes `actual` first. */
export function readGolden(file: string, actual: string): string {
  const target = path.join(root, file);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, actual);
  }
  if (!existsSync(target))
    throw new Error(`There is no golden file ${file}: run "npm run golden" and look at what it writes`);
  return readFileSync(target, 'utf8');
}
