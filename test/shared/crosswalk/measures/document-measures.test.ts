import { describe, expect, it } from 'vitest';
import type { MeasureOutcome } from '#shared/model/assessment.ts';
import type { DocumentView, ProductView, ReleaseView } from '#shared/model/register-view.ts';
import {
  aDecision,
  aDocument,
  aFinding,
  aGraph,
  aHash,
  aProfile,
  someStates,
} from '../../../support/a-register-view.ts';
import { evaluateRelease } from '../../../support/evaluate-measure.ts';

interface Case {
  readonly when: string;
  readonly outcome: MeasureOutcome;
  readonly documents: readonly Partial<DocumentView>[];
  readonly says?: string;
  readonly product?: Partial<ProductView>;
  readonly release?: Partial<ReleaseView>;
}

const rejected: Partial<DocumentView> = { status: 'rejected', decision: aDecision({ status: 'rejected' }) };
const quarantined: Partial<DocumentView> = { status: 'quarantined', decision: aDecision({ status: 'quarantined' }) };
const { head } = aDocument();
const refused = [{ fileName: 'x.json', sha256: aHash('x'), reason: 'cut off', receivedAt: '2026-10-01' }];
const created = (value: string | null): Partial<DocumentView> => ({
  head: { ...head, created: value === null ? { state: 'absent', value } : { state: 'present', value } },
});

const measures: Readonly<Record<string, readonly Case[]>> = {
  'sbom-received': [
    {
      when: 'a document is there',
      outcome: 'met',
      documents: [{}],
      says: '1 current SBOM, the latest received 2026-10-01.',
    },
    { when: 'nothing came', outcome: 'not-met', documents: [] },
    {
      when: 'all that came was refused',
      outcome: 'not-met',
      documents: [],
      release: { refused },
      says: 'No SBOM could be read: 1 file was refused.',
    },
    {
      when: 'the only one was rejected',
      outcome: 'not-met',
      documents: [rejected],
      says: 'The only SBOM received is rejected.',
    },
    { when: 'the only one is in quarantine', outcome: 'unknown', documents: [quarantined] },
  ],
  'sbom-valid': [
    { when: 'there is no error', outcome: 'met', documents: [{ findings: [aFinding({ severity: 'warning' })] }] },
    {
      when: 'there is an error',
      outcome: 'not-met',
      documents: [{ findings: [aFinding({ count: 3 })] }],
      says: '1 rule of CycloneDX 1.6 broken at 3 places.',
    },
    {
      when: 'the version is newer than those known',
      outcome: 'unknown',
      documents: [{ head: { ...head, specVersion: '1.9' } }],
    },
    { when: 'there is no document', outcome: 'unknown', documents: [] },
    {
      when: 'one of two documents about different things has an error',
      outcome: 'not-met',
      documents: [
        {},
        { fileName: 'app.json', graph: aGraph({ roots: [{ name: 'App', pointer: '' }] }), findings: [aFinding()] },
      ],
      says: 'Decided by 1 of 2 documents. app.json: 1 rule of CycloneDX 1.6 broken at 1 place.',
    },
    {
      when: 'a later document about the same thing mends it',
      outcome: 'met',
      documents: [{ findings: [aFinding()] }, { fileName: 'router-4.2-fixed.json' }],
    },
  ],
  'sbom-accepted': [
    {
      when: 'a person accepted it',
      outcome: 'met',
      documents: [{}],
      says: 'Accepted by Mara Lindqvist on 2026-10-05.',
    },
    {
      when: 'a person accepted it with conditions',
      outcome: 'met',
      documents: [{ status: 'accepted-with-conditions' }],
    },
    { when: 'nobody decided', outcome: 'not-met', documents: [{ status: 'received', decision: null }] },
    { when: 'it was rejected', outcome: 'not-met', documents: [rejected] },
    { when: 'there is none', outcome: 'unknown', documents: [] },
  ],
  'sbom-quality-score': [
    { when: 'a high criticality reaches 90', outcome: 'met', documents: [{ profiles: [aProfile({ score: 90 })] }] },
    { when: 'a high criticality reaches 89', outcome: 'not-met', documents: [{ profiles: [aProfile({ score: 89 })] }] },
    {
      when: 'a low criticality reaches 75',
      outcome: 'met',
      documents: [{ profiles: [aProfile({ score: 75 })] }],
      product: { criticality: 'low' },
    },
    {
      when: 'criticality is unset and the limits disagree',
      outcome: 'unknown',
      documents: [{ profiles: [aProfile({ score: 80 })] }],
      product: { criticality: 'unset' },
    },
    {
      when: 'criticality is unset and both limits are reached',
      outcome: 'met',
      documents: [{ profiles: [aProfile({ score: 92 })] }],
      product: { criticality: 'unset' },
    },
    {
      when: 'criticality is unset and neither is reached',
      outcome: 'not-met',
      documents: [{ profiles: [aProfile({ score: 10 })] }],
      product: { criticality: 'unset' },
    },
    { when: 'the profile was not run', outcome: 'unknown', documents: [{ profiles: [] }] },
    { when: 'there is no document', outcome: 'unknown', documents: [] },
  ],
  'sbom-current': [
    {
      when: 'it came 53 days ago',
      outcome: 'met',
      documents: [{}],
      says: 'Made 2026-09-30, received 2026-10-01: 53 days old, at most 90 allowed.',
    },
    {
      when: 'it is older than 90 days and criticality high',
      outcome: 'not-met',
      documents: [{ receivedAt: '2026-08-24', ...created('2026-08-01T00:00:00Z') }],
    },
    {
      when: 'it is exactly 90 days old',
      outcome: 'met',
      documents: [{ receivedAt: '2026-08-25', ...created('2026-08-01T00:00:00Z') }],
    },
    {
      when: 'the same at medium criticality',
      outcome: 'met',
      documents: [{ receivedAt: '2026-08-24', ...created('2026-08-01T00:00:00Z') }],
      product: { criticality: 'medium' },
    },
    {
      when: 'the same and criticality is unset',
      outcome: 'unknown',
      documents: [{ receivedAt: '2026-08-24', ...created('2026-08-01T00:00:00Z') }],
      product: { criticality: 'unset' },
    },
    { when: 'the file gives no date', outcome: 'unknown', documents: [created(null)] },
    { when: 'the date in the file cannot be read', outcome: 'unknown', documents: [created('yesterday')] },
    {
      when: 'the file claims to come from the future',
      outcome: 'not-met',
      documents: [{ receivedAt: '2025-01-01', ...created('2099-01-01T00:00:00Z') }],
      says: 'not believed',
    },
    { when: 'it came after the day looked at', outcome: 'unknown', documents: [{ receivedAt: '2026-11-24' }] },
    { when: 'there is none', outcome: 'not-met', documents: [] },
  ],
  'component-inventory-complete': [
    { when: 'all is there and stated to be complete', outcome: 'met', documents: [{}] },
    {
      when: 'the author states nothing about completeness',
      outcome: 'unknown',
      documents: [{ graph: aGraph({ completenessStated: 0 }) }],
    },
    {
      when: 'the author says that the dependencies are unknown',
      outcome: 'unknown',
      documents: [{ graph: aGraph({ rootStatement: 'unknown' }) }],
    },
    { when: 'an entry hangs in the air', outcome: 'not-met', documents: [{ graph: aGraph({ reached: 9 }) }] },
    { when: 'the root is inferred', outcome: 'not-met', documents: [{ graph: aGraph({ rootInferred: true }) }] },
    { when: 'identifiers are missing', outcome: 'not-met', documents: [{ states: someStates(10, { C6: { A: 1 } }) }] },
    {
      when: 'a version is declared unknown',
      outcome: 'unknown',
      documents: [{ states: someStates(10, { C2: { U: 1 } }) }],
    },
    {
      when: 'nothing is listed',
      outcome: 'not-met',
      documents: [{ graph: aGraph({ nodes: 0, reached: 0 }), states: someStates(0) }],
    },
    { when: 'there is no document', outcome: 'not-met', documents: [] },
  ],
  'completeness-declared': [
    { when: 'it is stated for all', outcome: 'met', documents: [{}] },
    { when: 'it is stated for half', outcome: 'not-met', documents: [{ graph: aGraph({ completenessStated: 5 }) }] },
    {
      when: 'it is stated for 9 of 10, the root certainly among them',
      outcome: 'met',
      documents: [{ graph: aGraph({ completenessStated: 9, rootStatement: 'unknown' }) }],
    },
    {
      when: 'it is stated for 9 of 10, the root perhaps',
      outcome: 'unknown',
      documents: [{ graph: aGraph({ completenessStated: 9 }) }],
    },
    {
      when: 'it is stated for 9 of 10, not for the root',
      outcome: 'not-met',
      documents: [{ graph: aGraph({ completenessStated: 9, rootStatement: 'silent' }) }],
    },
    { when: 'nothing is listed', outcome: 'not-applicable', documents: [{ graph: aGraph({ nodes: 0 }) }] },
    { when: 'there is no document', outcome: 'unknown', documents: [] },
  ],
  'unknowns-explicit': [
    { when: 'all is there', outcome: 'met', documents: [{}] },
    {
      when: 'what is missing is said to be unknown or withheld',
      outcome: 'met',
      documents: [{ states: someStates(10, { C7: { U: 4, H: 2 } }) }],
    },
    {
      when: 'hashes are left out without a word',
      outcome: 'not-met',
      documents: [{ states: someStates(10, { C7: { U: 4, A: 2 } }) }],
      says: 'hash 2',
    },
    {
      when: 'an identifier cannot be read',
      outcome: 'not-met',
      documents: [{ states: someStates(10, { C6: { X: 1 } }) }],
    },
    {
      when: 'producers are missing but suppliers named',
      outcome: 'met',
      documents: [{ states: someStates(10, { C4: { A: 10 } }) }],
    },
    {
      when: 'both are missing for some, perhaps the same ones',
      outcome: 'unknown',
      documents: [{ states: someStates(10, { C3: { A: 4 }, C4: { A: 4 } }) }],
    },
    {
      when: 'both are missing for so many that they must overlap',
      outcome: 'not-met',
      documents: [{ states: someStates(10, { C3: { A: 7 }, C4: { A: 7 } }) }],
      says: 'producer or supplier 4',
    },
    { when: 'nothing is listed', outcome: 'not-applicable', documents: [{ graph: aGraph({ nodes: 0 }) }] },
    { when: 'there is no document', outcome: 'unknown', documents: [] },
  ],
  'transitive-depth': [
    { when: 'depth is three and all is reached', outcome: 'met', documents: [{}] },
    { when: 'depth is one', outcome: 'not-met', documents: [{ graph: aGraph({ maxDepth: 1 }) }] },
    { when: 'a tenth is not reached', outcome: 'not-met', documents: [{ graph: aGraph({ reached: 9 }) }] },
    {
      when: 'no dependency is listed',
      outcome: 'unknown',
      documents: [{ graph: aGraph({ flat: true, rootStatement: 'silent' }) }],
    },
    {
      when: 'the product is said to have none, yet entries are listed',
      outcome: 'unknown',
      documents: [{ graph: aGraph({ flat: true, rootStatement: 'none' }) }],
    },
    {
      when: 'there is one component only',
      outcome: 'not-applicable',
      documents: [{ graph: aGraph({ nodes: 1, reached: 1 }) }],
    },
    { when: 'there is no document', outcome: 'unknown', documents: [] },
  ],
  'supplier-identified': [
    {
      when: 'producers make up for suppliers',
      outcome: 'met',
      documents: [{ states: someStates(10, { C3: { A: 10 } }) }],
    },
    {
      when: 'both are missing',
      outcome: 'not-met',
      documents: [{ states: someStates(10, { C3: { A: 9 }, C4: { A: 9 } }) }],
    },
    {
      when: 'both are declared unknown',
      outcome: 'unknown',
      documents: [{ states: someStates(10, { C3: { U: 9 }, C4: { A: 9 } }) }],
    },
    { when: 'nothing is listed', outcome: 'not-applicable', documents: [{ states: someStates(0) }] },
    { when: 'there is no document', outcome: 'unknown', documents: [] },
  ],
  'unique-identifiers': [
    {
      when: 'all carry one',
      outcome: 'met',
      documents: [{}],
      says: '10 of 10 components carry an identifier that can be read.',
    },
    {
      when: 'one of ten cannot be read',
      outcome: 'not-met',
      documents: [{ states: someStates(10, { C6: { X: 1 } }) }],
    },
    { when: 'one of ten is withheld', outcome: 'unknown', documents: [{ states: someStates(10, { C6: { H: 1 } }) }] },
    { when: 'nothing is listed', outcome: 'not-applicable', documents: [{ states: someStates(0) }] },
  ],
  'hashes-present': [
    { when: 'eight of ten are strong', outcome: 'met', documents: [{ states: someStates(10, { C7: { A: 2 } }) }] },
    { when: 'SHA-1 does not count', outcome: 'not-met', documents: [{ states: someStates(10, { C7: { W: 3 } }) }] },
    {
      when: 'three of ten are declared unknown',
      outcome: 'unknown',
      documents: [{ states: someStates(10, { C7: { U: 3 } }) }],
    },
    {
      when: 'no entry can have a hash',
      outcome: 'not-applicable',
      documents: [{ states: someStates(10, { C7: { '-': 10 } }) }],
    },
  ],
  'vex-received': [
    {
      when: 'the SBOM states an analysis',
      outcome: 'met',
      documents: [
        {
          claims: [
            {
              pointer: '',
              id: 'CVE-1',
              source: null,
              severity: null,
              score: null,
              state: 'not_affected',
              justification: null,
              detail: null,
              affects: [],
            },
          ],
        },
      ],
    },
    {
      when: 'it names vulnerabilities without an analysis',
      outcome: 'unknown',
      documents: [
        {
          claims: [
            {
              pointer: '',
              id: 'CVE-1',
              source: null,
              severity: null,
              score: null,
              state: null,
              justification: null,
              detail: null,
              affects: [],
            },
          ],
        },
      ],
    },
    { when: 'it says nothing', outcome: 'unknown', documents: [{}] },
  ],
  'pre-acquisition-assessed': [
    { when: 'it was accepted before use', outcome: 'met', documents: [{}] },
    {
      when: 'it was accepted on the day of use',
      outcome: 'met',
      documents: [{}],
      release: { inUseSince: '2026-10-05' },
    },
    { when: 'it was rejected before use', outcome: 'not-met', documents: [rejected] },
    { when: 'nobody decided', outcome: 'not-met', documents: [{ status: 'received', decision: null }] },
    {
      when: 'the SBOM came and was accepted after use began',
      outcome: 'not-met',
      documents: [
        { recordedAt: '2026-10-20T00:00:00Z', decision: aDecision({ at: '2026-10-21T00:00:00Z' }) },
        { fileName: 'old.json', status: 'received', decision: null, recordedAt: '2026-09-01T00:00:00Z' },
      ],
    },
    {
      when: 'the latest decision is late, but an earlier one is possible',
      outcome: 'unknown',
      documents: [{ decision: aDecision({ at: '2026-11-01T00:00:00Z' }) }],
    },
    {
      when: 'it went into use before the register began',
      outcome: 'unknown',
      documents: [{ decision: null, status: 'received' }],
      release: { inUseSince: '2020-01-01' },
    },
    { when: 'the day of use is not recorded', outcome: 'unknown', documents: [{}], release: { inUseSince: null } },
    {
      when: 'a candidate was decided on',
      outcome: 'met',
      documents: [{}],
      release: { state: 'candidate', inUseSince: null },
    },
    {
      when: 'a candidate waits for a decision',
      outcome: 'not-applicable',
      documents: [{ decision: null, status: 'received' }],
      release: { state: 'candidate', inUseSince: null },
    },
  ],
};

for (const [measure, cases] of Object.entries(measures)) {
  describe(`measure ${measure}`, () => {
    it.each(cases)('is $outcome when $when', ({ outcome, documents, says, product, release }) => {
      const result = evaluateRelease(measure, documents, {
        ...(product === undefined ? {} : { product }),
        ...(release === undefined ? {} : { release }),
      });
      expect(result.outcome).toBe(outcome);
      expect(result.reason).toMatch(/\.$/u);
      expect(result.reason).toContain(says ?? '');
    });
  });
}
