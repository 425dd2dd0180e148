// B.1 exception-approved: every acceptance has an approver who is not the requester, a reason, and an expiry within a year that has not passed.

import type { RiskView } from '#shared/model/register-view.ts';
import { getDayNumber, parseDayNumber } from '#shared/util/day-number.ts';
import type { Judgement, Measure } from './measure.ts';
import { judgeRisks, toNothingKnown } from './risk-subject.ts';

const MAX_DAYS = 365;

export const exceptionApproved: Measure = {
  key: 'exception-approved',
  title: 'Every acceptance is approved by a second person, reasoned, and not expired',
  parameters: { maxDays: MAX_DAYS },
  whenEmpty: 'not-applicable',
  evidence: 'risk',
  judge: (population) => {
    const risks = population.risks.filter((risk) => risk.state === 'accepted' || risk.state === 'acceptance-requested');
    if (risks.length === 0) return toNothingKnown(population);
    return judgeRisks(population, risks, (risk) => judgeAcceptance(risk, population.today));
  },
};

function judgeAcceptance(risk: RiskView, today: number): Judgement {
  if (risk.state === 'acceptance-requested') {
    return {
      outcome: 'not-applicable',
      reason: `Requested by ${risk.requestedBy ?? 'nobody named'}, not approved: no acceptance is in force.`,
    };
  }
  const { approvedBy, acceptedUntil } = risk;
  if (approvedBy === null) return { outcome: 'not-met', reason: 'No approver is recorded.' };
  if (risk.requestedBy === null)
    return { outcome: 'unknown', reason: `Approved by ${approvedBy}; who asked for it is not recorded.` };
  if (approvedBy === risk.requestedBy)
    return { outcome: 'not-met', reason: `${approvedBy} approved an acceptance that the same person asked for.` };
  if (!risk.history.some((fact) => (fact.reason ?? '').trim() !== ''))
    return { outcome: 'not-met', reason: 'No reason is recorded.' };
  if (acceptedUntil === null) return { outcome: 'not-met', reason: `Approved by ${approvedBy} without an end.` };
  const until = getDayNumber(acceptedUntil);
  if (until < today) return { outcome: 'not-met', reason: `Approved by ${approvedBy}, expired on ${acceptedUntil}.` };
  // The approval is the approver's latest entry; without one, the days that are left are counted.
  const approvedAt = risk.history.findLast((fact) => fact.actor === approvedBy)?.at;
  const from = (approvedAt === undefined ? undefined : parseDayNumber(approvedAt)) ?? today;
  if (until - from > MAX_DAYS)
    return { outcome: 'not-met', reason: `Approved by ${approvedBy} for ${until - from} days, ${MAX_DAYS} allowed.` };
  return {
    outcome: 'met',
    reason: `Asked for by ${risk.requestedBy}, approved by ${approvedBy}, until ${acceptedUntil}.`,
  };
}
