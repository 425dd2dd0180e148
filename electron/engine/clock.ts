// The two clocks (settled.md 6): the real one for what is recorded, and `asOf` for ages and due dates. Days are UTC days
// everywhere, so that the same register gives the same answers in every time zone.

import type { EngineOptions } from '#shared/contract/engine.ts';
import { ContractError } from '#shared/contract/errors.ts';
import { isoTime } from '#shared/contract/parts.ts';

export interface Clock {
  /** For recordedAt. RFC 3339, UTC. */
  now(): string;
  /** Day of `now`, YYYY-MM-DD. */
  today(): string;
  /** For ages and due dates. RFC 3339, UTC, whole seconds unless the caller gave parts of one. */
  asOf(): string;
  /** Day of `asOf`, YYYY-MM-DD. */
  asOfDay(): string;
}

/** Throws call/invalid when a given time is none. A bare date means its first moment. */
export function createClock(options: Pick<EngineOptions, 'asOf' | 'recordedAt'>): Clock {
  const fixedAsOf = options.asOf === undefined ? undefined : toUtc('asOf', options.asOf);
  const fixedNow = options.recordedAt === undefined ? undefined : toUtc('recordedAt', options.recordedAt);
  const now = (): string => fixedNow ?? new Date().toISOString();
  const asOf = (): string => fixedAsOf ?? `${now().slice(0, 19)}Z`;
  return { now, today: () => now().slice(0, 10), asOf, asOfDay: () => asOf().slice(0, 10) };
}

function toUtc(name: string, text: string): string {
  const time = isoTime.safeParse(text).success ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new ContractError({
      code: 'call/invalid',
      message: `${name} must be a date (YYYY-MM-DD) or an RFC 3339 time, not "${text.slice(0, 100)}".`,
      remedy: 'Give it like 2026-03-31 or 2026-03-31T09:00:00Z.',
      place: name,
    });
  }
  return toWholeSeconds(new Date(time).toISOString());
}

function toWholeSeconds(time: string): string {
  return time.replace('.000Z', 'Z');
}
