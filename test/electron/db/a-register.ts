// Registers in temporary folders.

import { createRegister } from '#electron/db/open.ts';
import type { CreateOptions, OpenOptions, Register } from '#electron/db/types.ts';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeTempFolder } from '../../support/temp-folder.ts';
import { ANNA, REGISTER_ID } from './a-plan.ts';

/** A new register, closed with the test. */
export function newRegister(options: Partial<CreateOptions & OpenOptions> = {}): Register {
  const file = join(makeTempFolder(), 'r.sbomreg');
  const register = createRegister(file, { ...ANNA, registerId: REGISTER_ID, ...options });
  onTestFinished(() => register.close());
  return register;
}
