// What every outline gets and every report must say: register, dates, editions, coverage, limits, approval (crosswalk E "Common to all").

import type { DocumentView, ProductView, RegisterView, ReleaseView, VendorView } from '#shared/model/register-view.ts';
import type { FrameworkAssessment, MeasureResult } from '#shared/model/assessment.ts';
import type { Framework } from '#shared/model/framework.ts';
import type { RiskView } from '#shared/model/register-view.ts';
import { formatCounted } from '#shared/util/format-number.ts';
import { type Block, type Fact, type Section, type Text, notice, paragraph, table } from './report-document.ts';
import { formatBytes, formatAge } from './words.ts';

export type ReportScope = 'framework' | 'vendor' | 'release' | 'document' | 'none';

/** Facts about the making of a report. */
export interface ReportMaking {
  readonly asOf: string;
  readonly author: string;
  readonly programVersion: string;
}

/** A release in the scope of a report, with what it belongs to and the documents that count. */
export interface ReportRelease {
  readonly release: ReleaseView;
  readonly product: ProductView;
  readonly vendor: VendorView;
  readonly name: string;
  readonly current: readonly DocumentView[];
}

/** What pipeline/plan-audit hands to an outline; parts that a kind does not need are null or empty. */
export interface ReportInput {
  readonly view: RegisterView;
  readonly making: ReportMaking;
  readonly releases: readonly ReportRelease[];
  readonly vendors: readonly VendorView[];
  readonly products: readonly ProductView[];
  /** Also closed ones. */
  readonly risks: readonly RiskView[];
  /** Releases of the scope that are retired and therefore left out. */
  readonly retired: number;
  readonly measures: readonly MeasureResult[];
  readonly framework: Framework | null;
  readonly assessment: FrameworkAssessment | null;
  readonly vendor: VendorView | null;
  readonly document: { readonly document: DocumentView; readonly in: ReportRelease } | null;
}

/** The first 16 digits of a hash, for margins and running text; the whole hash stands on the title page. */
export function toShortHash(hash: string): string {
  return hash.slice(0, 16);
}

/** Title page rows that every report carries. */
export function toMakingFacts({ view, making }: ReportInput): readonly Fact[] {
  const { register } = view;
  return [
    { label: 'As of', value: `${making.asOf} (ages and due dates are counted from this day)` },
    { label: 'Prepared by', value: making.author },
    { label: 'Program', value: `SBOM Register ${making.programVersion}` },
    { label: 'Register', value: { id: register.id } },
    { label: 'Audit log', value: toLogText(register) },
    { label: 'Head hash without the log of made reports', value: { id: register.headHash } },
    {
      label: 'Advisory data',
      value: 'None in the register. Vulnerabilities, support and end of life are not assessed.',
    },
  ];
}

function toLogText(register: RegisterView['register']): string {
  const facts = formatCounted(register.factCount, 'fact');
  return register.chainIntact
    ? `${facts} without the log of made reports, hash chain verifies`
    : `${facts} without the log of made reports, HASH CHAIN DOES NOT VERIFY`;
}

export function toFooter(input: ReportInput, title: string): string {
  return `SBOM Register · ${title} · as of ${input.making.asOf.slice(0, 10)} · head ${toShortHash(input.view.register.headHash)}`;
}

/** Coverage: what was looked at, what was left out, and what came in but could not be used. */
export function toCoverageSection(input: ReportInput): Section {
  const inUse = input.releases.filter(({ release }) => release.state === 'in-use').length;
  const documents = input.releases.reduce((sum, { current }) => sum + current.length, 0);
  const without = input.releases.filter(({ current }) => current.length === 0);
  const population = [
    formatCounted(input.vendors.length, 'vendor'),
    formatCounted(input.products.length, 'product'),
    `${formatCounted(input.releases.length, 'release')} (${inUse} in use, ${input.releases.length - inUse} candidate)`,
    formatCounted(documents, 'current document'),
  ];
  const blocks: Block[] = [
    paragraph(
      `This report looks at ${population.join(', ')}. ${formatCounted(input.retired, 'retired release is', 'retired releases are')} left out.`,
    ),
    paragraph(
      'A document is current until a later one about the same product arrives or a person rejects or quarantines it.',
    ),
  ];
  if (without.length > 0) {
    blocks.push(
      notice(
        { strong: `${formatCounted(without.length, 'release has', 'releases have')} no usable SBOM: ` },
        toNames(without),
      ),
    );
  }
  blocks.push(toDocumentsTable(input));
  const refused = toRefusedTable(input);
  if (refused !== null) blocks.push(refused);
  return { id: 'coverage', title: 'Coverage', blocks };
}

function toNames(releases: readonly ReportRelease[]): string {
  return `${releases.map(({ name }) => name).join('; ')}.`;
}

export function toDocumentsTable(input: ReportInput): Block {
  const rows = input.releases.flatMap(({ name, release, current }) =>
    release.documents.map((document) => ({
      cells: [
        name,
        { lines: [[{ vendor: toFileName(document) }], toFormatText(document), [{ id: document.sha256 }]] },
        { lines: toDateLines(document.receivedAt, input.making.asOf) },
        toStatusText(document, current.includes(document)),
        document.counts.components,
      ],
    })),
  );
  return table(
    'Documents received, with the SHA-256 of the file as received',
    [
      { title: 'Release', width: 20 },
      { title: 'Document' },
      { title: 'Received', width: 14 },
      { title: 'Status', width: 19 },
      { title: 'Components', align: 'end', width: 12 },
    ],
    rows,
    'No document has been received for the releases in scope.',
  );
}

/** A date and its age, one under the other, for narrow columns. */
export function toDateLines(date: string, asOf: string): readonly Text[] {
  return [date.slice(0, 10), formatAge(date, asOf)];
}

function toFormatText({ head, bytes }: DocumentView): string {
  return `${head.standard} ${head.specVersion}, ${formatBytes(bytes)}`;
}

export function toFileName({ fileName, inside }: DocumentView): string {
  return inside === null ? fileName : `${fileName} » ${inside}`;
}

function toStatusText({ status, decision }: DocumentView, isCurrent: boolean): Text {
  const state = status.replaceAll('-', ' ');
  const by = decision === null ? 'no decision' : `by ${decision.actor}, ${decision.at.slice(0, 10)}`;
  const replaced = status === 'rejected' || status === 'quarantined' || isCurrent ? '' : '; replaced by a later one';
  return `${state} (${by})${replaced}`;
}

/** Files that could not be read: they count as submissions and stay evidence. */
export function toRefusedTable(input: ReportInput): Block | null {
  const rows = input.releases.flatMap(({ name, release }) =>
    release.refused.map((file) => [
      name,
      { lines: [[{ vendor: file.fileName }], [{ id: file.sha256 }]] },
      file.receivedAt,
      file.reason,
    ]),
  );
  if (rows.length === 0) return null;
  return table(
    'Files that could not be read, kept as evidence',
    [{ title: 'Release', width: 20 }, { title: 'File' }, { title: 'Received', width: 12 }, { title: 'Why', width: 26 }],
    rows,
  );
}

/** Says what the evidence cannot show. Every report has it, the reader must not have to guess. */
export function toLimitsSection(own: readonly string[]): Section {
  const common = [
    'An SBOM is what its author states. The register keeps it as received, checks its form and counts its data; it does not compare it with the delivered software.',
    'No advisory data is in the register. That nothing is reported about vulnerabilities does not mean that there are none: nothing was looked up.',
    'Signatures are noted but not verified.',
    'The report supports a judgement by a person. It is no attestation by the program.',
  ];
  return {
    id: 'limits',
    title: 'What this report cannot show',
    blocks: [{ block: 'list', items: [...own, ...common] }],
  };
}

export function toApprovalSection({ making }: ReportInput): Section {
  return {
    id: 'approval',
    title: 'Review and approval',
    blocks: [
      paragraph('The approver should be another person than the author.'),
      {
        block: 'approval',
        roles: [
          { role: 'Prepared by', name: making.author },
          { role: 'Reviewed by', name: null },
          { role: 'Approved by', name: null },
        ],
      },
    ],
  };
}

/** The head of every JSON report. */
export function toMakingJson({ view, making }: ReportInput, kind: string): Readonly<Record<string, unknown>> {
  return {
    format: 'sbom-register-report/1',
    kind,
    asOf: making.asOf,
    author: making.author,
    program: { name: 'SBOM Register', version: making.programVersion },
    register: view.register,
    originals: view.originals,
    advisoryData: null,
  };
}

/** The current documents of releases, each with the name of its release. */
export function toDocuments(
  releases: readonly ReportRelease[],
): readonly { readonly name: string; readonly document: DocumentView }[] {
  return releases.flatMap(({ name, current }) => current.map((document) => ({ name, document })));
}
