// Sizes, dates and our closed words as people read them (interface.md rule 11), without the machine's locale.

import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import { parseDayNumber } from '#shared/util/day-number.ts';

/** Sizes in MB with two digits; below 1 MB in KB or bytes. 1 MB = 1,000,000 bytes. */
export function size(bytes: number): string {
  if (bytes < 1_000) return formatCounted(bytes, 'byte');
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} KB`;
  const hundredths = Math.round(bytes / 10_000);
  return `${formatCount(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')} MB`;
}

/** "2026-11-20 (3 d ago)", "2026-12-01 (in 8 d)", "2026-11-23 (today)". */
export function dateWithAge(date: string, asOf: string): string {
  const then = parseDayNumber(date);
  const now = parseDayNumber(asOf);
  const day = date.slice(0, 10);
  if (then === undefined || now === undefined) return day;
  if (then === now) return `${day} (today)`;
  return now > then ? `${day} (${formatCount(now - then)} d ago)` : `${day} (in ${formatCount(then - now)} d)`;
}

/** Seconds as "12 s", "3 min 5 s". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** An id or hash short enough for a table; every command takes it back (documents: 8 characters or more). */
export function shortId(id: string): string {
  return id.slice(0, 8);
}

/** "in-use" → "in use", "accepted-with-conditions" → "accepted with conditions": our closed words, for reading. */
export function words(code: string): string {
  return code.replaceAll('-', ' ');
}

/** "a", "a and b", "a, b and c". */
export function listing(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

export function capital(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Ends a sentence once: messages come with and without their full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…:]["”’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
