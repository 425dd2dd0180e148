// Errors that cross a process border: a closed list of codes, sent as data. Each code says which exit the command
// line answers with (cli.md).

import * as z from 'zod';

export const errorCodes = {
  'call/invalid': { exit: 2, means: 'the request does not fit the contract' },
  'call/not-found': { exit: 2, means: 'what was named is not in the register' },
  'call/ambiguous': { exit: 2, means: 'the name fits several things' },
  'call/conflict': {
    exit: 2,
    means: 'the rules of the register forbid it (approver = requester, expiry in the past …)',
  },
  'call/not-in-release': { exit: 2, means: 'this release of the program does not do it yet' },
  'input/unreadable': { exit: 3, means: 'a file could not be opened or read' },
  'input/refused': { exit: 3, means: 'a file could not be read as an SBOM' },
  'output/unwritable': { exit: 3, means: 'a file could not be written' },
  'register/missing': { exit: 4, means: 'there is no register at this place' },
  'register/exists': { exit: 4, means: 'there is already a register at this place' },
  'register/not-a-register': { exit: 4, means: 'the file is no register of this program' },
  'register/corrupt': { exit: 4, means: 'the register is damaged' },
  'register/from-future': { exit: 4, means: 'the register was written by a newer version' },
  'register/busy': { exit: 4, means: 'another process holds the lease for this work' },
  'register/read-only': { exit: 4, means: 'the register or its folder cannot be written' },
  'register/full': { exit: 4, means: 'the disk is full' },
  'job/cancelled': { exit: 130, means: 'cancelled by the person' },
  defect: { exit: 5, means: 'a defect in the program' },
} as const;

export type ErrorCode = keyof typeof errorCodes;

export const contractErrorSchema = z.object({
  code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
  /** What happened, in plain words. */
  message: z.string(),
  /** What to do. */
  remedy: z.string(),
  file: z.string().optional(),
  /** Pointer or "line 3, column 7". */
  place: z.string().optional(),
  /** For defects: the id under which details were logged. */
  report: z.string().optional(),
});
export type ContractErrorData = z.infer<typeof contractErrorSchema>;

/** Thrown by an engine for expected failures; hosts send its data. Anything else that is thrown is a defect. */
export class ContractError extends Error {
  readonly data: ContractErrorData;
  constructor(data: ContractErrorData, options?: ErrorOptions) {
    super(data.message, options);
    this.name = 'ContractError';
    this.data = data;
  }
}
