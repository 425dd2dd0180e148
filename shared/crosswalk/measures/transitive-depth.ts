// B.1 transitive-depth: dependencies of dependencies are listed (depth 2 or more) and nearly everything hangs on the product (G3).

import type { DocumentView } from '#shared/model/register-view.ts';
import { type Judgement, type Measure, judgeReleases } from './measure.ts';

const MIN_DEPTH = 2;
const MIN_PERCENT = 95;

export const transitiveDepth: Measure = {
  key: 'transitive-depth',
  title: 'Transitive dependencies are listed and connected to the product',
  parameters: { minDepth: MIN_DEPTH, minReachPercent: MIN_PERCENT },
  whenEmpty: 'unknown',
  evidence: 'document',
  judge: (population) => judgeReleases(population, judgeDocument),
};

function judgeDocument({ graph }: DocumentView): Judgement {
  if (graph.nodes <= 1) {
    return {
      outcome: 'not-applicable',
      reason: `The document lists ${graph.nodes} ${graph.nodes === 1 ? 'entry' : 'entries'}.`,
    };
  }
  if (graph.flat) {
    return graph.rootStatement === 'none'
      ? {
          outcome: 'unknown',
          reason: `The product is said to have no dependencies, yet ${graph.nodes} entries are listed.`,
        }
      : { outcome: 'unknown', reason: `${graph.nodes} entries are listed without any dependency between them.` };
  }
  const figures = `Depth ${graph.maxDepth}, ${graph.reached} of ${graph.nodes} entries reached from the product`;
  if (graph.maxDepth >= MIN_DEPTH && graph.reached * 100 >= MIN_PERCENT * graph.nodes) {
    return { outcome: 'met', reason: `${figures}.` };
  }
  return { outcome: 'not-met', reason: `${figures}; depth ${MIN_DEPTH} and ${MIN_PERCENT} % are asked for.` };
}
