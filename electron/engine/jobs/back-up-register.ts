// register.backup: a consistent copy of the register as it is at this moment, while others go on working.

import path from 'node:path';
import type { JobHandlers } from '../context.ts';

export const backUpRegister: JobHandlers['register.backup'] = (context, { target }) => {
  const { control } = context;
  control.progress({ stage: 'copy', subject: path.basename(target), done: 0, total: 0, unit: 'bytes' });
  control.checkpoint();
  return context.register().backup(target);
};
