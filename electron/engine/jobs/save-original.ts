// documents.saveOriginal: writes the bytes exactly as received, of a document or (by its SHA-256) of a refused file.

import path from 'node:path';
import type { Register } from '#electron/db/types.ts';
import type { JobHandlers } from '../context.ts';
import { writeFileAtomically } from '../files.ts';

export const saveOriginal: JobHandlers['documents.saveOriginal'] = (context, { id, target }) => {
  const { control } = context;
  const register = context.register();
  const sha256 = getOriginalHash(register, id);
  const total = register.originals.findSize(sha256) ?? 0;
  return writeFileAtomically(target, register.originals.read(sha256), (done) => {
    control.checkpoint();
    control.progress({ stage: 'copy', subject: path.basename(target), done, total, unit: 'bytes' });
  });
};

function getOriginalHash(register: Register, id: string): string {
  const hash = id.toLowerCase();
  const isOriginal = /^[0-9a-f]{64}$/.test(hash) && register.originals.findSize(hash) !== undefined;
  return isOriginal ? hash : register.documents.get(id).sha256;
}
