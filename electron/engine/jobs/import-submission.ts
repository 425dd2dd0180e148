// submissions.import: one delivery of one or more files, kept whole with everything that was refused (settled.md 2, 17).
// A dry run does all the work and writes nothing.

import { ContractError } from '#shared/contract/errors.ts';
import type { MethodResponse, ParsedRequest } from '#shared/contract/methods.ts';
import type { CheckedFile } from '#shared/contract/parts.ts';
import type { DocumentRow, Lease, Register, ReleaseTarget, SubmissionRow } from '#electron/db/types.ts';
import { applySubmission } from '../apply/apply-submission.ts';
import { renewAtCheckpoints, withLease } from '../apply/with-lease.ts';
import { checkFile } from '../check-file.ts';
import type { JobContext, JobHandlers } from '../context.ts';
import { compareWithRegister } from '../same-serial.ts';
import { readFileForJob } from './read-file.ts';

type ImportAnswer = MethodResponse<'submissions.import'>;
type ImportDocument = ImportAnswer['documents'][number];
type Existing = ReturnType<Register['releases']['findTarget']>;

/** What one run knows from its request and the register before it reads documents. */
interface ImportRun {
  readonly context: JobContext;
  readonly register: Register;
  readonly request: ParsedRequest<'submissions.import'>;
  readonly target: ReleaseTarget;
  /** Ids of what exists already. */
  readonly existing: Existing;
  readonly receivedAt: string;
}

export const importSubmission: JobHandlers['submissions.import'] = (context, request) => {
  if (request.dryRun) return tryImport(startRun(context, request));
  // What exists is looked up under the lease: no other import can change it then.
  return withLease(context.register(), 'import', context.control, (lease) => {
    const control = renewAtCheckpoints(context.control, lease);
    return writeImport(startRun({ ...context, control }, request), lease);
  });
};

function startRun(context: JobContext, request: ImportRun['request']): ImportRun {
  const register = context.register();
  const target = { vendor: request.vendor, product: request.product, release: request.release };
  const existing = register.releases.findTarget(target);
  if (request.existingOnly) requireExisting(target, existing);
  const receivedAt = getReceivedAt(request.receivedAt, context.clock.today());
  return { context, register, request, target, existing, receivedAt };
}

/** A delivery that has not come yet is no evidence. Days are UTC days of the real clock, whatever `asOf` says. */
function getReceivedAt(asked: string | null, today: string): string {
  if (asked === null || asked <= today) return asked ?? today;
  throw new ContractError({
    code: 'call/conflict',
    message: `The day of receipt, ${asked}, lies in the future: today is ${today} (UTC).`,
    remedy: 'Give the day on which the delivery came, or leave it out for today.',
    place: 'receivedAt',
  });
}

function writeImport(run: ImportRun, lease: Lease): ImportAnswer {
  const { context, register, request, target, existing } = run;
  const same = findSame(run);
  if (same !== undefined) return toUnchanged(run, same);
  const { receivedFrom, channel } = request;
  const { result, risks, documents } = applySubmission({
    register,
    control: context.control,
    by: context.by(),
    asOf: context.clock.asOfDay(),
    lease,
    about: { target, receivedFrom, receivedAt: run.receivedAt, channel },
    releaseId: existing.release,
    files: readFiles(run),
    beforePublish() {
      if (request.existingOnly) requireExisting(target, register.releases.findTarget(target));
    },
  });
  return {
    submission: result.submissionId,
    unchanged: false,
    created: result.created,
    documents: documents.map(({ checked, row }) => toImportDocument(checked, row)),
    risks,
  };
}

/** Everything but writing: what would be created, and what each file is. */
function tryImport(run: ImportRun): ImportAnswer {
  const { register, existing } = run;
  const same = findSame(run);
  if (same !== undefined) return { ...toUnchanged(run, same), submission: null };
  return {
    submission: null,
    unchanged: false,
    created: {
      vendor: existing.vendor === null,
      product: existing.product === null,
      release: existing.release === null,
    },
    documents: checkFiles(run).map((checked) =>
      toImportDocument(checked, null, findDuplicate(register, existing.release, checked)),
    ),
    risks: null,
  };
}

/** The files are checked once more for the answer; ids and decisions are those of the submission that holds them. */
function toUnchanged(run: ImportRun, same: SubmissionRow): ImportAnswer {
  const rows = new Map(run.register.documents.listBySubmission(same.id).map((row) => [toDocumentKey(row), row]));
  return {
    submission: same.id,
    unchanged: true,
    created: { vendor: false, product: false, release: false },
    documents: checkFiles(run).map((checked) => toImportDocument(checked, rows.get(toDocumentKey(checked)) ?? null)),
    risks: null,
  };
}

/** The submission that already holds exactly these bytes for this release, sender, date and channel (settled.md 17). */
function findSame({ context, register, request, existing, receivedAt }: ImportRun): SubmissionRow | undefined {
  if (existing.release === null) return undefined;
  const { receivedFrom, channel } = request;
  const sha256 = request.files.map((file) => readFileForJob(file, context.control).sha256);
  return register.submissions.findSame({ releaseId: existing.release, sha256, receivedFrom, receivedAt, channel });
}

function* readFiles({ context, request }: ImportRun) {
  for (const file of request.files) yield readFileForJob(file, context.control);
}

function checkFiles({ context, register, request }: ImportRun): readonly CheckedFile[] {
  const compare = compareWithRegister(register);
  return request.files.flatMap((file) => checkFile(readFileForJob(file, context.control), context.control, compare));
}

function findDuplicate(register: Register, releaseId: string | null, checked: CheckedFile): string | null {
  if (releaseId === null || checked.outcome === 'refused') return null;
  return register.documents.findByContent(releaseId, checked.contentSha256)?.id ?? null;
}

function toDocumentKey(document: { readonly sha256: string; readonly inside: string | null }): string {
  return JSON.stringify([document.sha256, document.inside]);
}

function toImportDocument(
  checked: CheckedFile,
  row: DocumentRow | null,
  duplicateOf: string | null = row?.duplicateOf ?? null,
): ImportDocument {
  return {
    ...checked,
    id: row?.id ?? null,
    status: row?.status ?? 'received',
    decidedBy: row === null || row.decision === null ? null : 'person',
    duplicateOf,
  };
}

const places = {
  vendor: () => '',
  product: ({ vendor }: ReleaseTarget) => ` of ${vendor}`,
  release: ({ vendor, product }: ReleaseTarget) => ` of ${vendor} ${product}`,
} as const;

function requireExisting(target: ReleaseTarget, existing: Existing): void {
  const missing = (['vendor', 'product', 'release'] as const).find((noun) => existing[noun] === null);
  if (missing === undefined) return;
  throw new ContractError({
    code: 'call/not-found',
    message: `The register has no ${missing} "${target[missing]}"${places[missing](target)}.`,
    remedy: 'Check the name, add it first, or import without --existing.',
    place: missing,
  });
}
