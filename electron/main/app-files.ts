// Which files app://bundle/… answers: exactly those that lay in the renderer's folder when the program started, by name.
// A name that is not in the list does not exist; no path is ever joined from an address.

import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';

export interface AppFile {
  /** Absolute. */
  readonly file: string;
  readonly type: string;
}

/** Keys are the paths of addresses: `/index.html`, `/assets/main-1a2b3c.js`. */
export type AppFiles = ReadonlyMap<string, AppFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Files of other kinds (source maps above all) are not served. A folder that is not there holds nothing. */
export function listAppFiles(folder: string): AppFiles {
  return new Map(listFolder(folder, ''));
}

/** Level by level: the archive of a packed app knows no recursive listing. */
function listFolder(folder: string, address: string): readonly (readonly [string, AppFile])[] {
  return readFolder(folder).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    const name = `${address}/${entry.name}`;
    if (entry.isDirectory()) return listFolder(file, name);
    const type = types[path.extname(entry.name)];
    return entry.isFile() && type !== undefined ? [[name, { file, type }] as const] : [];
  });
}

function readFolder(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
