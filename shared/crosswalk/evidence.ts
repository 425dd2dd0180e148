// The facts behind the checks of a control (crosswalk C.3 "Evidence"): documents by hash, decisions, risks, the register itself.

import type { ControlResult, EvidenceRef } from '#shared/model/assessment.ts';
import type { RegisterView } from '#shared/model/register-view.ts';
import { parseMeasureUse } from './evaluate.ts';
import { getMeasure } from './measures/list.ts';
import type { Population } from './population.ts';

export type EvidenceByKind = Readonly<Record<EvidenceRef['kind'], readonly EvidenceRef[]>>;

/** Collects all evidence of a population once; controls refer to it by kind. Documents: the current ones; decisions: all, refusals too. */
export function collectEvidence(population: Population): EvidenceByKind {
  const documents: EvidenceRef[] = [];
  const decisions: EvidenceRef[] = [];
  for (const { name, release, current } of population.releases) {
    for (const { id, fileName, sha256, receivedAt } of current) {
      documents.push({ kind: 'document', id, title: `${name}: ${fileName}`, sha256, date: receivedAt });
    }
    for (const { id, sha256, decision } of release.documents) {
      if (decision === null) continue;
      const title = `${name}: ${decision.status} by ${decision.actor}: ${decision.reason}`;
      decisions.push({ kind: 'decision', id, title, sha256, date: decision.at.slice(0, 10) });
    }
  }
  const { register } = population.view;
  return {
    document: documents,
    decision: decisions,
    risk: population.risks.map((risk) => ({
      kind: 'risk',
      id: risk.id,
      title: risk.title,
      sha256: null,
      date: risk.history.at(-1)?.at.slice(0, 10) ?? '',
    })),
    register: [
      {
        kind: 'register',
        id: register.id,
        title: `Audit log of ${register.factCount} facts, by its head hash`,
        sha256: register.headHash,
        date: population.asOf.slice(0, 10),
      },
    ],
  };
}

/** Evidence behind the measures that a control names, each fact once. Measures that cannot be computed have none. */
export function toControlEvidence(uses: readonly string[], byKind: EvidenceByKind): readonly EvidenceRef[] {
  const kinds = new Set<EvidenceRef['kind']>();
  for (const use of uses) {
    const measure = getMeasure(parseMeasureUse(use).key);
    if (!('unavailable' in measure)) kinds.add(measure.evidence);
  }
  return (['document', 'decision', 'risk', 'register'] as const).flatMap((kind) =>
    kinds.has(kind) ? byKind[kind] : [],
  );
}

/**
 * With the documents that a person gave for the override in force, so that a status never stands on evidence that is not
 * listed. One that was held back since says so; one outside the view is named by its id.
 */
export function addGivenEvidence(
  evidence: readonly EvidenceRef[],
  override: ControlResult['override'],
  view: RegisterView,
): readonly EvidenceRef[] {
  if (override === null || override.expired || override.evidence.length === 0) return evidence;
  const listed = new Set(evidence.filter(({ kind }) => kind === 'document').map(({ id }) => id));
  const given = override.evidence.filter((id) => !listed.has(id)).map((id) => toGivenDocument(id, override.at, view));
  return [...given, ...evidence];
}

function toGivenDocument(id: string, at: string, { releases }: RegisterView): EvidenceRef {
  for (const release of releases) {
    const document = release.documents.find((one) => one.id === id);
    if (document === undefined) continue;
    const { fileName, sha256, receivedAt, status } = document;
    const since = status === 'rejected' || status === 'quarantined' ? `, ${status} since` : '';
    return { kind: 'document', id, title: `Given for the override: ${fileName}${since}`, sha256, date: receivedAt };
  }
  const title = 'Given for the override: a document outside the scope of this assessment';
  return { kind: 'document', id, title, sha256: null, date: at.slice(0, 10) };
}
