// What a call may leave out: which register, who acts, where relative paths start.

import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import { toDefaultRegister } from '#electron/engine/default-register.ts';
import type { Args } from './args.ts';
import { throughNpm } from './usage.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** npm runs scripts in the project's folder; the person typed paths in another one, which npm hands down. */
export function startFolder(env: Env, cwd: string): string {
  return throughNpm && env['INIT_CWD'] !== undefined && path.isAbsolute(env['INIT_CWD']) ? env['INIT_CWD'] : cwd;
}

/** Absolute path of the register file: --register, else $SBOM_REGISTER, else the desktop app's. */
export function chooseRegister(args: Args, env: Env, folder: string): string {
  const named = args.text('register') ?? env['SBOM_REGISTER'] ?? '';
  if (named !== '') return path.resolve(folder, named);
  return toDefaultRegister({ platform: process.platform, env, home: homedir() });
}

/** --actor, else the account name. */
export function chooseActor(args: Args): string {
  const named = args.text('actor');
  if (named !== null) return named;
  try {
    return userInfo().username;
  } catch {
    // An account without a name (some containers): say so instead of inventing one.
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
