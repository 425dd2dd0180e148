import { expect, test } from 'vitest';
import { ratings } from '#shared/model/risk.ts';
import { toLevel } from '#shared/risk/matrix.ts';
import { levelOfCell, rankOf } from '../../../../renderer/features/risks/levels.ts';

test('The matrix on screen is tinted exactly as the engine rates its cells', () => {
  for (const likelihood of ratings) {
    for (const impact of ratings) {
      const shown = levelOfCell(rankOf(likelihood), rankOf(impact));
      expect(shown, `${likelihood} × ${impact}`).toBe(rankOf(toLevel(likelihood, impact)) + 1);
    }
  }
});
