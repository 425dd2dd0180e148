// Overrides of control statuses: facts about a control; the latest one of each control counts.

import { ContractError } from '#shared/contract/errors.ts';
import type { OverrideView } from '#shared/model/register-view.ts';
import type { Connection } from '../connection.ts';
import { toText } from '../fact-text.ts';
import { joinPath } from '../names.ts';
import type { By, FactStore, JsonValue, OverrideInput, OverrideStore } from '../types.ts';

export function overrideStore(connection: Connection, facts: FactStore): OverrideStore {
  return {
    set: (input, by) => connection.write(() => set(facts, input, by)),
    list: (framework) => connection.read(() => list(connection, framework)),
  };
}

function set(facts: FactStore, input: OverrideInput, by: By): OverrideView {
  if (input.expires < by.recordedAt.slice(0, 10)) {
    throw new ContractError({
      code: 'call/conflict',
      message: `An override cannot expire on ${input.expires}, in the past.`,
      remedy: 'Give a later date.',
    });
  }
  const { justification, ...payload } = input;
  const subjectId = joinPath(input.framework, input.control);
  facts.append({ subjectKind: 'control', subjectId, kind: 'control.overridden', payload, reason: justification }, by);
  return { ...input, at: by.recordedAt };
}

interface OverrideColumns {
  readonly payload: string;
  readonly reason: string | null;
  readonly at: string;
}

/** SQLite: with a bare max(), the other columns come from the row that holds it. */
const LATEST = `SELECT payload, reason, recorded_at AS at, max(sequence) AS sequence FROM facts
  WHERE kind = 'control.overridden' GROUP BY subject_kind, subject_id ORDER BY subject_id`;

function list(connection: Connection, framework: string | null): readonly OverrideView[] {
  return connection
    .all<OverrideColumns>(LATEST)
    .map(toView)
    .filter((view) => framework === null || view.framework === framework);
}

/** The first overrides were recorded without it. */
function toEvidence(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.map((id: JsonValue) => toText(id)) : [];
}

function toView({ payload, reason, at }: OverrideColumns): OverrideView {
  const fields = JSON.parse(payload) as { readonly [key: string]: JsonValue | undefined };
  const text = (name: string): string => toText(fields[name]);
  return {
    framework: text('framework'),
    control: text('control'),
    status: text('status'),
    justification: reason ?? '',
    reviewer: text('reviewer'),
    at,
    expires: text('expires'),
    basedOn: text('basedOn'),
    evidence: toEvidence(fields['evidence']),
  };
}
