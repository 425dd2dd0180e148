// An edit that names nothing to change is a mistake in the call, not an edit that changed nothing.

import type { Args } from './args.ts';
import type { Command } from './command.ts';
import { UsageError } from './failure.ts';
import { listing } from './format.ts';

/** Throws when none of the command's options is given; `reason` alone changes nothing. */
export function requireChange(args: Args, command: Command): void {
  const names = (command.options ?? []).map((option) => option.name).filter((name) => name !== 'reason');
  if (names.some((name) => args.has(name))) return;
  throw new UsageError(
    'Nothing to change is given.',
    `Say what to change: ${listing(names.map((name) => `--${name}`))}.`,
    null,
  );
}
