// Distinct edges in compressed rows: for each node the nodes it leads to, each once.

export interface GraphIndex {
  readonly nodeCount: number;
  /** Targets of node n: targets[offsets[n]] … targets[offsets[n + 1] - 1], ascending, without repetition. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** Edges that were given more than once. */
  readonly repeated: number;
}

/** `from` and `to` are parallel; every number is below nodeCount. */
export function toGraphIndex(from: Int32Array, to: Int32Array, nodeCount: number): GraphIndex {
  const starts = new Int32Array(nodeCount + 1);
  for (const node of from) starts[node + 1]!++;
  for (let n = 0; n < nodeCount; n++) starts[n + 1]! += starts[n]!;
  const filled = starts.slice();
  const sorted = new Int32Array(to.length);
  from.forEach((node, e) => {
    const place = filled[node] ?? 0;
    sorted[place] = to[e] ?? 0;
    filled[node] = place + 1;
  });
  const offsets = new Int32Array(nodeCount + 1);
  let kept = 0;
  for (let n = 0; n < nodeCount; n++) {
    const row = sorted.subarray(starts[n], starts[n + 1]).sort();
    let last = -1;
    for (const target of row) {
      if (target !== last) sorted[kept++] = target;
      last = target;
    }
    offsets[n + 1] = kept;
  }
  return { nodeCount, offsets, targets: sorted.subarray(0, kept), repeated: to.length - kept };
}

/** Distance in edges from the nearest root, -1 where nothing leads (breadth first). */
export function distancesFrom(index: GraphIndex, roots: readonly number[]): Int32Array {
  const distances = new Int32Array(index.nodeCount).fill(-1);
  const queue = new Int32Array(index.nodeCount);
  let end = 0;
  for (const root of roots) {
    if (distances[root] === -1) {
      distances[root] = 0;
      queue[end++] = root;
    }
  }
  for (let i = 0; i < end; i++) {
    const node = queue[i]!;
    for (let e = index.offsets[node]!; e < index.offsets[node + 1]!; e++) {
      const target = index.targets[e]!;
      if (distances[target] !== -1) continue;
      distances[target] = distances[node]! + 1;
      queue[end++] = target;
    }
  }
  return distances;
}

/** True when some path leads back to its beginning (Kahn's algorithm leaves a rest). */
export function hasCycle(index: GraphIndex): boolean {
  const incoming = new Int32Array(index.nodeCount);
  for (const target of index.targets) incoming[target]!++;
  const free: number[] = [];
  for (let n = 0; n < index.nodeCount; n++) if (incoming[n] === 0) free.push(n);
  let removed = 0;
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    removed++;
    for (let e = index.offsets[node]!; e < index.offsets[node + 1]!; e++) {
      if (--incoming[index.targets[e]!]! === 0) free.push(index.targets[e]!);
    }
  }
  return removed < index.nodeCount;
}
