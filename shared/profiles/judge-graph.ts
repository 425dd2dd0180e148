// Judges what a document says about dependencies as a whole (crosswalk A.1.2, NTIA rows N5, N9, N10, CISA row S19).

import type { ElementOutcome } from '#shared/model/profile-result.ts';
import type { GraphSummary } from '#shared/model/graph.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import { type Judgement, toOutcome, toSingle } from './judgement.ts';
import type { GraphRule } from './profile.ts';

const emptyWhy = 'The document lists no component, so there is nothing to judge.';

/** What the product says about its own dependencies: edges or "none" answer, "unknown" is a known unknown (A.0.3, NTIA). */
function toRootOutcome(graph: GraphSummary): ElementOutcome {
  if (graph.rootCount === 0 || graph.rootStatement === 'silent') return 'not-met';
  return graph.rootStatement === 'unknown' ? 'unknown' : 'met';
}

const rootSentences: Readonly<Record<GraphSummary['rootStatement'], string>> = {
  edges: 'The product names its direct dependencies',
  none: 'The product states that it has no dependencies',
  unknown: 'The product states that its dependencies are unknown',
  silent: 'The product says nothing about its dependencies',
};

function describeRoot(graph: GraphSummary): string {
  return graph.rootCount === 0
    ? 'The document does not say which product it describes'
    : rootSentences[graph.rootStatement];
}

/** N5: the primary component down to the top level at least. A root that had to be inferred makes it weak. */
function judgeTopLevel(graph: GraphSummary): Judgement {
  const inferred = graph.rootCount > 0 && graph.rootInferred;
  const note = inferred ? '; the file does not say which component is the product, it was inferred' : '';
  return toSingle(toRootOutcome(graph), `${describeRoot(graph)}${note}.`, inferred);
}

/** N9: the top level with enough to look the rest up; deeper is better. One level with several components is weak (G3). */
function judgeDepth(graph: GraphSummary): Judgement {
  if (graph.nodes === 0) return toSingle('not-applicable', emptyWhy);
  const shallow = graph.rootStatement === 'edges' && graph.maxDepth <= 1 && graph.nodes > 2;
  const figures =
    graph.rootStatement === 'edges'
      ? `; the longest path is ${formatCounted(graph.maxDepth, 'step')}, and ${formatCount(graph.reached)} of ${formatCounted(graph.nodes, 'entry', 'entries')} are reached`
      : '';
  const note = shallow ? ': a flat list, not a tree' : '';
  return toSingle(toRootOutcome(graph), `${describeRoot(graph)}${figures}${note}.`, shallow || graph.flat);
}

function describeStated(graph: GraphSummary): string {
  return `${formatCount(graph.completenessStated)} of ${formatCounted(graph.nodes, 'entry', 'entries')} say whether their list of dependencies is complete`;
}

/** N10: silence is taken as incomplete: open, not failed; any statement, "unknown" included, answers. */
function judgeCompleteness(graph: GraphSummary): Judgement {
  if (graph.nodes === 0) return toSingle('not-applicable', emptyWhy);
  const tally = { of: graph.nodes, covered: Math.min(graph.nodes, graph.completenessStated), notMet: 0 };
  const silent = tally.of - tally.covered;
  const note = silent > 0 ? `; the other ${formatCount(silent)} are taken as incomplete` : '';
  return {
    outcome: toOutcome(tally),
    covered: tally.covered,
    of: tally.of,
    weak: 0,
    why: `${describeStated(graph)}${note}.`,
  };
}

/** S19: a reader should be able to conclude from a missing component, so silence fails the practice (A.0.3); the rest is manual. */
function judgeCoverage(graph: GraphSummary): Judgement {
  if (graph.nodes === 0) return toSingle('not-applicable', emptyWhy);
  const covered = Math.min(graph.nodes, graph.completenessStated);
  const outcome = covered < graph.nodes ? 'not-met' : 'unknown';
  const note =
    outcome === 'not-met'
      ? 'a component that is not listed may still be there'
      : 'whether everything is listed is for a person to judge';
  return { outcome, covered, of: graph.nodes, weak: 0, why: `${describeStated(graph)}; ${note}.` };
}

function judgeOtherRelationships(graph: GraphSummary): Judgement {
  const others = graph.edges - graph.dependencyEdges;
  if (others <= 0) return toSingle('not-met', 'The document states no relationship other than dependencies.');
  return toSingle(
    'met',
    `The document states ${formatCounted(others, 'relationship')} of other kinds, such as containment.`,
  );
}

const judges: Readonly<Record<GraphRule['look'], (graph: GraphSummary) => Judgement>> = {
  'top-level': judgeTopLevel,
  depth: judgeDepth,
  completeness: judgeCompleteness,
  coverage: judgeCoverage,
  'other-relationships': judgeOtherRelationships,
};

/** Outcome and sentence of one element about the graph. */
export function judgeGraph(rule: GraphRule, graph: GraphSummary): Judgement {
  return judges[rule.look](graph);
}
