// Starts the engine process as Electron's utilityProcess: a process of its own, so that a hostile file can take down
// neither the window nor main.

import path from 'node:path';
import { app, utilityProcess } from 'electron';
import type { EngineChild } from '#electron/engine-process/engine-process.ts';
import type { FromEngineProcess } from '#electron/engine-process/messages.ts';
import type { Log } from './log.ts';

/** Worker threads cannot be loaded from an archive (electron/electron#22446), so the engine lies beside it, unpacked. */
const program = path
  .join(import.meta.dirname, 'engine', 'main.mjs')
  .replace(`app.asar${path.sep}`, `app.asar.unpacked${path.sep}`);

export function startEngineChild(log: Log): EngineChild {
  const child = utilityProcess.fork(program, [], {
    serviceName: 'SBOM Register engine',
    stdio: app.isPackaged ? 'ignore' : 'inherit',
  });
  child.on('error', (type, location) => log.write('engine error', { type, location: path.basename(location) }));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', (message: FromEngineProcess) => listener(message));
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}
