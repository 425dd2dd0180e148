// A register with a bit of everything, for golden reports: two vendors, good and bad files, a refusal, a candidate,
// a retired release, risks in all states, overrides in force, stale and expired, and hostile text from a vendor.

import type { RegisterView } from '#shared/model/register-view.ts';
import {
  aDecision,
  aDocument,
  anId,
  aFact,
  aFinding,
  aGraph,
  aHash,
  aProduct,
  aProfile,
  aRegisterView,
  aRelease,
  aRisk,
  aVendor,
  anElement,
  anOverride,
  someStates,
} from './a-register-view.ts';

const halden = aVendor();
const osterley = aVendor({
  name: 'Osterley Systems',
  contact: null,
  securityContact: null,
  country: 'GB',
  contractRef: null,
});

const router = aProduct(halden);
const sensor = aProduct(halden, {
  name: 'Sensor',
  criticality: 'low',
  criticalityReason: 'Measures room temperature.',
});
const payments = aProduct(osterley, { name: 'Osterley Pay', criticality: 'unset', criticalityReason: null });

const good = aDocument({
  findings: [
    aFinding({
      rule: 'purl.case',
      severity: 'note',
      action: 'repaired',
      message: 'The type of a purl is not in lower case.',
      remedy: 'Write the type in lower case.',
      pointer: '/components/2/purl',
      line: 30,
      column: 15,
      places: [
        {
          pointer: '/components/2/purl',
          line: 30,
          column: 15,
          offset: 900,
          before: 'pkg:NPM/left-pad@1.3.0',
          after: 'pkg:npm/left-pad@1.3.0',
        },
      ],
    }),
  ],
  receipt: {
    componentsInFile: 12,
    componentsStored: 10,
    componentsMerged: 1,
    componentsLeftOut: 1,
    repairs: 1,
    leftOut: [
      {
        pointer: '/components/11',
        rule: 'component.not-an-object',
        reason: 'The entry is the number 7, not a component.',
        count: 1,
      },
    ],
  },
});

const weak = aDocument({
  fileName: 'osterley-pay \u202Enosj.cdx <script>alert(1)</script>.json',
  bytes: 4_812_345,
  receivedFrom: null,
  channel: null,
  receivedAt: '2026-02-11',
  recordedAt: '2026-11-02T08:00:00Z',
  head: {
    ...aDocument().head,
    specVersion: '1.4',
    readAs: '1.4',
    created: { state: 'absent', value: null },
    tools: [],
    serial: { state: 'absent', value: null },
  },
  counts: { components: 1811, files: 0, services: 2, relationships: 0, vulnerabilities: 2 },
  receipt: {
    componentsInFile: 1814,
    componentsStored: 1790,
    componentsMerged: 20,
    componentsLeftOut: 4,
    repairs: 0,
    leftOut: [
      {
        pointer: '/components/1801',
        rule: 'component.no-name',
        reason: 'The entry has neither a name nor an identifier.',
        count: 4,
      },
    ],
  },
  findings: [
    aFinding({
      message: 'Components have no name, which CycloneDX 1.4 demands.',
      count: 4,
      pointer: '/components/1801',
      line: 20114,
      column: 7,
    }),
    aFinding({
      rule: 'graph.flat',
      severity: 'warning',
      message: 'No dependency between components is listed.',
      remedy: 'Let the generator write the dependencies array.',
      pointer: '',
      line: 1,
      column: 1,
    }),
  ],
  questions: [
    {
      rule: 'document.root-inferred',
      subject: '=HYPERLINK("https://evil.example")',
      text: 'Which product does the file describe?',
      options: ['Osterley Pay', 'another one'],
      count: 1,
    },
  ],
  states: someStates(1810, {
    C2: { U: 40, A: 12 },
    C3: { A: 1790 },
    C4: { A: 1500, U: 100 },
    C6: { A: 410, X: 3 },
    C7: { W: 300, A: 1500 },
    C11: { U: 900, A: 200, N: 1 },
    G1: { A: 1810 },
  }),
  graph: aGraph({
    nodes: 1810,
    edges: 0,
    dependencyEdges: 0,
    roots: [{ name: 'Osterley Pay', pointer: '/components/0' }],
    rootInferred: true,
    maxDepth: 0,
    reached: 1,
    flat: true,
    rootStatement: 'silent',
    completenessStated: 0,
  }),
  profiles: [
    aProfile({
      score: 61,
      met: 9,
      notMet: 7,
      unknown: 1,
      elements: [
        anElement({ covered: 1806, of: 1810, outcome: 'not-met', why: '4 of 1810 components have no name.' }),
        anElement({
          id: 'S13',
          title: 'Component identifiers',
          outcome: 'not-met',
          covered: 1397,
          of: 1810,
          why: '410 have none, 3 cannot be read.',
        }),
        anElement({
          id: 'S17',
          title: 'Dependency relationship',
          outcome: 'not-met',
          covered: 0,
          of: 1810,
          why: 'No component says what it depends on.',
        }),
      ],
    }),
    aProfile({ id: 'ntia-2021', edition: '2021-07-12', score: 58, met: 3, notMet: 4 }),
  ],
  claims: [
    {
      pointer: '/vulnerabilities/0',
      id: 'CVE-2021-44228',
      source: 'NVD',
      severity: 'critical',
      score: 10,
      state: 'not_affected',
      justification: 'code_not_reachable',
      detail: 'We are fully\u0007 safe.',
      affects: ['log4j'],
    },
    {
      pointer: '/vulnerabilities/1',
      id: 'CVE-2022-0001',
      source: null,
      severity: null,
      score: null,
      state: null,
      justification: null,
      detail: null,
      affects: [],
    },
  ],
  status: 'received',
  decision: null,
});

const sensorSbom = aDocument({
  fileName: 'sensor.spdx.json',
  head: { ...aDocument().head, standard: 'SPDX', specVersion: '2.3', readAs: '2.3', signature: 'not-representable' },
  graph: aGraph({ roots: [{ name: 'Sensor', pointer: '/packages/0' }], completenessStated: 4 }),
  status: 'accepted-with-conditions',
  decision: aDecision({
    status: 'accepted-with-conditions',
    actor: 'Iris Okafor',
    reason: 'Hashes to follow by December.',
  }),
});

const gap = aRisk(payments, {
  title: 'Osterley Pay names no supplier for most components',
  theme: 'quality',
  level: 'high',
  likelihood: 'high',
  state: 'open',
  owner: null,
  treatment: null,
  plan: null,
  due: '2026-11-13',
  explanation: [
    '1790 of 1810 components affected (over 50 %): likelihood high.',
    'Criticality unset counts as high: impact high.',
  ],
  history: [],
});

/** The register as of 2026-11-23. */
export function aFullRegister(): RegisterView {
  const release = aRelease(router, { documents: [good] });
  const pay = aRelease(payments, {
    name: '12.1',
    documents: [weak],
    refused: [
      {
        fileName: 'pay-sbom.json',
        sha256: aHash('refused'),
        reason: 'The file ends in the middle of an object.',
        receivedAt: '2026-02-01',
      },
    ],
    inUseSince: '2025-06-01',
  });
  const candidate = aRelease(payments, { name: '13.0', state: 'candidate', inUseSince: null, documents: [] });
  const sensorRelease = aRelease(sensor, { name: '1.0', documents: [sensorSbom] });
  const retired = aRelease(sensor, { name: '0.9', state: 'retired', documents: [] });
  return aRegisterView({
    vendors: [halden, osterley],
    products: [router, sensor, payments],
    releases: [release, sensorRelease, retired, pay, candidate],
    risks: [
      {
        ...gap,
        rows: [
          {
            releaseId: pay.id,
            documentId: weak.id,
            subject: 'S10',
            text: 'Component producer',
            affected: 1790,
            of: 1810,
          },
        ],
      },
      aRisk(router, {
        rows: [
          {
            releaseId: release.id,
            documentId: good.id,
            subject: 'S13',
            text: 'Component identifiers',
            affected: 3,
            of: 10,
          },
        ],
      }),
      aRisk(sensor, {
        title: 'Licence missing',
        theme: 'licence',
        level: 'low',
        impact: 'low',
        state: 'accepted',
        treatment: 'accept',
        requestedBy: 'Iris Okafor',
        approvedBy: 'Mara Lindqvist',
        acceptedUntil: '2027-03-31',
        history: [
          aFact({
            actor: 'Mara Lindqvist',
            at: '2026-10-08T10:00:00Z',
            text: 'Acceptance approved.',
            reason: 'Not distributed onwards.',
          }),
        ],
      }),
      aRisk(sensor, { title: 'Names that are paths', theme: 'quality', state: 'closed', level: 'low' }),
    ],
    overrides: [
      anOverride({
        control: 'ID.AM-02',
        status: 'partial',
        basedOn: 'gap',
        justification: 'Inventory of the CMDB covers the rest, see the export of 2026-10-30.',
        evidence: [weak.id, anId('a document of another vendor')],
      }),
      anOverride({ control: 'GV.SC-04', status: 'supported', basedOn: 'gap', expires: '2026-11-20' }),
      anOverride({ framework: 'nist-sp-800-53-r5', control: 'CM-2', status: 'partial', basedOn: 'not-judged' }),
    ],
    originals: { checked: 4, broken: 0 },
  });
}
