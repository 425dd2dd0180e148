// init: create a register.

import type { Command, CommandGroup } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { withRemedy } from '../failure.ts';
import { PROGRAM } from '../usage.ts';

const init: Command = {
  sub: null,
  summary: 'create a register',
  details: ['The register is one file. It is created where --register says; an existing register is never touched.'],
  examples: [
    { call: 'init', text: 'Create the default register.' },
    { call: 'init --register ./acme.sbomreg', text: 'Create a register beside your files.' },
  ],
  run: async (call) => {
    const answer = await withRemedy(
      'register/exists',
      `If it is your register, go on with it: ${PROGRAM} register. For another one: ${PROGRAM} init --register FILE`,
      call.engine('register.create', {}),
    );
    call.screen.print(answer, () => {
      call.screen.remark(`Created the register ${call.screen.show(answer.path)}.`);
      call.screen.remark(`Next: ${PROGRAM} import FILE --vendor NAME --product NAME --release NAME`);
    });
    return exitCodes.done;
  },
};

export const initGroup: CommandGroup = { name: 'init', summary: init.summary, category: 'Start', commands: [init] };
