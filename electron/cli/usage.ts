// The one line that shows how a command is called.

import type { Command, CommandGroup, Operand, Option } from './command.ts';

/** How the program was called, so that examples and advice can be pasted: through npm in a checkout, else by its name. */
export const throughNpm: boolean = ['cli', 'demo', 'start'].includes(process.env['npm_lifecycle_event'] ?? '');
export const PROGRAM: string = throughNpm ? 'npm run -s cli --' : 'sbom-register';

export function commandName(group: CommandGroup, command: Command): string {
  return command.sub === null ? group.name : `${group.name} ${command.sub}`;
}

function operandText(operand: Operand): string {
  const name = operand.choices === undefined || operand.choices.length > 5 ? operand.name : operand.choices.join('|');
  const text = operand.many === true ? `${name}…` : name;
  return operand.optional === true ? `[${text}]` : text;
}

export function optionText(option: Option): string {
  return option.value === undefined ? `--${option.name}` : `--${option.name} ${option.value}`;
}

/** "sbom-register import FILE… --vendor V --product P --release R [options]" */
export function usageLine(group: CommandGroup, command: Command): string {
  const options = command.options ?? [];
  const parts = [
    PROGRAM,
    commandName(group, command),
    ...(command.operands ?? []).map(operandText),
    ...options.filter((option) => option.required === true).map(optionText),
  ];
  return `${parts.join(' ')} [options]`;
}
