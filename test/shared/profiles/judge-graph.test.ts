import { describe, expect, it } from 'vitest';
import type { GraphSummary } from '#shared/model/graph.ts';
import { judgeGraph } from '#shared/profiles/judge-graph.ts';
import { makeGraph } from './make-input.ts';

type Row = readonly [Partial<GraphSummary>, string, number];

describe('the top level (NTIA N5)', () => {
  const rows: readonly Row[] = [
    [{ rootStatement: 'edges' }, 'met', 0],
    [{ rootStatement: 'none' }, 'met', 0],
    [{ rootStatement: 'unknown' }, 'unknown', 0],
    [{ rootStatement: 'silent' }, 'not-met', 0],
    [{ rootCount: 0, rootStatement: 'edges' }, 'not-met', 0],
    [{ rootInferred: true, rootStatement: 'edges' }, 'met', 1],
    [{ rootInferred: true, rootStatement: 'silent' }, 'not-met', 0],
  ];
  for (const [changes, outcome, weak] of rows) {
    it(`is ${outcome}, weak ${weak}, for ${JSON.stringify(changes)}`, () => {
      expect(judgeGraph({ on: 'graph', look: 'top-level' }, makeGraph(changes))).toMatchObject({
        outcome,
        weak,
        of: 1,
      });
    });
  }
});

describe('the depth (NTIA N9)', () => {
  const rows: readonly Row[] = [
    [{ maxDepth: 4 }, 'met', 0],
    [{ maxDepth: 1 }, 'met', 1],
    [{ maxDepth: 1, nodes: 2, reached: 2 }, 'met', 0],
    [{ rootStatement: 'none', nodes: 1, reached: 1, maxDepth: 0 }, 'met', 0],
    [{ rootStatement: 'unknown' }, 'unknown', 0],
    [{ rootStatement: 'silent', flat: true, maxDepth: 0 }, 'not-met', 0],
  ];
  for (const [changes, outcome, weak] of rows) {
    it(`is ${outcome}, weak ${weak}, for ${JSON.stringify(changes)}`, () => {
      expect(judgeGraph({ on: 'graph', look: 'depth' }, makeGraph(changes))).toMatchObject({ outcome, weak, of: 1 });
    });
  }

  it('reports the number of levels and how much is reached', () => {
    expect(judgeGraph({ on: 'graph', look: 'depth' }, makeGraph({ maxDepth: 4, reached: 9 })).why).toBe(
      'The product names its direct dependencies; the longest path is 4 steps, and 9 of 10 entries are reached.',
    );
  });

  it('does not apply to a document without components', () => {
    expect(judgeGraph({ on: 'graph', look: 'depth' }, makeGraph({ nodes: 0 })).outcome).toBe('not-applicable');
  });
});

describe('completeness', () => {
  it('is open, not failed, for NTIA when some entries are silent', () => {
    const silent = judgeGraph({ on: 'graph', look: 'completeness' }, makeGraph({ completenessStated: 4 }));
    expect(silent).toMatchObject({ outcome: 'unknown', covered: 4, of: 10 });
    expect(silent.why).toContain('the other 6 are taken as incomplete');
    expect(judgeGraph({ on: 'graph', look: 'completeness' }, makeGraph()).outcome).toBe('met');
  });

  it('fails the practice of CISA 2026 when some entries are silent, and stays for a person to judge when none is', () => {
    expect(judgeGraph({ on: 'graph', look: 'coverage' }, makeGraph({ completenessStated: 9 })).outcome).toBe('not-met');
    expect(judgeGraph({ on: 'graph', look: 'coverage' }, makeGraph()).outcome).toBe('unknown');
  });

  it('does not apply to a document without components', () => {
    const empty = makeGraph({ nodes: 0, completenessStated: 0 });
    expect(judgeGraph({ on: 'graph', look: 'completeness' }, empty).outcome).toBe('not-applicable');
    expect(judgeGraph({ on: 'graph', look: 'coverage' }, empty).outcome).toBe('not-applicable');
  });
});

describe('other relationships (NTIA N12c)', () => {
  it('are met by edges that are no dependencies', () => {
    const rule = { on: 'graph', look: 'other-relationships' } as const;
    expect(judgeGraph(rule, makeGraph({ edges: 12, dependencyEdges: 11 }))).toMatchObject({
      outcome: 'met',
      covered: 1,
    });
    expect(judgeGraph(rule, makeGraph({ edges: 11, dependencyEdges: 11 }))).toMatchObject({
      outcome: 'not-met',
      covered: 0,
    });
  });
});
