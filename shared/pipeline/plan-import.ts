// The order of the stages of an import, from decoded text to batches and a summary. Writes nothing: `check` drains
// it, `import` stores each batch under an unpublished generation (settled.md 2).

import { FindingCollector, type Locate } from '../findings/collector.ts';
import { reportOnDocument } from '../findings/document-rules.ts';
import { toSchemaFinding } from '../findings/schema-message.ts';
import { toNotUnderstood, toVersionObservation } from '../findings/version-rules.ts';
import { identifyDocument, type Identified } from '../formats/identify.ts';
import { JsonDocument, type SchemaListener } from '../formats/json-document.ts';
import { RefusalError } from '../formats/refusal-error.ts';
import type { DocumentHead, Standard } from '../model/document.ts';
import type { Observation, Severity, Sighting } from '../model/finding.ts';
import type { DocumentSummary, PlanBatch, PlanOutcome, PlannedEdge, PlanStep } from '../model/import-plan.ts';
import type { SchemaLibrary, SchemaProblem } from '../model/schema.ts';
import type { SourceText } from '../model/source.ts';
import { DocumentGraph, type ResolvedGraph } from '../normalize/graph.ts';
import { toDocumentStates } from '../profiles/document-states.ts';
import { evaluateProfile } from '../profiles/evaluate.ts';
import { profiles } from '../profiles/list.ts';
import { fromPointerToken, toPointerToken } from '../util/json-key.ts';
import { locateAll } from '../util/json-locate.ts';
import type { JsonRange } from '../util/json-scan.ts';
import { toPosition, toPositions } from '../util/text-position.ts';
import { PlanSink } from './plan-sink.ts';

const notUtf8: Observation = {
  rule: 'encoding.not-utf-8',
  severity: 'error',
  action: 'repaired',
  message: 'The file holds bytes that are no UTF-8, which JSON demands. They were read as replacement characters (�).',
  remedy: 'Ask the vendor to write the file as UTF-8 (RFC 8259 section 8.1).',
};
const EDGES_PER_BATCH = 10_000;
/** Bytes between two progress steps. */
const PROGRESS_STEP = 1 << 20;

export interface PlanInput {
  readonly source: SourceText;
  /** The document inside the source: byte offsets. */
  readonly start: number;
  readonly end: number;
  /** What was noticed while unwrapping. */
  readonly notes: readonly Observation[];
  /** An envelope carried a signature. */
  readonly signed: boolean;
  readonly schemas: SchemaLibrary;
  /** What the host knows about other documents with the same serial; left out when it knows none. */
  readonly compare?: ((head: DocumentHead) => Observation | undefined) | undefined;
}

export function* planImport(input: PlanInput): Generator<PlanStep, PlanOutcome> {
  let standard: Standard | null = null;
  try {
    const findings = new FindingCollector();
    for (const note of input.notes) findings.report(note, '');
    if (!input.source.isUtf8) findings.report(notUtf8, '');
    yield { step: 'progress', progress: { stage: 'scan', done: 0, total: input.end - input.start } };
    const document = new JsonDocument(input.source, input.start, input.end, findings);
    const identified = identifyDocument(document, input.start);
    standard = identified.format.standard;
    const summary = yield* planDocument(input, document, identified, findings);
    return { outcome: 'read', summary };
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    const { line, column } = toPosition(input.source.bytes, error.offset);
    const refusal = {
      rule: error.rule,
      reason: withPlace(error.message, line, column),
      remedy: error.remedy,
      pointer: '',
      line,
      column,
    };
    return { outcome: 'refused', refusal, standard };
  }
}

/** The very beginning is no place: it only says that the whole file is meant. */
function withPlace(message: string, line: number, column: number): string {
  return line === 1 && column === 1 ? message : `${message.replace(/\.$/, '')} (line ${line}, column ${column}).`;
}

function* planDocument(
  input: PlanInput,
  document: JsonDocument,
  identified: Identified,
  findings: FindingCollector,
): Generator<PlanStep, DocumentSummary> {
  const { format, recognition } = identified;
  const stated = { standard: format.standard, ...recognition };
  const version = toVersionObservation(stated);
  if (version !== undefined) findings.report(version, format.standard === 'SPDX' ? '/spdxVersion' : '/specVersion');
  document.useSchema(input.schemas.find(format.standard, recognition.readAs), toSchemaListener(stated, findings));
  document.checkDocument();

  const graph = new DocumentGraph(findings, (element, sub, side) => format.edgePointer(element, sub, side));
  const sink = new PlanSink(findings, graph);
  let shown = 0;
  const entries = format.decode(document, recognition, sink);
  while (entries.next().done !== true) {
    if (sink.isFull) for (const batch of sink.takeBatches()) yield { step: 'batch', batch };
    if (document.position - shown < PROGRESS_STEP) continue;
    shown = document.position;
    yield {
      step: 'progress',
      progress: { stage: 'components', done: shown - input.start, total: input.end - input.start },
    };
  }
  document.checkUnread();
  for (const batch of sink.takeBatches()) yield { step: 'batch', batch };

  yield { step: 'progress', progress: { stage: 'graph', done: 0, total: 0 } };
  const resolved = graph.finish(sink.getHead().name);
  yield* planEdges(resolved);
  refuseEmptyMajor(identified, sink, input.start);
  yield { step: 'progress', progress: { stage: 'assess', done: 0, total: 0 } };
  return summarise(input, document, identified, findings, sink, resolved);
}

function summarise(
  input: PlanInput,
  document: JsonDocument,
  { recognition }: Identified,
  findings: FindingCollector,
  sink: PlanSink,
  resolved: ResolvedGraph,
): DocumentSummary {
  const read = sink.getHead();
  const head =
    input.signed && read.signature !== 'present-unverified'
      ? { ...read, signature: 'present-unverified' as const }
      : read;
  const same = input.compare?.(head);
  if (same !== undefined) findings.report(same, head.standard === 'SPDX' ? '/documentNamespace' : '/serialNumber');
  const counts = sink.toCounts(resolved.summary.edges);
  const states = sink.toStates();
  reportOnDocument({ head, counts, merged: sink.merged, states }, findings);
  const profileInput = {
    standard: head.standard,
    specVersion: recognition.specVersion,
    readAs: recognition.readAs,
    componentCount: counts.components,
    components: states,
    document: toDocumentStates(head, { errors: findings.errors, graph: resolved.summary }),
    graph: resolved.summary,
    errors: findings.errors,
  };
  return {
    head,
    producer: head.tools[0] ?? null,
    counts,
    receipt: sink.toReceipt(),
    findings: findings.toFindings(toLocate(input, document)),
    questions: findings.toQuestions(),
    states,
    graph: resolved.summary,
    profiles: profiles.map((profile) => evaluateProfile(profile, profileInput)),
  };
}

/** Settled 16: a newer major version is refused when no component is found in it. */
function refuseEmptyMajor({ format, recognition }: Identified, sink: PlanSink, start: number): void {
  const newest = format.versions.at(-1)!.split('.')[0];
  if (recognition.fit !== 'newer' || recognition.specVersion.split('.')[0] === newest) return;
  if (sink.toReceipt().componentsInFile > 0) return;
  throw new RefusalError(
    'document.newer-major-version',
    `This file says ${format.standard} ${recognition.specVersion}. This release knows up to ${recognition.readAs} and finds no component in it.`,
    `Ask the vendor for ${format.standard} ${recognition.readAs}, or update this program.`,
    start,
  );
}

function toSchemaListener(
  stated: { standard: Standard; readAs: string; fit: string },
  findings: FindingCollector,
): SchemaListener {
  return (prefix, problems) => {
    for (const problem of problems) {
      const pointer = prefix + problem.pointer;
      // The version itself is reported in its own words.
      if (
        stated.fit !== 'exact' &&
        (pointer === '/specVersion' || pointer === '/spdxVersion' || pointer === '/$schema')
      )
        continue;
      const { rule, message, remedy } = toSchemaFinding({ ...problem, pointer }, stated.standard, stated.readAs);
      const severity = toSeverity(problem.keyword);
      const observation: Observation =
        stated.fit === 'newer'
          ? toNotUnderstood(message, rule)
          : { rule, severity, action: 'accepted', message, remedy };
      findings.report(observation, pointer, toSighting(problem, pointer));
    }
  };
}

/** Our own limits are no violation of the specification. */
function toSeverity(keyword: string): Severity {
  return keyword === 'depth' || keyword === 'limit' ? 'warning' : 'error';
}

/** The offending value, where it is short enough to help; the line of a field that should not be there is the field's. */
function toSighting({ value, params }: SchemaProblem, pointer: string): Sighting {
  const field = params['additionalProperty'];
  const simple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return {
    ...(simple && { before: String(value) }),
    ...(typeof field === 'string' && { at: `${pointer}/${toPointerToken(field)}` }),
  };
}

function* planEdges(resolved: ResolvedGraph): Generator<PlanStep> {
  let edges: PlannedEdge[] = [];
  for (const edge of resolved.edges()) {
    edges.push(edge);
    if (edges.length < EDGES_PER_BATCH) continue;
    yield { step: 'batch', batch: { kind: 'edges', edges } satisfies PlanBatch };
    edges = [];
  }
  if (edges.length > 0) yield { step: 'batch', batch: { kind: 'edges', edges } };
}

/** Places to positions: offsets first, each element walked once, then one walk over the text for lines and columns. */
function toLocate(input: PlanInput, document: JsonDocument): Locate {
  return (places) => {
    const { bytes } = input.source;
    const pointers = places.filter((place) => typeof place === 'string');
    const located = locateInDocument(bytes, document, pointers).values();
    const offsets = places.map((place) => (typeof place === 'number' ? place : (located.next().value ?? 0)));
    const order = offsets.map((offset, index) => ({ offset, index })).toSorted((a, b) => a.offset - b.offset);
    const positions = toPositions(
      bytes,
      order.map(({ offset }) => offset),
    );
    const result: { offset: number; line: number; column: number }[] = [];
    order.forEach(({ offset, index }, i) => {
      result[index] = { offset, ...positions[i]! };
    });
    return result;
  };
}

/** Where the scan already knows the elements of long arrays, only the named element is walked. */
function locateInDocument(bytes: Uint8Array, document: JsonDocument, pointers: readonly string[]): readonly number[] {
  const groups = new Map<JsonRange, { readonly indexes: number[]; readonly rests: string[] }>();
  const offsets = pointers.map(() => document.start);
  pointers.forEach((pointer, index) => {
    const [, prefix = '', key = '', element] = /^(\/([^/]*)(?:\/(\d+)(?=\/|$))?)/.exec(pointer) ?? [];
    const range = document.rangeOf(fromPointerToken(key), element === undefined ? undefined : Number(element));
    if (range === undefined) return;
    const group = groups.get(range.value) ?? { indexes: [], rests: [] };
    group.indexes.push(index);
    group.rests.push(pointer.slice(range.element ? prefix.length : key.length + 1));
    groups.set(range.value, group);
  });
  for (const [range, { indexes, rests }] of groups) {
    locateAll(bytes, range.start, range.end, rests).forEach(({ offset }, i) => (offsets[indexes[i]!] = offset));
  }
  return offsets;
}
