import { describe, expect, it } from 'vitest';
import { addBestBranch } from '#electron/engine/validate/best-branch.ts';
import {
  addProblem,
  below,
  createProblemList,
  type Path,
  type ProblemList,
} from '#electron/engine/validate/problem-list.ts';

const here = below(undefined, 'licenses');

function branch(...problems: readonly (readonly [keyword: string, path: Path, missing?: string])[]): ProblemList {
  const list = createProblemList(10);
  for (const [keyword, path, missingProperty] of problems)
    addProblem(list, { path, keyword, params: { missingProperty }, value: 1 });
  return list;
}

function best(...branches: readonly ProblemList[]): readonly string[] {
  const list = createProblemList(10);
  addBestBranch(branches, {}, here, list);
  return list.items.map(({ keyword }) => keyword);
}

describe('the branch that fits best', () => {
  it('is the one that matched further down', () => {
    expect(best(branch(['type', here]), branch(['enum', below(here, 0)], ['enum', below(here, 1)]))).toEqual([
      'enum',
      'enum',
    ]);
  });

  it('has fewer problems at its highest place, then fewer in all, then comes first', () => {
    const child = below(here, 0);
    expect(best(branch(['a', here], ['a', here]), branch(['b', here], ['b', child], ['b', child]))).toEqual([
      'b',
      'b',
      'b',
    ]);
    expect(best(branch(['a', here], ['a', child]), branch(['b', here]))).toEqual(['b']);
    expect(best(branch(['a', here]), branch(['b', here]))).toEqual(['a']);
  });

  it('becomes one problem when every branch lacks just one field', () => {
    const list = createProblemList(10);
    addBestBranch([branch(['required', here, 'id']), branch(['required', here, 'name'])], {}, here, list);
    expect(list.items).toEqual([
      { path: here, keyword: 'required', params: { missingProperty: 'id', alternatives: ['id', 'name'] }, value: {} },
    ]);
  });
});
