// register.verify: every integrity check of the register, with progress.

import type { JobHandlers } from '../context.ts';

export const verifyRegister: JobHandlers['register.verify'] = (context) =>
  context.register().verify(({ check, done, total }) => {
    context.control.checkpoint();
    context.control.progress({ stage: 'verify', subject: check, done, total, unit: 'items' });
  });
