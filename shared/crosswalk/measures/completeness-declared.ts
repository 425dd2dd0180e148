// B.1 completeness-declared: the author says how complete the dependencies are (G4), for the root and for 90 % of the components.

import type { DocumentView } from '#shared/model/register-view.ts';
import { type Judgement, type Measure, judgeReleases } from './measure.ts';

const MIN_PERCENT = 90;

export const completenessDeclared: Measure = {
  key: 'completeness-declared',
  title: 'The author states how complete the dependencies are',
  parameters: { minPercent: MIN_PERCENT },
  whenEmpty: 'unknown',
  evidence: 'document',
  judge: (population) => judgeReleases(population, judgeDocument),
};

function judgeDocument({ graph }: DocumentView): Judgement {
  if (graph.nodes === 0) return { outcome: 'not-applicable', reason: 'The document lists no component.' };
  const figures = `Completeness is stated for ${graph.completenessStated} of ${graph.nodes} entries`;
  if (graph.completenessStated * 100 < MIN_PERCENT * graph.nodes) {
    return { outcome: 'not-met', reason: `${figures}; ${MIN_PERCENT} % are asked for.` };
  }
  const all = graph.completenessStated >= graph.nodes;
  if (all || graph.rootStatement === 'none' || graph.rootStatement === 'unknown') {
    return { outcome: 'met', reason: `${figures}, the product among them.` };
  }
  if (graph.rootStatement === 'silent')
    return { outcome: 'not-met', reason: `${figures}, but not for the product itself.` };
  return { outcome: 'unknown', reason: `${figures}; whether the product itself is among them is not kept.` };
}
