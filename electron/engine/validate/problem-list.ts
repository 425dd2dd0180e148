// The problems found so far, with a limit: a hostile element must not yield a million of them.
import type { SchemaProblem } from '#shared/model/schema.ts';

/** Where a value stands below the validated one; linked, so that no text is built for what is in order. */
export interface Path {
  readonly parent: Path | undefined;
  readonly key: string | number;
  readonly depth: number;
}

export interface LocatedProblem {
  readonly path: Path | undefined;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

export interface ProblemList {
  readonly items: LocatedProblem[];
  readonly limit: number;
  /** True once a problem was found that did not fit. */
  full: boolean;
}

export function createProblemList(limit: number): ProblemList {
  return { items: [], limit, full: false };
}

export function addProblem(list: ProblemList, problem: LocatedProblem): void {
  if (list.items.length < list.limit) list.items.push(problem);
  else list.full = true;
}

export function hasProblems(list: ProblemList): boolean {
  return list.full || list.items.length > 0;
}

export function below(parent: Path | undefined, key: string | number): Path {
  return { parent, key, depth: getDepth(parent) + 1 };
}

export function getDepth(path: Path | undefined): number {
  return path === undefined ? 0 : path.depth;
}

/** RFC 6901. */
export function toPointer(path: Path | undefined): string {
  const steps: string[] = [];
  for (let step = path; step !== undefined; step = step.parent) {
    steps.push(String(step.key).replaceAll('~', '~0').replaceAll('/', '~1'));
  }
  return steps
    .toReversed()
    .map((step) => `/${step}`)
    .join('');
}

/** The contract's form. A list that overflowed ends with a problem `limit`, so that nothing is dropped silently. */
export function toSchemaProblems(list: ProblemList): readonly SchemaProblem[] {
  const problems: SchemaProblem[] = list.items.map(({ path, keyword, params, value }) => ({
    pointer: toPointer(path),
    keyword,
    params,
    value,
  }));
  if (list.full) problems.push({ pointer: '', keyword: 'limit', params: { limit: list.limit }, value: undefined });
  return problems;
}
