// The words of a call, checked against the table of the command. `--option value` and `--option=value` mean the same,
// `--` ends the options, and what is unknown is refused with the nearest known word.

import { isoDate, isoTime } from '#shared/contract/parts.ts';
import type { Command, CommandGroup, Operand, Option } from './command.ts';
import { UsageError } from './failure.ts';
import { findNearest } from './suggest.ts';
import { usageLine } from './usage.ts';

export const globalOptions: readonly Option[] = [
  {
    name: 'register',
    value: 'FILE',
    text: 'the register file (default: $SBOM_REGISTER, else the one of the desktop app)',
  },
  { name: 'json', text: 'answer with exactly one JSON document' },
  { name: 'quiet', text: 'no progress and no remarks, only the answer' },
  { name: 'actor', value: 'NAME', text: 'who is recorded (default: your account name)' },
  { name: 'as-of', value: 'TIME', form: 'time', text: 'the clock for ages and due dates (default: now)' },
  { name: 'help', text: 'help for the command, with examples' },
];

/** By name: every value in the order given; none for a switch. */
type OptionValues = ReadonlyMap<string, readonly string[]>;

export class Args {
  readonly #options: OptionValues;
  readonly operands: readonly string[];

  constructor(operands: readonly string[], options: OptionValues) {
    this.operands = operands;
    this.#options = options;
  }

  has(option: string): boolean {
    return this.#options.has(option);
  }

  /** The option's value, or null when it was not given. */
  text(option: string): string | null {
    return this.#options.get(option)?.[0] ?? null;
  }

  /** All values of an option that may be given several times. */
  all(option: string): readonly string[] {
    return this.#options.get(option) ?? [];
  }

  /** The value of an option that the table marks as required. */
  required(option: string): string {
    const value = this.text(option);
    if (value === null) throw new Error(`option --${option} is not marked as required`);
    return value;
  }

  /** One of the choices that the table lists; null when it was not given. */
  choice<T extends string>(option: string, choices: readonly T[]): T | null {
    return choices.find((choice) => choice === this.text(option)) ?? null;
  }

  /** The operand at this index; the table says that it is there. */
  operand(index: number): string {
    const value = this.operands[index];
    if (value === undefined) throw new Error(`operand ${index} is not marked as required`);
    return value;
  }
}

interface Words {
  readonly operands: string[];
  readonly options: Map<string, readonly string[]>;
}

/** Checks every word of a call. Throws UsageError; missing words are not asked for when --help was given. */
export function parseArgs(words: readonly string[], group: CommandGroup, command: Command): Args {
  const usage = usageLine(group, command);
  const known = [...(command.options ?? []), ...globalOptions];
  const { operands, options } = splitWords(words, known, usage);
  if (!options.has('help')) {
    checkOperands(operands, command.operands ?? [], usage);
    for (const option of known) {
      if (option.required === true && !options.has(option.name)) {
        throw new UsageError(`The option --${option.name} is missing.`, `It says ${option.text}.`, usage);
      }
    }
  }
  return new Args(operands, options);
}

function splitWords(words: readonly string[], known: readonly Option[], usage: string): Words {
  const operands: string[] = [];
  const options = new Map<string, readonly string[]>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') {
      operands.push(...words.slice(index + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      operands.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const option = getOption(equals < 0 ? word : word.slice(0, equals), known, usage);
    const given = options.get(option.name);
    if (given !== undefined && option.many !== true) {
      throw new UsageError(`The option --${option.name} is given twice.`, 'Give it once.', usage);
    }
    if (option.value === undefined) {
      if (equals >= 0)
        throw new UsageError(`The option --${option.name} takes no value.`, 'Leave the value out.', usage);
      options.set(option.name, []);
      continue;
    }
    const value = equals < 0 ? takeNext(option, words[(index += 1)], usage) : word.slice(equals + 1);
    options.set(option.name, [...(given ?? []), checkValue(option, value, usage)]);
  }
  return { operands, options };
}

function getOption(word: string, known: readonly Option[], usage: string): Option {
  if (word === '-h') return getOption('--help', known, usage);
  const name = word.replace(/^--?/, '');
  const option = word.startsWith('--') ? known.find((candidate) => candidate.name === name) : undefined;
  if (option !== undefined) return option;
  const nearest = findNearest(
    name,
    known.map((candidate) => candidate.name),
  );
  const remedy = nearest === undefined ? 'The help lists the options.' : `Did you mean --${nearest}?`;
  throw new UsageError(`There is no option ${word}.`, remedy, usage);
}

/** The next word as the option's value. What looks like an option is none unless it is attached by an equals sign. */
function takeNext(option: Option, value: string | undefined, usage: string): string {
  if (value !== undefined && !(value.startsWith('--') && value.length > 2)) return value;
  const attached = value === undefined ? '' : `, or --${option.name}=${value} if that is the value`;
  throw new UsageError(
    `The option --${option.name} needs a value.`,
    `Write --${option.name} ${option.value ?? 'VALUE'}${attached}.`,
    usage,
  );
}

function checkValue(option: Option, value: string, usage: string): string {
  const complaint = complaintAbout(option, value);
  if (complaint === null) return value;
  throw new UsageError(`"${value}" does not fit the option --${option.name}.`, complaint, usage);
}

function isRealDate(value: string): boolean {
  const time = Date.parse(value.slice(0, 10));
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value.slice(0, 10));
}

function complaintAbout(option: Option, value: string): string | null {
  if (option.choices !== undefined && !option.choices.includes(value)) return choiceComplaint(value, option.choices);
  if (option.form === 'date' && !(isoDate.safeParse(value).success && isRealDate(value))) {
    return 'Write a date as YYYY-MM-DD, for example 2026-11-23.';
  }
  if (
    option.form === 'time' &&
    !(isoTime.safeParse(value).success && isRealDate(value) && !Number.isNaN(Date.parse(value)))
  ) {
    return 'Write a date (2026-11-23) or a time (2026-11-23T09:41:00Z).';
  }
  if (option.form === 'limit' && value !== 'all' && !/^[1-9]\d{0,8}$/.test(value)) {
    return 'Write a number of rows, or "all".';
  }
  return null;
}

function choiceComplaint(value: string, choices: readonly string[]): string {
  const nearest = findNearest(value, choices);
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `It can be ${choices.join(', ')}.${hint}`;
}

function checkOperands(given: readonly string[], wanted: readonly Operand[], usage: string): void {
  const needed = wanted.filter((operand) => operand.optional !== true);
  const missing = needed[given.length];
  if (missing !== undefined) throw new UsageError(`${missing.name} is missing.`, `It is ${missing.text}.`, usage);
  const many = wanted.at(-1)?.many === true;
  const surplus = given[wanted.length];
  if (!many && surplus !== undefined) {
    throw new UsageError(`"${surplus}" is one word too many.`, 'Put texts with spaces in quotes.', usage);
  }
  for (const [index, operand] of wanted.entries()) {
    const value = given[index];
    if (value === '') throw new UsageError(`${operand.name} is empty.`, `It is ${operand.text}.`, usage);
    if (value === undefined || operand.choices === undefined || operand.choices.includes(value)) continue;
    throw new UsageError(`"${value}" is no ${operand.name}.`, choiceComplaint(value, operand.choices), usage);
  }
}
