// The one line that shows how a command is called.

import type { Command, CommandGroup, Operand, Option } from './command.ts';

export const PROGRAM = 'sbom-register';

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
