// Laws of planned risks: any order of the same evidence gives the same plan, planning twice changes nothing, the keys are
// distinct, and rows and ratings keep to their bounds.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VulnerabilityClaim } from '#shared/model/document.ts';
import { type DocumentView, documentStatuses, type ReleaseView, releaseStates } from '#shared/model/register-view.ts';
import { type Criticality, criticalities, type PlannedRisk, type RiskRow, ratings } from '#shared/model/risk.ts';
import { maxDetailRows } from '#shared/risk/draft.ts';
import { toLevel } from '#shared/risk/matrix.ts';
import { planRisks } from '#shared/risk/plan-risks.ts';
import { makeDocument, makeGraph, makeInput, makeStates } from '../shared/profiles/make-input.ts';
import { makeClaim, makeDocumentView, makeFinding, makeProduct, makeRelease } from '../shared/risk/make-views.ts';

const parameters = { seed: 20_261_123, numRuns: 200 };

const claim = fc
  .record({
    id: fc.constantFrom('CVE-1', 'CVE-2', 'CVE-3', ''),
    state: fc.constantFrom(null, 'not_affected', 'exploitable', 'in_triage', 'resolved'),
    severity: fc.constantFrom<VulnerabilityClaim['severity'][]>(null, 'critical', 'low', 'none'),
    affects: fc.array(fc.constantFrom('a', 'b', 'c')),
  })
  .map((changes) => makeClaim(changes));

const finding = fc
  .record({
    rule: fc.constantFrom('rule-1', 'rule-2'),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    pointer: fc.constantFrom('', '/metadata/timestamp', '/components/1/name', '/dependencies/0/ref'),
    count: fc.integer({ min: 1, max: 30 }),
  })
  .map((changes) => makeFinding(changes));

const documentView = fc
  .record({
    status: fc.constantFrom(...documentStatuses),
    fileName: fc.constantFrom('a.json', 'b.json'),
    receivedAt: fc.constantFrom('2026-03-01', '2026-03-02'),
    claims: fc.array(claim, { maxLength: 5 }),
    findings: fc.array(finding, { maxLength: 4 }),
    gaps: fc.tuple(fc.nat(10), fc.nat(10), fc.nat(10), fc.nat(10)),
    author: fc.constantFrom('P' as const, 'A' as const),
    empty: fc.boolean(),
  })
  .map(({ gaps, author, empty, ...view }) => {
    const [versions, identifiers, licences, none] = gaps;
    const count = empty ? 0 : 20;
    const components = empty
      ? makeStates(0)
      : makeStates(count, {
          C2: { P: count - versions, A: versions },
          C6: { P: count - identifiers, A: identifiers },
          C11: { P: count - licences - none, A: licences, N: none },
        });
    const graph = makeGraph({ nodes: count, completenessStated: 0 });
    return makeDocumentView(
      view,
      makeInput({ componentCount: count, components, graph, document: makeDocument({ D3: author }) }),
    );
  });

function numberIds<T extends { readonly documents: readonly DocumentView[] }>(
  changes: T,
  index: number,
): T & { id: string } {
  const documents = changes.documents.map((document, at) => makeDocumentCopy(document, `document-${index}-${at}`));
  return { ...changes, id: `release-${index}`, documents };
}

function makeDocumentCopy(document: DocumentView, id: string): DocumentView {
  return { ...document, id };
}

const releases = fc
  .array(
    fc.record({
      state: fc.constantFrom(...releaseStates),
      name: fc.constantFrom('1.0', '2.0'),
      documents: fc.array(documentView, { maxLength: 3 }),
    }),
    { maxLength: 4 },
  )
  .map((list) => list.map((changes, index) => makeRelease(numberIds(changes, index))));

const product = fc.constantFrom(...criticalities).map((criticality) => makeProduct({ criticality }));

function reverseDocument(document: DocumentView): DocumentView {
  return { ...document, claims: document.claims.toReversed(), findings: document.findings.toReversed() };
}

function reverseRelease(release: ReleaseView): ReleaseView {
  return { ...release, documents: release.documents.toReversed().map(reverseDocument) };
}

/** Rows that lie outside their bounds or name a document that does not count. */
function listBadRows(risk: PlannedRisk, counted: ReadonlySet<string>): readonly RiskRow[] {
  return risk.rows.filter(({ documentId, affected, of }) => {
    const known = risk.cause === 'no-usable-document' ? documentId === '' : counted.has(documentId);
    return !known || affected < 0 || affected > of;
  });
}

function toLevels(criticality: Criticality, list: readonly ReleaseView[]): ReadonlyMap<string, number> {
  const planned = planRisks(makeProduct({ criticality }), list);
  return new Map(planned.map((risk) => [toKey(risk), ratings.indexOf(risk.level)]));
}

function toKey({ productId, theme, cause }: PlannedRisk): string {
  return JSON.stringify([productId, theme, cause]);
}

describe('planRisks', () => {
  it('does not depend on the order of releases, documents, findings and claims', () => {
    fc.assert(
      fc.property(product, releases, (owner, list) => {
        expect(planRisks(owner, list.toReversed().map(reverseRelease))).toEqual(planRisks(owner, list));
      }),
      parameters,
    );
  });

  it('gives the same plan again, also when the same evidence is handed over twice', () => {
    fc.assert(
      fc.property(product, releases, (owner, list) => {
        const once = planRisks(owner, list);
        expect(planRisks(owner, list)).toEqual(once);
        expect(planRisks(owner, [...list, ...list])).toEqual(once);
      }),
      parameters,
    );
  });

  it('gives a short list with distinct keys, highest level first, rated by the matrix', () => {
    fc.assert(
      fc.property(product, releases, (owner, list) => {
        const planned = planRisks(owner, list);
        expect(planned.length).toBeLessThanOrEqual(9);
        expect(new Set(planned.map(toKey)).size).toBe(planned.length);
        const levels = planned.map(({ level }) => ratings.indexOf(level));
        expect(levels).toEqual(levels.toSorted((left, right) => right - left));
        for (const { level, likelihood, impact } of planned) expect(level).toBe(toLevel(likelihood, impact));
      }),
      parameters,
    );
  });

  it('makes rows of counted documents only, within their bounds, and sentences without gaps', () => {
    fc.assert(
      fc.property(product, releases, (owner, list) => {
        const counted = new Set(
          list
            .filter(({ state }) => state !== 'retired')
            .flatMap(({ documents }) => documents.filter(({ status }) => status !== 'rejected').map(({ id }) => id)),
        );
        for (const risk of planRisks(owner, list)) {
          expect(risk.rows.length).toBeGreaterThan(0);
          expect(risk.cause === 'vendor-claims' && risk.rows.length > maxDetailRows).toBe(false);
          expect(listBadRows(risk, counted)).toEqual([]);
          for (const sentence of risk.explanation) expect(sentence).toMatch(/\S\.(?: .*\.)?$/);
          expect(risk.explanation.join(' ')).not.toMatch(/undefined|NaN|null/);
        }
      }),
      parameters,
    );
  });

  it('never lowers a level when criticality rises', () => {
    fc.assert(
      fc.property(releases, (list) => {
        const steps = (['low', 'medium', 'high', 'critical'] as const).map((criticality) =>
          toLevels(criticality, list),
        );
        for (const [index, step] of steps.slice(1).entries())
          for (const [key, level] of step) expect(level).toBeGreaterThanOrEqual(steps[index]?.get(key) ?? 0);
      }),
      parameters,
    );
  });
});
