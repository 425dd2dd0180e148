// The creation time of a document, with the findings it may give (quirks Q14, Q15; crosswalk D5).

import type { Reporter } from '../model/finding.ts';
import { ABSENT, type Stated } from '../model/value-state.ts';
import { isFillerInstant, parseTimestamp } from '../util/timestamp.ts';

export interface CreatedContext {
  /** Pointer of the creation time. */
  readonly pointer: string;
  /** The object that should hold it is there. */
  readonly parentExists: boolean;
  /** The format foresees fractions of a second and offsets. */
  readonly fractionsAllowed: boolean;
  readonly reporter: Reporter;
}

export function readCreated(value: unknown, context: CreatedContext): Stated<string> {
  const { pointer, parentExists, fractionsAllowed, reporter } = context;
  if (value === undefined || value === null || value === '') {
    reporter.report(missing, parentExists ? pointer.slice(0, pointer.lastIndexOf('/')) : '');
    return ABSENT;
  }
  const raw = typeof value === 'string' ? value.trim() : JSON.stringify(value);
  const time = parseTimestamp(raw);
  if (time === undefined) {
    reporter.report(impossible, pointer, { before: raw });
    return { state: 'invalid', value: null, raw };
  }
  if (isFillerInstant(time.utc)) {
    reporter.report(filler, pointer, { before: raw });
    return { state: 'invalid', value: time.utc, raw };
  }
  if (!fractionsAllowed && (time.fractional || time.zone !== 'utc'))
    reporter.report(unusual, pointer, { before: raw, after: time.utc });
  return { state: 'present', value: time.utc, raw };
}

const remedy = 'Ask the vendor to write the time of the latest change as YYYY-MM-DDThh:mm:ssZ.';

const missing = {
  rule: 'document.no-timestamp',
  severity: 'warning',
  action: 'noted',
  message: 'The document does not say when it was made.',
  remedy,
} as const;

const impossible = {
  rule: 'document.timestamp-invalid',
  severity: 'error',
  action: 'noted',
  message: 'The creation time is no possible date and time. The text is kept; the document counts as undated.',
  remedy,
} as const;

const filler = {
  rule: 'document.timestamp-filler',
  severity: 'warning',
  action: 'noted',
  message: 'The creation time is the filler that tools write for reproducible builds, not a real date.',
  remedy,
} as const;

const unusual = {
  rule: 'document.timestamp-form',
  severity: 'note',
  action: 'accepted',
  message:
    'The creation time has fractions of a second or an offset, which SPDX 2 does not foresee. It was read as UTC.',
  remedy: 'Nothing to do; the vendor may write YYYY-MM-DDThh:mm:ssZ.',
} as const;
