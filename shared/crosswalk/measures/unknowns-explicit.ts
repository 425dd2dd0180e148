// B.1 unknowns-explicit: where a required datum is missing, the author says so (U or H); silence (A) and rubbish (X) are gaps.
// Required data: the component elements of CISA 2026 (A.2.3). Producer: the supplier is taken in its place.

import type { ComponentField } from '#shared/model/field.ts';
import type { StateCounts } from '#shared/model/profile-result.ts';
import type { DocumentView } from '#shared/model/register-view.ts';
import { type Judgement, type Measure, judgeReleases } from './measure.ts';
import { toShareOfAny } from './share.ts';

const single: readonly (readonly [ComponentField, string])[] = [
  ['C1', 'name'],
  ['C2', 'version'],
  ['C6', 'identifier'],
  ['C7', 'hash'],
  ['C11', 'licence'],
  ['G1', 'dependencies'],
];

export const unknownsExplicit: Measure = {
  key: 'unknowns-explicit',
  title: 'What is not known is said to be unknown or withheld',
  parameters: { profile: 'cisa-2026', minPercent: 100 },
  whenEmpty: 'unknown',
  evidence: 'document',
  judge: (population) => judgeReleases(population, judgeDocument),
};

function judgeDocument({ states, graph }: DocumentView): Judgement {
  if (graph.nodes === 0) return { outcome: 'not-applicable', reason: 'The document lists no component.' };
  const silent = single
    .map(([field, name]) => ({ name, count: states[field].A + states[field].X }))
    .filter(({ count }) => count > 0);
  const producer = toProducerGaps(states);
  if (producer.atLeast > 0) silent.push({ name: 'producer or supplier', count: producer.atLeast });
  if (silent.length > 0) {
    const list = silent.map(({ name, count }) => `${name} ${count}`).join(', ');
    return { outcome: 'not-met', reason: `Left out without a word, by datum and number of components: ${list}.` };
  }
  if (producer.atMost > 0) {
    return {
      outcome: 'unknown',
      reason: `Up to ${producer.atMost} components may name neither producer nor supplier; the counts kept leave it open.`,
    };
  }
  return { outcome: 'met', reason: 'Every required datum is there or said to be unknown or withheld.' };
}

/** Components of which neither producer nor supplier is stated in any way: between the sum of the gaps that must overlap and the smaller gap. */
function toProducerGaps(states: StateCounts): { readonly atLeast: number; readonly atMost: number } {
  const entries = toShareOfAny(states, ['C3', 'C4']).of;
  const supplier = states.C3.A + states.C3.X;
  const producer = states.C4.A + states.C4.X;
  return { atLeast: Math.max(0, supplier + producer - entries), atMost: Math.min(supplier, producer) };
}
