// Writes one received file into an unpublished generation: its bytes as received, and the batches of every document in
// it. What could not be read is noted with its reason; its bytes are kept all the same (settled.md 2).

import type { CheckedFile } from '#shared/contract/parts.ts';
import type { EnvelopeRefusal } from '#shared/model/envelope.ts';
import type { PlanOutcome } from '#shared/model/import-plan.ts';
import type { ContentRef, Generation, PublishedFile } from '#electron/db/types.ts';
import { toCheckedFile, toRefusedFile } from '../checked-file.ts';
import type { ReceivedFile } from '../files.ts';
import type { CompareDocument } from '../same-serial.ts';
import { type OpenedDocument, type PlanConsumer, openFile, runPlan } from '../open-file.ts';

export interface AppliedFile {
  readonly published: PublishedFile;
  /** Parallel to the documents of `published`. */
  readonly checked: readonly CheckedFile[];
}

export interface FileTarget {
  readonly generation: Generation;
  /** Contents of the release that are already there, or come from an earlier file: they are not written again. */
  isKnown(contentSha256: string): boolean;
  /** Told of each content that was written. */
  remember(contentSha256: string): void;
  readonly onProgress: PlanConsumer['onProgress'];
  readonly compare: CompareDocument;
  /** Called between batches; may throw to stop. */
  checkpoint(): void;
}

type PublishedEntry = PublishedFile['documents'][number];

export function applyFile(file: ReceivedFile, target: FileTarget): AppliedFile {
  target.generation.writeOriginal(file.bytes, file.sha256);
  const { documents, refusals } = openFile(file);
  const planned = documents.map((opened) => applyDocument(opened, target));
  return {
    published: {
      name: file.name,
      sha256: file.sha256,
      bytes: file.bytes.byteLength,
      documents: [...planned.map(({ entry }) => entry), ...refusals.map((refusal) => toRefusedEntry(file, refusal))],
    },
    checked: [
      ...planned.map(({ opened, outcome }) => toCheckedFile(file, opened.document, opened.contentSha256, outcome)),
      ...refusals.map((refusal) => toRefusedFile(file, refusal)),
    ],
  };
}

interface AppliedDocument {
  readonly opened: OpenedDocument;
  readonly entry: PublishedEntry;
  readonly outcome: PlanOutcome;
}

function applyDocument(opened: OpenedDocument, target: FileTarget): AppliedDocument {
  const { contentSha256 } = opened;
  const content = target.isKnown(contentSha256) ? null : target.generation.beginContent();
  const outcome = runPlan(opened, {
    onProgress: target.onProgress,
    compare: target.compare,
    onBatch(batch) {
      target.checkpoint();
      if (content !== null) target.generation.writeBatch(content, batch);
    },
  });
  if (outcome.outcome === 'read') target.remember(contentSha256);
  return { opened, entry: toEntry(opened, content, outcome), outcome };
}

function toEntry(opened: OpenedDocument, content: ContentRef | null, outcome: PlanOutcome): PublishedEntry {
  const { inside, envelopes } = opened.document;
  const place = { inside, envelopes, contentSha256: opened.contentSha256 };
  return outcome.outcome === 'read'
    ? { ...place, outcome: 'read', content, summary: outcome.summary }
    : { ...place, outcome: 'refused', refusal: outcome.refusal, standard: outcome.standard };
}

function toRefusedEntry(file: ReceivedFile, refusal: EnvelopeRefusal): PublishedEntry {
  const { inside, envelopes, rule, reason, remedy } = refusal;
  return {
    outcome: 'refused',
    inside,
    envelopes,
    contentSha256: file.sha256,
    refusal: { rule, reason, remedy, pointer: '', line: 1, column: 1 },
    standard: null,
  };
}
