// B.1 component-inventory-complete: a stated root, components with name, version and identifier, all reached from the root.
// When the author states nothing about completeness, a perfect list may still lack something: then unknown, never met.

import type { DocumentView } from '#shared/model/register-view.ts';
import { type Judgement, type Measure, judgeReleases, toNoDocumentReason } from './measure.ts';
import { judgeShare, toShareOfAll } from './share.ts';

const MIN_PERCENT = 95;

export const componentInventoryComplete: Measure = {
  key: 'component-inventory-complete',
  title: 'The component inventory is complete',
  parameters: { minPercent: MIN_PERCENT },
  whenEmpty: 'unknown',
  evidence: 'document',
  limit: 'Completeness is what the author states; no file of the product is compared with it.',
  judge: (population) =>
    judgeReleases(population, judgeDocument, (scoped) => ({ outcome: 'not-met', reason: toNoDocumentReason(scoped) })),
};

function judgeDocument({ graph, states }: DocumentView): Judgement {
  if (graph.nodes === 0) return { outcome: 'not-met', reason: 'The document lists no component.' };
  if (graph.rootCount === 0 || graph.rootInferred) {
    return { outcome: 'not-met', reason: 'The file does not say which product it describes.' };
  }
  if (graph.reached < graph.nodes) {
    const lost = graph.nodes - graph.reached;
    return { outcome: 'not-met', reason: `${lost} of ${graph.nodes} entries are not connected to the product.` };
  }
  const share = judgeShare(
    toShareOfAll(states, ['C1', 'C2', 'C6']),
    MIN_PERCENT,
    'have a name, a version and an identifier',
  );
  if (share.outcome !== 'met') return share;
  if (graph.rootStatement === 'unknown') {
    return {
      outcome: 'unknown',
      reason: `${share.reason} The author says that the dependencies of the product are not fully known.`,
    };
  }
  if (graph.completenessStated < graph.nodes) {
    return {
      outcome: 'unknown',
      reason: `${share.reason} The author states completeness for ${graph.completenessStated} of ${graph.nodes} entries only.`,
    };
  }
  return { outcome: 'met', reason: `${share.reason} Completeness is stated for all ${graph.nodes} entries.` };
}
