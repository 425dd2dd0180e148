// Operations that exist for screens: what needs a person, the source text beside a finding, report previews and history.

import * as z from 'zod';
import { controlStatuses } from '../model/assessment.ts';
import { ratings } from '../model/risk.ts';
import { documentStatusSchema, isoTime } from './parts.ts';

const named = z.string().trim().min(1);

export const viewMethods = {
  /** What needs a person today, posture, coverage and freshness. */
  'overview.read': {
    kind: 'query',
    request: z.object({}),
    response: z.object({
      asOf: isoTime,
      /** Most urgent first. */
      waiting: z.array(
        z.object({
          kind: z.enum([
            'decide-document',
            'answer-question',
            'own-risk',
            'overdue-risk',
            'approve-acceptance',
            'acceptance-expires',
            'refused-file',
            'release-without-sbom',
          ]),
          count: z.number(),
          /** A sentence with the figure. */
          text: z.string(),
          /** The first three things behind the count, with the id to open. */
          examples: z.array(z.object({ id: z.string(), label: z.string() })),
        }),
      ),
      documents: z.array(z.object({ status: documentStatusSchema, count: z.number() })),
      risks: z.array(z.object({ level: z.enum(ratings), open: z.number(), overdue: z.number() })),
      coverage: z.object({
        releases: z.number(),
        releasesWithSbom: z.number(),
        components: z.number(),
        /** Components with a usable purl or CPE. */
        identified: z.number(),
        licensed: z.number(),
        supplied: z.number(),
      }),
      freshness: z.object({ newestReceived: z.string().nullable(), oldestInUse: z.string().nullable() }),
      recent: z.array(z.object({ sequence: z.number(), at: z.string(), actor: z.string(), text: z.string() })),
    }),
  },
  /** The text of a document around the value that a pointer names. A job: the original is unpacked again, and may be large. */
  'documents.source': {
    kind: 'job',
    request: z.object({
      id: named,
      pointer: z.string().max(10_000),
      /** Lines before and after. */
      context: z.number().int().min(0).max(200).default(30),
    }),
    response: z.object({
      /** false: the file's own lines. true: its lines are too long to show, so the element was set anew. */
      reformatted: z.boolean(),
      lines: z.array(z.object({ number: z.number(), text: z.string(), cut: z.boolean() })),
      /** Number of the line on which the value begins, and its column. */
      marked: z.object({ line: z.number(), column: z.number() }),
      totalLines: z.number(),
    }),
  },
  /** A report as text, for showing; nothing is recorded. */
  'reports.preview': {
    kind: 'job',
    request: z.object({
      kind: z.enum(['crosswalk', 'vendor-assessment', 'risk-register', 'receipt']),
      format: z.enum(['html', 'csv', 'json']),
      framework: named.nullable().default(null),
      vendor: named.nullable().default(null),
      release: named.nullable().default(null),
      document: named.nullable().default(null),
    }),
    response: z.object({ text: z.string(), bytes: z.number(), sha256: z.string(), asOf: isoTime }),
  },
  /** Reports that were made, newest first. */
  'reports.history': {
    kind: 'query',
    request: z.object({}),
    response: z.object({
      reports: z.array(
        z.object({
          sequence: z.number(),
          kind: z.string(),
          format: z.string(),
          subject: z.string(),
          asOf: z.string(),
          at: z.string(),
          actor: z.string(),
          sha256: z.string(),
          bytes: z.number(),
        }),
      ),
    }),
  },
  /** Profiles as data: what each element asks for, so that a scorecard can explain itself. */
  'profiles.list': {
    kind: 'query',
    request: z.object({}),
    response: z.object({
      profiles: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          edition: z.string(),
          elements: z.array(
            z.object({ id: z.string(), title: z.string(), kind: z.enum(['data', 'practice', 'optional']) }),
          ),
        }),
      ),
    }),
  },
  /** Status counts of every framework, for the overview of compliance. */
  'compliance.summary': {
    kind: 'job',
    request: z.object({}),
    response: z.object({
      frameworks: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          edition: z.string(),
          totals: z.record(z.enum(controlStatuses), z.number()),
        }),
      ),
    }),
  },
} as const;
