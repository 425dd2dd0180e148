// Which command is meant: the first word, for some the second; `list` where a second word is left out.

import { ContractError } from '#shared/contract/errors.ts';
import { globalOptions } from './args.ts';
import type { Command, CommandGroup } from './command.ts';
import { groups } from './commands/list.ts';
import { findLater, laterNames } from './commands/later.ts';
import { UsageError } from './failure.ts';
import { findNearest } from './suggest.ts';
import { PROGRAM } from './usage.ts';

export type Resolved =
  | {
      readonly kind: 'command';
      readonly group: CommandGroup;
      readonly command: Command;
      readonly words: readonly string[];
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'group-help'; readonly group: CommandGroup };

const PROGRAM_USAGE = `${PROGRAM} <command> … [options]`;

/** Index of the first word from `start` that is neither a global option nor its value; -1 when there is none. */
function findWord(words: readonly string[], start: number): number {
  for (let index = start; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('-')) return index;
    const option = globalOptions.find((candidate) => `--${candidate.name}` === word);
    if (option === undefined && !word.includes('=')) return -1;
    if (option?.value !== undefined) index += 1;
  }
  return -1;
}

function without(words: readonly string[], index: number): string[] {
  return words.filter((_, at) => at !== index);
}

function notInRelease(name: string): ContractError {
  return new ContractError({
    code: 'call/not-in-release',
    message: `"${name}" is not in this release.`,
    remedy: `A later release brings it; \`${PROGRAM} help\` lists what is there.`,
  });
}

function unknownCommand(word: string): UsageError {
  const nearest = findNearest(word, [...groups.map((group) => group.name), 'help', ...laterNames]);
  const remedy = nearest === undefined ? `\`${PROGRAM} help\` lists the commands.` : `Did you mean ${nearest}?`;
  return new UsageError(`There is no command "${word}".`, remedy, PROGRAM_USAGE);
}

/** Throws UsageError for unknown commands and call/not-in-release for those of later releases. */
export function resolveCommand(words: readonly string[]): Resolved {
  const at = findWord(words, 0);
  const first = words[at];
  if (first === undefined) return resolveWithoutCommand(words);
  const rest = without(words, at);
  if (first === 'help') return resolveHelp(rest);
  const group = groups.find((candidate) => candidate.name === first);
  if (group !== undefined) return resolveInGroup(group, rest, at);
  throw findLater(first) === undefined ? unknownCommand(first) : notInRelease(first);
}

function resolveWithoutCommand(words: readonly string[]): Resolved {
  if (words.includes('--version')) return { kind: 'version' };
  if (words.includes('--help') || words.includes('-h') || words.length === 0) return { kind: 'help' };
  const odd = words.find(
    (word) => word.startsWith('-') && !globalOptions.some((option) => word.split('=')[0] === `--${option.name}`),
  );
  if (odd === undefined)
    throw new UsageError('The command is missing.', `\`${PROGRAM} help\` lists the commands.`, PROGRAM_USAGE);
  const nearest = findNearest(odd.replace(/^-+/, ''), [...globalOptions.map((option) => option.name), 'version']);
  const remedy =
    nearest === undefined ? 'Options of a command stand behind the command.' : `Did you mean --${nearest}?`;
  throw new UsageError(`There is no option ${odd}.`, remedy, PROGRAM_USAGE);
}

function resolveHelp(words: readonly string[]): Resolved {
  const names = words.filter((word) => !word.startsWith('-'));
  if (names.length === 0) return { kind: 'help' };
  return resolveCommand([...names, '--help']);
}

function resolveInGroup(group: CommandGroup, rest: readonly string[], from: number): Resolved {
  const [only] = group.commands;
  if (only.sub === null) return { kind: 'command', group, command: only, words: rest };
  const at = findWord(rest, from);
  const word = rest[at];
  if (word === undefined) {
    const fallback = group.commands.find((command) => command.sub === group.fallback);
    if (rest.includes('--help') || rest.includes('-h')) return { kind: 'group-help', group };
    if (fallback !== undefined) return { kind: 'command', group, command: fallback, words: rest };
    throw missingSecondWord(group);
  }
  const command = group.commands.find((candidate) => candidate.sub === word);
  if (command !== undefined) return { kind: 'command', group, command, words: without(rest, at) };
  if (group.later?.includes(word) === true) throw notInRelease(`${group.name} ${word}`);
  throw unknownSecondWord(group, word);
}

function secondWords(group: CommandGroup): string[] {
  return group.commands.flatMap((command) => (command.sub === null ? [] : [command.sub]));
}

function missingSecondWord(group: CommandGroup): UsageError {
  const choices = secondWords(group).join(', ');
  return new UsageError(
    `"${group.name}" needs a second word.`,
    `It can be ${choices}.`,
    `${PROGRAM} ${group.name} <${choices.replaceAll(', ', '|')}> … [options]`,
  );
}

function unknownSecondWord(group: CommandGroup, word: string): UsageError {
  const choices = secondWords(group);
  const nearest = findNearest(word, choices);
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return new UsageError(
    `There is no "${group.name} ${word}".`,
    `It can be ${choices.join(', ')}.${hint}`,
    `${PROGRAM} ${group.name} <${choices.join('|')}> … [options]`,
  );
}
