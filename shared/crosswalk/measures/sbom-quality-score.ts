// B.1 sbom-quality-score: coverage of the chosen profile reaches the threshold of the product's criticality.

import type { DocumentView } from '#shared/model/register-view.ts';
import type { Criticality } from '#shared/model/risk.ts';
import { type Limits, judgeByCriticality } from './criticality-limit.ts';
import { type Judgement, type Measure, judgeReleases } from './measure.ts';

const PROFILE = 'cisa-2026';
/** Defaults of the program: 90 for critical and high, 75 for others (crosswalk B.1). */
const limits: Limits = { critical: 90, high: 90, medium: 75, low: 75 };

export const sbomQualityScore: Measure = {
  key: 'sbom-quality-score',
  title: 'The current SBOM covers the required data well enough',
  parameters: { profile: PROFILE, minimumCriticalOrHigh: limits.high, minimumOther: limits.low },
  whenEmpty: 'unknown',
  evidence: 'document',
  judge: (population) =>
    judgeReleases(population, (document, scoped) => judgeDocument(document, scoped.product.criticality)),
};

function judgeDocument(document: DocumentView, criticality: Criticality): Judgement {
  const result = document.profiles.find((profile) => profile.id === PROFILE);
  if (result === undefined) return { outcome: 'unknown', reason: `Profile ${PROFILE} was not run on this document.` };
  const applicable = result.met + result.notMet + result.unknown;
  const figures = `Coverage ${result.score} of 100 by ${PROFILE} (${result.met} of ${applicable} data elements met)`;
  return judgeByCriticality(criticality, limits, (minimum) =>
    result.score >= minimum
      ? { outcome: 'met', reason: `${figures}, at least ${minimum} asked for.` }
      : { outcome: 'not-met', reason: `${figures}, ${minimum} asked for.` },
  );
}
