// Starts test/support/engine-child.ts and reads its lines.

import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildLine, ChildOrder } from './engine-child.ts';

const program = fileURLToPath(new URL('./engine-child.ts', import.meta.url));

export interface RunningChild {
  readonly process: ChildProcess;
  /** Resolves with the first line. */
  readonly ready: Promise<void>;
  /** Resolves with all complete lines when the process has ended, by itself or killed. */
  readonly ended: Promise<readonly ChildLine[]>;
}

/** `uid`: run as this user; only root can. */
export function runEngineChild(order: ChildOrder, uid?: number): RunningChild {
  const child = spawn(process.execPath, [program, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let text = '';
  const ready = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.stdout.on('data', (data: Buffer) => {
      text += data.toString();
      if (text.includes('\n')) resolve();
    });
    child.once('close', () => reject(new Error('the child ended before it was ready')));
  });
  const ended = new Promise<readonly ChildLine[]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      const complete = text
        .slice(0, text.lastIndexOf('\n') + 1)
        .split('\n')
        .slice(0, -1);
      resolve(complete.map((line) => JSON.parse(line) as ChildLine));
    });
  });
  return { process: child, ready, ended };
}
