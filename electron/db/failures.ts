// SQLite's and the file system's failures in the words of the contract. What is not listed here is a defect.

import Database from 'better-sqlite3';
import { ContractError, type ErrorCode } from '#shared/contract/errors.ts';

const REMEDIES = {
  'register/missing': 'Create one with “init”, or name another file with --register.',
  'register/exists': 'Use it as it is, or name another file.',
  'register/not-a-register': 'Name the register file, usually ending in .sbomreg.',
  'register/corrupt': 'Restore the latest backup; keep the damaged file for inspection.',
  'register/from-future': 'Install the version of the program that wrote it, or a newer one.',
  'register/busy': 'Wait until the other process has finished and try again.',
  'register/read-only': 'Give write permission to the file and to its folder.',
  'register/full': 'Free space on the disk and try again; nothing was lost.',
} as const satisfies Partial<Record<ErrorCode, string>>;

export type RegisterFailure = keyof typeof REMEDIES;

export function registerError(code: RegisterFailure, message: string, file: string, remedy?: string): ContractError {
  return new ContractError({ code, message, remedy: remedy ?? REMEDIES[code], file });
}

const MEANINGS: readonly (readonly [prefix: string, code: RegisterFailure, message: string])[] = [
  ['SQLITE_BUSY', 'register/busy', 'Another process is writing to the register.'],
  ['SQLITE_LOCKED', 'register/busy', 'Another process is writing to the register.'],
  ['SQLITE_FULL', 'register/full', 'The register could not grow: the disk is full.'],
  [
    'SQLITE_IOERR_WRITE',
    'register/full',
    'The register could not be written: the disk is full or a size limit is reached.',
  ],
  [
    'SQLITE_IOERR_TRUNCATE',
    'register/full',
    'The register could not be written: the disk is full or a size limit is reached.',
  ],
  ['SQLITE_IOERR_FSYNC', 'register/full', 'The register could not be written through to the disk.'],
  ['SQLITE_IOERR_SHMSIZE', 'register/full', 'The register could not grow: the disk is full.'],
  ['SQLITE_READONLY', 'register/read-only', 'The register cannot be written.'],
  ['SQLITE_PERM', 'register/read-only', 'The register cannot be opened: permission is missing.'],
  ['SQLITE_CANTOPEN', 'register/read-only', 'The register cannot be opened or its folder cannot be written.'],
  ['SQLITE_NOTADB', 'register/corrupt', 'The register is damaged.'],
  ['SQLITE_CORRUPT', 'register/corrupt', 'The register is damaged.'],
  ['SQLITE_IOERR', 'register/corrupt', 'The register could not be read from the disk.'],
];

/** Another writer or a full disk: it passes, and whatever only tidies up can be done another time. */
export function isPassing(error: unknown): boolean {
  return error instanceof ContractError && ['register/busy', 'register/full'].includes(error.data.code);
}

export function isFull(error: unknown): boolean {
  return error instanceof ContractError && error.data.code === 'register/full';
}

/** The contract's error for an expected failure; undefined for a defect. */
export function toRegisterError(error: unknown, file: string): ContractError | undefined {
  if (error instanceof ContractError) return error;
  if (error instanceof Database.SqliteError) return toSqliteFailure(error, file);
  return toFileFailure(error, file);
}

function toSqliteFailure(error: InstanceType<typeof Database.SqliteError>, file: string): ContractError | undefined {
  if (error.message === 'fact: the requester cannot approve') {
    return new ContractError({
      code: 'call/conflict',
      message: 'An acceptance must be approved by another person than its requester.',
      remedy: 'Ask another person to approve it.',
    });
  }
  const meaning = MEANINGS.find(([prefix]) => error.code.startsWith(prefix));
  return meaning && registerError(meaning[1], meaning[2], file);
}

function toFileFailure(error: unknown, file: string): ContractError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  switch (error.code) {
    case 'ENOENT':
      return registerError('register/missing', 'There is no register at this place.', file);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return registerError(
        'register/read-only',
        'The register or its folder cannot be used: permission is missing.',
        file,
      );
    case 'ENOTDIR':
    case 'EISDIR':
      return registerError('register/not-a-register', 'This is no register file.', file);
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return registerError('register/full', 'The disk is full.', file);
    default:
      return undefined;
  }
}
