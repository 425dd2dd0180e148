// One instance per user data folder: the first one writes its process id and watches a folder; a second one leaves its
// arguments there and is told that it is not the first.

import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface FirstInstance {
  readonly first: boolean;
  release(): void;
}

interface Handover {
  readonly argv: readonly string[];
  readonly cwd: string;
}

export function claimInstance(folder: string, onSecond: (argv: readonly string[], cwd: string) => void): FirstInstance {
  const inbox = path.join(folder, 'host-instance');
  const lock = path.join(inbox, 'pid');
  mkdirSync(inbox, { recursive: true });
  if (isOwned(lock)) {
    const name = path.join(inbox, `${process.pid}.json`);
    writeFileSync(`${name}.part`, JSON.stringify({ argv: process.argv, cwd: process.cwd() } satisfies Handover));
    renameSync(`${name}.part`, name);
    return { first: false, release: () => undefined };
  }
  writeFileSync(lock, String(process.pid));
  const watcher = watch(inbox, () => {
    for (const entry of readdirSync(inbox).filter((each) => each.endsWith('.json'))) {
      const { argv, cwd } = JSON.parse(readFileSync(path.join(inbox, entry), 'utf8')) as Handover;
      rmSync(path.join(inbox, entry));
      onSecond(argv, cwd);
    }
  });
  watcher.unref();
  return {
    first: true,
    release() {
      watcher.close();
      rmSync(inbox, { recursive: true, force: true });
    },
  };
}

/** Whether the process that wrote the lock still lives. */
function isOwned(lock: string): boolean {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    return owner !== process.pid && process.kill(owner, 0);
  } catch {
    return false;
  }
}
