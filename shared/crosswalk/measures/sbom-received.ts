// B.1 sbom-received: every release has at least one SBOM of its own. A rejected one does not count; one in quarantine is undecided.

import { type Judgement, type Measure, toNoDocumentReason, toReleaseSubject } from './measure.ts';
import type { ScopedRelease } from '../population.ts';

export const sbomReceived: Measure = {
  key: 'sbom-received',
  title: 'An SBOM of exactly this release was received',
  parameters: {},
  whenEmpty: 'unknown',
  evidence: 'document',
  limit: 'That a file describes exactly this release rests on whoever filed it under the release.',
  judge: (population) => population.releases.map((scoped) => toReleaseSubject(scoped, judgeRelease(scoped))),
};

function judgeRelease(scoped: ScopedRelease): Judgement {
  const latest = scoped.current.at(-1);
  if (latest !== undefined) {
    const count = scoped.current.length;
    return {
      outcome: 'met',
      reason: `${count} current ${count === 1 ? 'SBOM' : 'SBOMs'}, the latest received ${latest.receivedAt}.`,
    };
  }
  const undecided = scoped.heldBack.some((document) => document.status === 'quarantined');
  return { outcome: undecided ? 'unknown' : 'not-met', reason: toNoDocumentReason(scoped) };
}
