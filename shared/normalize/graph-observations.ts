// What the graph has to say, in words (quirks 3.4 and the import messages of quirks.md).

import type { Observation } from '../model/finding.ts';
import { formatCount } from '../util/format-number.ts';

export const duplicateRef: Observation = {
  rule: 'graph.duplicate-id',
  severity: 'error',
  action: 'noted',
  message:
    'Several entries share one identifier. All are kept; relationships to the identifier are ambiguous and were taken to mean the first.',
  remedy: 'Ask the vendor to give every entry an identifier of its own (bom-ref, SPDXID).',
};

export const danglingRef: Observation = {
  rule: 'graph.dangling-reference',
  severity: 'error',
  action: 'noted',
  message: 'A relationship names an entry that is not in the document.',
  remedy: 'Ask the vendor to add the missing entries or to remove the relationships.',
};

export const danglingRoot: Observation = {
  rule: 'graph.dangling-root',
  severity: 'error',
  action: 'noted',
  message: 'The document says that it describes an entry that is not in it.',
  remedy: 'Ask the vendor to add the entry for the product itself.',
};

export const externalRef: Observation = {
  rule: 'graph.external-reference',
  severity: 'warning',
  action: 'noted',
  message: 'The vendor refers to other documents that were not delivered with this one.',
  remedy: 'Ask the vendor for the documents named here, and import them in the same submission.',
};

export const selfReference: Observation = {
  rule: 'graph.self-reference',
  severity: 'warning',
  action: 'noted',
  message: 'An entry depends on itself. The relationship was not used.',
  remedy: 'Ask the vendor to remove it.',
};

export function repeatedEdges(count: number): Observation {
  return {
    rule: 'graph.repeated-relationship',
    severity: 'note',
    action: 'accepted',
    message: `${formatCount(count)} dependencies are given more than once. Each counts once.`,
    remedy: 'Nothing to do.',
  };
}

export const noRoot: Observation = {
  rule: 'graph.no-root',
  severity: 'warning',
  action: 'asked',
  message: 'The file does not say which product it describes, and it does not follow from its content.',
  remedy: 'Ask the vendor to name the product: metadata.component in CycloneDX, a DESCRIBES relationship in SPDX.',
  options: ['the product named at import', 'one of the components'],
};

export const rootInferred: Observation = {
  rule: 'graph.root-inferred',
  severity: 'warning',
  action: 'asked',
  message: 'The file does not say which product it describes. We assume the entry that nothing else refers to.',
  remedy: 'Ask the vendor to name the product: metadata.component in CycloneDX, a DESCRIBES relationship in SPDX.',
  options: ['the assumption is right', 'another entry is the product'],
};

export function severalRoots(count: number): Observation {
  return {
    rule: 'graph.several-roots',
    severity: 'note',
    action: 'asked',
    message: `The document describes ${formatCount(count)} products. Which of them is under review?`,
    remedy:
      'Nothing to ask of the vendor if the delivery holds several products; else ask for one document per product.',
    options: ['all of them', 'one of them'],
  };
}

export const flatList: Observation = {
  rule: 'graph.flat-list',
  severity: 'warning',
  action: 'noted',
  message: 'The SBOM holds no dependency information. We can list components, not explain why they are present.',
  remedy: 'Ask the vendor for an SBOM with dependencies (dependencies in CycloneDX, DEPENDS_ON in SPDX).',
};

export const starShaped: Observation = {
  rule: 'graph.star-shaped',
  severity: 'note',
  action: 'noted',
  message: 'The product depends directly on every component: a flat list drawn as a tree, not the real dependencies.',
  remedy: 'Ask the vendor for an SBOM made by the build, which knows what depends on what.',
};

export function unreached(count: number, of: number): Observation {
  return {
    rule: 'graph.unreached',
    severity: 'note',
    action: 'noted',
    message: `${formatCount(count)} of ${formatCount(of)} entries are not reached from the product by any relationship.`,
    remedy: 'Ask the vendor why they are listed, or for the missing relationships.',
  };
}

export const cycle: Observation = {
  rule: 'graph.cycle',
  severity: 'note',
  action: 'accepted',
  message: 'Some components depend on each other in a circle.',
  remedy: 'Nothing to do: circles occur in practice.',
};
