// Reports that were made: facts like any other, so that nobody can add or remove one later. A report prints the hash of
// the last fact before its kind, so that making one does not change the next (types.ts, FactStore.headOfRecord).

import type { Connection } from '../connection.ts';
import { toText } from '../fact-text.ts';
import type { FactStore, JsonValue, MadeReport, ReportLog } from '../types.ts';

export function reportLog(connection: Connection, facts: FactStore, registerId: string): ReportLog {
  return {
    record: (report, by) => {
      const payload: JsonValue = { ...report };
      facts.append({ subjectKind: 'register', subjectId: registerId, kind: 'report.made', payload, reason: null }, by);
    },
    list: () => connection.read(() => connection.all<ReportColumns>(MADE).map(toReport)),
  };
}

interface ReportColumns {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly payload: string;
}

const MADE = `SELECT f.sequence, f.recorded_at AS at, a.name AS actor, f.payload
  FROM facts AS f JOIN actors AS a ON a.number = f.actor WHERE f.kind = 'report.made' ORDER BY f.sequence DESC`;

function toReport({ payload, ...row }: ReportColumns): ReturnType<ReportLog['list']>[number] {
  const fields = JSON.parse(payload) as { readonly [K in keyof MadeReport]?: JsonValue };
  return {
    ...row,
    kind: toText(fields.kind),
    format: toText(fields.format),
    subject: toText(fields.subject),
    asOf: toText(fields.asOf),
    sha256: toText(fields.sha256),
    bytes: Number(fields.bytes ?? 0),
  };
}
