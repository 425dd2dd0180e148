// Whole days in UTC, without a clock: ages and due dates are counted on these.

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 (UTC) of an RFC 3339 time or a plain YYYY-MM-DD; undefined when it is neither. */
export function parseDayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(?:$|T)/u.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : Math.floor(ms / MS_PER_DAY);
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
