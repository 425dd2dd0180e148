// Where answers go: one JSON document, or lines for people. Answers go to stdout, complaints and remarks about the work
// to stderr. Vendor text is made visible by the one who prints it (`show`).

import { escapeJson } from '#shared/util/escape-json.ts';
import { toVisibleText } from '#shared/util/visible-text.ts';
import type { ContractErrorData } from '#shared/contract/errors.ts';
import { createPaint, wantsColour, type Paint } from './colour.ts';
import { sentence } from './format.ts';
import { wrap } from './text.ts';

/** What is needed of process.stdout and process.stderr. */
export interface OutputStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

export interface Streams {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Called before anything is written: takes a progress bar off the terminal. */
  readonly beforeWrite?: () => void;
}

/** Text is laid out for at least so many columns; a narrower terminal breaks the lines itself. */
const NARROWEST = 20;

/** Columns to fill: the terminal's, $COLUMNS when piped, else as many as it takes. */
function columnsOf(streams: Streams): number {
  if (streams.stdout.isTTY === true) return Math.max(NARROWEST, streams.stdout.columns ?? 80);
  const asked = Number(streams.env['COLUMNS']);
  return Number.isInteger(asked) && asked >= NARROWEST ? asked : Infinity;
}

export class Screen {
  readonly json: boolean;
  readonly quiet: boolean;
  /** Columns; Infinity when nothing limits the line. */
  readonly width: number;
  readonly paint: Paint;
  readonly #errorPaint: Paint;
  readonly #streams: Streams;

  constructor(streams: Streams, choice: { json: boolean; quiet: boolean }) {
    this.json = choice.json;
    this.quiet = choice.quiet;
    this.#streams = streams;
    this.width = columnsOf(streams);
    this.paint = createPaint(wantsColour(streams.stdout, streams.env));
    this.#errorPaint = createPaint(wantsColour(streams.stderr, streams.env));
  }

  /** The one JSON document of this call. */
  answer(value: unknown): void {
    this.#write('stdout', `${escapeJson(JSON.stringify(value, null, 2))}\n`);
  }

  /** With --json the value, else what `lines` prints. */
  print(value: unknown, lines: () => void): void {
    if (this.json) this.answer(value);
    else lines();
  }

  /** One line as it is; only own words and what went through `show`. */
  line(text = ''): void {
    this.#write('stdout', `${text}\n`);
  }

  /** Running text, broken at the width; further lines are indented like the first. */
  text(text: string, indent = 0): void {
    const space = ' '.repeat(indent);
    for (const line of wrap(text, this.width - indent)) this.line(line === '' ? '' : `${space}${line}`);
  }

  /** Text behind a mark or a label: further lines stand under the text. */
  item(label: string, text: string, indent: number, hang: number): void {
    const [first = '', ...rest] = wrap(text, this.width - indent - hang);
    this.line(`${' '.repeat(indent)}${label}${first}`);
    for (const line of rest) this.line(`${' '.repeat(indent + hang)}${line}`);
  }

  /** Advice and confirmations: left out with --quiet. */
  remark(text: string): void {
    if (!this.quiet && !this.json) this.text(text);
  }

  heading(text: string): void {
    this.line(this.paint.bold(text));
  }

  /** A failure for people: what, where, what to do, how to call. */
  complain(data: ContractErrorData, usage: string | null): void {
    const { red } = this.#errorPaint;
    // A message about a field begins with its name.
    const place = data.place !== undefined && data.message.startsWith(`${data.place} `) ? undefined : data.place;
    const where = [data.file, place].filter((part) => part !== undefined).map((part) => this.show(part));
    const lines = [`${red('error:')} ${where.length === 0 ? '' : `${where.join(', ')}: `}${this.show(data.message)}`];
    if (data.remedy !== '') lines.push(`       ${this.show(sentence(data.remedy))}`);
    if (usage !== null) lines.push(`usage: ${usage}`);
    this.#write('stderr', `${lines.join('\n')}\n`);
  }

  /** What a script must not mistake for the answer, e.g. a refused input. */
  warn(text: string): void {
    this.#write('stderr', `${this.#errorPaint.yellow(text)}\n`);
  }

  /** Text that we did not write: control and direction characters become visible. */
  show(text: string): string {
    return toVisibleText(text);
  }

  #write(stream: 'stdout' | 'stderr', text: string): void {
    this.#streams.beforeWrite?.();
    this.#streams[stream].write(text);
  }
}
