// B.1 audit-log-intact and evidence-retained: whether the register itself can be trusted as evidence.

import type { MeasureSubject } from '#shared/model/assessment.ts';
import type { Population } from '../population.ts';
import type { Judgement, Measure } from './measure.ts';

export const auditLogIntact: Measure = {
  key: 'audit-log-intact',
  title: 'The audit log is unbroken',
  parameters: {},
  whenEmpty: 'unknown',
  evidence: 'register',
  limit: 'A hash chain shows changes only against a head hash that was kept elsewhere, such as on an earlier report.',
  judge: (population) => judgeRegister(population, judgeLog(population)),
};

export const evidenceRetained: Measure = {
  key: 'evidence-retained',
  title: 'The evidence is kept, unchanged, for the retention period',
  parameters: { years: 7 },
  whenEmpty: 'unknown',
  evidence: 'register',
  limit: 'How long the register file itself is kept is outside the register.',
  judge: (population) => judgeRegister(population, judgeOriginals(population)),
};

function judgeRegister(population: Population, judgement: Judgement): readonly MeasureSubject[] {
  return [{ kind: 'register', id: population.view.register.id, name: 'Register', critical: true, ...judgement }];
}

function judgeLog({ view }: Population): Judgement {
  const { factCount, chainIntact, headHash } = view.register;
  if (!chainIntact) return { outcome: 'not-met', reason: `The hash chain over ${factCount} facts does not verify.` };
  if (factCount === 0) return { outcome: 'not-applicable', reason: 'The log holds no fact yet.' };
  return { outcome: 'met', reason: `${factCount} facts verify up to head ${headHash.slice(0, 16)}….` };
}

function judgeOriginals({ view }: Population): Judgement {
  const { checked, broken } = view.originals;
  if (broken > 0)
    return {
      outcome: 'not-met',
      reason: `${broken} of ${checked} originals no longer have the hash under which they were kept.`,
    };
  const count = view.releases.reduce((sum, release) => sum + release.documents.length + release.refused.length, 0);
  if (count === 0) return { outcome: 'not-applicable', reason: 'The register holds no original.' };
  if (checked === 0) return { outcome: 'unknown', reason: 'The originals were not re-read for this assessment.' };
  return {
    outcome: 'unknown',
    reason: `${checked} originals re-read, none differs; retention periods are not recorded.`,
  };
}
