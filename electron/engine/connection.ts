// One connection to the register per thread, opened when it is first needed and kept. A register that cannot be written
// is opened for reading, so that everything can still be looked at; writes then fail with register/read-only.

import { ContractError } from '#shared/contract/errors.ts';
import { openRegister } from '#electron/db/open.ts';
import type { Register } from '#electron/db/types.ts';

export interface Connection {
  open(): Register;
  /** The register if it is open, without opening it. */
  current(): Register | undefined;
  /** May be opened again afterwards. */
  close(): void;
}

export function createConnection(file: string): Connection {
  let register: Register | undefined;
  return {
    open() {
      register ??= openForWork(file);
      return register;
    },
    current: () => register,
    close() {
      register?.close();
      register = undefined;
    },
  };
}

function openForWork(file: string): Register {
  try {
    return openRegister(file);
  } catch (error) {
    if (error instanceof ContractError && error.data.code === 'register/read-only') {
      return openRegister(file, { readOnly: true });
    }
    throw error;
  }
}
