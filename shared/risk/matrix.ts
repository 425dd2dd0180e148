// The 5 × 5 rating of a risk (crosswalk D.6, after NIST SP 800-30 r1, table I-2) and where its two inputs come from as
// long as no advisory data is known (issue A1): impact from the product's criticality, likelihood from the affected share.

import type { Criticality, Rating } from '#shared/model/risk.ts';

/** Likelihood → impact → level, exactly as the table. */
const levels: Readonly<Record<Rating, Readonly<Record<Rating, Rating>>>> = {
  'very-high': { 'very-low': 'very-low', low: 'low', moderate: 'moderate', high: 'high', 'very-high': 'very-high' },
  high: { 'very-low': 'very-low', low: 'low', moderate: 'moderate', high: 'high', 'very-high': 'very-high' },
  moderate: { 'very-low': 'very-low', low: 'low', moderate: 'moderate', high: 'moderate', 'very-high': 'high' },
  low: { 'very-low': 'very-low', low: 'low', moderate: 'low', high: 'low', 'very-high': 'moderate' },
  'very-low': { 'very-low': 'very-low', low: 'very-low', moderate: 'very-low', high: 'low', 'very-high': 'low' },
};

const impacts: Readonly<Record<Criticality, Rating>> = {
  critical: 'very-high',
  high: 'high',
  medium: 'moderate',
  low: 'low',
  unset: 'high',
};

/** The level of a risk: one cell of the table. */
export function toLevel(likelihood: Rating, impact: Rating): Rating {
  return levels[likelihood][impact];
}

/** Impact by product criticality; unset is taken as high until somebody sets it. */
export function toImpact(criticality: Criticality): Rating {
  return impacts[criticality];
}

/** Likelihood by affected share: over 50 % high, over 10 % moderate, else low. Whole numbers only, so no rounding decides. */
export function toLikelihood(affected: number, of: number): Rating {
  if (affected * 2 > of) return 'high';
  return affected * 10 > of ? 'moderate' : 'low';
}
