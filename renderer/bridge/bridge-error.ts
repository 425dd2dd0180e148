// A failure that came across the bridge as data, as something that can be thrown and shown.

import type { ContractErrorData, ErrorCode } from '#shared/contract/errors.ts';

export class BridgeError extends Error {
  readonly data: ContractErrorData;
  constructor(data: ContractErrorData) {
    super(data.message);
    this.name = 'BridgeError';
    this.data = data;
  }
  get code(): ErrorCode {
    return this.data.code;
  }
}

/** Anything thrown, as the data of an error: what is not from the bridge is a defect of the page. */
export function toErrorData(error: unknown): ContractErrorData {
  if (error instanceof BridgeError) return error.data;
  return {
    code: 'defect',
    message: error instanceof Error && error.message !== '' ? error.message : 'Something in the page failed.',
    remedy: 'Your register is unharmed. Try again; if it stays, restart the program.',
  };
}

export function isCancelled(error: unknown): boolean {
  return error instanceof BridgeError && error.code === 'job/cancelled';
}
