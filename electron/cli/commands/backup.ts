// backup: a copy of the register while it is in use.

import { existsSync } from 'node:fs';
import { ContractError } from '#shared/contract/errors.ts';
import type { Command, CommandGroup } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { size } from '../format.ts';

const backup: Command = {
  sub: null,
  summary: 'copy the register to a file, also while it is in use',
  operands: [{ name: 'FILE', text: 'where to write the copy' }],
  examples: [{ call: 'backup /media/stick/register-2026-11-23.sbomreg', text: 'To a stick.' }],
  run: async (call) => {
    const { screen } = call;
    const target = call.path(call.args.operand(0));
    if (existsSync(target)) {
      throw new ContractError({
        code: 'output/unwritable',
        message: 'There is already a file at this place, and a backup never replaces one.',
        remedy: 'Name a new file, for example with the date in its name, or move the old one away first.',
        file: target,
      });
    }
    const answer = await call.engine('register.backup', { target });
    screen.print(answer, () =>
      screen.remark(`Wrote ${screen.show(answer.path)}: ${size(answer.bytes)}, SHA-256 ${answer.sha256}.`),
    );
    return exitCodes.done;
  },
};

export const backupGroup: CommandGroup = {
  name: 'backup',
  summary: backup.summary,
  category: 'Keep',
  commands: [backup],
};
