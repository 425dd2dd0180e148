// The receipt of one document: what came, what was kept, merged and left out, what is wrong with it, how complete it is (promise 1).

import type { Finding } from '#shared/model/finding.ts';
import type { DocumentView } from '#shared/model/register-view.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import {
  type ReportInput,
  type ReportRelease,
  toApprovalSection,
  toFileName,
  toFooter,
  toLimitsSection,
  toMakingFacts,
  toMakingJson,
} from './outline.ts';
import { toClaimsTable } from './claims-table.ts';
import { toFindingsCsv, toFindingsTable } from './finding-tables.ts';
import { toProfileBlocks, toProfileSentence } from './profile-tables.ts';
import {
  type Block,
  type Fact,
  type Inline,
  type ReportDocument,
  type Section,
  type Text,
  heading,
  paragraph,
  table,
} from './report-document.ts';
import { formatBytes, signatureWords } from './words.ts';

export function outlineReceipt(input: ReportInput): ReportDocument {
  if (input.document === null) throw new Error('A receipt needs a document');
  const { document, in: release } = input.document;
  return {
    kind: 'receipt',
    kindTitle: 'Receipt',
    title: release.name,
    subtitle: 'Receipt of one document, with findings and profile scorecards',
    lead: toLead(document),
    facts: [...toDocumentFacts(document, release), ...toMakingFacts(input)],
    sections: [
      toReconciliationSection(document),
      toFindingsSection(document),
      toProfilesSection(document),
      toGraphSection(document),
      toClaimsSection(document),
      toLimitsSection([]),
      toApprovalSection(input),
    ],
    footer: toFooter(input, 'Receipt'),
    csv: toFindingsCsv(document),
    json: { ...toMakingJson(input, 'receipt'), release: { id: release.release.id, name: release.name }, document },
  };
}

function toLead({ receipt, findings, profiles }: DocumentView): Text {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const first = profiles[0];
  const quality = first === undefined ? 'No profile was run' : `By ${first.id}, ${toProfileSentence(first)}`;
  return `Readable. ${formatCounted(receipt.componentsStored, 'component')} stored; ${errors === 0 ? 'no rule' : formatCounted(errors, 'rule')} of the specification broken. ${quality}.`;
}

function toDocumentFacts(document: DocumentView, release: ReportRelease): readonly Fact[] {
  const { head, decision } = document;
  const readAs = head.readAs === head.specVersion ? '' : `, read as ${head.readAs}`;
  return [
    { label: 'Release', value: `${release.name}, ${release.release.state.replaceAll('-', ' ')}` },
    { label: 'File', value: [{ vendor: toFileName(document) }, `, ${formatBytes(document.bytes)}`] },
    { label: 'SHA-256 of the file', value: { id: document.sha256 } },
    { label: 'SHA-256 of the document', value: { id: document.contentSha256 } },
    { label: 'Format', value: `${head.standard} ${head.specVersion}${readAs}` },
    { label: 'Received', value: toProvenance(document) },
    {
      label: 'Created',
      value: head.created.value === null ? 'not stated' : [{ vendor: head.created.raw ?? head.created.value }],
    },
    {
      label: 'Tools',
      value:
        head.tools.length === 0
          ? 'not stated'
          : {
              vendor: head.tools
                .map(({ name, version }) => (version === null ? name : `${name} ${version}`))
                .join(', '),
            },
    },
    { label: 'Signature', value: signatureWords[head.signature] },
    {
      label: 'Status',
      value:
        decision === null
          ? `${document.status.replaceAll('-', ' ')}; nobody has decided`
          : `${document.status.replaceAll('-', ' ')} by ${decision.actor} on ${decision.at.slice(0, 10)}: ${decision.reason}`,
    },
  ];
}

function toProvenance({ receivedFrom, receivedAt, channel }: DocumentView): readonly Inline[] {
  return [
    receivedAt,
    ' from ',
    receivedFrom ?? 'a sender not recorded',
    ', ',
    channel === null ? 'channel not recorded' : `by ${channel}`,
  ];
}

function toReconciliationSection({ receipt, counts, questions }: DocumentView): Section {
  const { componentsInFile, componentsStored, componentsMerged, componentsLeftOut } = receipt;
  const reconciles = componentsInFile === componentsStored + componentsMerged + componentsLeftOut;
  const blocks: Block[] = [
    paragraph(
      {
        strong: `${formatCount(componentsInFile)} in the file = ${formatCount(componentsStored)} stored + ${formatCount(componentsMerged)} merged + ${formatCount(componentsLeftOut)} left out.`,
      },
      reconciles ? ' The receipt reconciles.' : ' THE RECEIPT DOES NOT RECONCILE.',
    ),
    table(
      'Entries that were left out, and why',
      [
        { title: 'Place', width: 32 },
        { title: 'Why' },
        { title: 'Rule', width: 24 },
        { title: 'Entries', align: 'end', width: 10 },
      ],
      receipt.leftOut.map(({ pointer, reason, rule, count }) => [[{ id: pointer }], reason, [{ id: rule }], count]),
      'Nothing was left out.',
    ),
    paragraph(
      `The document lists ${formatCounted(counts.components, 'component')}, ${formatCounted(counts.files, 'file')}, ${formatCounted(counts.services, 'service')}, ${formatCounted(counts.relationships, 'relationship')} and ${formatCounted(counts.vulnerabilities, 'vulnerability', 'vulnerabilities')}. ${formatCounted(receipt.repairs, 'repair was', 'repairs were')} made; each is among the findings.`,
    ),
  ];
  blocks.push(
    table(
      'Questions that wait for a person',
      [
        { title: 'About', width: 26 },
        { title: 'Question' },
        { title: 'Options', width: 30 },
        { title: 'Places', align: 'end', width: 10 },
      ],
      questions.map(({ subject, text, options, count }) => [[{ vendor: subject }], text, options.join('; '), count]),
      'No question is open.',
    ),
  );
  return { id: 'reconciliation', title: 'What was received and kept', blocks };
}

function toFindingsSection({ findings }: DocumentView): Section {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    id: 'findings',
    title: 'Findings',
    blocks: [
      paragraph(
        `${formatCounted(count('error'), 'error')}, ${formatCounted(count('warning'), 'warning')}, ${formatCounted(count('note'), 'note')}. An error is something the specification of the stated version forbids, or that lost data. Each row groups all places of one rule and shows the first.`,
      ),
      toFindingsTable('Findings, errors first', findings, 'Nothing was found.'),
    ],
  };
}

function toProfilesSection(document: DocumentView): Section {
  const blocks = document.profiles.flatMap((profile) => [
    heading(profile.id),
    ...toProfileBlocks(profile, 'this document'),
  ]);
  return {
    id: 'profiles',
    title: 'Profile scorecards',
    blocks: blocks.length === 0 ? [paragraph('No profile was run on this document.')] : blocks,
  };
}

const statementWords = {
  edges: 'lists dependencies',
  none: 'is said to have no dependencies',
  unknown: 'has dependencies that are said to be unknown',
  silent: 'says nothing about its dependencies',
} as const;

function toGraphSection({ graph }: DocumentView): Section {
  const roots = graph.roots.map(({ name }) => name).join(', ');
  return {
    id: 'graph',
    title: 'Dependency graph',
    blocks: [
      {
        block: 'facts',
        facts: [
          {
            label: 'Product in the file',
            value:
              graph.roots.length === 0
                ? 'not stated'
                : [{ vendor: roots }, graph.rootInferred ? ' (inferred, the file does not say)' : ''],
          },
          { label: 'It', value: statementWords[graph.rootStatement] },
          {
            label: 'Entries',
            value: `${formatCount(graph.nodes)}, of which ${formatCount(graph.reached)} are reached from the product`,
          },
          {
            label: 'Edges',
            value: `${formatCount(graph.edges)}, of which ${formatCount(graph.dependencyEdges)} are dependencies`,
          },
          {
            label: 'Depth',
            value: graph.flat
              ? 'flat: no dependency between components is listed'
              : `${graph.maxDepth}${graph.cycles ? ', with cycles' : ''}`,
          },
          {
            label: 'Completeness',
            value: `stated for ${formatCount(graph.completenessStated)} of ${formatCount(graph.nodes)} entries`,
          },
        ],
      },
    ],
  };
}

function toClaimsSection(document: DocumentView): Section {
  return {
    id: 'claims',
    title: 'Vulnerabilities that the document names',
    blocks: [
      paragraph('These are claims of the vendor. Not assessed: no advisory data in the register.'),
      toClaimsTable([{ document, name: null }]),
    ],
  };
}
