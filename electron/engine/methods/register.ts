// The register itself: create it, say what it holds. Verifying and copying it are jobs.

import { createRegister } from '#electron/db/open.ts';
import type { DirectHandlers } from '../context.ts';

export const registerMethods: Pick<DirectHandlers, 'register.create' | 'register.info'> = {
  'register.create': (context, { sampleDate, registerId }) => {
    const register = createRegister(context.file, {
      ...context.by(),
      ...(sampleDate === null ? {} : { sampleDate }),
      ...(registerId === null ? {} : { registerId }),
    });
    try {
      return { path: register.file, registerId: register.meta.id };
    } finally {
      register.close();
    }
  },
  'register.info': (context) => {
    const register = context.register();
    const { id, createdAt, sampleDate } = register.meta;
    return {
      path: register.file,
      registerId: id,
      schemaVersion: register.schemaVersion,
      createdAt,
      sampleDate,
      ...register.counts(),
      headHash: register.facts.head().hash,
      headOfRecord: register.facts.headOfRecord(),
    };
  },
};
