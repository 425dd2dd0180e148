import { describe, expect, it } from 'vitest';
import {
  addProblem,
  below,
  createProblemList,
  hasProblems,
  toPointer,
  toSchemaProblems,
} from '#electron/engine/validate/problem-list.ts';

const problem = { path: undefined, keyword: 'type', params: {}, value: 1 };

describe('the list of problems', () => {
  it('writes pointers as RFC 6901 says', () => {
    expect(toPointer(undefined)).toBe('');
    expect(toPointer(below(below(below(undefined, 'a/b'), 3), '~'))).toBe('/a~1b/3/~0');
  });

  it('keeps as many problems as fit and says when there were more', () => {
    const list = createProblemList(2);
    expect(hasProblems(list)).toBe(false);
    for (let count = 0; count < 5; count++) addProblem(list, problem);
    expect(toSchemaProblems(list).map(({ keyword }) => keyword)).toEqual(['type', 'type', 'limit']);
  });

  it('does not speak of more when all problems fitted', () => {
    const list = createProblemList(1);
    addProblem(list, problem);
    expect(toSchemaProblems(list)).toEqual([{ pointer: '', keyword: 'type', params: {}, value: 1 }]);
  });
});
