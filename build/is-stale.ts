// Whether something built must be built again: it is missing, or one of the files it is made of is newer.

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** `sources`: files, and folders with everything below them. Those that do not exist do not count. */
export function isStale(built: string, sources: readonly string[]): boolean {
  const at = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  return at === undefined || sources.some((source) => newestIn(source) > at);
}

/** Time of the newest file in milliseconds; a folder's own time tells of files that are gone. */
function newestIn(source: string): number {
  const stats = statSync(source, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  let newest = stats.mtimeMs;
  for (const entry of readdirSync(source)) newest = Math.max(newest, newestIn(path.join(source, entry)));
  return newest;
}
