import { describe, expect, it } from 'vitest';
import { FindingCollector, MAX_PLACES, type Locate } from '#shared/findings/collector.ts';
import type { Observation, Severity } from '#shared/model/finding.ts';

/** Positions by the number at the end of a pointer. */
const locate: Locate = (places) =>
  places.map((place) => {
    const offset = typeof place === 'number' ? place : Number(/\d+$/.exec(place)?.[0] ?? 0);
    return { offset, line: offset + 1, column: 1 };
  });
const observe = (rule: string, severity: Severity = 'warning', more: Partial<Observation> = {}): Observation => ({
  rule,
  severity,
  action: 'noted',
  message: `message of ${rule}`,
  remedy: 'remedy',
  ...more,
});

describe('findings', () => {
  it('group equal observations and keep the count and the first hundred places', () => {
    const findings = new FindingCollector();
    for (let i = 0; i < 4_924; i++) findings.report(observe('a'), () => `/components/${i}`);
    const [finding] = findings.toFindings(locate);
    expect(finding).toMatchObject({ rule: 'a', count: 4_924, pointer: '/components/0', line: 1 });
    expect(finding?.places).toHaveLength(MAX_PLACES);
  });

  it('ask for a pointer only while places are kept', () => {
    const findings = new FindingCollector();
    let asked = 0;
    const pointer = () => `/components/${asked++}`;
    for (let i = 0; i < 1_000; i++) findings.report(observe('a'), pointer);
    expect(asked).toBe(MAX_PLACES);
  });

  it('come with errors first, then by place', () => {
    const findings = new FindingCollector();
    findings.report(observe('note', 'note'), '/0');
    findings.report(observe('late', 'error'), '/9');
    findings.report(observe('early', 'error'), '/3');
    findings.report(observe('warning'), '/1');
    expect(findings.toFindings(locate).map(({ rule }) => rule)).toEqual(['early', 'late', 'warning', 'note']);
  });

  it('count repairs and errors by place', () => {
    const findings = new FindingCollector();
    findings.report(observe('a', 'error', { action: 'repaired' }), '/0', { before: 'x', after: 'y' });
    findings.report(observe('a', 'error', { action: 'repaired' }), '/1');
    findings.report(observe('b'), '/2');
    expect([findings.repairs, findings.errors]).toEqual([2, 2]);
    expect(findings.toFindings(locate)[0]?.places[0]).toMatchObject({ before: 'x', after: 'y' });
  });

  it('take the place from a byte offset or another pointer where one is given', () => {
    const findings = new FindingCollector();
    findings.report(observe('a'), '/1', { offset: 7 });
    findings.report(observe('b'), '/1', { at: '/1/9' });
    expect(findings.toFindings(locate).map(({ pointer, line }) => [pointer, line])).toEqual([
      ['/1', 8],
      ['/1', 10],
    ]);
  });

  it('cut long values and endless kinds', () => {
    const findings = new FindingCollector();
    findings.report(observe('a', 'error'), '/0', { before: 'x'.repeat(1_000_000) });
    for (let i = 0; i < 5_000; i++) findings.report(observe('kind', 'note', { message: `kind ${i}` }), '/1');
    const all = findings.toFindings(locate);
    expect(all[0]?.places[0]?.before).toHaveLength(200);
    expect(all.length).toBeLessThanOrEqual(1_001);
    expect(all.find(({ rule }) => rule === 'findings.too-many-kinds')?.count).toBe(5_001 - 1_000);
  });
});

describe('questions', () => {
  it('are the observations that ask, with their options and the subject', () => {
    const findings = new FindingCollector();
    findings.report(observe('root', 'warning', { action: 'asked', options: ['yes', 'no'] }), '/packages/0', {
      after: 'router',
    });
    findings.report(observe('other'), '/1');
    expect(findings.toQuestions()).toEqual([
      { rule: 'root', subject: 'router', text: 'message of root', options: ['yes', 'no'], count: 1 },
    ]);
  });
});
