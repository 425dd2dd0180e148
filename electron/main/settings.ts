// What the desktop app remembers between runs, in one JSON file. A file that cannot be read is kept aside and the
// program starts with its defaults; it is never a reason not to start.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { personalName } from '#shared/contract/parts.ts';

const settingsSchema = z.object({
  version: z.literal(1),
  /** Who is recorded; null: the name of the account. */
  actor: personalName.nullable().default(null),
  /** The register that was open last; absolute. */
  register: z.string().nullable().default(null),
  window: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximized: z.boolean() })
    .nullable()
    .default(null),
});

export type SettingsData = Readonly<z.output<typeof settingsSchema>>;
export type WindowPlace = NonNullable<SettingsData['window']>;

export interface Settings {
  readonly data: SettingsData;
  /** false: the file was there and could not be used; it lies beside the new one as `….unreadable`. */
  readonly wasReadable: boolean;
  /** Writes at once. A folder that cannot be written loses the change, nothing else. */
  change(change: Partial<SettingsData>): void;
}

const defaults: SettingsData = { version: 1, actor: null, register: null, window: null };

/** `onFailure` hears that a change could not be kept. */
export function openSettings(file: string, onFailure: (error: unknown) => void): Settings {
  const read = readSettings(file);
  let data = read ?? defaults;
  return {
    get data() {
      return data;
    },
    wasReadable: read !== undefined,
    change(change) {
      data = { ...data, ...change };
      try {
        writeWhole(file, `${JSON.stringify(data, undefined, 2)}\n`);
      } catch (error) {
        onFailure(error);
      }
    },
  };
}

/** undefined: not usable, and put aside. */
function readSettings(file: string): SettingsData | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? defaults : undefined;
  }
  const parsed = settingsSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  renameSync(file, `${file}.unreadable`);
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Under another name first, so that the file is always whole. */
function writeWhole(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, text, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}
