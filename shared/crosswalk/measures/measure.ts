// What a measure is: a pure predicate over the register with parameters, a population and four outcomes
// (crosswalk B.1, settled.md 13). Shared helpers for measures that judge releases by their documents.

import type { EvidenceRef, MeasureOutcome, MeasureSubject } from '#shared/model/assessment.ts';
import type { DocumentView } from '#shared/model/register-view.ts';
import type { Population, ScopedRelease } from '../population.ts';

export type MeasureParameters = Readonly<Record<string, string | number>>;

export interface Measure {
  /** Key as in crosswalk B.1. */
  readonly key: string;
  /** A statement that is true when the measure is met. */
  readonly title: string;
  readonly parameters: MeasureParameters;
  /** What an empty population means: nothing to judge, or nothing known. */
  readonly whenEmpty: 'not-applicable' | 'unknown';
  /** Which facts stand behind it. */
  readonly evidence: EvidenceRef['kind'];
  /** What the result does not say although the name may suggest it. */
  readonly limit?: string;
  readonly judge: (population: Population) => readonly MeasureSubject[];
}

/** A measure that this release of the program cannot compute: it answers unknown, with the reason. */
export interface UnavailableMeasure {
  readonly key: string;
  readonly title: string;
  readonly unavailable: string;
}

export interface Judgement {
  readonly outcome: MeasureOutcome;
  /** One sentence with the figures. */
  readonly reason: string;
}

/** How a release without any usable document is judged by a measure about documents. */
export type WithoutDocument = (scoped: ScopedRelease) => Judgement;

export function toReleaseSubject(scoped: ScopedRelease, judgement: Judgement): MeasureSubject {
  return { kind: 'release', id: scoped.release.id, name: scoped.name, critical: scoped.critical, ...judgement };
}

/**
 * Judges every release by its current documents; the worst document decides, and every one that is not met is named.
 * Without a document nothing is known of the content: `unknown`, never not applicable, so that a missing SBOM cannot
 * make a control look settled (stricter than crosswalk B.1).
 */
export function judgeReleases(
  population: Population,
  judge: (document: DocumentView, scoped: ScopedRelease) => Judgement,
  withoutDocument: WithoutDocument = (scoped) => ({ outcome: 'unknown', reason: toNoDocumentReason(scoped) }),
): readonly MeasureSubject[] {
  return population.releases.map((scoped) => {
    if (scoped.current.length === 0) return toReleaseSubject(scoped, withoutDocument(scoped));
    const judged = scoped.current.map((document) => ({ document, ...judge(document, scoped) }));
    return toReleaseSubject(scoped, toWorst(judged));
  });
}

/** Why there is nothing to look at, in one sentence. */
export function toNoDocumentReason(scoped: ScopedRelease): string {
  const [first] = scoped.heldBack;
  if (first !== undefined) {
    return scoped.heldBack.length === 1
      ? `The only SBOM received is ${first.status}.`
      : `All ${scoped.heldBack.length} SBOMs received are quarantined or rejected.`;
  }
  const refused = scoped.release.refused.length;
  if (refused > 0) return `No SBOM could be read: ${refused} ${refused === 1 ? 'file was' : 'files were'} refused.`;
  return 'No SBOM of this release is in the register.';
}

const badness: Readonly<Record<MeasureOutcome, number>> = { 'not-met': 3, unknown: 2, met: 1, 'not-applicable': 0 };

function toWorst(judged: readonly (Judgement & { readonly document: DocumentView })[]): Judgement {
  const worst = judged.reduce((a, b) => (badness[b.outcome] > badness[a.outcome] ? b : a));
  if (judged.length === 1) return { outcome: worst.outcome, reason: worst.reason };
  const shown = judged.filter((one) => one.outcome === worst.outcome);
  const reason = shown.map((one) => `${toDocumentName(one.document)}: ${one.reason}`).join(' ');
  return { outcome: worst.outcome, reason: `Decided by ${shown.length} of ${judged.length} documents. ${reason}` };
}

function toDocumentName(document: DocumentView): string {
  return document.inside === null ? document.fileName : `${document.fileName} (${document.inside})`;
}
