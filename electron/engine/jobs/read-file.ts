// Reads one file for a job: with progress, and stopping when the person cancels.

import { type ReceivedFile, readReceivedFile } from '../files.ts';
import type { JobControl } from '../job-control.ts';
import path from 'node:path';

export function readFileForJob(file: string, control: JobControl): ReceivedFile {
  const subject = path.basename(file);
  return readReceivedFile(file, (done, total) => {
    control.checkpoint();
    control.progress({ stage: 'read', subject, done, total, unit: 'bytes' });
  });
}
