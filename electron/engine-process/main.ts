// The program of the engine process: binds the engine host to the channel that its parent gave it, Electron's
// `process.parentPort` or the one of child_process.fork.

import path from 'node:path';
import { createEngine } from '#electron/engine/engine.ts';
import { buildSample, sampleDocuments } from '#electron/sample/build-sample.ts';
import { serveEngines } from './engine-host.ts';
import type { FromEngineProcess, Port, ToEngineProcess } from './messages.ts';

/** Electron's port, as far as it is used; only main/ and preload/ know Electron's own types. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

function getPort(): Port<FromEngineProcess, ToEngineProcess> {
  const parentPort = (process as { parentPort?: ParentPort }).parentPort;
  if (parentPort !== undefined) {
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data as ToEngineProcess)),
    };
  }
  if (process.send === undefined) throw new Error('the engine process is started by a host only');
  process.on('disconnect', () => process.exit(0));
  return {
    post: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', (message) => listener(message as ToEngineProcess)),
  };
}

/** Beside the bundle; in a checkout beside the code of the sample. */
const documents = import.meta.url.endsWith('.ts') ? sampleDocuments : path.join(import.meta.dirname, 'sample');

serveEngines(getPort(), {
  createEngine,
  async buildSample(register, signal, onProgress) {
    await buildSample({ register, documents, job: { signal, onProgress } });
  },
  onEnd: () => process.exit(0),
});
