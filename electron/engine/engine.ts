// The engine behind every host: one gate (method known, request fits its schema), then the calling thread for queries
// and short writes, or a worker thread for jobs. Failures leave as ContractError, whatever was thrown inside.

import type { CallOptions, Engine, EngineOptions } from '#shared/contract/engine.ts';
import { ContractError } from '#shared/contract/errors.ts';
import { type MethodName, type MethodRequest, type MethodResponse, methods } from '#shared/contract/methods.ts';
import { ignoreUnusable } from './apply/with-lease.ts';
import { createChangeFeed } from './change-feed.ts';
import { type CommandName, type DirectName, type MethodContext, createContext } from './context.ts';
import { toContractError } from './defects.ts';
import type { JobName } from './job-messages.ts';
import { createJobRunner } from './job-runner.ts';
import { directHandlers } from './methods/list.ts';
import { parseRequest } from './request.ts';

/** What only tests change. */
export interface EngineLimits {
  /** Heap of one job, in MiB. */
  readonly jobHeapMegabytes?: number;
}

export function createEngine(options: EngineOptions, limits: EngineLimits = {}): Engine {
  const { context, connection } = createContext(options);
  const jobs = createJobRunner(options, {
    heapMegabytes: limits.jobHeapMegabytes,
    // What cannot be given back now expires by itself.
    onAbandoned: (token) => ignoreUnusable(() => connection.open().leases.release(token)),
  });
  const changes = createChangeFeed(options.register, connection);
  let closed = false;

  async function route(method: MethodName, request: unknown, call?: CallOptions): Promise<unknown> {
    if (isJob(method)) {
      const response = await jobs.run(method, request, call);
      changes.poll();
      return response;
    }
    const response = runDirect(context, method, request);
    if (isCommand(method)) changes.announce(method);
    return response;
  }

  return {
    async call<M extends MethodName>(method: M, request: MethodRequest<M>, call?: CallOptions) {
      try {
        if (closed) throw new Error('the engine is closed');
        // The handler of M answers what the table says of M; the route between knows only that it is some method.
        return (await route(method, parseRequest(method, request), call)) as MethodResponse<M>;
      } catch (error) {
        if (error instanceof ContractError) throw error;
        throw new ContractError(toContractError(error, { register: options.register, method }), { cause: error });
      }
    },
    onChanged: (listener) => changes.subscribe(listener),
    async close() {
      closed = true;
      changes.close();
      await jobs.close();
      connection.close();
    },
  };
}

/** Each handler is typed by its own method in methods/list.ts; which one runs is known only now. */
function runDirect(context: MethodContext, method: DirectName, request: unknown): unknown {
  const handler = directHandlers[method] as (context: MethodContext, request: unknown) => unknown;
  return handler(context, request);
}

function isJob(method: MethodName): method is JobName {
  return methods[method].kind === 'job';
}

function isCommand(method: MethodName): method is CommandName {
  return methods[method].kind === 'command';
}
