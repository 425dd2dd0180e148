// Where a schema offers alternatives and none fits, a reader wants to hear about the one that was meant.
import { addProblem, getDepth, type LocatedProblem, type Path, type ProblemList } from './problem-list.ts';

/** Adds the problems of the branch that fits best. Every branch has at least one problem. */
export function addBestBranch(
  branches: readonly ProblemList[],
  value: unknown,
  path: Path | undefined,
  list: ProblemList,
): void {
  const alternatives = findMissingAlternatives(branches, path);
  if (alternatives !== undefined) {
    addProblem(list, {
      path,
      keyword: 'required',
      params: { missingProperty: alternatives[0], alternatives },
      value,
    });
    return;
  }
  const best = branches.reduce((one, other) => (compareFit(other, one) < 0 ? other : one));
  for (const problem of best.items) addProblem(list, problem);
  if (best.full) list.full = true;
}

/** `[id, name]` when each branch asks for nothing but one property that is not there: "one of them is needed". */
function findMissingAlternatives(
  branches: readonly ProblemList[],
  path: Path | undefined,
): readonly string[] | undefined {
  const missing = branches.map((branch) => {
    const [problem] = branch.items;
    const only = branch.items.length === 1 && problem?.keyword === 'required' && problem.path === path;
    return only ? problem.params['missingProperty'] : undefined;
  });
  const names = missing.filter((name) => typeof name === 'string');
  return names.length === missing.length && names.length > 1 ? [...new Set(names)] : undefined;
}

/**
 * Below zero when `a` fits better: its first problem lies deeper (what is above it did match); then it has fewer
 * problems at that depth; then fewer fields that it does not know; then fewer in all. Equal fits keep the schema's order.
 */
function compareFit(a: ProblemList, b: ProblemList): number {
  const fitA = toFit(a.items);
  const fitB = toFit(b.items);
  return (
    fitB.depth - fitA.depth ||
    fitA.problems - fitB.problems ||
    fitA.unknownFields - fitB.unknownFields ||
    a.items.length - b.items.length
  );
}

/** The depth of the highest problem, and what is wrong at that depth. */
function toFit(problems: readonly LocatedProblem[]): { depth: number; problems: number; unknownFields: number } {
  const depth = problems.reduce((least, { path }) => Math.min(least, getDepth(path)), Number.MAX_SAFE_INTEGER);
  const highest = problems.filter(({ path }) => getDepth(path) === depth);
  const unknownFields = highest.filter(({ keyword }) => keyword === 'additionalProperties').length;
  return { depth, problems: highest.length, unknownFields };
}
