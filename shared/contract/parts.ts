// Pieces that several operations share: what a checked file, a document, a risk look like on the wire.

import * as z from 'zod';
import { controlStatuses } from '../model/assessment.ts';
import { criticalities, ratings, riskStates, riskThemes, treatments } from '../model/risk.ts';
import { documentStatuses, releaseStates } from '../model/register-view.ts';
import type { DeepReadonly } from '../util/deep-readonly.ts';

/** A day that exists. */
export const isoDate = z.iso.date('a date as YYYY-MM-DD');
export const isoTime = z.union(
  [z.iso.date(), z.iso.datetime({ offset: true })],
  'a date (YYYY-MM-DD) or an RFC 3339 time',
);
/** Names that people give: trimmed, one line, not empty, and nothing in them that nobody sees: two names that look the same
 *  must be the same. Zero width (non-)joiners, which some scripts are written with, are no exception for that reason. */
export const personalName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'one line without control characters')
  .regex(/^[^\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u, 'no invisible characters, such as zero width spaces');
export const reasonText = z.string().trim().min(1, 'a reason is needed').max(4_000);
/** An absolute path. Hosts that must not name paths (the renderer) send tokens; main replaces them before the engine sees them. */
export const filePath = z
  .string()
  .min(1)
  .regex(/^[^\0]*$/, 'a path without NUL characters');

export const placeSchema = z.object({
  pointer: z.string(),
  line: z.number(),
  column: z.number(),
  offset: z.number(),
  before: z.string().optional(),
  after: z.string().optional(),
});

export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  action: z.enum(['accepted', 'noted', 'repaired', 'asked', 'left-out']),
  message: z.string(),
  remedy: z.string(),
  pointer: z.string(),
  line: z.number(),
  column: z.number(),
  count: z.number(),
  places: z.array(placeSchema),
});

export const profileResultSchema = z.object({
  id: z.string(),
  edition: z.string(),
  score: z.number(),
  met: z.number(),
  notMet: z.number(),
  notApplicable: z.number(),
  unknown: z.number(),
  elements: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.enum(['data', 'practice', 'optional']),
      outcome: z.enum(['met', 'not-met', 'not-applicable', 'unknown']),
      covered: z.number(),
      of: z.number(),
      weak: z.number(),
      why: z.string(),
    }),
  ),
});

export const receiptSchema = z.object({
  componentsInFile: z.number(),
  componentsStored: z.number(),
  componentsMerged: z.number(),
  componentsLeftOut: z.number(),
  repairs: z.number(),
  leftOut: z.array(z.object({ pointer: z.string(), rule: z.string(), reason: z.string(), count: z.number() })),
});

export const countsSchema = z.object({
  components: z.number(),
  files: z.number(),
  services: z.number(),
  relationships: z.number(),
  vulnerabilities: z.number(),
});

export const questionSchema = z.object({
  rule: z.string(),
  subject: z.string(),
  text: z.string(),
  options: z.array(z.string()),
  count: z.number(),
});

/** `check --json` (cli.md), one document found in a file. */
export const checkedFileSchema = z.object({
  path: z.string(),
  inside: z.string().nullable(),
  sha256: z.string(),
  contentSha256: z.string(),
  bytes: z.number(),
  outcome: z.enum(['read', 'refused']),
  reason: z.string().nullable(),
  /** What to do about a refusal. */
  remedy: z.string().nullable(),
  envelopes: z.array(z.string()),
  format: z.object({
    standard: z.enum(['CycloneDX', 'SPDX']).nullable(),
    specVersion: z.string().nullable(),
    encoding: z.enum(['json']).nullable(),
  }),
  /** The known version by which a newer one was read, else null. */
  readAs: z.string().nullable(),
  producer: z.object({ name: z.string(), version: z.string().nullable() }).nullable(),
  counts: countsSchema,
  receipt: receiptSchema,
  findings: z.array(findingSchema),
  questions: z.array(questionSchema),
  profiles: z.array(profileResultSchema),
});
export type CheckedFile = DeepReadonly<z.infer<typeof checkedFileSchema>>;

export const documentStatusSchema = z.enum(documentStatuses);
export const releaseStateSchema = z.enum(releaseStates);
export const criticalitySchema = z.enum(criticalities);

export const decisionSchema = z.object({
  status: documentStatusSchema,
  actor: z.string(),
  at: z.string(),
  reason: z.string(),
});

export const documentRowSchema = z.object({
  id: z.string(),
  submission: z.string(),
  vendor: z.string(),
  product: z.string(),
  release: z.string(),
  fileName: z.string(),
  inside: z.string().nullable(),
  sha256: z.string(),
  contentSha256: z.string(),
  bytes: z.number(),
  standard: z.string(),
  specVersion: z.string(),
  components: z.number(),
  errors: z.number(),
  warnings: z.number(),
  status: documentStatusSchema,
  decision: decisionSchema.nullable(),
  receivedAt: z.string(),
  receivedFrom: z.string().nullable(),
  channel: z.string().nullable(),
  recordedAt: z.string(),
  duplicateOf: z.string().nullable(),
});
export type DocumentRow = DeepReadonly<z.infer<typeof documentRowSchema>>;

export const submissionRowSchema = z.object({
  id: z.string(),
  vendor: z.string(),
  product: z.string(),
  release: z.string(),
  receivedFrom: z.string().nullable(),
  receivedAt: z.string(),
  channel: z.string().nullable(),
  recordedAt: z.string(),
  actor: z.string(),
  files: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      bytes: z.number(),
      outcome: z.enum(['read', 'refused']),
      reason: z.string().nullable(),
    }),
  ),
});
export type SubmissionRow = DeepReadonly<z.infer<typeof submissionRowSchema>>;

export const vendorRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  contact: z.string().nullable(),
  securityContact: z.string().nullable(),
  country: z.string().nullable(),
  contractRef: z.string().nullable(),
  products: z.number(),
});
export const productRowSchema = z.object({
  id: z.string(),
  vendor: z.string(),
  vendorId: z.string(),
  name: z.string(),
  criticality: criticalitySchema,
  criticalityReason: z.string().nullable(),
  releases: z.number(),
});
export const releaseRowSchema = z.object({
  id: z.string(),
  vendor: z.string(),
  product: z.string(),
  productId: z.string(),
  name: z.string(),
  state: releaseStateSchema,
  inUseSince: z.string().nullable(),
  documents: z.number(),
  components: z.number(),
});

export const componentRowSchema = z.object({
  id: z.string(),
  type: z.string(),
  namespace: z.string().nullable(),
  name: z.string(),
  version: z.string().nullable(),
  purl: z.string().nullable(),
  cpe: z.string().nullable(),
  licences: z.array(z.string()),
  supplier: z.string().nullable(),
  /** How many entries in how many documents of the asked scope. */
  occurrences: z.number(),
});
export type ComponentRow = DeepReadonly<z.infer<typeof componentRowSchema>>;

export const riskRowSchema = z.object({
  id: z.string(),
  label: z.string(),
  vendor: z.string(),
  product: z.string(),
  theme: z.enum(riskThemes),
  cause: z.string(),
  title: z.string(),
  likelihood: z.enum(ratings),
  impact: z.enum(ratings),
  level: z.enum(ratings),
  state: z.enum(riskStates),
  owner: z.string().nullable(),
  treatment: z.enum(treatments).nullable(),
  plan: z.string().nullable(),
  due: z.string().nullable(),
  /** Days past the due date at as-of; null when not overdue or no date. */
  overdueDays: z.number().nullable(),
  acceptedUntil: z.string().nullable(),
  requestedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
});
export type RiskRowData = DeepReadonly<z.infer<typeof riskRowSchema>>;

export const riskDetailSchema = riskRowSchema.extend({
  explanation: z.array(z.string()),
  rows: z.array(
    z.object({
      releaseId: z.string(),
      documentId: z.string(),
      subject: z.string(),
      text: z.string(),
      affected: z.number(),
      of: z.number(),
    }),
  ),
  history: z.array(
    z.object({
      sequence: z.number(),
      kind: z.string(),
      actor: z.string(),
      at: z.string(),
      reason: z.string().nullable(),
      text: z.string(),
    }),
  ),
});
export type RiskDetail = DeepReadonly<z.infer<typeof riskDetailSchema>>;

export const controlStatusSchema = z.enum(controlStatuses);
