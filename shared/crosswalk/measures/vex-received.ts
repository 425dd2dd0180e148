// B.1 vex-received, as far as it can be known without VEX import and advisory data: statements inside the SBOM itself.

import { type Judgement, type Measure, toReleaseSubject } from './measure.ts';
import type { ScopedRelease } from '../population.ts';

export const vexReceived: Measure = {
  key: 'vex-received',
  title: 'The vendor states how vulnerabilities affect the release',
  parameters: {},
  whenEmpty: 'unknown',
  evidence: 'document',
  limit:
    'Only statements inside the SBOM are read in this release of the program, no separate VEX documents. A statement is the vendor’s claim.',
  judge: (population) => population.releases.map((scoped) => toReleaseSubject(scoped, judgeRelease(scoped))),
};

function judgeRelease(scoped: ScopedRelease): Judgement {
  const claims = scoped.current.flatMap((document) => document.claims);
  const stated = claims.filter((claim) => claim.state !== null).length;
  if (stated > 0) {
    return {
      outcome: 'met',
      reason: `The SBOM states an analysis for ${stated} of ${claims.length} vulnerabilities that it names.`,
    };
  }
  return {
    outcome: 'unknown',
    reason:
      claims.length > 0
        ? `The SBOM names ${claims.length} vulnerabilities without an analysis; separate VEX documents are not read yet.`
        : 'The SBOM makes no statement; separate VEX documents are not read yet.',
  };
}
