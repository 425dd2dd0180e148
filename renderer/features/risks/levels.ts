// Level of each cell of the matrix (NIST SP 800-30 r1, table I-2), for its tint. The engine rates; this only colours, and
// test/renderer/features/risks/levels.test.ts holds it equal to the engine's table.

import { type Rating, ratings } from '#shared/model/risk.ts';

type Five<T> = readonly [T, T, T, T, T];
type Level = 1 | 2 | 3 | 4 | 5;

/** Likelihood (row) by impact (column), both from very low to very high. */
const table: Five<Five<Level>> = [
  [1, 1, 1, 2, 2],
  [1, 2, 2, 2, 3],
  [1, 2, 3, 3, 4],
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5],
];

/** `likelihood` and `impact`: 0 (very low) to 4 (very high). */
export function levelOfCell(likelihood: number, impact: number): Level {
  const level = table[likelihood]?.[impact];
  if (level === undefined) throw new RangeError(`no cell ${likelihood}, ${impact}`);
  return level;
}

export function rankOf(rating: Rating): number {
  return ratings.indexOf(rating);
}
