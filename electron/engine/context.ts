// What every operation is given: the open register, the clocks, and who is recorded. Jobs get a control besides.

import type { EngineOptions } from '#shared/contract/engine.ts';
import type { MethodName, MethodResponse, ParsedRequest, methods } from '#shared/contract/methods.ts';
import type { By, Register } from '#electron/db/types.ts';
import { type Clock, createClock } from './clock.ts';
import { type Connection, createConnection } from './connection.ts';
import type { JobControl } from './job-control.ts';
import type { JobName } from './job-messages.ts';

export interface MethodContext {
  readonly file: string;
  readonly clock: Clock;
  /** Opens the register on first use. Throws register/… when it cannot be used. */
  register(): Register;
  by(): By;
}

export interface JobContext extends MethodContext {
  readonly control: JobControl;
}

/** Operations that run in the calling thread. */
export type DirectName = Exclude<MethodName, JobName>;
/** Operations of the calling thread that write. */
export type CommandName = { [M in MethodName]: (typeof methods)[M]['kind'] extends 'command' ? M : never }[MethodName];

export type DirectHandlers = {
  readonly [M in DirectName]: (context: MethodContext, request: ParsedRequest<M>) => MethodResponse<M>;
};
export type JobHandlers = {
  readonly [J in JobName]: (context: JobContext, request: ParsedRequest<J>) => MethodResponse<J>;
};

/** The context and the connection behind it, which its owner closes. Throws call/invalid when a time in `options` is none. */
export function createContext(options: EngineOptions): { readonly context: MethodContext; readonly connection: Connection } {
  const clock = createClock(options);
  const connection = createConnection(options.register);
  return {
    context: {
      file: options.register,
      clock,
      register: () => connection.open(),
      by: () => ({ actor: options.actor, recordedAt: clock.now() }),
    },
    connection,
  };
}
