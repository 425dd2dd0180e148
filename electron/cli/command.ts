// What a command is: its call, its help and what it does. Commands stand in commands/list.ts; the parser, the help and
// the conformance tests read this table and nothing else.

import type { CallOptions } from '#shared/contract/engine.ts';
import type { MethodName, MethodRequest, MethodResponse } from '#shared/contract/methods.ts';
import type { Args } from './args.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Screen } from './screen.ts';

export interface Option {
  /** Long name without the dashes. */
  readonly name: string;
  /** Word for the value in the help; left out for a switch. */
  readonly value?: string;
  readonly text: string;
  /** What the value must look like; default: any text. */
  readonly form?: 'date' | 'time' | 'limit';
  readonly choices?: readonly string[];
  readonly required?: boolean;
  /** May be given several times. */
  readonly many?: boolean;
}

export interface Operand {
  readonly name: string;
  readonly text: string;
  readonly choices?: readonly string[];
  readonly optional?: boolean;
  /** One or more; only the last operand. */
  readonly many?: boolean;
}

export interface Example {
  /** Without the program's name. */
  readonly call: string;
  readonly text: string;
}

export interface Command {
  /** Second word, or null when the first word is the whole command. */
  readonly sub: string | null;
  readonly summary: string;
  readonly operands?: readonly Operand[];
  readonly options?: readonly Option[];
  /** Paragraphs under the usage line. */
  readonly details?: readonly string[];
  readonly examples: readonly [Example, ...Example[]];
  readonly run: (call: Call) => Promise<ExitCode>;
}

/** Headings of the help, in its order. */
export const categories = ['Start', 'Intake', 'Look up', 'Decide and show', 'Keep'] as const;

export interface CommandGroup {
  readonly name: string;
  readonly summary: string;
  readonly category: (typeof categories)[number];
  readonly commands: readonly [Command, ...Command[]];
  /** What the second word is when it is left out. */
  readonly fallback?: string;
  /** Second words that a later release brings. */
  readonly later?: readonly string[];
}

/** What a running command is given. */
export interface Call {
  readonly args: Args;
  readonly screen: Screen;
  /** --as-of, else now: for the ages beside dates. RFC 3339. */
  readonly asOf: string;
  readonly actor: string;
  /** Absolute path of the register file that was chosen. */
  readonly register: string;
  /** Absolute path of a file that the person named. */
  readonly path: (typed: string) => string;
  /** Calls the engine, which is opened on first use; progress and Ctrl-C are connected. */
  readonly engine: <M extends MethodName>(method: M, request: MethodRequest<M>) => Promise<MethodResponse<M>>;
  /** Progress and cancel for work that does not go through `engine`. */
  readonly job: CallOptions;
}
