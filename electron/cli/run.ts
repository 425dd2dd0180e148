// One call from its words to its exit code: find the command, check the words, open the engine when it is needed, run,
// and turn whatever was thrown into a message and a code. Ctrl-C cancels; a second one ends at once.

import { tmpdir } from 'node:os';
import path from 'node:path';
import { ContractError } from '#shared/contract/errors.ts';
import type { JobProgress } from '#shared/contract/events.ts';
import type { CallOptions, Engine, EngineOptions } from '#shared/contract/engine.ts';
import { methods, type MethodName, type MethodRequest, type MethodResponse } from '#shared/contract/methods.ts';
import { parseArgs, type Args } from './args.ts';
import type { Call, Command } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { showFailure } from './failure.ts';
import { commandHelp, groupHelp, programHelp } from './help.ts';
import { createProgressBar } from './progress.ts';
import { resolveCommand, type Resolved } from './resolve.ts';
import { Screen } from './screen.ts';
import { chooseActor, chooseRegister, startFolder } from './settings.ts';
import { commandName } from './usage.ts';
import { version } from './version.ts';

/** A reader that went away (`… | head`) is no failure of ours; a write in progress must not die of it. */
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Aborted by the first Ctrl-C (or SIGTERM). */
function listenForCancel(): AbortController {
  const controller = new AbortController();
  const cancel = () => {
    if (controller.signal.aborted) process.exit(exitCodes.cancelled);
    controller.abort();
  };
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  return controller;
}

/** Only the words before `--` can be options. */
function isGiven(option: string, words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).includes(option);
}

export async function runCommandLine(words: readonly string[]): Promise<ExitCode> {
  ignoreClosedPipes();
  const quiet = isGiven('--quiet', words);
  const bar = createProgressBar(process.stderr, !quiet, () => performance.now());
  const streams = { stdout: process.stdout, stderr: process.stderr, env: process.env, beforeWrite: bar.clear };
  const screen = new Screen(streams, { json: isGiven('--json', words), quiet });
  // Where a defect is logged until the register is known.
  let register = path.join(tmpdir(), 'sbom-register');
  let method = 'command line';
  try {
    const resolved = resolveCommand(words);
    if (resolved.kind !== 'command') return showHelp(resolved, screen);
    const { group, command } = resolved;
    const args = parseArgs(resolved.words, group, command);
    if (args.has('help')) return printHelp(commandHelp(group, command, screen), screen);
    const folder = startFolder(process.env, process.cwd());
    register = chooseRegister(args, process.env, folder);
    method = commandName(group, command);
    return await runCommand(command, { args, screen, register, folder, onProgress: bar.show });
  } catch (error) {
    return showFailure(error, screen, { register, method });
  } finally {
    bar.clear();
  }
}

function printHelp(text: string, screen: Screen): ExitCode {
  screen.print({ help: text }, () => screen.line(text));
  return exitCodes.done;
}

function showHelp(resolved: Exclude<Resolved, { kind: 'command' }>, screen: Screen): ExitCode {
  if (resolved.kind === 'version') {
    screen.print({ version }, () => screen.line(version));
    return exitCodes.done;
  }
  const text = resolved.kind === 'help' ? programHelp(screen) : groupHelp(resolved.group, screen);
  return printHelp(text, screen);
}

interface Setting {
  readonly args: Args;
  readonly screen: Screen;
  readonly register: string;
  /** Where relative paths start. */
  readonly folder: string;
  readonly onProgress: (progress: JobProgress) => void;
}

async function openEngine(options: EngineOptions): Promise<Engine> {
  const { createEngine } = await import('#electron/engine/engine.ts');
  return createEngine(options);
}

async function runCommand(command: Command, setting: Setting): Promise<ExitCode> {
  const { args, screen, register, folder, onProgress } = setting;
  const job: CallOptions = { signal: listenForCancel().signal, onProgress };
  const actor = chooseActor(args);
  const asOf = args.text('as-of');
  let engine: Engine | undefined;
  const call: Call = {
    args,
    screen,
    asOf: asOf ?? new Date().toISOString(),
    actor,
    register,
    path: (typed) => path.resolve(folder, typed),
    job,
    engine: async (method, request) => {
      engine ??= await openEngine({ register, actor, ...(asOf === null ? {} : { asOf }) });
      return callEngine(engine, method, request, job);
    },
  };
  try {
    return await command.run(call);
  } finally {
    await engine?.close();
  }
}

/** Jobs cancel themselves and short writes finish; a query is simply not waited for any longer. */
async function callEngine<M extends MethodName>(
  engine: Engine,
  method: M,
  request: MethodRequest<M>,
  job: CallOptions,
): Promise<MethodResponse<M>> {
  const answer = engine.call(method, request, job);
  if (methods[method].kind !== 'query') return answer;
  const cancelled = new Promise<never>((_, reject) => {
    job.signal?.addEventListener('abort', () => {
      reject(new ContractError({ code: 'job/cancelled', message: 'Cancelled.', remedy: 'Nothing was changed.' }));
    });
  });
  return Promise.race([answer, cancelled]);
}
