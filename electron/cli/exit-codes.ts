// The exit codes of cli.md. Failures take theirs from the closed list of the contract (errorCodes).

import { errorCodes, type ErrorCode } from '#shared/contract/errors.ts';

export const exitCodes = {
  done: 0,
  negative: 1,
  wrongCall: 2,
  refused: 3,
  register: 4,
  defect: 5,
  cancelled: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'done, nothing negative to report',
  1: 'the answer is negative: verification failed, or --fail-on was reached',
  2: 'the call was wrong',
  3: 'an input was refused or an output could not be written',
  4: 'the register cannot be used',
  5: 'a defect in the program',
  130: 'cancelled',
};

export function exitCodeOf(code: ErrorCode): ExitCode {
  return errorCodes[code].exit;
}
