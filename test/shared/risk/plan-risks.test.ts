import { describe, expect, it } from 'vitest';
import type { ReleaseView } from '#shared/model/register-view.ts';
import { criticalities, type PlannedRisk } from '#shared/model/risk.ts';
import { maxDetailRows } from '#shared/risk/draft.ts';
import { planRisks } from '#shared/risk/plan-risks.ts';
import { makeDocument, makeGraph, makeInput, makeStates } from '../profiles/make-input.ts';
import { makeClaim, makeDocumentView, makeFinding, makeProduct, makeRelease } from './make-views.ts';

function find(cause: string, releases: readonly ReleaseView[], product = makeProduct()): PlannedRisk {
  const risk = planRisks(product, releases).find((planned) => planned.cause === cause);
  if (risk === undefined) throw new Error(`no risk of cause ${cause}`);
  return risk;
}

function causes(releases: readonly ReleaseView[]): readonly string[] {
  return planRisks(makeProduct(), releases).map(({ cause }) => cause);
}

/** One release with one document that differs from a perfect one by these states. */
function withStates(changes: Parameters<typeof makeStates>[1], count = 10): readonly ReleaseView[] {
  const input = makeInput({ componentCount: count, components: makeStates(count, changes) });
  return [makeRelease({ documents: [makeDocumentView({}, input)] })];
}

describe('planRisks', () => {
  it('plans nothing for a perfect document and nothing without releases', () => {
    expect(planRisks(makeProduct(), [makeRelease()])).toEqual([]);
    expect(planRisks(makeProduct(), [])).toEqual([]);
  });

  it('makes one risk of all component data that are missing, rated by the worst row, and explains it', () => {
    const risk = find('component-data', withStates({ C7: { P: 4, A: 6 }, C2: { P: 9, A: 1 } }));
    expect(risk).toMatchObject({
      productId: 'product-1',
      theme: 'quality',
      title: 'Components lack required data',
      likelihood: 'high',
      impact: 'very-high',
      level: 'very-high',
    });
    expect(risk.rows.map(({ subject, affected, of }) => [subject, affected, of])).toEqual([
      ['S12', 1, 10],
      ['S14', 6, 10],
      ['S15', 6, 10],
    ]);
    expect(risk.rows[0]).toEqual({
      releaseId: 'release-1',
      documentId: 'document-1',
      subject: 'S12',
      text: 'Component Version. 9 of 10 components have a version; 1 has none.',
      affected: 1,
      of: 10,
    });
    expect(risk.explanation).toEqual([
      '6 of 10 components lack what S14 asks for in router.cdx.json of release 4.2: 60 %, over 50 %, so likelihood is high.',
      'The criticality of the product is critical, so impact is very high.',
      'Likelihood high × impact very high = very high (5 × 5 matrix after NIST SP 800-30 r1, table I-2).',
      'Seen in the only release in state candidate or in use.',
      'The largest share among the rows counts: the rows may concern the same or different components.',
    ]);
  });

  it('rates missing data about the document by the share of all such data', () => {
    const input = makeInput({ document: makeDocument({ D11: 'A', D3: 'A' }) });
    const risk = find('document-data', [makeRelease({ documents: [makeDocumentView({}, input)] })]);
    expect(risk.rows.map(({ subject }) => subject)).toEqual(['S1', 'S2']);
    expect(risk).toMatchObject({ likelihood: 'moderate', level: 'high' });
    expect(risk.explanation[0]).toBe(
      '2 of 9 required data about the document are missing in router.cdx.json of release 4.2: 22.2 %, over 10 %, so likelihood is moderate.',
    );
  });

  it('sorts each gap under its cause and theme', () => {
    expect(find('no-identifier', withStates({ C6: { P: 9, A: 1 } }))).toMatchObject({
      theme: 'identity',
      likelihood: 'low',
    });
    expect(find('dependencies', withStates({ G1: { A: 10 } }))).toMatchObject({ theme: 'quality', likelihood: 'high' });
    expect(causes(withStates({ C4: { A: 10 } }))).toEqual(['component-data']);
  });

  it('does not count declared unknowns as gaps of quality, but as components without a usable licence', () => {
    expect(causes(withStates({ C2: { P: 5, U: 5 } }))).toEqual([]);
    const licence = find('no-licence', withStates({ C11: { P: 5, U: 5 } }));
    expect(licence.rows).toMatchObject([{ subject: 'S16', affected: 5, of: 10 }]);
  });

  it('adds licences stated as NONE as a row of their own and counts both for the share', () => {
    const licence = find('no-licence', withStates({ C11: { P: 4, A: 3, N: 3 } }));
    expect(licence.rows.map(({ subject, affected, of }) => [subject, affected, of])).toEqual([
      ['S16', 3, 10],
      ['licence-none', 3, 10],
    ]);
    expect(licence.rows[1]?.text).toContain('either no licence is granted or the tool found none');
    expect(licence).toMatchObject({ theme: 'licence', likelihood: 'high' });
    expect(causes(withStates({ C11: { N: 10 } }))).toEqual(['no-licence']);
  });

  it('says that criticality is unset and takes impact as high', () => {
    const risk = find('component-data', withStates({ C1: { A: 10 } }), makeProduct({ criticality: 'unset' }));
    expect(risk).toMatchObject({ impact: 'high', level: 'high' });
    expect(risk.explanation[1]).toBe(
      'The criticality of the product is unset; impact is taken as high until somebody sets it.',
    );
  });

  it('rates every criticality by the matrix', () => {
    const levels = criticalities.map(
      (criticality) => find('component-data', withStates({ C1: { A: 10 } }), makeProduct({ criticality })).level,
    );
    expect(levels).toEqual(['very-high', 'high', 'moderate', 'low', 'high']);
  });

  it('lists the highest level first', () => {
    const order = causes(withStates({ C1: { P: 99, A: 1 }, C11: { A: 100 }, C6: { P: 80, A: 20 } }, 100));
    expect(order).toEqual(['no-licence', 'no-identifier', 'component-data']);
  });
});

describe('which documents count', () => {
  const bad = makeInput({ components: makeStates(10, { C1: { A: 10 } }) });

  it('leaves retired releases, other products and rejected documents out', () => {
    const documents = [makeDocumentView({}, bad)];
    expect(causes([makeRelease({ state: 'retired', documents })])).toEqual([]);
    expect(causes([makeRelease({ productId: 'product-2', documents })])).toEqual([]);
    expect(
      causes([
        makeRelease({
          documents: [makeDocumentView(), makeDocumentView({ id: 'document-2', status: 'rejected' }, bad)],
        }),
      ]),
    ).toEqual([]);
  });

  it('counts candidates, and quarantined documents that nobody has rejected', () => {
    const documents = [makeDocumentView({ status: 'quarantined' }, bad)];
    expect(causes([makeRelease({ state: 'candidate', documents })])).toEqual(['component-data']);
  });

  it('makes rows for each document of each release under one risk', () => {
    const releases = [
      makeRelease({
        documents: [makeDocumentView({}, bad), makeDocumentView({ id: 'document-2', fileName: 'app.json' }, bad)],
      }),
      makeRelease({ id: 'release-2', name: '5.0', documents: [makeDocumentView({ id: 'document-3' })] }),
    ];
    const risk = find('component-data', releases);
    expect(risk.rows.map(({ documentId }) => documentId)).toEqual(['document-2', 'document-1']);
    expect(risk.explanation).toContain('Seen in 1 of 2 releases in state candidate or in use.');
  });
});

describe('documents as such', () => {
  it('makes a risk of errors, by rule, in relation to the list that they are in', () => {
    const findings = [
      makeFinding({ count: 2 }),
      makeFinding({ rule: 'schema.required', pointer: '/metadata/timestamp', message: 'Missing.' }),
      makeFinding({ rule: 'note', severity: 'warning' }),
      makeFinding({ rule: 'reference.unresolved', pointer: '/dependencies/3/ref', count: 400 }),
    ];
    const risk = find('invalid-document', [makeRelease({ documents: [makeDocumentView({ findings })] })]);
    expect(risk.rows.map(({ subject, affected, of }) => [subject, affected, of])).toEqual([
      ['reference.unresolved', 12, 12],
      ['schema.required', 1, 1],
      ['schema.pattern', 2, 10],
    ]);
    expect(risk.rows[1]?.text).toBe('Missing. (1 place)');
    expect(risk.likelihood).toBe('high');
  });

  it('cuts the list of errors and says how many there are', () => {
    const findings = Array.from({ length: maxDetailRows + 7 }, (_, index) => makeFinding({ rule: `rule-${index}` }));
    const risk = find('invalid-document', [makeRelease({ documents: [makeDocumentView({ findings })] })]);
    expect(risk.rows).toHaveLength(maxDetailRows);
    expect(risk.explanation).toContain('50 of 57 kinds of error are listed here; the documents hold all.');
  });

  it('makes a risk of a document that lists no component: empty is not clean (Q55)', () => {
    const input = makeInput({
      componentCount: 0,
      components: makeStates(0),
      graph: makeGraph({ nodes: 0, completenessStated: 0 }),
    });
    const empty = makeDocumentView(
      { counts: { components: 0, files: 3, services: 0, relationships: 0, vulnerabilities: 0 } },
      input,
    );
    const risk = find('nothing-to-assess', [
      makeRelease({ documents: [empty, makeDocumentView({ id: 'document-2' })] }),
    ]);
    expect(risk.rows).toEqual([
      {
        releaseId: 'release-1',
        documentId: 'document-1',
        subject: 'no-components',
        text: 'The SBOM lists no components. Nothing was assessed. It lists 3 files, which name no component.',
        affected: 1,
        of: 1,
      },
    ]);
    expect(risk.likelihood).toBe('moderate');
  });

  it('says when a document was never judged by the profile', () => {
    const risk = find('nothing-to-assess', [makeRelease({ documents: [makeDocumentView({ profiles: [] })] })]);
    expect(risk.rows.map(({ subject }) => subject)).toEqual(['no-profile-result']);
  });

  it('keeps refused, rejected and never received apart for releases without a usable SBOM', () => {
    const refused = [{ fileName: 'x.json', sha256: 'b'.repeat(64), reason: 'truncated', receivedAt: '2026-03-01' }];
    const rejected = [makeDocumentView({ status: 'rejected' })];
    const releases = [
      makeRelease({ id: 'r1', name: '1', documents: [], refused }),
      makeRelease({ id: 'r2', name: '2', documents: rejected }),
      makeRelease({ id: 'r3', name: '3', documents: [] }),
      makeRelease({ id: 'r4', name: '4', documents: rejected, refused }),
      makeRelease({ id: 'r5', name: '5', refused }),
    ];
    const risk = find('no-usable-document', releases);
    expect(risk.rows.map(({ releaseId, documentId, subject }) => [releaseId, documentId, subject])).toEqual([
      ['r1', '', 'refused-only'],
      ['r2', '', 'rejected-only'],
      ['r3', '', 'nothing-received'],
      ['r4', '', 'refused-and-rejected'],
    ]);
    expect(risk.rows[0]?.text).toBe('Release 1 has no usable SBOM: 1 file could not be read and was refused.');
    expect(risk.likelihood).toBe('high');
  });
});

describe("the vendor's claims", () => {
  it('count as open unless the vendor calls them settled, and stay visible then', () => {
    const claims = [
      makeClaim({ id: 'CVE-1', state: 'not_affected' }),
      makeClaim({ id: 'CVE-2', state: 'exploitable', severity: 'critical', affects: ['a', 'b'] }),
      makeClaim({ id: 'CVE-3', state: null, severity: null }),
      makeClaim({ id: 'CVE-4', state: 'false_positive' }),
      makeClaim({ id: 'CVE-5', state: 'resolved_with_pedigree' }),
      makeClaim({ id: 'CVE-6', state: 'in_triage', severity: 'low' }),
    ];
    const risk = find('vendor-claims', [makeRelease({ documents: [makeDocumentView({ claims })] })]);
    expect(risk.rows.map(({ subject, affected }) => [subject, affected])).toEqual([
      ['CVE-2', 2],
      ['CVE-6', 1],
      ['CVE-3', 1],
      ['CVE-1', 0],
      ['CVE-4', 0],
      ['CVE-5', 0],
    ]);
    expect(risk).toMatchObject({ theme: 'vulnerability', likelihood: 'moderate' });
    expect(risk.explanation[0]).toContain('3 of 6 vulnerabilities named are open');
    expect(risk.rows[3]?.text).toBe(
      "CVE-1: severity high; the vendor says not_affected; names 1 component; not open, by the vendor's claim alone.",
    );
  });

  it('do not close the risk when all of them are settled', () => {
    const claims = [makeClaim({ state: 'not_affected' })];
    const risk = find('vendor-claims', [makeRelease({ documents: [makeDocumentView({ claims })] })]);
    expect(risk.likelihood).toBe('low');
    expect(risk.rows).toHaveLength(1);
  });

  it('are joined per vulnerability: open if one of them is, with the highest severity', () => {
    const claims = [
      makeClaim({ state: 'not_affected', severity: null, affects: ['a'] }),
      makeClaim({ state: 'exploitable', severity: 'medium', affects: ['b', 'a'] }),
    ];
    const risk = find('vendor-claims', [makeRelease({ documents: [makeDocumentView({ claims })] })]);
    expect(risk.rows.map(({ text, affected }) => [text, affected])).toEqual([
      ['CVE-2026-0001: severity medium; the vendor says exploitable, not_affected; names 2 components; open.', 2],
    ]);
  });

  it('are cut in the list but not in the count', () => {
    const claims = Array.from({ length: 214 }, (_, index) => makeClaim({ id: `CVE-${index}` }));
    const risk = find('vendor-claims', [makeRelease({ documents: [makeDocumentView({ claims })] })]);
    expect(risk.rows).toHaveLength(maxDetailRows);
    expect(risk.explanation.join(' ')).toContain('The documents name 214 vulnerabilities; 214 of them are open.');
    expect(risk.explanation.join(' ')).toContain(
      'The 50 that come first (open, then by severity) of 214 are listed here.',
    );
  });

  it('survive hostile ids and texts', () => {
    const claims = [
      makeClaim({ id: '__proto__', state: 'constructor' }),
      makeClaim({ id: '', pointer: '/vulnerabilities/1' }),
      makeClaim({ id: 'x'.repeat(1_000_000), affects: [] }),
    ];
    const risk = find('vendor-claims', [makeRelease({ documents: [makeDocumentView({ claims })] })]);
    expect(risk.rows.map(({ subject }) => subject.slice(0, 20))).toEqual([
      '/vulnerabilities/1',
      '__proto__',
      'x'.repeat(20),
    ]);
    expect(Math.max(...risk.rows.map(({ text }) => text.length))).toBeLessThan(500);
  });
});
