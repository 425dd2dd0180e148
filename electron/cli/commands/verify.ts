// verify register: is the file whole, is the chain of facts unbroken, do the originals still have their hashes?

import type { Call, Command, CommandGroup } from '../command.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { formatCount } from '#shared/util/format-number.ts';
import { printTable } from '../table.ts';

/** Also behind `register verify`. */
export async function verifyRegister(call: Call): Promise<ExitCode> {
  const { screen } = call;
  const answer = await call.engine('register.verify', {});
  screen.print(answer, () => {
    if (!screen.quiet) {
      printTable(
        screen,
        [
          {
            title: 'result',
            cell: (row) => (row.ok ? '✓ holds' : '✗ fails'),
            paint: (text, row) => (row.ok ? screen.paint.green(text) : screen.paint.red(text)),
          },
          { title: 'check', cell: (row) => screen.show(row.title), breaks: true },
          { title: 'looked at', cell: (row) => formatCount(row.count), align: 'right' },
          { title: 'detail', cell: (row) => screen.show(row.detail), breaks: true },
        ],
        answer.checks,
      );
      screen.line();
    }
    const verdict = answer.ok
      ? 'The register is whole.'
      : 'The register is NOT whole. Keep this file, and go back to a backup.';
    screen.text(screen.paint.bold(verdict));
    screen.text(`Head of the chain of facts: ${answer.headHash}`);
    screen.text(`Head that reports print:    ${answer.headOfRecord.hash}`);
    screen.text(
      `That is fact ${formatCount(answer.headOfRecord.sequence)}, the last one that does not only say that a report was made.`,
    );
  });
  return answer.ok ? exitCodes.done : exitCodes.negative;
}

const register: Command = {
  sub: 'register',
  summary: 'integrity of the register: file, chain of facts, originals',
  details: [
    'Compare a head hash with one that was kept outside: a chain alone could be rewritten as a whole. Reports print the head without the facts that only say that a report was made; both are given here.',
  ],
  examples: [{ call: 'verify register', text: 'Exit 0 when it is whole, 1 when it is not.' }],
  run: verifyRegister,
};

export const verifyGroup: CommandGroup = {
  name: 'verify',
  summary: 'integrity of the register',
  category: 'Keep',
  commands: [register],
  later: ['artifact', 'signature', 'pack'],
};
