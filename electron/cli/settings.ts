// What a call may leave out: which register, who acts, where relative paths start.

import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import { personalName } from '#shared/contract/parts.ts';
import { toDefaultRegister } from '#electron/engine/default-register.ts';
import type { Args } from './args.ts';
import { UsageError } from './failure.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** npm runs scripts in the project's folder; the person typed paths in another one, which npm hands down. */
export function startFolder(env: Env, cwd: string): string {
  return env['npm_lifecycle_event'] === 'cli' && env['INIT_CWD'] !== undefined && path.isAbsolute(env['INIT_CWD'])
    ? env['INIT_CWD']
    : cwd;
}

/** Absolute path of the register file: --register, else $SBOM_REGISTER, else the desktop app's. */
export function chooseRegister(args: Args, env: Env, folder: string): string {
  if (args.text('register') === '') throw new UsageError('The name of the register is empty.', 'Name a file.', null);
  const named = args.text('register') ?? env['SBOM_REGISTER'] ?? '';
  if (named !== '') return path.resolve(folder, named);
  return toDefaultRegister({ platform: process.platform, env, home: homedir() });
}

/** --actor, else the account name. */
export function chooseActor(args: Args): string {
  const named = args.text('actor');
  if (named !== null) {
    const name = personalName.safeParse(named);
    if (name.success) return name.data;
    throw new UsageError('The value of --actor is no name.', 'Write one line of up to 200 characters.', null);
  }
  try {
    return userInfo().username;
  } catch {
    // An account without a name (some containers): say so instead of inventing one.
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
