// One log file of the program's own doings, rotated at 512 kB, four kept. It never holds contents or names of files: only
// what the program did, codes, counts, and places in our own code.

import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

export type LogFields = Readonly<Record<string, string | number | boolean>>;

export interface Log {
  readonly folder: string;
  write(what: string, fields?: LogFields): void;
  /** A defect: name and places, without its message, which may quote a file. */
  defect(where: string, error: unknown): void;
}

const MOST_BYTES = 512 * 1024;
const KEPT = 4;

/** `now` answers RFC 3339. A log that cannot be written must not stop the program. */
export function createLog(folder: string, now: () => string, mostBytes: number = MOST_BYTES): Log {
  const file = path.join(folder, 'main.log');

  function append(line: string): void {
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size + line.length > mostBytes) rotate(file);
      appendFileSync(file, line, { mode: 0o600 });
    } catch (error) {
      console.error(error instanceof Error ? error.name : 'the log cannot be written');
    }
  }
  function write(what: string, fields: LogFields = {}): void {
    append(`${[now(), what, ...Object.entries(fields).map(([key, value]) => `${key}=${toWord(value)}`)].join(' ')}\n`);
  }
  return {
    folder,
    write,
    defect(where, error) {
      const name = error instanceof Error ? error.name : typeof error;
      write('defect', { where, name, at: toFrames(error).join(' < ') });
    },
  };
}

function rotate(file: string): void {
  rmSync(`${file}.${KEPT - 1}`, { force: true });
  for (let at = KEPT - 2; at >= 0; at--) {
    const from = at === 0 ? file : `${file}.${at}`;
    if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, `${file}.${at + 1}`);
  }
}

/** One word, so that a value cannot forge a line or a field. */
function toWord(value: string | number | boolean): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** Function and file name of the first places of a stack; folders may name the person. */
function toFrames(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim().replace(/(?:file:\/\/)?[^\s()]*[/\\]/, ''));
}
