// Evaluates one profile on one document from counts of value states (crosswalk A.0, settled.md 14). Pure; thresholds
// belong to the policy, not to the profile.

import type {
  ElementOutcome,
  ProfileElementResult,
  ProfileInput,
  ProfileResult,
} from '#shared/model/profile-result.ts';
import { judgeComponents } from './judge-components.ts';
import { judgeDocument } from './judge-document.ts';
import { judgeGraph } from './judge-graph.ts';
import { judgeUnknowns } from './judge-unknowns.ts';
import type { Judgement } from './judgement.ts';
import type { ElementRule, Profile } from './profile.ts';

function judge(rule: ElementRule, profile: Profile, input: ProfileInput): Judgement {
  if (rule.on === 'components') return judgeComponents(rule, input.standard, input.components);
  if (rule.on === 'document') return judgeDocument(rule, input);
  if (rule.on === 'graph') return judgeGraph(rule, input.graph);
  if (rule.on === 'explicit-unknowns') return judgeUnknowns(profile, input);
  return { outcome: 'unknown', covered: 0, of: 0, weak: 0, why: rule.why };
}

/** floor(100 × mean of covered/of), exactly: fractions are added as whole numbers, so no rounding error can move it. */
function toScore(elements: readonly ProfileElementResult[]): number {
  const applicable = elements.filter((element) => element.of > 0);
  if (applicable.length === 0) return 0;
  let numerator = 0n;
  let denominator = 1n;
  for (const { covered, of } of applicable) {
    numerator = numerator * BigInt(of) + BigInt(covered) * denominator;
    denominator *= BigInt(of);
  }
  return Number((100n * numerator) / (denominator * BigInt(applicable.length)));
}

/**
 * The result of `profile` on the document that `input` describes, elements in the order of the profile. Only data
 * elements count in the score and in met, notMet, notApplicable and unknown (cli.md).
 */
export function evaluateProfile(profile: Profile, input: ProfileInput): ProfileResult {
  const elements = profile.elements.map((element): ProfileElementResult => {
    const { outcome, covered, of, weak, why } = judge(element.rule, profile, input);
    return { id: element.id, title: element.title, kind: element.kind, outcome, covered, of, weak, why };
  });
  const data = elements.filter((element) => element.kind === 'data');
  const count = (outcome: ElementOutcome): number => data.filter((element) => element.outcome === outcome).length;
  return {
    id: profile.id,
    edition: profile.edition,
    score: toScore(data),
    met: count('met'),
    notMet: count('not-met'),
    notApplicable: count('not-applicable'),
    unknown: count('unknown'),
    elements,
  };
}
