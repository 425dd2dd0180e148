// B.1 risk-treatment-recorded: every risk from moderate on has a treatment, an owner and a due date.

import type { RiskView } from '#shared/model/register-view.ts';
import type { Judgement, Measure } from './measure.ts';
import { RISK_THRESHOLD, isAtLeast, judgeRisks, toNothingKnown } from './risk-subject.ts';

export const riskTreatmentRecorded: Measure = {
  key: 'risk-treatment-recorded',
  title: 'Every risk from moderate on has a treatment, an owner and a due date',
  parameters: { threshold: RISK_THRESHOLD },
  whenEmpty: 'not-applicable',
  evidence: 'risk',
  limit: 'Residual ratings are not recorded in this release of the program.',
  judge: (population) => {
    const risks = population.risks.filter((risk) => isAtLeast(risk.level, RISK_THRESHOLD));
    return risks.length === 0 ? toNothingKnown(population) : judgeRisks(population, risks, judgeRisk);
  },
};

/** "very-high" as words. */
function toWords(level: RiskView['level']): string {
  return level.replace('-', ' ');
}

function judgeRisk(risk: RiskView): Judgement {
  const missing: string[] = [];
  if (risk.treatment === null) missing.push('treatment');
  if (risk.owner === null) missing.push('owner');
  // An accepted risk is dated by the end of its acceptance.
  if (risk.due === null && risk.acceptedUntil === null) missing.push('due date');
  if (missing.length > 0)
    return { outcome: 'not-met', reason: `Level ${toWords(risk.level)}; missing: ${missing.join(', ')}.` };
  const date = risk.acceptedUntil ?? risk.due ?? '';
  return {
    outcome: 'met',
    reason: `Level ${toWords(risk.level)}; ${risk.treatment}, owner ${risk.owner}, until ${date}.`,
  };
}
