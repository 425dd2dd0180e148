// From a received file to the plans of the documents in it: unwrap, hash, plan. `check` drains the plans, `import`
// writes them batch by batch; both go through here, so that they can never differ.

import { planImport } from '#shared/pipeline/plan-import.ts';
import { defaultEnvelopeLimits } from '#shared/envelopes/limits.ts';
import { unwrap } from '#shared/envelopes/unwrap.ts';
import type { EnvelopeRefusal, UnwrappedDocument } from '#shared/model/envelope.ts';
import type { PlanBatch, PlanOutcome, PlanProgress } from '#shared/model/import-plan.ts';
import type { SchemaLibrary } from '#shared/model/schema.ts';
import { readDeliveryNotes } from './delivery-notes.ts';
import type { ReceivedFile } from './files.ts';
import { createCodecs } from './ports/codecs.ts';
import { sha256Hex } from './ports/hashing.ts';
import { toSourceText } from './ports/source-text.ts';
import type { CompareDocument } from './same-serial.ts';
import { createSchemaLibrary } from './validate/schema-library.ts';

export interface OpenedDocument {
  readonly document: UnwrappedDocument;
  /** Of the document's own bytes, hex. */
  readonly contentSha256: string;
}

export interface OpenedFile {
  readonly documents: readonly OpenedDocument[];
  readonly refusals: readonly EnvelopeRefusal[];
}

/** What a consumer of a plan does with it. Both may throw to stop. */
export interface PlanConsumer {
  onProgress(progress: PlanProgress): void;
  onBatch(batch: PlanBatch): void;
  /** What is known about other documents; left out when no register is looked at. */
  readonly compare?: CompareDocument | undefined;
}

export function openFile(file: ReceivedFile): OpenedFile {
  const { documents, refusals } = unwrap(file.bytes, codecs, defaultEnvelopeLimits);
  const around = readDeliveryNotes(file);
  return {
    documents: documents.map((document) => ({
      document: { ...document, notes: [...document.notes, ...around] },
      contentSha256: isWholeFile(file, document)
        ? file.sha256
        : sha256Hex(document.bytes.subarray(document.start, document.end)),
    })),
    refusals,
  };
}

/** The usual case: no envelope, and the same bytes need no second hash. */
function isWholeFile(file: ReceivedFile, { bytes, start, end }: UnwrappedDocument): boolean {
  return bytes.buffer === file.bytes.buffer && start === 0 && end === file.bytes.length;
}

/** Runs the whole plan of one document. */
export function runPlan({ document, contentSha256 }: OpenedDocument, consumer: PlanConsumer): PlanOutcome {
  const { bytes, start, end, notes, signed } = document;
  const plan = planImport({
    source: toSourceText(bytes),
    start,
    end,
    notes,
    signed,
    schemas: getSchemas(),
    compare: (head) => consumer.compare?.(head, contentSha256),
  });
  let next = plan.next();
  while (!next.done) {
    if (next.value.step === 'progress') consumer.onProgress(next.value.progress);
    else consumer.onBatch(next.value.batch);
    next = plan.next();
  }
  return next.value;
}

const codecs = createCodecs();
let schemas: SchemaLibrary | undefined;

/** Compiled schemas are kept for the life of the thread: compiling them costs more than checking a small document. */
function getSchemas(): SchemaLibrary {
  schemas ??= createSchemaLibrary();
  return schemas;
}
