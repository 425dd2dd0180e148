// Inside the engine process: opens engines for the host, runs its calls, and sends answers, progress and changes back.
// Knows only a port, so that the same host runs in Electron's utilityProcess, in a forked Node, and in tests.

import type { Engine, EngineOptions } from '#shared/contract/engine.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { MethodName } from '#shared/contract/methods.ts';
import { toContractError } from '#electron/engine/defects.ts';
import type { FromEngineProcess, Port, ToEngineProcess } from './messages.ts';

export interface EngineHostParts {
  readonly createEngine: (options: EngineOptions) => Engine;
  readonly buildSample: (register: string, signal: AbortSignal, onProgress: ProgressListener) => Promise<void>;
  /** Everything is closed; nothing will be answered any more. */
  readonly onEnd: () => void;
}

type ProgressListener = (progress: Extract<FromEngineProcess, { kind: 'progress' }>['progress']) => void;
type MessageOf<K extends ToEngineProcess['kind']> = Extract<ToEngineProcess, { kind: K }>;

interface OpenEngine {
  readonly engine: Engine;
  readonly register: string;
  stopListening: () => void;
}

const nothing = (): void => undefined;

export function serveEngines(port: Port<FromEngineProcess, ToEngineProcess>, parts: EngineHostParts): void {
  const engines = new Map<number, OpenEngine>();
  const running = new Map<number, AbortController>();

  /** Runs one piece of work under the number of a call and sends how it ended. */
  async function answer(
    call: number,
    place: { readonly register: string; readonly method: string },
    work: Work,
  ): Promise<void> {
    const controller = new AbortController();
    running.set(call, controller);
    try {
      const value = await work(controller.signal, (progress) => port.post({ kind: 'progress', call, progress }));
      port.post({ kind: 'done', call, value });
    } catch (error) {
      port.post({ kind: 'failed', call, error: toContractError(error, place) });
    } finally {
      running.delete(call);
    }
  }
  function getEngine(id: number): OpenEngine {
    const found = engines.get(id);
    if (found === undefined) throw new Error(`the engine ${id} is not open`);
    return found;
  }
  function listen(id: number): void {
    const open = getEngine(id);
    open.stopListening();
    open.stopListening = open.engine.onChanged((topics) => port.post({ kind: 'changed', engine: id, topics }));
  }
  async function close(id: number): Promise<void> {
    const open = getEngine(id);
    engines.delete(id);
    open.stopListening();
    await open.engine.close();
  }
  function runCall({ call, engine: id, method, request }: MessageOf<'call'>): Promise<void> {
    const register = engines.get(id)?.register ?? '';
    return answer(call, { register, method }, async (signal, onProgress) =>
      // The host's gate has proved that method and request belong together; the engine proves it again.
      getEngine(id).engine.call(method as MethodName, request as never, { signal, onProgress }),
    );
  }
  async function end(): Promise<void> {
    for (const controller of running.values()) controller.abort();
    await Promise.allSettled([...engines.keys()].map(close));
    parts.onEnd();
  }

  port.onMessage((message) => {
    switch (message.kind) {
      case 'open': {
        const { engine: id, options } = message;
        const engine = openEngine(parts, options);
        engines.set(id, { engine, register: options.register, stopListening: nothing });
        break;
      }
      case 'listen':
        listen(message.engine);
        break;
      case 'ignore':
        engines.get(message.engine)?.stopListening();
        break;
      case 'call':
        void runCall(message);
        break;
      case 'cancel':
        running.get(message.call)?.abort();
        break;
      case 'close':
        void answer(message.call, { register: '', method: 'close' }, () => close(message.engine));
        break;
      case 'sample': {
        const { register } = message;
        void answer(message.call, { register, method: 'sample' }, (signal, onProgress) =>
          parts.buildSample(register, signal, onProgress),
        );
        break;
      }
      case 'end':
        void end();
        break;
    }
  });
}

type Work = (signal: AbortSignal, onProgress: ProgressListener) => Promise<unknown>;

/** An engine that cannot even be made (no proper name of a person) answers every call with the reason. */
function openEngine({ createEngine }: EngineHostParts, options: EngineOptions): Engine {
  try {
    return createEngine(options);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return { call: () => Promise.reject(error), onChanged: () => nothing, close: () => Promise.resolve() };
  }
}
