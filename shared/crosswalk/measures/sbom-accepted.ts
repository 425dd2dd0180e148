// B.1 sbom-accepted: a person has accepted every current SBOM of the release.

import type { DocumentView } from '#shared/model/register-view.ts';
import { type Judgement, type Measure, judgeReleases, toNoDocumentReason } from './measure.ts';

export const sbomAccepted: Measure = {
  key: 'sbom-accepted',
  title: 'A reviewer has accepted the current SBOM',
  parameters: {},
  whenEmpty: 'unknown',
  evidence: 'decision',
  judge: (population) =>
    judgeReleases(population, judgeDocument, (scoped) => ({
      outcome: scoped.heldBack.length > 0 ? 'not-met' : 'unknown',
      reason: toNoDocumentReason(scoped),
    })),
};

function judgeDocument({ status, decision }: DocumentView): Judgement {
  if (decision === null) return { outcome: 'not-met', reason: 'Received; nobody has decided yet.' };
  const by = `by ${decision.actor} on ${decision.at.slice(0, 10)}`;
  if (status === 'accepted') return { outcome: 'met', reason: `Accepted ${by}.` };
  if (status === 'accepted-with-conditions') return { outcome: 'met', reason: `Accepted with conditions ${by}.` };
  return { outcome: 'not-met', reason: `Status ${status}, set ${by}.` };
}
