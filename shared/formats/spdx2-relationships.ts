// The relationship types of SPDX 2 (2.3 clause 11.1, table 68) in our three kinds, with the direction that we use:
// "from depends on to", "from contains to". `reversed` types are written the other way round (quirk Q64).

import type { EdgeKind } from '../model/document.ts';

export interface RelationshipRule {
  readonly kind: EdgeKind;
  readonly reversed: boolean;
}

const depends: RelationshipRule = { kind: 'depends-on', reversed: false };
const dependsReversed: RelationshipRule = { kind: 'depends-on', reversed: true };
const contains: RelationshipRule = { kind: 'contains', reversed: false };
const containsReversed: RelationshipRule = { kind: 'contains', reversed: true };
const other: RelationshipRule = { kind: 'other', reversed: false };

export const relationshipRules: ReadonlyMap<string, RelationshipRule> = new Map([
  ['DEPENDS_ON', depends],
  ['HAS_PREREQUISITE', depends],
  ['STATIC_LINK', depends],
  ['DYNAMIC_LINK', depends],
  ['DEPENDENCY_OF', dependsReversed],
  ['BUILD_DEPENDENCY_OF', dependsReversed],
  ['DEV_DEPENDENCY_OF', dependsReversed],
  ['OPTIONAL_DEPENDENCY_OF', dependsReversed],
  ['PROVIDED_DEPENDENCY_OF', dependsReversed],
  ['RUNTIME_DEPENDENCY_OF', dependsReversed],
  ['TEST_DEPENDENCY_OF', dependsReversed],
  ['PREREQUISITE_FOR', dependsReversed],
  ['BUILD_TOOL_OF', dependsReversed],
  ['DEV_TOOL_OF', dependsReversed],
  ['TEST_TOOL_OF', dependsReversed],
  ['OPTIONAL_COMPONENT_OF', containsReversed],
  ['CONTAINS', contains],
  ['CONTAINED_BY', containsReversed],
  ['PACKAGE_OF', containsReversed],
  ['EXPANDED_FROM_ARCHIVE', containsReversed],
]);

export function toRelationshipRule(type: string): RelationshipRule {
  return relationshipRules.get(type) ?? other;
}
