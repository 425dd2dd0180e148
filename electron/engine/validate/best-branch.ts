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
 * Below zero when `a` fits better: its first problem lies deeper (what is above it did match), then it has fewer
 * problems at that depth, then fewer in all. Equal fits keep the order of the schema.
 */
function compareFit(a: ProblemList, b: ProblemList): number {
  const depthA = getShallowest(a.items);
  const depthB = getShallowest(b.items);
  if (depthA !== depthB) return depthB - depthA;
  return countAtDepth(a.items, depthA) - countAtDepth(b.items, depthB) || a.items.length - b.items.length;
}

function getShallowest(problems: readonly LocatedProblem[]): number {
  return problems.reduce((least, problem) => Math.min(least, getDepth(problem.path)), Number.MAX_SAFE_INTEGER);
}

function countAtDepth(problems: readonly LocatedProblem[], depth: number): number {
  return problems.reduce((count, problem) => count + (getDepth(problem.path) === depth ? 1 : 0), 0);
}
