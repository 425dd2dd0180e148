// Whole days in UTC, without a clock: ages and due dates are counted on these.

const MS_PER_DAY = 86_400_000;

/** A date alone, or RFC 3339 with its zone: without one the answer would depend on the machine. */
const PATTERN = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/u;

/** Days since 1970-01-01 (UTC) of an RFC 3339 time or a plain YYYY-MM-DD; undefined when it is neither. */
export function parseDayNumber(text: string): number | undefined {
  const date = PATTERN.exec(text)?.[1];
  if (date === undefined || toDay(date) === undefined) return undefined;
  return toDay(text);
}

/** Impossible days such as 2026-02-30, which the language rolls over, are none. */
function toDay(text: string): number | undefined {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return undefined;
  const day = Math.floor(ms / MS_PER_DAY);
  return text.length === 10 && toIsoDate(day) !== text ? undefined : day;
}

/** The same for text that our own records made. Throws on anything that is no date. */
export function getDayNumber(text: string): number {
  const day = parseDayNumber(text);
  if (day === undefined) throw new RangeError(`Not a date: ${JSON.stringify(text.slice(0, 40))}`);
  return day;
}

/** YYYY-MM-DD of a day number. */
export function toIsoDate(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day `months` months later; the last day of that month when it is shorter. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * MS_PER_DAY);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Math.floor(Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / MS_PER_DAY);
}
