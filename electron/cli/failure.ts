// Failures for people and for scripts: what happened, where, and what to do; and the exit code that goes with it.

import { ContractError, type ErrorCode } from '#shared/contract/errors.ts';
import { toContractError } from '#electron/engine/defects.ts';
import { exitCodeOf, type ExitCode } from './exit-codes.ts';
import type { Screen } from './screen.ts';

/** A call that does not fit the command: exit 2. `usage` is printed under it. */
export class UsageError extends ContractError {
  readonly usage: string | null;
  constructor(message: string, remedy: string, usage: string | null) {
    super({ code: 'call/invalid', message, remedy });
    this.usage = usage;
  }
}

/** Prints a failure (stderr, or one JSON document on stdout) and answers the exit code. Defects are logged first. */
export function showFailure(error: unknown, screen: Screen, place: { register: string; method: string }): ExitCode {
  const data = toContractError(error, place);
  if (screen.json) screen.answer({ error: data });
  else screen.complain(data, error instanceof UsageError ? error.usage : null);
  return exitCodeOf(data.code);
}

/** Waits for `work`; a failure with this code gets a remedy that fits the command. */
export async function withRemedy<T>(code: ErrorCode, remedy: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ContractError && error.data.code === code) throw new ContractError({ ...error.data, remedy });
    throw error;
  }
}
