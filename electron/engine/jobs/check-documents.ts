// documents.check: reads, validates and scores files; touches no register.

import { checkFile } from '../check-file.ts';
import type { JobHandlers } from '../context.ts';
import { readFileForJob } from './read-file.ts';

export const checkDocuments: JobHandlers['documents.check'] = ({ control }, { files }) => ({
  files: files.flatMap((file) => checkFile(readFileForJob(file, control), control)),
});
