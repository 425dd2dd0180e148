// The answer about one document as `check --json` shows it (cli.md), from what planning its import said. What was
// refused looks the same, with its reason, what to do, and zero counts.

import type { CheckedFile } from '#shared/contract/parts.ts';
import type { EnvelopeRefusal, UnwrappedDocument } from '#shared/model/envelope.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { DocumentSummary, PlanOutcome, Refusal } from '#shared/model/import-plan.ts';
import type { ReceivedFile } from './files.ts';

type RefusedOutcome = Extract<PlanOutcome, { outcome: 'refused' }>;

/** `contentSha256`: of the document's own bytes, hex. */
export function toCheckedFile(
  file: ReceivedFile,
  document: UnwrappedDocument,
  contentSha256: string,
  outcome: PlanOutcome,
): CheckedFile {
  const place = { inside: document.inside, contentSha256, envelopes: document.envelopes };
  return outcome.outcome === 'read'
    ? { ...fileFields(file), ...place, ...readFields(outcome.summary) }
    : { ...fileFields(file), ...place, ...refusedFields(outcome.refusal, outcome.standard) };
}

/** A document that could not even be taken out of its envelope; its content hash is that of the file. */
export function toRefusedFile(file: ReceivedFile, refusal: EnvelopeRefusal): CheckedFile {
  const { inside, envelopes } = refusal;
  const whole = { ...refusal, pointer: '', line: 1, column: 1 };
  return { ...fileFields(file), inside, envelopes, contentSha256: file.sha256, ...refusedFields(whole, null) };
}

function fileFields(file: ReceivedFile) {
  return { path: file.path, sha256: file.sha256, bytes: file.bytes.byteLength };
}

function readFields(summary: DocumentSummary) {
  const { head } = summary;
  return {
    outcome: 'read' as const,
    reason: null,
    remedy: null,
    format: { standard: head.standard, specVersion: head.specVersion, encoding: head.encoding },
    readAs: head.readAs === head.specVersion ? null : head.readAs,
    producer: summary.producer,
    counts: summary.counts,
    receipt: summary.receipt,
    findings: summary.findings,
    questions: summary.questions,
    profiles: summary.profiles,
  };
}

function refusedFields(refusal: Refusal, standard: RefusedOutcome['standard']) {
  return {
    outcome: 'refused' as const,
    reason: refusal.reason,
    remedy: refusal.remedy,
    format: { standard, specVersion: null, encoding: standard === null ? null : ('json' as const) },
    readAs: null,
    producer: null,
    counts: { components: 0, files: 0, services: 0, relationships: 0, vulnerabilities: 0 },
    receipt: {
      componentsInFile: 0,
      componentsStored: 0,
      componentsMerged: 0,
      componentsLeftOut: 0,
      repairs: 0,
      leftOut: [],
    },
    findings: [toFinding(refusal)],
    questions: [],
    profiles: [],
  };
}

/** The refusal as a finding, so that its place is shown like any other. */
function toFinding({ rule, reason, remedy, pointer, line, column }: Refusal): Finding {
  return {
    rule,
    severity: 'error',
    action: 'left-out',
    message: reason,
    remedy,
    pointer,
    line,
    column,
    count: 1,
    places: [{ pointer, line, column, offset: 0 }],
  };
}
