// B.1 poam-open: every overdue risk, and every open one from moderate on, has an action, an owner and a milestone ahead.

import { getDayNumber } from '#shared/util/day-number.ts';
import type { RiskView } from '#shared/model/register-view.ts';
import type { Judgement, Measure } from './measure.ts';
import { RISK_THRESHOLD, isAtLeast, judgeRisks, toNothingKnown } from './risk-subject.ts';

export const poamOpen: Measure = {
  key: 'poam-open',
  title: 'Every open item has an action with an owner and a milestone',
  parameters: { threshold: RISK_THRESHOLD },
  whenEmpty: 'not-applicable',
  evidence: 'risk',
  judge: (population) => {
    const { today } = population;
    const open = population.risks.filter((risk) => risk.state !== 'accepted');
    const items = open.filter((risk) => isAtLeast(risk.level, RISK_THRESHOLD) || isOverdue(risk, today));
    if (items.length === 0) return toNothingKnown(population);
    return judgeRisks(population, items, (risk) => judgeItem(risk, today));
  },
};

function isOverdue(risk: RiskView, today: number): boolean {
  return risk.due !== null && getDayNumber(risk.due) < today;
}

function judgeItem(risk: RiskView, today: number): Judgement {
  const missing: string[] = [];
  if (risk.plan === null || risk.plan.trim() === '') missing.push('action');
  if (risk.owner === null) missing.push('owner');
  if (risk.due === null) missing.push('milestone');
  if (missing.length > 0) return { outcome: 'not-met', reason: `Missing: ${missing.join(', ')}.` };
  if (isOverdue(risk, today))
    return { outcome: 'not-met', reason: `Its milestone passed on ${risk.due} and no later one is set.` };
  return { outcome: 'met', reason: `Owner ${risk.owner}, next milestone ${risk.due}.` };
}
