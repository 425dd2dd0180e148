// What a call fails with.

import { ContractError, type ErrorCode } from '#shared/contract/errors.ts';

export function failureOf(work: () => unknown): ContractError {
  try {
    work();
  } catch (error) {
    if (error instanceof ContractError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

export function codeOf(work: () => unknown): ErrorCode {
  return failureOf(work).data.code;
}
