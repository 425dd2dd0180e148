// How many days a risk may stay without a treatment before it is overdue, unless a person says otherwise.

import type { Rating } from '#shared/model/risk.ts';

/**
 * Days per level, from the preset `balanced` (crosswalk D.2): its classes P2 to P5 are 14, 30, 90 and 180 days. P1 (3 days)
 * is for known exploitation, which nothing can show before advisory data exists, so the highest level starts at P2.
 */
const days: Readonly<Record<Rating, number>> = {
  'very-high': 14,
  high: 30,
  moderate: 90,
  low: 180,
  'very-low': 180,
};

/** Calendar days from the day the risk was first seen (the overall clock of crosswalk D.7, which never pauses). */
export function defaultDueDays(level: Rating): number {
  return days[level];
}
