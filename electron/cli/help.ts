// Help for people, written from the command table: the program, a group of commands, one command with its examples.

import { globalOptions } from './args.ts';
import { categories, type Command, type CommandGroup, type Option } from './command.ts';
import { laterGroups } from './commands/later.ts';
import { groups } from './commands/list.ts';
import { exitMeanings } from './exit-codes.ts';
import type { Screen } from './screen.ts';
import { padTo, textWidth, wrap } from './text.ts';
import { commandName, optionText, PROGRAM, throughNpm, usageLine } from './usage.ts';
import { version } from './version.ts';

/** Help is read, also when it is piped: it never gets wider than this. */
const WIDEST = 100;

function columnsOf(screen: Screen): number {
  return Math.min(screen.width, WIDEST);
}

/** "  name   explanation", broken at the width. */
function rowsOf(entries: readonly (readonly [name: string, text: string])[], screen: Screen): string[] {
  const widest = Math.max(...entries.map(([name]) => textWidth(name)));
  // On a narrow terminal the explanation stands under the name.
  const hang = Math.min(widest, 34, Math.max(4, columnsOf(screen) - 46)) + 4;
  return entries.flatMap(([name, text]) => {
    const [first = '', ...rest] = wrap(text, columnsOf(screen) - hang);
    const label = `  ${padTo(name, hang - 2, 'left')}`;
    const head = textWidth(name) > hang - 4 ? [`  ${name}`, `${' '.repeat(hang)}${first}`] : [`${label}${first}`];
    return [...head, ...rest.map((line) => `${' '.repeat(hang)}${line}`)];
  });
}

function paragraphs(texts: readonly string[], screen: Screen): string[] {
  return texts.flatMap((text) => [...wrap(text, columnsOf(screen)), '']);
}

function title(text: string, screen: Screen): string {
  return screen.paint.bold(text);
}

function optionRows(options: readonly Option[], screen: Screen): string[] {
  return rowsOf(
    options.map((option) => {
      const choices = option.choices === undefined ? '' : `: ${option.choices.join(', ')}`;
      return [optionText(option), `${option.text}${choices}`];
    }),
    screen,
  );
}

function exampleRows(command: Command, screen: Screen): string[] {
  return command.examples.flatMap(({ call, text }) => [
    ...wrap(text, columnsOf(screen) - 2).map((line) => `  ${screen.paint.dim(line)}`),
    `  ${PROGRAM} ${call}`,
    '',
  ]);
}

export function commandHelp(group: CommandGroup, command: Command, screen: Screen): string {
  const operands = command.operands ?? [];
  const options = command.options ?? [];
  const lines = [
    ...paragraphs([`${title(`${PROGRAM} ${commandName(group, command)}`, screen)}: ${command.summary}`], screen),
    ...wrap(`usage: ${usageLine(group, command)}`, columnsOf(screen)),
    '',
    ...paragraphs(command.details ?? [], screen),
  ];
  if (operands.length > 0) {
    const rows = operands.map((operand) => {
      const choices = operand.choices === undefined ? '' : `: ${operand.choices.join(', ')}`;
      return [operand.name, `${operand.text}${choices}`] as const;
    });
    lines.push(...rowsOf(rows, screen), '');
  }
  if (options.length > 0) lines.push(title('Options', screen), ...optionRows(options, screen), '');
  lines.push(title('Options of every command', screen), ...optionRows(globalOptions, screen), '');
  lines.push(title(command.examples.length === 1 ? 'Example' : 'Examples', screen), ...exampleRows(command, screen));
  return lines.join('\n').trimEnd();
}

export function groupHelp(group: CommandGroup, screen: Screen): string {
  const rows = group.commands.map((command) => [commandName(group, command), command.summary] as const);
  const lines = [
    ...paragraphs([`${title(`${PROGRAM} ${group.name}`, screen)}: ${group.summary}`], screen),
    ...rowsOf(rows, screen),
    '',
    ...(group.fallback === undefined
      ? []
      : paragraphs([`\`${PROGRAM} ${group.name}\` alone means \`${group.name} ${group.fallback}\`.`], screen)),
    title('Example', screen),
    ...exampleRows(group.commands[0], screen),
    ...wrap(`\`${PROGRAM} help ${group.name} <word>\` explains one of them.`, columnsOf(screen)),
  ];
  return lines.join('\n').trimEnd();
}

export function programHelp(screen: Screen): string {
  const lines = [
    ...paragraphs(
      [
        `${title(`SBOM Register ${version}`, screen)}: takes in the SBOM files that vendors send, keeps them as evidence, and shows what they prove. It never opens a network connection.`,
      ],
      screen,
    ),
    `usage: ${PROGRAM} <command> … [options]`,
    ...(throughNpm
      ? []
      : wrap(`In a checkout write \`npm run -s cli --\` instead of \`${PROGRAM}\`.`, columnsOf(screen))),
    '',
  ];
  lines.push(title('Start here', screen));
  lines.push(
    ...rowsOf(
      [
        [`${PROGRAM} demo`, 'a sample register and its reports, in a folder of its own'],
        [`${PROGRAM} check FILE`, 'look at a file without storing anything'],
        [`${PROGRAM} help check`, 'explain one command, with examples'],
      ],
      screen,
    ),
  );
  lines.push('');
  for (const category of categories) {
    const rows = groups
      .filter((group) => group.category === category)
      .map((group) => [group.name, group.summary] as const);
    lines.push(title(category, screen), ...rowsOf(rows, screen), '');
  }
  lines.push(title('Options of every command', screen), ...optionRows(globalOptions, screen), '');
  lines.push(title('Exit codes', screen));
  lines.push(...rowsOf(Object.entries(exitMeanings), screen), '');
  lines.push(title('Later', screen));
  lines.push(
    ...rowsOf(
      laterGroups.map((group) => [group.name, group.summary] as const),
      screen,
    ),
    '',
  );
  return lines.join('\n').trimEnd();
}
