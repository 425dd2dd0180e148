// What `check` says about one file: every document in it read, validated and scored; nothing is written anywhere.

import type { CheckedFile } from '#shared/contract/parts.ts';
import { toCheckedFile, toRefusedFile } from './checked-file.ts';
import type { ReceivedFile } from './files.ts';
import type { JobControl } from './job-control.ts';
import { openFile, runPlan } from './open-file.ts';
import type { CompareDocument } from './same-serial.ts';

/** `compare`: given when the documents are for a register. One entry per document found, in the order of the file, then one per document that could not be taken out of it. */
export function checkFile(file: ReceivedFile, control: JobControl, compare?: CompareDocument): readonly CheckedFile[] {
  const { documents, refusals } = openFile(file);
  const read = documents.map((opened) => {
    const outcome = runPlan(opened, {
      onProgress(progress) {
        control.checkpoint();
        control.progress({ ...progress, subject: file.name, unit: 'bytes' });
      },
      onBatch: () => control.checkpoint(),
      compare,
    });
    return toCheckedFile(file, opened.document, opened.contentSha256, outcome);
  });
  return [...read, ...refusals.map((refusal) => toRefusedFile(file, refusal))];
}
