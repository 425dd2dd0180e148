// Groups observations into findings: one finding per rule and message, with its count and its first 100 places.
// Places stay pointers until the end; then all are located in the text at once.

import type { Finding, Observation, Place, Reporter, Severity, Sighting } from '../model/finding.ts';
import type { Question } from '../model/question.ts';

export const MAX_PLACES = 100;
/** Hostile documents can make messages of endless variety; beyond this many groups only the count is kept. */
const MAX_GROUPS = 1_000;
const MAX_SHOWN = 200;
const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

interface KeptPlace {
  readonly pointer: string;
  readonly at: string;
  readonly offset: number | undefined;
  readonly values: { readonly before?: string; readonly after?: string };
}

interface Group {
  readonly observation: Observation;
  count: number;
  readonly kept: KeptPlace[];
}

/** Positions in the decoded text, in the order asked: of pointers, or of byte offsets that are known already. */
export type Locate = (
  places: readonly (string | number)[],
) => readonly { readonly offset: number; readonly line: number; readonly column: number }[];

export class FindingCollector implements Reporter {
  readonly #groups = new Map<string, Group>();
  #repairs = 0;
  #errors = 0;

  /** Places that were repaired. */
  get repairs(): number {
    return this.#repairs;
  }

  /** Places with an error. */
  get errors(): number {
    return this.#errors;
  }

  report(observation: Observation, pointer: string | (() => string), sighting: Sighting = {}): void {
    if (observation.action === 'repaired') this.#repairs++;
    if (observation.severity === 'error') this.#errors++;
    const group = this.#groupOf(observation);
    group.count++;
    if (group.kept.length >= MAX_PLACES) return;
    const place = typeof pointer === 'string' ? pointer : pointer();
    const values = { ...cut('before', sighting.before), ...cut('after', sighting.after) };
    group.kept.push({ pointer: place, at: sighting.at ?? place, offset: sighting.offset, values });
  }

  #groupOf(observation: Observation): Group {
    const key = `${observation.rule}\n${observation.severity}\n${observation.action}\n${observation.message}`;
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    if (this.#groups.size >= MAX_GROUPS && observation !== overflow) return this.#groupOf(overflow);
    const group: Group = { observation, count: 0, kept: [] };
    this.#groups.set(key, group);
    return group;
  }

  /** Errors first, then warnings, then notes; within one severity by the first place. */
  toFindings(locate: Locate): readonly Finding[] {
    const groups = [...this.#groups.values()];
    const positions = locate(groups.flatMap((group) => group.kept.map(({ at, offset }) => offset ?? at)));
    let next = 0;
    const findings = groups.map(({ observation, count, kept }): Finding => {
      const places = kept.map(({ pointer: named, values }): Place => ({
        pointer: named,
        ...values,
        ...positions[next++]!,
      }));
      const { pointer, line, column } = places[0]!;
      const { rule, severity, action, message, remedy } = observation;
      return { rule, severity, action, message, remedy, pointer, line, column, count, places };
    });
    return findings.toSorted(
      (a, b) =>
        severityOrder[a.severity] - severityOrder[b.severity] ||
        a.places[0]!.offset - b.places[0]!.offset ||
        compareText(a.rule, b.rule),
    );
  }

  /** What the reviewer is asked; nothing of it has been applied (settled.md 9). */
  toQuestions(): readonly Question[] {
    return [...this.#groups.values()]
      .filter(({ observation }) => observation.action === 'asked')
      .map(({ observation, count, kept }) => ({
        rule: observation.rule,
        subject: kept[0]?.values.after ?? kept[0]?.values.before ?? kept[0]?.pointer ?? '',
        text: observation.message,
        options: observation.options ?? [],
        count,
      }));
  }
}

const overflow: Observation = {
  rule: 'findings.too-many-kinds',
  severity: 'error',
  action: 'noted',
  message: 'The document has more kinds of problem than can be listed. Further ones are only counted.',
  remedy: 'Ask the vendor for an SBOM made by a current release of a known generator.',
};

function cut<K extends 'before' | 'after'>(key: K, text: string | undefined): { readonly [P in K]?: string } {
  if (text === undefined) return {};
  const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text;
  return { [key]: shown } as { readonly [P in K]?: string };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
