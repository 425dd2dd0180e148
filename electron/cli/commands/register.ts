// register: what the register holds.

import { formatCount } from '#shared/util/format-number.ts';
import type { Command, CommandGroup } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { dateWithAge } from '../format.ts';
import { printFields } from '../table.ts';
import { verifyRegister } from './verify.ts';

const info: Command = {
  sub: 'info',
  summary: 'where the register is and what it holds',
  examples: [{ call: 'register info', text: 'A first look.' }],
  run: async (call) => {
    const { screen } = call;
    const answer = await call.engine('register.info', {});
    screen.print(answer, () =>
      printFields(screen, [
        ['file', screen.show(answer.path)],
        ['id', answer.registerId],
        ['created', dateWithAge(answer.createdAt, call.asOf)],
        ['sample', answer.sampleDate === null ? null : `sample data with the fixed date ${answer.sampleDate}`],
        ['vendors', formatCount(answer.vendors)],
        ['products', formatCount(answer.products)],
        ['releases', formatCount(answer.releases)],
        ['documents', formatCount(answer.documents)],
        ['components', formatCount(answer.components)],
        ['risks', formatCount(answer.risks)],
        ['facts', formatCount(answer.facts)],
        ['head hash', answer.headHash],
        [
          'in reports',
          `${answer.headOfRecord.hash} (fact ${formatCount(answer.headOfRecord.sequence)}, without the log of made reports)`,
        ],
        ['version', `schema ${answer.schemaVersion}`],
      ]),
    );
    return exitCodes.done;
  },
};

const verify: Command = {
  sub: 'verify',
  summary: 'the same as "verify register"',
  examples: [{ call: 'register verify', text: 'Exit 0 when it is whole, 1 when it is not.' }],
  run: verifyRegister,
};

export const registerGroup: CommandGroup = {
  name: 'register',
  summary: 'where the register is and what it holds',
  category: 'Keep',
  commands: [info, verify],
  fallback: 'info',
};
