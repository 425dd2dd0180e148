// Builders of a RegisterView by hand: every builder gives a plain, good value and takes what a test wants to be different.

import { type ComponentField, componentFields } from '#shared/model/field.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { GraphSummary } from '#shared/model/graph.ts';
import type { ProfileElementResult, ProfileResult, StateCounts } from '#shared/model/profile-result.ts';
import type {
  DecisionView,
  DocumentView,
  HistoryView,
  OverrideView,
  ProductView,
  RegisterView,
  ReleaseView,
  RiskView,
  VendorView,
} from '#shared/model/register-view.ts';
import type { StateLetter } from '#shared/model/value-state.ts';

export const AS_OF = '2026-11-23T00:00:00Z';

const NO_LETTERS: Readonly<Record<StateLetter, number>> = { P: 0, W: 0, U: 0, H: 0, N: 0, '-': 0, A: 0, X: 0 };

/** A hash-like text of 64 hex digits; different seeds give different ones (FNV-1a over seed and block number). */
export function aHash(seed: string): string {
  const blocks = [0, 1, 2, 3, 4, 5, 6, 7].map((block) => {
    let hash = 0x811c9dc5;
    for (const character of `${block} ${seed}`)
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0');
  });
  return blocks.join('');
}

/** A UUID-like id. */
export function anId(seed: string): string {
  const hex = aHash(seed);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** States of `entries` components: all present, but what is given per field. The rest of a given field is present too. */
export function someStates(
  entries: number,
  differing: Partial<Record<ComponentField, Partial<Record<StateLetter, number>>>> = {},
): StateCounts {
  const letters = componentFields.map((field) => {
    const given = differing[field] ?? {};
    const rest = entries - Object.values(given).reduce((sum, count) => sum + count, 0);
    return [
      field,
      { ...NO_LETTERS, P: rest, ...given, ...(given.P === undefined ? {} : { P: given.P + rest }) },
    ] as const;
  });
  return Object.fromEntries(letters) as unknown as StateCounts;
}

export function aGraph(differing: Partial<GraphSummary> = {}): GraphSummary {
  return {
    nodes: 10,
    edges: 12,
    dependencyEdges: 12,
    roots: [{ name: 'Router', pointer: '/metadata/component' }],
    rootCount: 1,
    rootInferred: false,
    maxDepth: 3,
    reached: 10,
    flat: false,
    rootStatement: 'edges',
    completenessStated: 10,
    cycles: false,
    ...differing,
  };
}

export function anElement(differing: Partial<ProfileElementResult> = {}): ProfileElementResult {
  return {
    id: 'S11',
    title: 'Component name',
    kind: 'data',
    outcome: 'met',
    covered: 10,
    of: 10,
    weak: 0,
    why: 'All 10 components have it.',
    ...differing,
  };
}

export function aProfile(differing: Partial<ProfileResult> = {}): ProfileResult {
  return {
    id: 'cisa-2026',
    edition: '2026-07-29, version 2.1',
    score: 95,
    met: 16,
    notMet: 1,
    notApplicable: 0,
    unknown: 0,
    elements: [
      anElement(),
      anElement({
        id: 'S13',
        title: 'Component identifiers',
        outcome: 'not-met',
        covered: 7,
        of: 10,
        why: '3 of 10 components have none.',
      }),
      anElement({
        id: 'S14',
        title: 'Component hash value',
        outcome: 'unknown',
        covered: 8,
        of: 10,
        weak: 2,
        why: '2 of 10 are said to be unknown.',
      }),
      anElement({
        id: 'S20',
        title: 'Distribution and delivery',
        kind: 'practice',
        outcome: 'unknown',
        covered: 0,
        of: 0,
        why: 'A file cannot show it.',
      }),
    ],
    ...differing,
  };
}

export function aFinding(differing: Partial<Finding> = {}): Finding {
  return {
    rule: 'schema.required',
    severity: 'error',
    action: 'noted',
    message: 'A component has no name.',
    remedy: 'Give every component a name.',
    pointer: '/components/3',
    line: 41,
    column: 5,
    count: 1,
    places: [{ pointer: '/components/3', line: 41, column: 5, offset: 1200 }],
    ...differing,
  };
}

export function aDecision(differing: Partial<DecisionView> = {}): DecisionView {
  return {
    status: 'accepted',
    actor: 'Mara Lindqvist',
    at: '2026-10-05T09:00:00Z',
    reason: 'Complete enough for a router at the edge.',
    ...differing,
  };
}

export function aDocument(differing: Partial<DocumentView> = {}): DocumentView {
  const fileName = differing.fileName ?? 'router-4.2.cdx.json';
  return {
    id: anId(`document ${fileName}`),
    submissionId: anId(`submission ${fileName}`),
    fileName,
    inside: null,
    sha256: aHash(fileName),
    contentSha256: aHash(fileName),
    bytes: 123_456,
    receivedFrom: 'psirt@vendor.example',
    receivedAt: '2026-10-01',
    channel: 'e-mail',
    recordedAt: '2026-10-01T08:00:00Z',
    head: {
      standard: 'CycloneDX',
      specVersion: '1.6',
      readAs: '1.6',
      encoding: 'json',
      serial: { state: 'present', value: `urn:uuid:${anId(`serial ${fileName}`)}` },
      documentVersion: { state: 'present', value: '1' },
      name: null,
      created: { state: 'present', value: '2026-09-30T12:00:00Z' },
      authors: { state: 'present', value: [{ name: 'Vendor', kind: 'organisation', contacts: [] }] },
      tools: [{ name: 'syft', version: '1.2.0' }],
      generationContext: { state: 'present', value: 'build' },
      signature: 'none',
      dataLicence: null,
      externalDocuments: [],
    },
    counts: { components: 9, files: 0, services: 0, relationships: 12, vulnerabilities: 0 },
    receipt: {
      componentsInFile: 10,
      componentsStored: 10,
      componentsMerged: 0,
      componentsLeftOut: 0,
      repairs: 0,
      leftOut: [],
    },
    findings: [],
    questions: [],
    states: someStates(10),
    graph: aGraph(),
    profiles: [aProfile()],
    claims: [],
    status: 'accepted',
    decision: aDecision(),
    ...differing,
  };
}

export function aVendor(differing: Partial<VendorView> = {}): VendorView {
  const name = differing.name ?? 'Halden Networks';
  return {
    id: anId(`vendor ${name}`),
    name,
    contact: 'sales@vendor.example',
    securityContact: 'psirt@vendor.example',
    country: 'NO',
    contractRef: 'C-2025-17',
    ...differing,
  };
}

export function aProduct(vendor: VendorView, differing: Partial<ProductView> = {}): ProductView {
  const name = differing.name ?? 'Router';
  return {
    id: anId(`product ${vendor.name} ${name}`),
    vendorId: vendor.id,
    name,
    criticality: 'high',
    criticalityReason: 'Carries the traffic of all branches.',
    ...differing,
  };
}

export function aRelease(product: ProductView, differing: Partial<ReleaseView> = {}): ReleaseView {
  const name = differing.name ?? '4.2';
  return {
    id: anId(`release ${product.id} ${name}`),
    productId: product.id,
    vendorId: product.vendorId,
    name,
    state: 'in-use',
    inUseSince: '2026-10-10',
    documents: [aDocument()],
    refused: [],
    ...differing,
  };
}

export function aFact(differing: Partial<HistoryView> = {}): HistoryView {
  return {
    sequence: 7,
    kind: 'risk.treated',
    actor: 'Iris Okafor',
    at: '2026-10-06T10:00:00Z',
    reason: 'The vendor has promised a corrected SBOM.',
    text: 'Treatment set to mitigate.',
    ...differing,
  };
}

export function aRisk(product: ProductView, differing: Partial<RiskView> = {}): RiskView {
  const title = differing.title ?? 'Components without an identifier';
  return {
    id: anId(`risk ${product.id} ${title}`),
    label: 'R-0001',
    productId: product.id,
    theme: 'identity',
    cause: 'identity.missing',
    title,
    likelihood: 'moderate',
    impact: 'high',
    level: 'moderate',
    explanation: ['3 of 10 components affected: likelihood moderate.', 'Criticality high: impact high.'],
    rows: [],
    state: 'in-treatment',
    owner: 'Iris Okafor',
    treatment: 'mitigate',
    plan: 'Ask the vendor for purls.',
    due: '2026-12-31',
    acceptedUntil: null,
    requestedBy: null,
    approvedBy: null,
    history: [aFact()],
    ...differing,
  };
}

export function anOverride(differing: Partial<OverrideView> = {}): OverrideView {
  return {
    framework: 'nist-csf-2.0',
    control: 'GV.SC-05',
    status: 'supported',
    justification: 'The clause checklist of the contract office was reviewed by hand.',
    reviewer: 'Mara Lindqvist',
    at: '2026-11-01T09:00:00Z',
    expires: '2027-01-30',
    basedOn: 'partial',
    evidence: [],
    ...differing,
  };
}

/** A register with what is given; empty otherwise. */
export function aRegisterView(differing: Partial<RegisterView> = {}): RegisterView {
  return {
    register: { id: anId('register'), headHash: aHash('head'), factCount: 12, chainIntact: true },
    vendors: [],
    products: [],
    releases: [],
    risks: [],
    overrides: [],
    originals: { checked: 1, broken: 0 },
    ...differing,
  };
}

/** The same register with every release retired. */
export function withAllRetired(view: RegisterView): RegisterView {
  const releases: ReleaseView[] = [];
  for (const release of view.releases) releases.push({ ...release, state: 'retired' });
  return { ...view, releases };
}

/** One vendor with one critical product and one accepted release in use, everything good. */
export function aGoodRegister(differing: Partial<RegisterView> = {}): RegisterView {
  const vendor = aVendor();
  const product = aProduct(vendor);
  return aRegisterView({ vendors: [vendor], products: [product], releases: [aRelease(product)], ...differing });
}
