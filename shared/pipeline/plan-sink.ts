// Collects what a decoder finds into batches and counts. Joins the stages that look at one entry: normalise, graph,
// states; it decides nothing of its own but stored or merged (settled.md 3).

import type { FindingCollector } from '../findings/collector.ts';
import type { DocumentSink } from '../formats/format.ts';
import type { ComponentEntry, FileEntry, RawComponent } from '../model/component.ts';
import type { DependencyStatement, DocumentHead, EdgeKind, VulnerabilityClaim } from '../model/document.ts';
import { componentFields } from '../model/field.ts';
import type { Observation, Sighting } from '../model/finding.ts';
import type { PlanBatch, PlannedOccurrence } from '../model/import-plan.ts';
import type { StateCounts } from '../model/profile-result.ts';
import type { DocumentCounts, LeftOut, Receipt } from '../model/receipt.ts';
import type { StateLetter } from '../model/value-state.ts';
import { createComponentNormalizer } from '../normalize/component.ts';
import type { DocumentGraph } from '../normalize/graph.ts';

/** Entries per batch: one batch is one write transaction of well under 100 ms. */
const BATCH = 2_000;

function isLostData(rule: string): boolean {
  return rule === 'component.not-an-object' || rule === 'component.hidden-by-duplicate-key';
}

export class PlanSink implements DocumentSink {
  readonly #findings: FindingCollector;
  readonly #graph: DocumentGraph;
  readonly #seen = new Set<string>();
  readonly #letters = componentFields.map(() => new Map<string, number>());
  readonly #leftOut = new Map<string, LeftOut>();
  #normalize: ReturnType<typeof createComponentNormalizer> | undefined;
  #head: DocumentHead | undefined;
  #nodes = 0;
  #entries = 0;
  #merged = 0;
  #leftOutCount = 0;
  #listed = 0;
  #files = 0;
  #services = 0;
  #claims = 0;
  #pendingHead: DocumentHead | undefined;
  #pendingComponents: PlannedOccurrence[] = [];
  #pendingFiles: FileEntry[] = [];
  #pendingClaims: VulnerabilityClaim[] = [];

  constructor(findings: FindingCollector, graph: DocumentGraph) {
    this.#findings = findings;
    this.#graph = graph;
  }

  report(observation: Observation, pointer: string | (() => string), sighting?: Sighting): void {
    this.#findings.report(observation, pointer, sighting);
  }

  head(head: DocumentHead, definedLicenceRefs: ReadonlySet<string>): void {
    this.#head = head;
    this.#pendingHead = head;
    const producer = head.tools[0]?.name.toLowerCase() ?? null;
    this.#normalize = createComponentNormalizer(
      { standard: head.standard, producer, definedLicenceRefs },
      this.#findings,
    );
  }

  nextNode(): number {
    return this.#nodes++;
  }

  component(raw: RawComponent, hasNested: boolean): void {
    if (this.#normalize === undefined) throw new Error('a component before the head of its document');
    const boundRef = this.#graph.bind(raw.node, 'component', raw.ref, raw.parent, raw.name.value ?? '', raw.pointer);
    if (raw.role === 'root') this.#graph.setRoot(raw.node);
    const entry = this.#normalize(raw, this.#graph.letterOf(boundRef, hasNested));
    this.#count(entry);
    const kept = this.#seen.has(entry.key) ? 'merged' : 'stored';
    if (kept === 'merged') this.#merged++;
    else this.#seen.add(entry.key);
    this.#pendingComponents.push({ entry, kept });
  }

  #count(entry: ComponentEntry): void {
    this.#entries++;
    if (!entry.pointer.startsWith('/metadata/')) this.#listed++;
    for (let i = 0; i < this.#letters.length; i++) {
      const letters = this.#letters[i]!;
      const letter = entry.states[i]!;
      letters.set(letter, (letters.get(letter) ?? 0) + 1);
    }
  }

  service(node: number, parent: number | null, ref: string | null, pointer: string): void {
    this.#services++;
    this.#graph.bind(node, 'service', ref, parent, '', pointer);
  }

  file(file: FileEntry): void {
    this.#files++;
    this.#graph.bind(file.node, 'file', file.ref, null, file.name, file.pointer);
    this.#pendingFiles.push(file);
  }

  leftOut(rule: string, reason: string, pointer: string, count = 1): void {
    this.#leftOutCount += count;
    const known = this.#leftOut.get(rule);
    this.#leftOut.set(
      rule,
      known === undefined ? { pointer, rule, reason, count } : { ...known, count: known.count + count },
    );
    // Entries that could not be read are lost data: an error. The others are left out on purpose, as the receipt says.
    if (!isLostData(rule)) return;
    this.#findings.report(
      {
        rule,
        severity: 'error',
        action: 'left-out',
        message: reason,
        remedy: 'Ask the vendor to repair the entry or to remove it.',
      },
      pointer,
    );
  }

  edge(fromRef: string, toRef: string, kind: EdgeKind, element: number, sub: number): void {
    this.#graph.edge(fromRef, toRef, kind, element, sub);
  }

  statement(ref: string, statement: DependencyStatement): void {
    this.#graph.statement(ref, statement);
  }

  describes(ref: string, pointer: string): void {
    this.#graph.describes(ref, pointer);
  }

  claim(claim: VulnerabilityClaim): void {
    this.#claims++;
    this.#pendingClaims.push(claim);
  }

  /** A batch is full. Asked after every entry, so it must cost nothing. */
  get isFull(): boolean {
    const { length } = this.#pendingComponents;
    return length >= BATCH || this.#pendingFiles.length >= BATCH || this.#pendingClaims.length >= BATCH;
  }

  /** All that is waiting. */
  *takeBatches(): Generator<PlanBatch> {
    if (this.#pendingHead !== undefined) yield { kind: 'head', head: this.#pendingHead };
    this.#pendingHead = undefined;
    if (this.#pendingFiles.length > 0) yield { kind: 'files', files: this.#pendingFiles };
    this.#pendingFiles = [];
    if (this.#pendingComponents.length > 0) yield { kind: 'components', occurrences: this.#pendingComponents };
    this.#pendingComponents = [];
    if (this.#pendingClaims.length > 0) yield { kind: 'claims', claims: this.#pendingClaims };
    this.#pendingClaims = [];
  }

  getHead(): DocumentHead {
    if (this.#head === undefined) throw new Error('the decoder gave no head');
    return this.#head;
  }

  get merged(): number {
    return this.#merged;
  }

  toCounts(relationships: number): DocumentCounts {
    return {
      components: this.#listed,
      files: this.#files,
      services: this.#services,
      relationships,
      vulnerabilities: this.#claims,
    };
  }

  toReceipt(): Receipt {
    return {
      componentsInFile: this.#entries + this.#leftOutCount,
      componentsStored: this.#entries - this.#merged,
      componentsMerged: this.#merged,
      componentsLeftOut: this.#leftOutCount,
      repairs: this.#findings.repairs,
      leftOut: [...this.#leftOut.values()],
    };
  }

  toStates(): StateCounts {
    const letters: readonly StateLetter[] = ['P', 'W', 'U', 'H', 'N', '-', 'A', 'X'];
    const pairs = componentFields.map((field, i) => {
      const counts = letters.map((letter) => [letter, this.#letters[i]!.get(letter) ?? 0] as const);
      return [field, Object.fromEntries(counts)] as const;
    });
    return Object.fromEntries(pairs) as unknown as StateCounts;
  }
}
