import { describe, expect, it } from 'vitest';
import { DocumentGraph } from '#shared/normalize/graph.ts';
import { distancesFrom, hasCycle, toGraphIndex } from '#shared/normalize/graph-index.ts';

const ints = (...values: readonly number[]) => Int32Array.from(values);

describe('the index of a graph', () => {
  it('keeps each edge once, in order, and counts repetitions', () => {
    const index = toGraphIndex(ints(1, 0, 1, 1), ints(2, 1, 0, 2), 3);
    expect([...index.offsets]).toEqual([0, 1, 3, 3]);
    expect([...index.targets]).toEqual([1, 0, 2]);
    expect(index.repeated).toBe(1);
  });

  it('measures distances from several roots and leaves the unreached at -1', () => {
    const index = toGraphIndex(ints(0, 1, 3), ints(1, 2, 2), 5);
    expect([...distancesFrom(index, [0, 3])]).toEqual([0, 1, 1, 0, -1]);
  });

  it.each([
    ['a chain', [0, 1], [1, 2], false],
    ['a diamond', [0, 0, 1, 2], [1, 2, 3, 3], false],
    ['a circle', [0, 1, 2], [1, 2, 0], true],
    ['a self reference', [0], [0], true],
  ])('sees whether %s has a cycle', (_name, from, to, cyclic) => {
    expect(hasCycle(toGraphIndex(ints(...from), ints(...to), 4))).toBe(cyclic);
  });

  it('walks a chain of a million nodes', () => {
    const length = 1_000_000;
    const from = Int32Array.from({ length: length - 1 }, (_, i) => i);
    const index = toGraphIndex(
      from,
      from.map((node) => node + 1),
      length,
    );
    expect(distancesFrom(index, [0])[length - 1]).toBe(length - 1);
    expect(hasCycle(index)).toBe(false);
  });
});

/** A graph of components a, b, c …, with edges written "a>b". */
function graphOf(names: string, edges: readonly string[], root?: number) {
  const rules: string[] = [];
  const graph = new DocumentGraph({ report: ({ rule }) => rules.push(rule) }, (element) => `/dependencies/${element}`);
  edges.forEach((edge, i) => graph.edge(edge[0]!, edge[2]!, 'depends-on', i, 0));
  names.split('').forEach((name, node) => graph.bind(node, 'component', name, null, name, `/components/${node}`));
  if (root !== undefined) graph.setRoot(root);
  return { ...graph.finish(null), rules };
}

describe('the graph of a document', () => {
  it('says depth, reach and what is left over', () => {
    const { summary, rules } = graphOf('abcd', ['a>b', 'b>c'], 0);
    expect(summary).toMatchObject({ nodes: 4, edges: 2, maxDepth: 2, reached: 3, flat: false, rootStatement: 'edges' });
    expect(rules).toContain('graph.unreached');
  });

  it('infers the only entry that nothing refers to, and none when there are several', () => {
    expect(graphOf('ab', ['a>b']).summary).toMatchObject({ rootInferred: true, roots: [{ name: 'a' }] });
    expect(graphOf('abc', ['a>b']).summary).toMatchObject({ rootCount: 0 });
  });

  it('calls a product that depends directly on everything star-shaped (Q68)', () => {
    expect(graphOf('abcd', ['a>b', 'a>c', 'a>d'], 0).rules).toContain('graph.star-shaped');
    expect(graphOf('abcd', ['a>b', 'a>c', 'c>d'], 0).rules).not.toContain('graph.star-shaped');
  });

  it('takes a duplicate identifier to mean its first entry, and says so', () => {
    const { rules, summary } = graphOf('aba', ['b>a'], 1);
    expect(rules).toContain('graph.duplicate-id');
    expect(summary).toMatchObject({ edges: 1, reached: 2 });
  });
});
