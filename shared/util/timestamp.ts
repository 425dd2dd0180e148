// Reads the timestamps that documents carry. RFC 3339 section 5.6; impossible dates are refused, not rolled over.

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(\.\d+)?(Z|z|[+-]\d{2}:?\d{2})?$/;

export interface Timestamp {
  /** The instant in UTC, YYYY-MM-DDThh:mm:ssZ. */
  readonly utc: string;
  readonly fractional: boolean;
  /** Z, an offset such as +10:00, or none given (read as UTC). */
  readonly zone: 'utc' | 'offset' | 'none';
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** undefined when the text is no possible date and time. */
export function parseTimestamp(text: string): Timestamp | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const zone = match[8];
  const utc = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59)) - offsetMinutes(zone) * 60_000;
  return {
    utc: `${new Date(utc).toISOString().slice(0, 19)}Z`,
    fractional: match[7] !== undefined,
    zone: zone === undefined ? 'none' : /z/i.test(zone) ? 'utc' : 'offset',
  };
}

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || /z/i.test(zone)) return 0;
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** Tools that strip dates for reproducible builds write these (crosswalk D5). */
export function isFillerInstant(utc: string): boolean {
  return utc.startsWith('1970-01-01') || utc.startsWith('1980-01-01');
}
