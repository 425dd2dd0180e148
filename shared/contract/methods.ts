// Every operation of the engine: request and response as schemas; types are inferred from them. Jobs run off the
// thread that answers queries, report progress and can be cancelled until they commit.

import * as z from 'zod';
import type { FrameworkAssessment } from '../model/assessment.ts';
import { ratings, riskStates, treatments } from '../model/risk.ts';
import type { DeepReadonly } from '../util/deep-readonly.ts';
import {
  checkedFileSchema,
  componentRowSchema,
  controlStatusSchema,
  criticalitySchema,
  documentRowSchema,
  documentStatusSchema,
  filePath,
  isoDate,
  isoTime,
  personalName,
  productRowSchema,
  reasonText,
  releaseRowSchema,
  releaseStateSchema,
  riskDetailSchema,
  riskRowSchema,
  submissionRowSchema,
  vendorRowSchema,
} from './parts.ts';
import { viewMethods } from './view-methods.ts';

interface MethodShape {
  readonly request: z.ZodType;
  readonly response: z.ZodType;
  /** query: reads. command: short write. job: long, with progress and cancel. */
  readonly kind: 'query' | 'command' | 'job';
}

function method<Q extends z.ZodType, S extends z.ZodType, K extends MethodShape['kind']>(
  kind: K,
  request: Q,
  response: S,
) {
  return { kind, request, response };
}

const page = {
  /** Rows a page may hold: 1 to 500. */
  limit: z.number().int().min(1).max(500).default(100),
  /** From the former page's `next`. */
  cursor: z.string().nullable().default(null),
};
const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.number(), next: z.string().nullable() });

/** RELEASE: an id or `vendor/product/release` (a slash inside a name is written `\/`). Likewise for products and vendors. */
const named = z.string().trim().min(1);
/** For edits: left out = unchanged, null = cleared. */
const editable = personalName.nullable().optional();

export const methods = {
  'register.create': method(
    'command',
    z.object({
      /** Fixed date of a sample register (settled.md 12). */
      sampleDate: isoDate.nullable().default(null),
      /** Only tests and the demo fix the id, so that the same inputs give the same bytes. */
      registerId: z.uuid().nullable().default(null),
    }),
    z.object({ path: z.string(), registerId: z.string() }),
  ),
  'register.info': method(
    'query',
    z.object({}),
    z.object({
      path: z.string(),
      registerId: z.string(),
      schemaVersion: z.number(),
      createdAt: z.string(),
      /** Fixed date of the sample register, else null. */
      sampleDate: z.string().nullable(),
      vendors: z.number(),
      products: z.number(),
      releases: z.number(),
      documents: z.number(),
      components: z.number(),
      risks: z.number(),
      facts: z.number(),
      headHash: z.string(),
      /** What reports print: the last fact that is no report.made, and its number. */
      headOfRecord: z.object({ sequence: z.number(), hash: z.string() }),
    }),
  ),
  'register.verify': method(
    'job',
    z.object({}),
    z.object({
      ok: z.boolean(),
      headHash: z.string(),
      /** What reports print: the last fact that is no report.made, and its number. */
      headOfRecord: z.object({ sequence: z.number(), hash: z.string() }),
      checks: z.array(
        z.object({ id: z.string(), title: z.string(), ok: z.boolean(), count: z.number(), detail: z.string() }),
      ),
    }),
  ),
  'register.backup': method(
    'job',
    z.object({ target: filePath }),
    z.object({ path: z.string(), bytes: z.number(), sha256: z.string() }),
  ),

  /** Needs no register. */
  'documents.check': method(
    'job',
    z.object({ files: z.array(filePath).min(1) }),
    z.object({ files: z.array(checkedFileSchema) }),
  ),
  'submissions.import': method(
    'job',
    z.object({
      files: z.array(filePath).min(1).max(1_000),
      vendor: personalName,
      product: personalName,
      release: personalName,
      receivedFrom: personalName.nullable().default(null),
      /** YYYY-MM-DD; default: today. */
      receivedAt: isoDate.nullable().default(null),
      channel: personalName.nullable().default(null),
      /** Refuse to create vendors, products and releases. */
      existingOnly: z.boolean().default(false),
      dryRun: z.boolean().default(false),
    }),
    z.object({
      /** null for a dry run. */
      submission: z.string().nullable(),
      /** Nothing was written: exactly this submission is already there. */
      unchanged: z.boolean(),
      created: z.object({ vendor: z.boolean(), product: z.boolean(), release: z.boolean() }),
      documents: z.array(
        checkedFileSchema.extend({
          /** null for refused files and in a dry run. */
          id: z.string().nullable(),
          status: documentStatusSchema,
          decidedBy: z.enum(['person', 'policy']).nullable(),
          duplicateOf: z.string().nullable(),
        }),
      ),
      /** null when nothing was published. evidenceGone: the present evidence no longer shows them; they stay open. */
      risks: z
        .object({
          opened: z.number(),
          updated: z.number(),
          reopened: z.number(),
          unchanged: z.number(),
          evidenceGone: z.number(),
        })
        .nullable(),
    }),
  ),
  'submissions.list': method(
    'query',
    z.object({ ...page, vendor: named.nullable().default(null) }),
    pageOf(submissionRowSchema),
  ),

  'documents.list': method(
    'query',
    z.object({
      ...page,
      vendor: named.nullable().default(null),
      release: named.nullable().default(null),
      status: documentStatusSchema.nullable().default(null),
    }),
    pageOf(documentRowSchema),
  ),
  /** The document as imported, with its findings, profiles, questions and history of decisions. `id` may be an id, a prefix of at least 8 characters, or a SHA-256. */
  'documents.show': method(
    'query',
    z.object({ id: named }),
    z.object({
      document: documentRowSchema,
      checked: checkedFileSchema,
      decisions: z.array(
        z.object({ status: documentStatusSchema, actor: z.string(), at: z.string(), reason: z.string() }),
      ),
    }),
  ),
  'documents.decide': method(
    'command',
    z.object({ id: named, status: documentStatusSchema.exclude(['received']), reason: reasonText }),
    z.object({ document: documentRowSchema }),
  ),
  /** Writes the bytes exactly as received. */
  'documents.saveOriginal': method(
    'job',
    z.object({ id: named, target: filePath }),
    z.object({ path: z.string(), bytes: z.number(), sha256: z.string() }),
  ),

  'vendors.list': method('query', z.object({ ...page }), pageOf(vendorRowSchema)),
  'vendors.show': method(
    'query',
    z.object({ vendor: named }),
    z.object({ vendor: vendorRowSchema, products: z.array(productRowSchema) }),
  ),
  'vendors.add': method(
    'command',
    z.object({
      name: personalName,
      contact: editable,
      securityContact: editable,
      country: editable,
      contractRef: editable,
    }),
    z.object({ vendor: vendorRowSchema }),
  ),
  'vendors.edit': method(
    'command',
    z.object({
      vendor: named,
      name: personalName.optional(),
      contact: editable,
      securityContact: editable,
      country: editable,
      contractRef: editable,
      reason: reasonText.nullable().default(null),
    }),
    z.object({ vendor: vendorRowSchema }),
  ),
  'products.list': method(
    'query',
    z.object({ ...page, vendor: named.nullable().default(null) }),
    pageOf(productRowSchema),
  ),
  'products.show': method(
    'query',
    z.object({ product: named }),
    z.object({ product: productRowSchema, releases: z.array(releaseRowSchema) }),
  ),
  'products.add': method(
    'command',
    z.object({
      vendor: named,
      name: personalName,
      criticality: criticalitySchema.default('unset'),
      criticalityReason: editable,
    }),
    z.object({ product: productRowSchema }),
  ),
  /** Setting a criticality needs a reason; risks of the product are rated again. */
  'products.edit': method(
    'command',
    z.object({
      product: named,
      name: personalName.optional(),
      criticality: criticalitySchema.optional(),
      reason: reasonText.nullable().default(null),
    }),
    z.object({ product: productRowSchema }),
  ),
  'releases.list': method(
    'query',
    z.object({ ...page, vendor: named.nullable().default(null), product: named.nullable().default(null) }),
    pageOf(releaseRowSchema),
  ),
  'releases.show': method(
    'query',
    z.object({ release: named }),
    z.object({ release: releaseRowSchema, documents: z.array(documentRowSchema) }),
  ),
  'releases.add': method(
    'command',
    z.object({
      product: named,
      name: personalName,
      state: releaseStateSchema.default('candidate'),
      inUseSince: isoDate.nullable().default(null),
    }),
    z.object({ release: releaseRowSchema }),
  ),
  'releases.edit': method(
    'command',
    z.object({
      release: named,
      name: personalName.optional(),
      state: releaseStateSchema.optional(),
      inUseSince: isoDate.nullable().optional(),
      reason: reasonText.nullable().default(null),
    }),
    z.object({ release: releaseRowSchema }),
  ),

  /** A page of the components of one release, or of the whole register, in the order of name and version. */
  'components.list': method(
    'query',
    z.object({
      ...page,
      release: named.nullable().default(null),
      /** Only components for which this field is absent or invalid, e.g. C6 (identifiers). */
      missing: z.enum(['C1', 'C2', 'C3', 'C4', 'C6', 'C7', 'C11', 'C12']).nullable().default(null),
    }),
    pageOf(componentRowSchema),
  ),
  /** Matches names, namespaces, purls, CPEs, hashes and licences. */
  'components.search': method(
    'query',
    z.object({ ...page, query: z.string().trim().min(1).max(500) }),
    pageOf(componentRowSchema).extend({
      /** What could not be searched: releases without a readable SBOM. */
      notSearched: z.array(z.object({ release: z.string(), reason: z.string() })),
    }),
  ),
  /** Who ships it: vendor → product → release → document, with the place in the original file. */
  'components.whereUsed': method(
    'query',
    z.object({
      what: z.string().trim().min(1).max(2_000),
      version: z.string().trim().min(1).nullable().default(null),
      ...page,
    }),
    z.object({
      rows: z.array(
        z.object({
          vendor: z.string(),
          product: z.string(),
          release: z.string(),
          releaseState: releaseStateSchema,
          document: z.string(),
          documentStatus: documentStatusSchema,
          component: componentRowSchema.omit({ occurrences: true }),
          pointers: z.array(z.string()),
          occurrences: z.number(),
          vendorContact: z.string().nullable(),
        }),
      ),
      total: z.number(),
      next: z.string().nullable(),
      notSearched: z.array(z.object({ release: z.string(), reason: z.string() })),
    }),
  ),

  'risks.list': method(
    'query',
    z.object({
      ...page,
      vendor: named.nullable().default(null),
      product: named.nullable().default(null),
      state: z.enum(riskStates).nullable().default(null),
      level: z.enum(ratings).nullable().default(null),
      owner: personalName.nullable().default(null),
    }),
    pageOf(riskRowSchema),
  ),
  /** `id` may be an id or a label such as R-0003. */
  'risks.show': method('query', z.object({ id: named }), z.object({ risk: riskDetailSchema })),
  'risks.assign': method(
    'command',
    z.object({
      id: named,
      owner: personalName,
      due: isoDate.nullable().default(null),
      reason: reasonText.nullable().default(null),
    }),
    z.object({ risk: riskDetailSchema }),
  ),
  'risks.treat': method(
    'command',
    z.object({
      id: named,
      treatment: z.enum(treatments).exclude(['accept']),
      plan: reasonText,
      due: isoDate.nullable().default(null),
    }),
    z.object({ risk: riskDetailSchema }),
  ),
  /** Without `approve`: requests acceptance. With `approve`: another person than the requester accepts. */
  'risks.accept': method(
    'command',
    z.object({
      id: named,
      reason: reasonText,
      until: isoDate.nullable().default(null),
      approve: z.boolean().default(false),
    }),
    z.object({ risk: riskDetailSchema }),
  ),
  'risks.reopen': method('command', z.object({ id: named, reason: reasonText }), z.object({ risk: riskDetailSchema })),
  'risks.close': method('command', z.object({ id: named, reason: reasonText }), z.object({ risk: riskDetailSchema })),
  'risks.comment': method('command', z.object({ id: named, text: reasonText }), z.object({ risk: riskDetailSchema })),

  'compliance.frameworks': method(
    'query',
    z.object({}),
    z.object({
      frameworks: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          edition: z.string(),
          publisher: z.string(),
          controls: z.number(),
          notCovered: z.number(),
        }),
      ),
    }),
  ),
  /** A job, because it re-reads and hashes every original of its scope. */
  'compliance.assess': method(
    'job',
    z.object({ framework: named, vendor: named.nullable().default(null), release: named.nullable().default(null) }),
    z.object({ assessment: z.custom<FrameworkAssessment>((value) => typeof value === 'object' && value !== null) }),
  ),
  /** A job, because the computed status is kept with the override. */
  'compliance.override': method(
    'job',
    z.object({
      framework: named,
      control: named,
      status: controlStatusSchema,
      reason: reasonText,
      reviewer: personalName,
      /** Default: 12 months, 90 days from gap to supported (crosswalk C.4). */
      expires: isoDate.nullable().default(null),
      /** Documents of the register: ids, prefixes of at least 8 characters, or SHA-256. Needed from not judged to supported. */
      evidence: z.array(named).max(100).default([]),
    }),
    z.object({
      framework: z.string(),
      control: z.string(),
      status: controlStatusSchema,
      computed: controlStatusSchema,
      expires: z.string(),
      /** Ids of the documents. */
      evidence: z.array(z.string()),
    }),
  ),

  ...viewMethods,

  'reports.make': method(
    'job',
    z.object({
      kind: z.enum(['crosswalk', 'vendor-assessment', 'risk-register', 'receipt']),
      format: z.enum(['html', 'csv', 'json']),
      framework: named.nullable().default(null),
      vendor: named.nullable().default(null),
      release: named.nullable().default(null),
      document: named.nullable().default(null),
      target: filePath,
    }),
    z.object({ path: z.string(), bytes: z.number(), sha256: z.string(), asOf: isoTime }),
  ),
} as const satisfies Record<string, MethodShape>;

export type MethodName = keyof typeof methods;
export type MethodRequest<M extends MethodName> = DeepReadonly<z.input<(typeof methods)[M]['request']>>;
export type MethodResponse<M extends MethodName> = DeepReadonly<z.output<(typeof methods)[M]['response']>>;
/** A request after its schema has filled in the defaults; what a method's implementation receives. */
export type ParsedRequest<M extends MethodName> = DeepReadonly<z.output<(typeof methods)[M]['request']>>;
