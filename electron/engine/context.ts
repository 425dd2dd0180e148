// What every operation is given: the open register, the clocks, and who is recorded. Jobs get a control besides.

import type { EngineOptions } from '#shared/contract/engine.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { MethodName, MethodResponse, ParsedRequest, methods } from '#shared/contract/methods.ts';
import { personalName } from '#shared/contract/parts.ts';
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

/** The context and the connection behind it, which its owner closes. Throws call/invalid when the actor is no name, or a time is none. */
export function createContext(options: EngineOptions): {
  readonly context: MethodContext;
  readonly connection: Connection;
} {
  const clock = createClock(options);
  const actor = getActor(options.actor);
  const connection = createConnection(options.register);
  return {
    context: {
      file: options.register,
      clock,
      register: () => connection.open(),
      by: () => ({ actor, recordedAt: clock.now() }),
    },
    connection,
  };
}

function getActor(name: string): string {
  const actor = personalName.safeParse(name);
  if (actor.success) return actor.data;
  throw new ContractError({
    code: 'call/invalid',
    message: 'The name of the person who is recorded must be one line of 1 to 200 visible characters.',
    remedy: 'Say who you are.',
    place: 'actor',
  });
}
