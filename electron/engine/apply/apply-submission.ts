// Writes one submission under an unpublished generation and publishes it, with the risks that follow from it, in one
// short transaction (settled.md 2). Whatever stops it before leaves nothing behind.

import type { CheckedFile } from '#shared/contract/parts.ts';
import type {
  By,
  DocumentRow,
  Generation,
  Lease,
  Publication,
  PublishResult,
  Register,
  RiskChanges,
} from '#electron/db/types.ts';
import type { ReceivedFile } from '../files.ts';
import type { JobControl } from '../job-control.ts';
import { compareWithRegister } from '../same-serial.ts';
import { type AppliedFile, applyFile } from './apply-file.ts';
import { applyStaleRisks } from './apply-risks.ts';
import { ignoreUnusable } from './with-lease.ts';

export interface SubmissionPlan {
  readonly register: Register;
  /** Its checkpoints keep the lease alive. */
  readonly control: JobControl;
  readonly by: By;
  /** YYYY-MM-DD: default due dates count from it. */
  readonly asOf: string;
  readonly lease: Lease;
  readonly about: Pick<Publication, 'target' | 'receivedFrom' | 'receivedAt' | 'channel'>;
  /** Id of the release when it exists already. */
  readonly releaseId: string | null;
  /** Read one after another, so that one file at a time is in memory. */
  readonly files: Iterable<ReceivedFile>;
  /** Runs inside the publishing transaction before it; throws to refuse. */
  beforePublish(): void;
}

export interface AppliedSubmission {
  readonly result: PublishResult;
  readonly risks: RiskChanges;
  readonly documents: readonly { readonly checked: CheckedFile; readonly row: DocumentRow | null }[];
}

export function applySubmission(plan: SubmissionPlan): AppliedSubmission {
  const generation = plan.register.imports.begin(plan.lease);
  try {
    const known = new Set<string>();
    const compare = compareWithRegister(plan.register);
    const applied: AppliedFile[] = [];
    for (const file of plan.files) {
      applied.push(
        applyFile(file, {
          generation,
          compare,
          isKnown: (contentSha256) => known.has(contentSha256) || isInRelease(plan, contentSha256),
          remember: (contentSha256) => known.add(contentSha256),
          onProgress(progress) {
            plan.control.checkpoint();
            plan.control.progress({ ...progress, subject: file.name, unit: 'bytes' });
          },
          checkpoint: () => plan.control.checkpoint(),
        }),
      );
    }
    return publish(plan, applied, generation);
  } catch (error) {
    ignoreUnusable(() => generation.abandon());
    throw error;
  }
}

function publish(plan: SubmissionPlan, applied: readonly AppliedFile[], generation: Generation): AppliedSubmission {
  const { register, control, by, about } = plan;
  control.progress({ stage: 'publish', subject: about.target.release, done: 0, total: 0, unit: 'items' });
  const publication = { ...by, ...about, files: applied.map((file) => file.published) };
  // The long part, so that the transaction which makes everything visible stays short.
  generation.prepare(publication);
  control.commit();
  const published = register.atomically(() => {
    plan.beforePublish();
    const result = generation.publish(publication);
    return { result, risks: applyStaleRisks(register, plan.asOf, by) };
  });
  const checked = applied.flatMap((file) => file.checked);
  const rows = published.result.documents;
  return {
    ...published,
    documents: checked.map((one, index) => ({ checked: one, row: rows[index]?.document ?? null })),
  };
}

function isInRelease({ register, releaseId }: SubmissionPlan, contentSha256: string): boolean {
  return releaseId !== null && register.documents.findByContent(releaseId, contentSha256) !== undefined;
}
