// What is written from a review: the receipt report and the original, both as long work with a place to save.

import type { DocumentRow } from '#shared/contract/parts.ts';
import { toErrorData } from '../../bridge/bridge-error.ts';
import { saveFile } from '../../bridge/files.ts';
import { startJob } from '../../bridge/jobs.ts';
import { formatBytes } from '../../ui/format.ts';
import { notify } from '../../ui/notices.tsx';
import { reviewWords } from './strings.ts';

export type ReceiptFormat = 'html' | 'csv' | 'json';

export function saveReceipt(document: DocumentRow, format: ReceiptFormat): Promise<void> {
  return quietly(`receipt-${document.fileName}.${format}`, (target) =>
    startJob({
      method: 'reports.make',
      request: { kind: 'receipt', format, document: document.id, target },
      title: reviewWords.reportTitle(document.fileName),
      done: ({ bytes }) => ({ text: reviewWords.reportDone(formatBytes(bytes)) }),
    }),
  );
}

export function saveOriginal(document: DocumentRow): Promise<void> {
  return quietly(document.fileName, (target) =>
    startJob({
      method: 'documents.saveOriginal',
      request: { id: document.id, target },
      title: reviewWords.originalTitle(document.fileName),
      done: ({ bytes, sha256 }) => ({ text: reviewWords.originalDone(formatBytes(bytes), sha256.slice(0, 8)) }),
    }),
  );
}

/** A failed job has told the person itself; what fails before or after it is told here. */
async function quietly(name: string, write: (target: string) => Promise<unknown>): Promise<void> {
  let written: Promise<unknown> | undefined;
  try {
    await saveFile(name, (target) => (written = write(target)));
  } catch (error) {
    const toldAlready = await written?.then(
      () => false,
      () => true,
    );
    const { message, remedy } = toErrorData(error);
    if (toldAlready !== true) notify({ tone: 'failed', text: `${message} ${remedy}` });
  }
}
