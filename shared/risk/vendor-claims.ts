// Vulnerabilities that the vendor's own documents name. They are claims: one that says "not affected" counts as not open,
// but stays visible and never closes the risk by itself (promise 5).

import type { VulnerabilityClaim } from '#shared/model/document.ts';
import type { RiskRow } from '#shared/model/risk.ts';
import { formatCount, formatCounted } from '#shared/util/format-number.ts';
import { cutText, maxDetailRows, nameDocument, type RiskDraft, type Share } from './draft.ts';
import { compareText, type DocumentEvidence } from './evidence.ts';

/** CycloneDX analysis.state values by which the vendor says that nothing is left to do. */
const settledStates: ReadonlySet<string> = new Set([
  'resolved',
  'resolved_with_pedigree',
  'false_positive',
  'not_affected',
]);

const severityOrder = ['critical', 'high', 'medium', 'low', 'unknown', 'info', 'none'] as const;
type Severity = (typeof severityOrder)[number];

/** All claims of one document about one vulnerability. */
interface ClaimGroup {
  readonly id: string;
  open: boolean;
  severity: Severity;
  readonly states: Set<string>;
  readonly affects: Set<string>;
}

function isOpen(claim: VulnerabilityClaim): boolean {
  return claim.state === null || !settledStates.has(claim.state.trim().toLowerCase());
}

/** One group per vulnerability; open when any of its claims is, with the highest severity among them. */
function groupClaims(claims: readonly VulnerabilityClaim[]): readonly ClaimGroup[] {
  const groups = new Map<string, ClaimGroup>();
  for (const claim of claims) {
    const id = claim.id.trim() === '' ? claim.pointer : claim.id.trim();
    let group = groups.get(id);
    if (group === undefined) {
      group = { id, open: false, severity: 'none', states: new Set(), affects: new Set() };
      groups.set(id, group);
    }
    const severity = claim.severity ?? 'unknown';
    if (severityOrder.indexOf(severity) < severityOrder.indexOf(group.severity)) group.severity = severity;
    group.open ||= isOpen(claim);
    group.states.add(claim.state?.trim() ?? '');
    for (const ref of claim.affects) group.affects.add(ref);
  }
  return [...groups.values()];
}

function describeGroup(group: ClaimGroup): string {
  const severity = group.severity === 'unknown' ? 'severity not stated' : `severity ${group.severity}`;
  const states = [...group.states].filter((state) => state !== '').toSorted(compareText);
  const said = states.length === 0 ? 'no analysis by the vendor' : `the vendor says ${states.join(', ')}`;
  const named =
    group.affects.size === 0 ? 'names no component' : `names ${formatCounted(group.affects.size, 'component')}`;
  const verdict = group.open ? 'open' : "not open, by the vendor's claim alone";
  return cutText(`${group.id}: ${severity}; ${said}; ${named}; ${verdict}.`);
}

interface ClaimRow {
  readonly group: ClaimGroup;
  readonly row: RiskRow;
}

function toRows(evidence: DocumentEvidence, groups: readonly ClaimGroup[]): readonly ClaimRow[] {
  const { release, document } = evidence;
  return groups.map((group) => {
    const named = Math.max(1, group.affects.size);
    return {
      group,
      row: {
        releaseId: release.id,
        documentId: document.id,
        subject: cutText(group.id),
        text: describeGroup(group),
        affected: group.open ? named : 0,
        of: Math.max(named, document.graph.nodes),
      },
    };
  });
}

/** Open first, then by severity, then by what it is about: which rows are kept does not depend on any order of input. */
function compareClaims(left: ClaimRow, right: ClaimRow): number {
  return (
    Number(right.group.open) - Number(left.group.open) ||
    severityOrder.indexOf(left.group.severity) - severityOrder.indexOf(right.group.severity) ||
    compareText(left.row.subject, right.row.subject) ||
    compareText(left.row.releaseId, right.row.releaseId) ||
    compareText(left.row.documentId, right.row.documentId)
  );
}

function toNotes(rows: readonly ClaimRow[]): readonly string[] {
  const open = rows.filter(({ group }) => group.open).length;
  const notes = [
    `The documents name ${formatCounted(rows.length, 'vulnerability', 'vulnerabilities')}; ${formatCount(open)} of them ${open === 1 ? 'is' : 'are'} open. What the vendor calls resolved or not affected is a claim that nobody here has confirmed.`,
    'No advisory data is used: severity and exploitation do not enter this rating.',
  ];
  if (rows.length > maxDetailRows)
    notes.push(
      `The ${formatCount(maxDetailRows)} that come first (open, then by severity) of ${formatCount(rows.length)} are listed here.`,
    );
  return notes;
}

/** vendor-claims: the share is that of open vulnerabilities among all that one document names. */
export function draftVendorClaims(documents: readonly DocumentEvidence[]): RiskDraft {
  const rows: ClaimRow[] = [];
  const shares: Share[] = [];
  for (const evidence of documents) {
    const groups = groupClaims(evidence.document.claims);
    const open = groups.filter((group) => group.open).length;
    rows.push(...toRows(evidence, groups));
    shares.push({
      affected: open,
      of: groups.length,
      what: `vulnerabilities named are open in ${nameDocument(evidence)}`,
    });
  }
  return {
    theme: 'vulnerability',
    cause: 'vendor-claims',
    title: "The vendor's SBOM names vulnerabilities",
    rows: rows
      .toSorted(compareClaims)
      .slice(0, maxDetailRows)
      .map(({ row }) => row),
    shares,
    notes: rows.length === 0 ? [] : toNotes(rows),
  };
}
