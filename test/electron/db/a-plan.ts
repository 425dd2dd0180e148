// Synthetic plans and imports of them, for the tests and the bench of the register.

import { sha256Hex } from '#electron/db/ids.ts';
import type { By, Publication, PublishResult, Register } from '#electron/db/types.ts';
import type { ComponentEntry } from '#shared/model/component.ts';
import { componentFields } from '#shared/model/field.ts';
import type { DocumentSummary, PlanBatch, PlannedEdge, PlannedOccurrence, Refusal } from '#shared/model/import-plan.ts';
import type { PlannedRisk } from '#shared/model/risk.ts';
import { ABSENT } from '#shared/model/value-state.ts';
import { createHash } from 'node:crypto';

export const ANNA: By = { actor: 'Anna', recordedAt: '2026-03-01T09:00:00Z' };
export const BEN: By = { actor: 'Ben', recordedAt: '2026-03-02T09:00:00Z' };
export const REGISTER_ID = '11111111-2222-4333-8444-555555555555';
export const ALL = { limit: 100, cursor: null } as const;

export interface EntryShape {
  readonly node: number;
  readonly name: string;
  readonly version?: string;
  readonly states?: string;
  readonly namespace?: string;
  readonly licence?: string;
}

/** A component entry with about as much in it as a real one: purl, two hashes, a licence, a supplier. */
export function anEntry({
  node,
  name,
  version = '1.0.0',
  states = 'PPPPPPPPP',
  namespace,
  licence,
}: EntryShape): ComponentEntry {
  const purl = `pkg:npm/${namespace === undefined ? '' : `${encodeURIComponent(namespace)}/`}${name}@${version}`;
  const seed = `${namespace ?? ''}/${name}@${version}`;
  return {
    node,
    parent: null,
    role: node === 0 ? 'root' : 'component',
    pointer: node === 0 ? '/metadata/component' : `/components/${node - 1}`,
    ref: `ref-${node}`,
    type: 'library',
    namespace: namespace ?? null,
    name: { state: 'present', value: name },
    version: { state: 'present', value: version },
    supplier: { state: 'present', value: { name: `Supplier ${node % 40}`, kind: 'organisation', contacts: [] } },
    producer: ABSENT,
    identifiers: [{ kind: 'purl', value: purl }],
    identities: [{ kind: 'purl', value: purl, origin: 'declared', rule: null, confidence: 'high' }],
    hashes: [
      { algorithm: 'sha-256', value: createHash('sha256').update(seed).digest('hex'), state: 'present' },
      { algorithm: 'sha-1', value: createHash('sha1').update(seed).digest('hex'), state: 'present-weak' },
    ],
    licences: [
      {
        expression: licence ?? (node % 3 === 0 ? 'MIT' : 'Apache-2.0'),
        raw: licence ?? 'x',
        acknowledgement: 'declared',
        state: 'present',
      },
    ],
    copyright: ABSENT,
    downloadLocation: ABSENT,
    scope: null,
    hashNotApplicable: false,
    key: JSON.stringify(['library', namespace ?? null, name, version, purl]),
    states,
  };
}

export interface Sbom {
  readonly occurrences: readonly PlannedOccurrence[];
  readonly edges: readonly PlannedEdge[];
}

/** `names` in document order; the same name again is a merged occurrence. */
export function anSbom(names: readonly string[], more: Partial<EntryShape> = {}): Sbom {
  const seen = new Set<string>();
  const occurrences = names.map((name, node): PlannedOccurrence => {
    const kept = seen.has(name) ? 'merged' : 'stored';
    seen.add(name);
    return { entry: anEntry({ ...more, node, name }), kept };
  });
  const edges = names.slice(1).map((_, i): PlannedEdge => ({ from: 0, to: i + 1, kind: 'depends-on' }));
  return { occurrences, edges };
}

export function batchesOf(sbom: Sbom, size = 1_000): readonly PlanBatch[] {
  const batches: PlanBatch[] = [];
  for (let at = 0; at < sbom.occurrences.length; at += size) {
    batches.push({ kind: 'components', occurrences: sbom.occurrences.slice(at, at + size) });
  }
  batches.push({ kind: 'edges', edges: sbom.edges });
  return batches;
}

export function aSummary(sbom: Sbom): DocumentSummary {
  const stored = sbom.occurrences.filter(({ kept }) => kept === 'stored').length;
  const none = { P: 0, W: 0, U: 0, H: 0, N: 0, '-': 0, A: 0, X: 0 };
  const states = Object.fromEntries(componentFields.map((field) => [field, { ...none, P: sbom.occurrences.length }]));
  return {
    head: {
      standard: 'CycloneDX',
      specVersion: '1.6',
      readAs: '1.6',
      encoding: 'json',
      serial: ABSENT,
      documentVersion: ABSENT,
      name: null,
      created: { state: 'present', value: '2026-02-01T00:00:00Z' },
      authors: ABSENT,
      tools: [{ name: 'syft', version: '1.2.0' }],
      generationContext: ABSENT,
      signature: 'none',
      dataLicence: null,
      externalDocuments: [],
    },
    producer: { name: 'syft', version: '1.2.0' },
    counts: {
      components: sbom.occurrences.length,
      files: 0,
      services: 0,
      relationships: sbom.edges.length,
      vulnerabilities: 0,
    },
    receipt: {
      componentsInFile: sbom.occurrences.length,
      componentsStored: stored,
      componentsMerged: sbom.occurrences.length - stored,
      componentsLeftOut: 0,
      repairs: 0,
      leftOut: [],
    },
    findings: [],
    questions: [],
    states: states as DocumentSummary['states'],
    graph: {
      nodes: sbom.occurrences.length,
      edges: sbom.edges.length,
      dependencyEdges: sbom.edges.length,
      roots: [],
      rootCount: 1,
      rootInferred: false,
      maxDepth: 1,
      reached: sbom.occurrences.length,
      flat: false,
      rootStatement: 'edges',
      completenessStated: 0,
      cycles: false,
    },
    profiles: [],
  };
}

export interface Delivery {
  readonly target?: Publication['target'];
  readonly receivedFrom?: string | null;
  readonly receivedAt?: string;
  readonly channel?: string | null;
  readonly by?: By;
}

export const TARGET = { vendor: 'Acme', product: 'Router', release: '1.0' } as const;

/** Imports one file whose text stands for the SBOM. The same text is the same bytes. */
export function importSbom(register: Register, text: string, sbom: Sbom, delivery: Delivery = {}): PublishResult {
  const lease = register.leases.acquire('import');
  try {
    const generation = register.imports.begin(lease);
    const bytes = Buffer.from(text);
    const sha256 = generation.writeOriginal(bytes);
    const { release } = register.releases.findTarget(delivery.target ?? TARGET);
    const known = release !== null && register.documents.findByContent(release, sha256) !== undefined;
    const content = known ? null : generation.beginContent();
    if (content !== null) for (const batch of batchesOf(sbom)) generation.writeBatch(content, batch);
    return generation.publish({
      target: delivery.target ?? TARGET,
      receivedFrom: delivery.receivedFrom ?? null,
      receivedAt: delivery.receivedAt ?? '2026-03-01',
      channel: delivery.channel ?? null,
      ...(delivery.by ?? ANNA),
      files: [
        {
          name: 'bom.json',
          sha256,
          bytes: bytes.byteLength,
          documents: [
            { outcome: 'read', inside: null, contentSha256: sha256, envelopes: [], content, summary: aSummary(sbom) },
          ],
        },
      ],
    });
  } finally {
    lease.release();
  }
}

export const REFUSAL: Refusal = {
  rule: 'input.truncated',
  reason: 'The file ends in the middle.',
  remedy: 'Ask the vendor to send it again.',
  pointer: '',
  line: 3,
  column: 1,
};

export function aRisk(productId: string, more: Partial<PlannedRisk> = {}): PlannedRisk {
  return {
    productId,
    theme: 'quality',
    cause: 'hashes-missing',
    title: 'Components without a hash',
    likelihood: 'moderate',
    impact: 'moderate',
    level: 'moderate',
    explanation: ['20 % of the components have no hash.'],
    rows: [{ releaseId: 'r1', documentId: 'd1', subject: 'C4', text: 'no hash', affected: 2, of: 10 }],
    dueDays: 90,
    ...more,
  };
}

export function digestOf(text: string): string {
  return sha256Hex(Buffer.from(text));
}
