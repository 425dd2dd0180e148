// Words of the bridge: what long work is doing, and what went wrong on the way to the engine.

import type { JobProgress } from '#shared/contract/events.ts';
import { formatBytes, formatCount } from '../ui/format.ts';

export const bridgeWords = {
  cancelled: (title: string) => `Cancelled: ${title}. Nothing was changed.`,
  starting: 'Starting',
  noFiles: 'No file could be taken over. Folders cannot be dropped; drop the files in them.',
} as const;

const stages: Readonly<Record<JobProgress['stage'], string>> = {
  read: 'Reading',
  scan: 'Scanning',
  components: 'Storing components',
  files: 'Storing files',
  graph: 'Storing dependencies',
  assess: 'Assessing',
  publish: 'Publishing',
  risks: 'Updating risks',
  verify: 'Verifying',
  copy: 'Copying',
  report: 'Writing the report',
};

/** "Storing components, halden.cdx.json, 9,894 of 14,551". */
export function toStageText(progress: JobProgress | null): string {
  if (progress === null) return bridgeWords.starting;
  const { stage, subject, done, total, unit } = progress;
  const amount = unit === 'bytes' ? formatBytes : formatCount;
  const count = total > 0 ? `${amount(done)} of ${amount(total)}` : done > 0 ? amount(done) : '';
  return [stages[stage], subject, count].filter((part) => part !== '').join(', ');
}

/** 0 to 1 of the present stage; null while its amount is not known. */
export function toShare(progress: JobProgress | null): number | null {
  return progress === null || progress.total <= 0 ? null : Math.min(1, progress.done / progress.total);
}
