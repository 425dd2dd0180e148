import { describe, expect, it } from 'vitest';
import type { CheckedFile, DocumentRow } from '#shared/contract/parts.ts';
import { toListed } from '../../../../renderer/features/documents/findings-order.ts';
import { toRequestsText } from '../../../../renderer/features/documents/vendor-requests.ts';
import { doesReconcile, toVerdict, toVerdictText } from '../../../../renderer/features/documents/verdict.ts';

type Finding = CheckedFile['findings'][number];
type Element = CheckedFile['profiles'][number]['elements'][number];

const aFinding = (change: Partial<Finding>): Finding => ({
  rule: 'identity.none',
  severity: 'warning',
  action: 'noted',
  message: 'Components have no identifier. They cannot be looked up.',
  remedy: 'Give every component its package URL.',
  pointer: '/components/3',
  line: 12,
  column: 5,
  count: 1,
  places: [],
  ...change,
});

const anElement = (change: Partial<Element>): Element => ({
  id: 'S1',
  title: 'SBOM Author',
  kind: 'data',
  outcome: 'met',
  covered: 1,
  of: 1,
  weak: 0,
  why: '',
  ...change,
});

function aChecked(change: Partial<CheckedFile> = {}): CheckedFile {
  return {
    path: 'a.json',
    inside: null,
    sha256: '0',
    contentSha256: '0',
    bytes: 10,
    outcome: 'read',
    reason: null,
    remedy: null,
    envelopes: [],
    format: { standard: 'CycloneDX', specVersion: '1.6', encoding: 'json' },
    readAs: null,
    producer: null,
    counts: { components: 812, files: 0, services: 0, relationships: 0, vulnerabilities: 0 },
    receipt: {
      componentsInFile: 861,
      componentsStored: 812,
      componentsMerged: 43,
      componentsLeftOut: 6,
      repairs: 0,
      leftOut: [],
    },
    findings: [],
    questions: [],
    profiles: [
      {
        id: 'cisa-2026',
        edition: 'version 2.1',
        score: 50,
        met: 1,
        notMet: 1,
        notApplicable: 0,
        unknown: 0,
        elements: [
          anElement({ id: 'S2', outcome: 'not-met' }),
          anElement({ id: 'S13', covered: 598, of: 812 }),
          anElement({ id: 'S18', kind: 'practice', outcome: 'not-met' }),
        ],
      },
    ],
    ...change,
  };
}

describe('the sentence of a document', () => {
  it('names components, what can be checked and what is not met, practices not counted', () => {
    expect(toVerdictText(aChecked())).toBe(
      'Readable. 812 components, 598 of 812 entries can be checked for vulnerabilities. 1 of 2 CISA 2026 data elements is not met.',
    );
  });

  it('says that a file breaks the rules of its format, and opens the findings there', () => {
    const parts = toVerdict(aChecked({ findings: [aFinding({ severity: 'error' })] }));
    expect(parts.find(({ opens }) => opens === 'findings')?.text).toBe('breaks the rules of its own format');
  });

  it('never calls an empty list assessed', () => {
    const empty = aChecked({ counts: { ...aChecked().counts, components: 0 } });
    expect(toVerdictText(empty)).toBe('Readable, but it lists no components. Nothing was assessed.');
  });

  it('says of a refused file that nothing was read', () => {
    expect(toVerdictText(aChecked({ outcome: 'refused' }))).toMatch(/^Refused/);
  });

  it('reconciles only when stored, merged and left out make up the file', () => {
    expect(doesReconcile(aChecked())).toBe(true);
    expect(doesReconcile(aChecked({ receipt: { ...aChecked().receipt, componentsLeftOut: 5 } }))).toBe(false);
  });
});

describe('findings of a document', () => {
  it('stand by duty and keep their number in the address', () => {
    const listed = toListed([aFinding({ severity: 'note' }), aFinding({ severity: 'error' }), aFinding({})]);
    expect(listed.map(({ index }) => index)).toEqual([1, 2, 0]);
  });

  it('become requests to the vendor, without notes and with hidden characters named', () => {
    const checked = aChecked({
      findings: [
        aFinding({ severity: 'note', message: 'Only a note.' }),
        aFinding({ message: 'Named \u202Egnp.exe.', count: 2 }),
      ],
    });
    const text = toRequestsText({ product: 'Gateway', release: '4', fileName: 'a.json' } as DocumentRow, checked);
    expect(text).toContain(
      '1. Named [U+202E]gnp.exe. (at 2 places, first at line 12) Give every component its package URL.',
    );
    expect(text).not.toContain('Only a note');
  });
});
