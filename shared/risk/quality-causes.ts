// Risks from the quality profile: what the elements of cisa-2026 that are not met mean for the product, by cause.

import type { ProfileElementResult } from '#shared/model/profile-result.ts';
import type { RiskRow, RiskTheme } from '#shared/model/risk.ts';
import { formatCounted } from '#shared/util/format-number.ts';
import { nameDocument, type RiskDraft, type Share } from './draft.ts';
import type { DocumentEvidence } from './evidence.ts';

/** The profile that rates data quality until policies can choose another (crosswalk A.2.14: the default). */
export const qualityProfile = 'cisa-2026';

interface ElementCause {
  readonly cause: string;
  readonly theme: RiskTheme;
  readonly title: string;
  readonly elements: readonly string[];
  /**
   * `each`: every element is a share of its own, the largest rates the risk; counts do not tell which components lack
   * several data, so it is the least share that can be affected. `together`: all elements of one document are one share.
   */
  readonly rate: 'each' | 'together';
  /** Also rows for elements whose gaps are declared unknown: nobody can use what is not known. */
  readonly unknownToo: boolean;
}

/** Every data element of cisa-2026 stands in exactly one cause (held by a conformance test). */
export const elementCauses = [
  {
    cause: 'document-data',
    theme: 'quality',
    title: 'The SBOM lacks required data about itself',
    elements: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'],
    rate: 'together',
    unknownToo: false,
  },
  {
    cause: 'component-data',
    theme: 'quality',
    title: 'Components lack required data',
    elements: ['S10', 'S11', 'S12', 'S14', 'S15'],
    rate: 'each',
    unknownToo: false,
  },
  {
    cause: 'dependencies',
    theme: 'quality',
    title: 'Dependencies are not stated for every component',
    elements: ['S17'],
    rate: 'each',
    unknownToo: false,
  },
  {
    cause: 'no-identifier',
    theme: 'identity',
    title: 'Components cannot be identified',
    elements: ['S13'],
    rate: 'each',
    unknownToo: false,
  },
  {
    cause: 'no-licence',
    theme: 'licence',
    title: 'Components have no usable licence',
    elements: ['S16'],
    rate: 'together',
    unknownToo: true,
  },
] as const satisfies readonly ElementCause[];

function isGap(element: ProfileElementResult, cause: ElementCause): boolean {
  if (element.covered >= element.of) return false;
  return element.outcome === 'not-met' || (cause.unknownToo && element.outcome === 'unknown');
}

function toRow({ release, document }: DocumentEvidence, element: ProfileElementResult): RiskRow {
  return {
    releaseId: release.id,
    documentId: document.id,
    subject: element.id,
    text: `${element.title}. ${element.why}`,
    affected: element.of - element.covered,
    of: element.of,
  };
}

/**
 * Licences stated as NONE: no gap in the data but a risk of its own (crosswalk C11). Tools write NONE both for "no licence
 * granted" and for "none found" (quirk Q72), so the row leaves open which.
 */
function toNoneRow({ release, document }: DocumentEvidence, of: number): RiskRow | undefined {
  const none = document.states.C11.N;
  if (none === 0) return undefined;
  return {
    releaseId: release.id,
    documentId: document.id,
    subject: 'licence-none',
    text: `Licence NONE. The document reports NONE for ${formatCounted(none, 'component')}: either no licence is granted or the tool found none.`,
    affected: none,
    of: Math.max(none, of),
  };
}

interface Gathered {
  readonly rows: readonly RiskRow[];
  readonly shares: readonly Share[];
}

const nothing: Gathered = { rows: [], shares: [] };

function sumAffected(rows: readonly RiskRow[]): number {
  return rows.reduce((sum, row) => sum + row.affected, 0);
}

/** Rows and shares of one cause in one document. */
function gather(cause: ElementCause, evidence: DocumentEvidence): Gathered {
  const profile = evidence.document.profiles.find((result) => result.id === qualityProfile);
  const elements = profile?.elements.filter((element) => cause.elements.includes(element.id)) ?? [];
  const rows = elements.filter((element) => isGap(element, cause)).map((element) => toRow(evidence, element));
  const asked = elements.reduce((sum, element) => sum + element.of, 0);
  const noneRow = cause.theme === 'licence' ? toNoneRow(evidence, asked) : undefined;
  if (noneRow !== undefined) rows.push(noneRow);
  if (rows.length === 0) return nothing;
  const where = `in ${nameDocument(evidence)}`;
  if (cause.rate === 'each') {
    const shares = rows.map((row) => ({
      affected: row.affected,
      of: row.of,
      what: `components lack what ${row.subject} asks for ${where}`,
    }));
    return { rows, shares };
  }
  const unit =
    cause.theme === 'licence' ? 'components have no usable licence' : 'required data about the document are missing';
  const affected = sumAffected(rows);
  return { rows, shares: [{ affected, of: Math.max(affected, asked), what: `${unit} ${where}` }] };
}

function toNotes(cause: ElementCause, rows: readonly RiskRow[]): readonly string[] {
  if (cause.rate !== 'each' || new Set(rows.map((row) => row.subject)).size < 2) return [];
  return ['The largest share among the rows counts: the rows may concern the same or different components.'];
}

/** One draft per cause; those without rows are no risks. */
export function draftQualityRisks(documents: readonly DocumentEvidence[]): readonly RiskDraft[] {
  return elementCauses.map((cause: ElementCause): RiskDraft => {
    const gathered = documents.map((evidence) => gather(cause, evidence));
    const rows = gathered.flatMap((part) => part.rows);
    return {
      theme: cause.theme,
      cause: cause.cause,
      title: cause.title,
      rows,
      shares: gathered.flatMap((part) => part.shares),
      notes: toNotes(cause, rows),
    };
  });
}
