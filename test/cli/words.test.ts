// Which command is meant, and whether its words fit: in-process, over the table of all commands.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContractError } from '#shared/contract/errors.ts';
import { globalOptions, parseArgs } from '#electron/cli/args.ts';
import { parseExactVersion } from '#electron/cli/commands/components.ts';
import { groups } from '#electron/cli/commands/list.ts';
import { laterGroups } from '#electron/cli/commands/later.ts';
import { UsageError } from '#electron/cli/failure.ts';
import { commandHelp, groupHelp, programHelp } from '#electron/cli/help.ts';
import { nodeComplaint } from '#electron/cli/node-version.ts';
import { resolveCommand } from '#electron/cli/resolve.ts';
import { commandName, usageLine } from '#electron/cli/usage.ts';
import { createTestScreen } from './screen.ts';

function parse(...words: string[]) {
  const resolved = resolveCommand(words);
  if (resolved.kind !== 'command') throw new Error(resolved.kind);
  return {
    name: commandName(resolved.group, resolved.command),
    args: parseArgs(resolved.words, resolved.group, resolved.command),
  };
}

function failureOf(...words: string[]): ContractError {
  try {
    parse(...words);
  } catch (error) {
    if (error instanceof ContractError) return error;
    throw error;
  }
  throw new Error('no failure');
}

describe('finding the command', () => {
  it.each([
    [['check', 'a.json'], 'check'],
    [['documents'], 'documents list'],
    [['documents', '--json'], 'documents list'],
    [['documents', '--json', 'show', 'x'], 'documents show'],
    [['--register', 'r', 'documents', 'show', 'x'], 'documents show'],
    [['--register=r', '--json', 'register'], 'register info'],
    [['compliance'], 'compliance frameworks'],
    [['components', 'where-used', 'x'], 'components where-used'],
    [['verify', 'register'], 'verify register'],
  ])('%j means %s', (words, name) => {
    expect(parse(...words).name).toBe(name);
  });

  it('shows the help when there is nothing to do, and the version when asked', () => {
    expect(resolveCommand([]).kind).toBe('help');
    expect(resolveCommand(['help']).kind).toBe('help');
    expect(resolveCommand(['--help']).kind).toBe('help');
    expect(resolveCommand(['--version']).kind).toBe('version');
    expect(resolveCommand(['risks', '--help']).kind).toBe('group-help');
    expect(resolveCommand(['help', 'risks', 'treat']).kind).toBe('command');
  });

  it.each([
    ['chek', 'check'],
    ['vendor', 'vendors'],
    ['improt', 'import'],
  ])('suggests for "%s" the command %s', (word, suggestion) => {
    expect(failureOf(word).data.remedy).toContain(suggestion);
  });

  it.each(laterGroups.map((group) => group.name))('says that "%s" comes later', (name) => {
    expect(failureOf(name, 'x', '--y').data.code).toBe('call/not-in-release');
  });

  it('says that some second words come later', () => {
    expect(failureOf('verify', 'pack', 'x').data.code).toBe('call/not-in-release');
    expect(failureOf('compliance', 'import', 'x').data.code).toBe('call/not-in-release');
  });
});

describe('checking the words', () => {
  it('takes values with a space and with an equals sign, and empty ones', () => {
    expect(parse('vendors', 'edit', 'v', '--contact', 'a b').args.text('contact')).toBe('a b');
    expect(parse('vendors', 'edit', 'v', '--contact=a=b').args.text('contact')).toBe('a=b');
    expect(parse('vendors', 'edit', 'v', '--contact', '').args.text('contact')).toBe('');
    expect(parse('vendors', 'edit', 'v', '--contact=').args.text('contact')).toBe('');
  });

  it('takes what follows -- as it is', () => {
    expect(parse('check', '--json', '--', '--strange.json', '-').args.operands).toEqual(['--strange.json', '-']);
  });

  it('takes a value that begins with dashes only behind an equals sign', () => {
    expect(parse('risks', 'close', 'R-1', '--reason=--done').args.text('reason')).toBe('--done');
    expect(failureOf('risks', 'close', 'R-1', '--reason', '--done').data.remedy).toContain('--reason=--done');
  });

  it.each([
    [['check', '--jsn', 'x'], '--json'],
    [['check', '-j', 'x'], 'help lists'],
    [['import', 'x', '--vender', 'v'], '--vendor'],
    [['check', 'x', '--fail-on', 'cisa-2025'], 'cisa-2026'],
    [['documents', 'decide', 'x', 'acept', '--reason', 'r'], 'accept'],
    [['documents', 'list', '--status', 'recieved'], 'received'],
    [['submissions', '--limit', 'many'], 'all'],
    [['risks', 'assign', 'R-1', '--owner', 'x', '--due', '2026-02-30'], 'YYYY-MM-DD'],
    [['register', '--as-of', 'tomorrow'], '2026-11-23T'],
  ])('answers %j with a way out: %s', (words, remedy) => {
    const failure = failureOf(...words);
    expect(failure).toBeInstanceOf(UsageError);
    expect(failure.data.remedy).toContain(remedy);
  });

  it.each([
    [['check'], 'FILE'],
    [['check', ''], 'FILE'],
    [['import', 'x', '--vendor', 'v', '--product', 'p'], '--release'],
    [['documents', 'decide', 'x', 'accept'], '--reason'],
    [['documents', 'show', 'x', 'y'], '"y"'],
    [['backup'], 'FILE'],
    [['risks', 'comment', 'R-1'], 'TEXT'],
    [['check', 'x', '--json', '--json'], 'twice'],
    [['check', 'x', '--json=1'], 'no value'],
    [['check', 'x', '--fail-on'], 'needs a value'],
  ])('names what is wrong with %j: %s', (words, what) => {
    expect(failureOf(...words).data.message).toContain(what);
  });

  it('does not ask for missing words when help is wanted', () => {
    expect(parse('import', '--help').args.has('help')).toBe(true);
  });
});

describe('versions of components where-used', () => {
  it.each(['>=1.0', '^1.2', '~1.2', '[1.0,2.0)', '1.x || 2.x', 'vers:npm/>1', '1.*', '1.0 - 2.0'])(
    '%s is a range, which comes later',
    (version) => {
      expect(() => parseExactVersion(version)).toThrow(ContractError);
    },
  );

  it.each(['1.2.3', '1:1.2.13.dfsg-1', '3.0.11-1~deb12u2', '1.0.0+build.5', '2.0-rc.1', 'main'])(
    '%s is one version',
    (version) => {
      expect(parseExactVersion(version)).toBe(version);
    },
  );
});

describe('the table of commands', () => {
  const commands = groups.flatMap((group) =>
    group.commands.map((command) => ({ group, command, name: commandName(group, command) })),
  );

  it('holds every command of this release once', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    for (const name of [
      'init',
      'check',
      'import',
      'submissions',
      'documents',
      'vendors',
      'products',
      'releases',
      'components',
      'risks',
      'compliance',
      'report',
      'backup',
      'verify',
      'register',
      'demo',
    ]) {
      expect(groups.map((group) => group.name)).toContain(name);
    }
  });

  it.each(commands)('$name has a help with usage, options and an example', ({ group, command, name }) => {
    const help = commandHelp(group, command, createTestScreen({ columns: 80 }).screen);
    expect(help).toContain('Example');
    expect(help).toContain(`usage: sbom-register ${name}`);
    for (const option of [...(command.options ?? []), ...globalOptions]) expect(help).toContain(`--${option.name}`);
  });

  it.each(commands)('the examples of $name are calls that the command takes', ({ command, name }) => {
    for (const { call } of command.examples) {
      const words = [...call.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
      expect(parse(...words).name).toBe(name);
    }
  });

  it.each(commands)('the options of $name do not collide with those of every command', ({ command }) => {
    const names = [...(command.options ?? []), ...globalOptions].map((option) => option.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('names every command in the help of the program, and what comes later', () => {
    const help = programHelp(createTestScreen({ columns: 80 }).screen);
    for (const { name } of [...groups, ...laterGroups]) expect(help).toContain(name);
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it.each(groups.map((group) => ({ group, name: group.name })))('the help of $name names its commands', ({ group }) => {
    const help = groupHelp(group, createTestScreen({ columns: 80 }).screen);
    for (const command of group.commands) expect(help).toContain(commandName(group, command));
  });

  it('writes the usage line with what is required', () => {
    const group = groups.find((candidate) => candidate.name === 'import');
    if (group === undefined) throw new Error('import is missing');
    expect(usageLine(group, group.commands[0])).toBe(
      'sbom-register import FILE… --vendor V --product P --release R [options]',
    );
  });
});

describe('the version of Node', () => {
  it.each(['18.20.4', '20.20.2', '22.17.1'])('%s is told what to do', (version) => {
    expect(nodeComplaint(version)).toContain('npm run -s cli');
  });

  it.each(['22.18.0', '24.21.0', '25.0.0'])('%s is new enough', (version) => {
    expect(nodeComplaint(version)).toBeNull();
  });

  it('is judged by the same rule in the plain-JavaScript launcher', () => {
    const launcher = readFileSync(path.join(import.meta.dirname, '../../electron/cli/start.mjs'), 'utf8');
    expect(launcher).toContain('major > 22 || (major === 22 && minor >= 18)');
    expect(launcher).toContain('npm run -s cli');
  });
});
