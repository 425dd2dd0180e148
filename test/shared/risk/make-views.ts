// Builds what risks are planned from: products, releases and documents with good evidence, changed by a test.

import type { VulnerabilityClaim } from '#shared/model/document.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { ProfileInput } from '#shared/model/profile-result.ts';
import type { DocumentView, ProductView, ReleaseView } from '#shared/model/register-view.ts';
import { cisa2026 } from '#shared/profiles/cisa-2026.ts';
import { evaluateProfile } from '#shared/profiles/evaluate.ts';
import { makeInput } from '../profiles/make-input.ts';

export function makeProduct(changes: Partial<ProductView> = {}): ProductView {
  return {
    id: 'product-1',
    vendorId: 'vendor-1',
    name: 'Router',
    criticality: 'critical',
    criticalityReason: null,
    ...changes,
  };
}

export function makeRelease(changes: Partial<ReleaseView> = {}): ReleaseView {
  return {
    id: 'release-1',
    productId: 'product-1',
    vendorId: 'vendor-1',
    name: '4.2',
    state: 'in-use',
    inUseSince: null,
    documents: [makeDocumentView()],
    refused: [],
    ...changes,
  };
}

/** A document whose profile result is what the real profile says about `input`. */
export function makeDocumentView(changes: Partial<DocumentView> = {}, input: ProfileInput = makeInput()): DocumentView {
  return {
    id: 'document-1',
    submissionId: 'submission-1',
    fileName: 'router.cdx.json',
    inside: null,
    sha256: 'a'.repeat(64),
    contentSha256: 'a'.repeat(64),
    bytes: 1000,
    receivedFrom: null,
    receivedAt: '2026-03-01',
    channel: null,
    recordedAt: '2026-03-01T10:00:00Z',
    head: {
      standard: 'CycloneDX',
      specVersion: '1.6',
      readAs: '1.6',
      encoding: 'json',
      serial: { state: 'absent', value: null },
      documentVersion: { state: 'absent', value: null },
      name: null,
      created: { state: 'absent', value: null },
      authors: { state: 'absent', value: null },
      tools: [],
      generationContext: { state: 'absent', value: null },
      signature: 'none',
      dataLicence: null,
      externalDocuments: [],
    },
    counts: { components: input.componentCount, files: 0, services: 0, relationships: 12, vulnerabilities: 0 },
    receipt: {
      componentsInFile: input.componentCount,
      componentsStored: input.componentCount,
      componentsMerged: 0,
      componentsLeftOut: 0,
      repairs: 0,
      leftOut: [],
    },
    findings: [],
    questions: [],
    states: input.components,
    graph: input.graph,
    profiles: [evaluateProfile(cisa2026, input)],
    claims: [],
    status: 'received',
    decision: null,
    ...changes,
  };
}

export function makeFinding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'schema.pattern',
    severity: 'error',
    action: 'noted',
    message: 'The value does not have the form that the format asks for.',
    remedy: 'Correct the value.',
    pointer: '/components/0/hashes/0/content',
    line: 1,
    column: 1,
    count: 1,
    places: [],
    ...changes,
  };
}

export function makeClaim(changes: Partial<VulnerabilityClaim> = {}): VulnerabilityClaim {
  return {
    pointer: '/vulnerabilities/0',
    id: 'CVE-2026-0001',
    source: null,
    severity: 'high',
    score: null,
    state: null,
    justification: null,
    detail: null,
    affects: ['ref-1'],
    ...changes,
  };
}
