// How reports write numbers, dates, sizes and status words: the same everywhere (interface.md 11), and independent of any locale.

import type { DocumentHead } from '#shared/model/document.ts';
import { getDayNumber } from '#shared/util/day-number.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import type { StatusWord } from './report-document.ts';

export const statusWords: Readonly<Record<StatusWord, string>> = {
  supported: 'Supported',
  partial: 'Partial',
  gap: 'Gap',
  'not-judged': 'Not judged',
  'not-applicable': 'Not applicable',
  met: 'Met',
  'not-met': 'Not met',
  unknown: 'Unknown',
  'not-assessed': 'Not assessed',
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
  'very-low': 'Very low',
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
  'very-high': 'Very high',
};

/** 1.2 MB, decimal units. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}

/** "3 days before", "same day", "in 12 days": a date seen from `asOf`. */
export function formatAge(date: string, asOf: string): string {
  const days = getDayNumber(asOf) - getDayNumber(date);
  if (days === 0) return 'same day';
  const count = formatCounted(Math.abs(days), 'day');
  return days > 0 ? `${count} before` : `in ${count}`;
}

/** "2026-11-20 (3 days before)": a date with its age at `asOf`. */
export function formatDateWithAge(date: string, asOf: string): string {
  return `${date.slice(0, 10)} (${formatAge(date, asOf)})`;
}

/** "1,397 of 1,810": a count is never without its population. */
export function formatPart(part: number, of: number): string {
  return `${formatCount(part)} of ${formatCount(of)}`;
}

/** What is known of the signature of a document (never verified in this release of the program). */
export const signatureWords: Readonly<Record<DocumentHead['signature'], string>> = {
  none: 'none',
  'present-unverified': 'present, not verified',
  'not-representable': 'no place for it in the format',
};
