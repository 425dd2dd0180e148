// A folder that only this user can enter, for what passes between the browser and the engine. It goes when the program
// stops; what a killed program left behind goes when the next one starts.

import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PREFIX = 'sbom-register-serve-';

export interface PrivateFolder {
  readonly path: string;
  /** A path for a file of this name, in a folder of its own, and what removes both. */
  place(name: string): { readonly file: string; remove(): void };
  remove(): void;
}

/** `parent`: the system's temporary folder; only tests choose another. */
export function makePrivateFolder(parent: string = tmpdir()): PrivateFolder {
  removeAbandoned(parent);
  // mkdtemp makes folders with mode 0700.
  const folder = mkdtempSync(path.join(parent, `${PREFIX}${process.pid}-`));
  return {
    path: folder,
    place(name) {
      const own = path.join(folder, randomBytes(8).toString('hex'));
      mkdirSync(own, { mode: 0o700 });
      return { file: path.join(own, name), remove: () => rmSync(own, { recursive: true, force: true }) };
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Only our own user's folders, and only those of processes that have ended. */
function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = /^sbom-register-serve-(\d{1,10})-\w{6}$/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = path.join(parent, name);
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    const isOurs = stats?.isDirectory() === true && (process.getuid === undefined || stats.uid === process.getuid());
    if (isOurs) rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
