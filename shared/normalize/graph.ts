// The dependency graph of one document: references are collected while reading, resolved at the end.
// Survives cycles, dangling, duplicate and self references; says each of them once (quirks Q19–Q22, Q48, Q62–Q71).

import type { DependencyStatement, EdgeKind } from '../model/document.ts';
import type { Reporter } from '../model/finding.ts';
import type { GraphSummary } from '../model/graph.ts';
import type { PlannedEdge } from '../model/import-plan.ts';
import type { StateLetter } from '../model/value-state.ts';
import { IntList } from '../util/int-list.ts';
import { distancesFrom, hasCycle, toGraphIndex } from './graph-index.ts';
import * as say from './graph-observations.ts';

const UNBOUND = -1;
const kinds: readonly EdgeKind[] = ['depends-on', 'contains', 'other'];
type NodeKind = 'component' | 'service' | 'file';

/** A statement about an entry that names no dependencies. */
const letterOfStatement: Readonly<Record<DependencyStatement, StateLetter>> = {
  none: 'N',
  complete: 'N',
  unknown: 'U',
  incomplete: 'U',
  withheld: 'H',
};

interface Root {
  readonly node: number;
  readonly name: string;
  readonly pointer: string;
}

export type EdgePointer = (element: number, sub: number, side: 'from' | 'to') => string;

export class DocumentGraph {
  readonly #reporter: Reporter;
  readonly #edgePointer: EdgePointer;
  readonly #refs = new Map<string, number>();
  readonly #nodeOfRef = new IntList();
  readonly #statements = new Map<number, DependencyStatement>();
  readonly #edgeFrom = new IntList();
  readonly #edgeTo = new IntList();
  readonly #edgeKind = new IntList();
  readonly #edgeElement = new IntList();
  readonly #edgeSub = new IntList();
  readonly #nestedFrom = new IntList();
  readonly #nestedTo = new IntList();
  readonly #described = new Map<number, string>();
  readonly #nodeKinds: NodeKind[] = [];
  readonly #refOfNode = new IntList();
  readonly #names: string[] = [];
  readonly #pointers: string[] = [];
  #root: number | undefined;
  #withTargets: Set<number> | undefined;

  constructor(reporter: Reporter, edgePointer: EdgePointer) {
    this.#reporter = reporter;
    this.#edgePointer = edgePointer;
  }

  #intern(ref: string): number {
    const known = this.#refs.get(ref);
    if (known !== undefined) return known;
    const id = this.#refs.size;
    this.#refs.set(ref, id);
    this.#nodeOfRef.push(UNBOUND);
    return id;
  }

  edge(fromRef: string, toRef: string, kind: EdgeKind, element: number, sub: number): void {
    this.#edgeFrom.push(this.#intern(fromRef));
    this.#edgeTo.push(this.#intern(toRef));
    this.#edgeKind.push(kinds.indexOf(kind));
    this.#edgeElement.push(element);
    this.#edgeSub.push(sub);
  }

  /** Later statements about the same entry win over "none", which the format may imply. */
  statement(ref: string, statement: DependencyStatement): void {
    const id = this.#intern(ref);
    if (statement !== 'none' || !this.#statements.has(id)) this.#statements.set(id, statement);
  }

  describes(ref: string, pointer: string): void {
    this.#described.set(this.#intern(ref), pointer);
  }

  /** Nodes arrive in the order of their numbers. */
  bind(node: number, kind: NodeKind, ref: string | null, parent: number | null, name: string, pointer: string): number {
    this.#nodeKinds[node] = kind;
    this.#names[node] = name;
    this.#pointers[node] = pointer;
    if (parent !== null) {
      this.#nestedFrom.push(parent);
      this.#nestedTo.push(node);
    }
    const id = ref === null ? UNBOUND : this.#intern(ref);
    this.#refOfNode.push(id);
    if (id === UNBOUND) return id;
    if (this.#nodeOfRef.at(id) === UNBOUND) this.#nodeOfRef.set(id, node);
    else this.#reporter.report(say.duplicateRef, pointer, { before: ref ?? '' });
    return id;
  }

  /** The entry is the product itself (CycloneDX metadata.component). */
  setRoot(node: number): void {
    this.#root = node;
  }

  /** What the entry says about its own dependencies (crosswalk G1): P has some, N none, U unknown, H withheld, A silent. */
  letterOf(boundRef: number, hasNested: boolean): StateLetter {
    if (hasNested) return 'P';
    if (boundRef === UNBOUND) return 'A';
    this.#withTargets ??= this.#findRefsWithTargets();
    if (this.#withTargets.has(boundRef)) return 'P';
    const statement = this.#statements.get(boundRef);
    return statement === undefined ? 'A' : letterOfStatement[statement];
  }

  /** Refs that depend on or contain something that is no file: files are bound before components. */
  #findRefsWithTargets(): Set<number> {
    const found = new Set<number>();
    for (let e = 0; e < this.#edgeFrom.length; e++) {
      if (kinds[this.#edgeKind.at(e)] === 'other') continue;
      const target = this.#nodeOfRef.at(this.#edgeTo.at(e));
      if (target === UNBOUND || this.#nodeKinds[target] !== 'file') found.add(this.#edgeFrom.at(e));
    }
    return found;
  }

  /** Resolves everything. Call once, after the last node. */
  finish(documentName: string | null): ResolvedGraph {
    const edges = this.#resolve();
    const nodeCount = this.#nodeKinds.length;
    const dependencies = toIndex(
      edges.filter((kind) => kind === 'depends-on'),
      nodeCount,
    );
    const containment = toIndex(
      edges.filter((kind) => kind === 'contains'),
      nodeCount,
    );
    const others = toIndex(
      edges.filter((kind) => kind === 'other'),
      nodeCount,
    );
    const all = toIndex(
      edges.filter((kind) => kind !== 'other'),
      nodeCount,
    );
    if (dependencies.repeated > 0) this.#reporter.report(say.repeatedEdges(dependencies.repeated), '');
    const { roots, inferred } = this.#findRoots(all, documentName);
    const distances = distancesFrom(
      all,
      roots.map((root) => root.node),
    );
    const summary = this.#summarise({ roots, inferred, distances, dependencies, all, containment });
    this.#reportShape(summary, dependencies, roots);
    return {
      summary,
      edges: () =>
        plannedEdges([
          ['depends-on', dependencies],
          ['contains', containment],
          ['other', others],
        ]),
    };
  }

  #resolve(): EdgeSet {
    const set = new EdgeSet();
    for (let e = 0; e < this.#edgeFrom.length; e++) {
      const from = this.#nodeOfRef.at(this.#edgeFrom.at(e));
      const to = this.#nodeOfRef.at(this.#edgeTo.at(e));
      const kind = kinds[this.#edgeKind.at(e)]!;
      const side = from === UNBOUND ? 'from' : 'to';
      if (from === UNBOUND || to === UNBOUND) this.#reportDangling(e, side, kind);
      else if (from === to) this.#reporter.report(say.selfReference, this.#pointerOf(e, 'to'));
      else set.add(kind, from, to);
    }
    for (let e = 0; e < this.#nestedFrom.length; e++) set.add('contains', this.#nestedFrom.at(e), this.#nestedTo.at(e));
    for (const [id, pointer] of this.#described) {
      if (this.#nodeOfRef.at(id) === UNBOUND) this.#reporter.report(say.danglingRoot, pointer);
    }
    return set;
  }

  #pointerOf(edge: number, side: 'from' | 'to'): string {
    return this.#edgePointer(this.#edgeElement.at(edge), this.#edgeSub.at(edge), side);
  }

  #reportDangling(edge: number, side: 'from' | 'to', kind: EdgeKind): void {
    const id = side === 'from' ? this.#edgeFrom.at(edge) : this.#edgeTo.at(edge);
    this.#refTexts ??= [...this.#refs.keys()];
    const ref = this.#refTexts[id] ?? '';
    // An edge of another kind from or to the document itself (AMENDS, DESCRIBED_BY …) is no reference to a component.
    if (kind === 'other' && /^(SPDXRef-DOCUMENT|NONE|NOASSERTION)$/.test(ref)) return;
    const external = /^(DocumentRef-|urn:cdx:)/.test(ref);
    this.#reporter.report(external ? say.externalRef : say.danglingRef, this.#pointerOf(edge, side), { before: ref });
  }
  #refTexts: readonly string[] | undefined;

  #findRoots(
    all: { readonly targets: Int32Array },
    documentName: string | null,
  ): { roots: readonly Root[]; inferred: boolean } {
    if (this.#root !== undefined) return { roots: [this.#toRoot(this.#root)], inferred: false };
    const described = [...this.#described.keys()]
      .map((id) => this.#nodeOfRef.at(id))
      .filter((node) => node !== UNBOUND);
    if (described.length > 0) return { roots: described.map((node) => this.#toRoot(node)), inferred: false };
    const candidates = this.#unreferenced(all.targets);
    const named = documentName === null ? [] : candidates.filter((node) => this.#names[node] === documentName);
    const [root] = candidates.length === 1 ? candidates : named;
    return root === undefined ? { roots: [], inferred: false } : { roots: [this.#toRoot(root)], inferred: true };
  }

  #toRoot(node: number): Root {
    return { node, name: this.#names[node] ?? '', pointer: this.#pointers[node] ?? '' };
  }

  #unreferenced(targets: Int32Array): readonly number[] {
    const referenced = new Uint8Array(this.#nodeKinds.length);
    for (const target of targets) referenced[target] = 1;
    const free: number[] = [];
    this.#nodeKinds.forEach((kind, node) => {
      if (kind === 'component' && referenced[node] === 0) free.push(node);
    });
    return free;
  }

  #summarise(input: SummaryInput): GraphSummary {
    let nodes = 0;
    let reached = 0;
    let maxDepth = 0;
    let stated = 0;
    for (let node = 0; node < this.#nodeKinds.length; node++) {
      if (this.#nodeKinds[node] === 'file') continue;
      nodes++;
      const ref = this.#refOfNode.at(node);
      if (ref !== UNBOUND && this.#statements.has(ref)) stated++;
      const distance = input.distances[node]!;
      if (distance < 0) continue;
      reached++;
      maxDepth = Math.max(maxDepth, distance);
    }
    return {
      nodes,
      edges: input.dependencies.targets.length + input.containment.targets.length,
      dependencyEdges: input.dependencies.targets.length,
      roots: input.roots.slice(0, 20).map(({ name, pointer }) => ({ name, pointer })),
      rootCount: input.roots.length,
      rootInferred: input.inferred,
      maxDepth,
      reached,
      flat: input.dependencies.targets.length === 0,
      rootStatement: this.#rootStatement(input),
      completenessStated: stated,
      cycles: hasCycle(input.dependencies),
    };
  }

  #rootStatement({ roots, all }: SummaryInput): GraphSummary['rootStatement'] {
    if (roots.some(({ node }) => all.offsets[node + 1]! > all.offsets[node]!)) return 'edges';
    const statements = roots.map(({ node }) => this.#statements.get(this.#refOfNode.at(node)));
    if (statements.some((statement) => statement === 'none' || statement === 'complete')) return 'none';
    return statements.some((statement) => statement !== undefined) ? 'unknown' : 'silent';
  }

  #reportShape(summary: GraphSummary, dependencies: { readonly offsets: Int32Array }, roots: readonly Root[]): void {
    if (summary.nodes === 0) return;
    if (summary.rootCount === 0) this.#reporter.report(say.noRoot, '');
    else if (summary.rootInferred)
      this.#reporter.report(say.rootInferred, roots[0]!.pointer, { after: roots[0]!.name });
    else if (summary.rootCount > 1) this.#reporter.report(say.severalRoots(summary.rootCount), roots[0]!.pointer);
    if (summary.nodes <= 1) return;
    if (summary.flat) this.#reporter.report(say.flatList, '');
    else if (summary.rootCount > 0) {
      const direct = roots.reduce(
        (sum, { node }) => sum + dependencies.offsets[node + 1]! - dependencies.offsets[node]!,
        0,
      );
      if (summary.nodes > 2 && direct === summary.dependencyEdges && direct >= summary.nodes - summary.rootCount)
        this.#reporter.report(say.starShaped, roots[0]!.pointer);
      const unreached = summary.nodes - summary.reached;
      if (unreached > 0) this.#reporter.report(say.unreached(unreached, summary.nodes), '');
    }
    if (summary.cycles) this.#reporter.report(say.cycle, '');
  }
}

interface SummaryInput {
  readonly roots: readonly Root[];
  readonly inferred: boolean;
  readonly distances: Int32Array;
  readonly dependencies: ReturnType<typeof toGraphIndex>;
  readonly containment: ReturnType<typeof toGraphIndex>;
  readonly all: ReturnType<typeof toGraphIndex>;
}

export interface ResolvedGraph {
  readonly summary: GraphSummary;
  /** Distinct edges, one kind after the other. */
  edges(): Generator<PlannedEdge>;
}

class EdgeSet {
  readonly #from = new IntList();
  readonly #to = new IntList();
  readonly #kind = new IntList();

  add(kind: EdgeKind, from: number, to: number): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#kind.push(kinds.indexOf(kind));
  }

  filter(wanted: (kind: EdgeKind) => boolean): { from: Int32Array; to: Int32Array } {
    const chosen = kinds.map(wanted);
    const from = new Int32Array(this.#from.length);
    const to = new Int32Array(this.#from.length);
    let count = 0;
    for (let e = 0; e < this.#from.length; e++) {
      if (!chosen[this.#kind.at(e)]!) continue;
      from[count] = this.#from.at(e);
      to[count++] = this.#to.at(e);
    }
    return { from: from.subarray(0, count), to: to.subarray(0, count) };
  }
}

function toIndex(
  { from, to }: { from: Int32Array; to: Int32Array },
  nodeCount: number,
): ReturnType<typeof toGraphIndex> {
  return toGraphIndex(from, to, nodeCount);
}

function* plannedEdges(
  indexes: readonly (readonly [EdgeKind, ReturnType<typeof toGraphIndex>])[],
): Generator<PlannedEdge> {
  for (const [kind, index] of indexes) {
    for (let from = 0; from < index.nodeCount; from++) {
      for (let e = index.offsets[from]!; e < index.offsets[from + 1]!; e++) yield { from, to: index.targets[e]!, kind };
    }
  }
}
