// Dates as 2026-11-23 with the age beside them. Ages count to the register's own date: a sample register has a fixed one.

import { createContext, useContext } from 'react';
import { parseDayNumber } from '#shared/util/day-number.ts';
import { formatCount } from '#shared/util/format-number.ts';
import { cx } from './class-names.ts';
import { uiWords } from './ui-strings.ts';

/** Day number (UTC) to which ages count. */
const Today = createContext<number | undefined>(undefined);
export const TodayProvider = Today.Provider;

export function useToday(): number {
  return useContext(Today) ?? Math.floor(Date.now() / 86_400_000);
}

interface DateProps {
  /** YYYY-MM-DD or RFC 3339. */
  readonly value: string | null | undefined;
  /** due: something to be done by then, days past are late. past: something that happened. */
  readonly kind?: 'past' | 'due';
  readonly withoutAge?: boolean;
}

export function DateWithAge({ value, kind = 'past', withoutAge = false }: DateProps) {
  const today = useToday();
  const day = value == null ? undefined : parseDayNumber(value);
  if (value == null || day === undefined) return <span className="f3">{value ?? uiWords.noDate}</span>;
  const away = day - today;
  const late = kind === 'due' && away < 0;
  return (
    <time dateTime={value} title={toUtc(value)} className="nw num">
      {toLocalDay(value)} {!withoutAge && <span className={cx(late ? 'is-late' : 'f3')}>{toAge(away, kind)}</span>}
    </time>
  );
}

function toAge(away: number, kind: 'past' | 'due'): string {
  if (away === 0) return uiWords.today;
  if (away > 0) return uiWords.inDays(formatCount(away));
  return kind === 'due' ? uiWords.late(formatCount(-away)) : uiWords.days(formatCount(-away));
}

/** Time of day as well, in the person's zone, UTC on pointing. */
export function DateTime({ value }: { readonly value: string }) {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return <span className="f3">{value}</span>;
  return (
    <time dateTime={value} title={toUtc(value)} className="nw num">
      {`${toLocalDay(value)} ${two(at.getHours())}:${two(at.getMinutes())}`}
    </time>
  );
}

/** The day in the person's zone; a plain date stays what it is. */
function toLocalDay(value: string): string {
  if (value.length === 10) return value;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? value : `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function toUtc(value: string): string | undefined {
  if (value.length === 10) return undefined;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? undefined : `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
