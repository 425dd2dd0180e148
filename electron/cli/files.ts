// Files that a person names: absolute for the engine, as typed in every answer; and what to say about refused ones.

import { ContractError, type ContractErrorData } from '#shared/contract/errors.ts';
import type { CheckedFile } from '#shared/contract/parts.ts';
import type { Call } from './command.ts';
import { sentence } from './format.ts';
import { fileTitle } from './views/checked-file.ts';

export interface NamedFiles {
  readonly absolute: readonly string[];
  /** The path as it was typed. */
  readonly typed: (absolute: string) => string;
  /** Mentions of a file that was named before in this call. */
  readonly ignored: readonly IgnoredMention[];
}

export interface IgnoredMention {
  /** Both as they were typed. */
  readonly path: string;
  readonly sameAs: string;
  readonly reason: string;
}

export function nameFiles(call: Call): NamedFiles {
  const names = new Map<string, string>();
  const ignored: IgnoredMention[] = [];
  for (const typed of call.args.operands) {
    const absolute = call.path(typed);
    const sameAs = names.get(absolute);
    if (sameAs === undefined) names.set(absolute, typed);
    else ignored.push({ path: typed, sameAs, reason: 'The same file was named before in this call; it is read once.' });
  }
  return { absolute: [...names.keys()], typed: (absolute) => names.get(absolute) ?? absolute, ignored };
}

/** What an answer with --json says of them; nothing when there are none. */
export function toIgnoredField({ ignored }: NamedFiles): { readonly ignored?: readonly IgnoredMention[] } {
  return ignored.length === 0 ? {} : { ignored };
}

/** Says of every mention that was left out which file it is. */
export function printIgnored(call: Call, { ignored }: NamedFiles): void {
  const { screen } = call;
  if (screen.json || screen.quiet) return;
  for (const { path, sameAs } of ignored) {
    const other = path === sameAs ? 'named twice' : `the same file as ${screen.show(sameAs)}`;
    screen.item(screen.paint.dim('i '), `${screen.show(path)} is ${other}; it is read once.`, 0, 2);
  }
}

/** The same failure, with the path as it was typed. */
export function withTypedFile(error: unknown, files: NamedFiles): unknown {
  if (!(error instanceof ContractError) || error.data.file === undefined) return error;
  return new ContractError({ ...error.data, file: files.typed(error.data.file) });
}

/** The first refused input as data of the closed list: answers with exit 3 carry it beside what was read. */
export function findRefusal(files: readonly CheckedFile[]): ContractErrorData | undefined {
  const refused = files.find((file) => file.outcome === 'refused');
  if (refused === undefined) return undefined;
  return {
    code: 'input/refused',
    message: refused.reason ?? 'No SBOM could be read from this file.',
    remedy: refused.remedy ?? '',
    file: refused.path,
  };
}

/** Names every refused input on stderr, with the reason and what to do. */
export function warnAboutRefused(call: Call, files: readonly CheckedFile[]): void {
  if (call.screen.json) return;
  for (const file of files) {
    if (file.outcome === 'refused') {
      const remedy = file.remedy === null ? '' : ` ${sentence(call.screen.show(file.remedy))}`;
      call.screen.warn(
        `refused: ${fileTitle(file, call.screen)}: ${sentence(call.screen.show(file.reason ?? ''))}${remedy}`,
      );
    }
  }
}
