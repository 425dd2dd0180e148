// B.1 pre-acquisition-assessed: a person decided about an SBOM of the release before the release went into use.
// Stricter than B.1 for releases older than the register: unknown, not n/a, since an assessment may lie elsewhere.

import type { DecisionView, RegisterView } from '#shared/model/register-view.ts';
import { getDayNumber } from '#shared/util/day-number.ts';
import { type Judgement, type Measure, toReleaseSubject } from './measure.ts';
import type { ScopedRelease } from '../population.ts';

export const preAcquisitionAssessed: Measure = {
  key: 'pre-acquisition-assessed',
  title: 'A person decided on the release before it went into use',
  parameters: {},
  whenEmpty: 'unknown',
  evidence: 'decision',
  limit:
    'The assessment is the recorded decision on an SBOM; further parts of a due diligence are not in the register.',
  judge: (population) => {
    const first = toFirstRecord(population.view);
    return population.releases.map((scoped) =>
      toReleaseSubject(
        scoped,
        scoped.release.state === 'candidate' ? judgeCandidate(scoped) : judgeInUse(scoped, first),
      ),
    );
  },
};

function toFirstRecord(view: RegisterView): number | undefined {
  const days = view.releases.flatMap((release) =>
    release.documents.map((document) => getDayNumber(document.recordedAt)),
  );
  return days.length === 0 ? undefined : days.reduce((a, b) => Math.min(a, b));
}

function toDecisions(scoped: ScopedRelease): readonly DecisionView[] {
  return scoped.release.documents.flatMap((document) => (document.decision === null ? [] : [document.decision]));
}

function isApproval(decision: DecisionView): boolean {
  return decision.status === 'accepted' || decision.status === 'accepted-with-conditions';
}

function toSentence(decision: DecisionView): string {
  return `${isApproval(decision) ? 'Approved' : `Decided (${decision.status})`} by ${decision.actor} on ${decision.at.slice(0, 10)}`;
}

function judgeCandidate(scoped: ScopedRelease): Judgement {
  const latest = toDecisions(scoped).at(-1);
  return latest === undefined
    ? { outcome: 'not-applicable', reason: 'A candidate without a decision: nothing has been acquired.' }
    : { outcome: 'met', reason: `${toSentence(latest)}; not in use yet.` };
}

function judgeInUse(scoped: ScopedRelease, firstRecord: number | undefined): Judgement {
  const since = scoped.release.inUseSince;
  if (since === null) return { outcome: 'unknown', reason: 'Since when the release is in use is not recorded.' };
  const start = getDayNumber(since);
  const decisions = toDecisions(scoped);
  const inTime = decisions.filter((decision) => getDayNumber(decision.at) <= start);
  const approval = inTime.find(isApproval);
  if (approval !== undefined) return { outcome: 'met', reason: `${toSentence(approval)}, in use since ${since}.` };
  const [refusal] = inTime;
  if (refusal !== undefined)
    return { outcome: 'not-met', reason: `${toSentence(refusal)}, yet in use since ${since}.` };
  if (firstRecord === undefined || start < firstRecord) {
    return {
      outcome: 'unknown',
      reason: `In use since ${since}, before the first record of this register: an earlier assessment would lie elsewhere.`,
    };
  }
  const [late] = decisions;
  if (late === undefined) return { outcome: 'not-met', reason: `In use since ${since} without a decision.` };
  const couldBeEarlier = scoped.release.documents.some(
    (document) => document.decision !== null && getDayNumber(document.recordedAt) <= start,
  );
  return couldBeEarlier
    ? {
        outcome: 'unknown',
        reason: `${toSentence(late)}, in use since ${since}; only the latest decision on each document is looked at.`,
      }
    : { outcome: 'not-met', reason: `${toSentence(late)}, after it went into use on ${since}.` };
}
