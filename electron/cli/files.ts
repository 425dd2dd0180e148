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
}

export function nameFiles(call: Call): NamedFiles {
  const names = new Map(call.args.operands.map((typed) => [call.path(typed), typed]));
  return { absolute: [...names.keys()], typed: (absolute) => names.get(absolute) ?? absolute };
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
