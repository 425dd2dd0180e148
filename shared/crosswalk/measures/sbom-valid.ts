// B.1 sbom-valid: the current SBOM passes schema and reference checks (D1, D2).

import type { DocumentView } from '#shared/model/register-view.ts';
import { type Judgement, type Measure, judgeReleases } from './measure.ts';

export const sbomValid: Measure = {
  key: 'sbom-valid',
  title: 'The current SBOM is valid by the specification it states',
  parameters: {},
  whenEmpty: 'unknown',
  evidence: 'document',
  judge: (population) => judgeReleases(population, judgeDocument),
};

function judgeDocument({ head, findings }: DocumentView): Judgement {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const standard = `${head.standard} ${head.specVersion}`;
  if (errors.length > 0) {
    const places = errors.reduce((sum, finding) => sum + finding.count, 0);
    return {
      outcome: 'not-met',
      reason: `${errors.length} ${errors.length === 1 ? 'rule' : 'rules'} of ${standard} broken at ${places} ${places === 1 ? 'place' : 'places'}.`,
    };
  }
  if (head.readAs !== head.specVersion) {
    return {
      outcome: 'unknown',
      reason: `${standard} is not known to this program; it was read as ${head.readAs} without errors.`,
    };
  }
  return { outcome: 'met', reason: `No error against ${standard}.` };
}
