// compliance.override: a person's status in place of the computed one, kept beside it with reason, reviewer and expiry
// (crosswalk C.4).

import { type OverrideProblem, checkOverride } from '#shared/crosswalk/override.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { ControlResult, FrameworkAssessment } from '#shared/model/assessment.ts';
import type { Framework } from '#shared/model/framework.ts';
import type { DocumentRow } from '#electron/db/types.ts';
import type { JobContext, JobHandlers } from '../context.ts';
import { assessInScope, getFramework } from './assess-framework.ts';

export const overrideControl: JobHandlers['compliance.override'] = (context, request) => {
  const framework = getFramework(request.framework);
  const control = getControl(context, framework, request.control);
  const by = context.by();
  const evidence = findEvidence(context, request.evidence);
  const check = checkOverride({
    status: request.status,
    computed: control.computed,
    justification: request.reason,
    reviewer: request.reviewer,
    at: by.recordedAt,
    expires: request.expires,
    evidence,
  });
  if (!check.ok) throw toConflict(check.problems);
  context.control.commit();
  const { expires } = context.register().overrides.set(
    {
      framework: framework.id,
      control: control.id,
      status: request.status,
      justification: request.reason,
      reviewer: request.reviewer,
      expires: check.expires,
      basedOn: control.computed,
      evidence,
    },
    by,
  );
  const { status } = request;
  return { framework: framework.id, control: control.id, status, computed: control.computed, expires, evidence };
};

/**
 * Ids of the documents that the person names, each once. Throws when one is not in the register or fits several, and
 * when people have decided that it cannot be relied on.
 */
function findEvidence(context: JobContext, named: readonly string[]): readonly string[] {
  const { documents } = context.register();
  return [
    ...new Set(
      named.map((name) => {
        const row = documents.get(name);
        // The content of a duplicate is stored, and decided about, in the first record of it.
        return getReliable(row.duplicateOf === null ? row : documents.get(row.duplicateOf)).id;
      }),
    ),
  ];
}

function getReliable(document: DocumentRow): DocumentRow {
  const { id, fileName, status } = document;
  if (status !== 'rejected' && status !== 'quarantined') return document;
  throw new ContractError({
    code: 'call/conflict',
    message: `The document ${id.slice(0, 8)} (${fileName}) is ${status}: what is held back cannot be the evidence of an override.`,
    remedy: 'Name a document that is not held back, or decide anew about this one first.',
    place: 'evidence',
  });
}

/** The control over the whole register, as it is computed now. */
function getControl(context: JobContext, framework: Framework, id: string): ControlResult {
  const { controls, notCovered } = assessInScope(context, framework, { vendor: null, release: null });
  const isMeant = (candidate: { readonly id: string }) => candidate.id.toLowerCase() === id.toLowerCase();
  const control = controls.find(isMeant);
  if (control !== undefined) return control;
  const uncovered = notCovered.find(isMeant);
  if (uncovered !== undefined) throw toNotCovered(framework, uncovered);
  throw new ContractError({
    code: 'call/not-found',
    message: `${framework.title} has no control "${id.slice(0, 100)}" in the list of this release.`,
    remedy: `Run the assessment of ${framework.id} to see its controls.`,
    place: 'control',
  });
}

/** There is no computed status to keep beside a person's. */
function toNotCovered(framework: Framework, control: FrameworkAssessment['notCovered'][number]): ContractError {
  return new ContractError({
    code: 'call/conflict',
    message: `This release of the program does not judge ${control.id} (${control.title}) of ${framework.title}, so that there is no status to set another one beside. ${control.why}`,
    remedy: `Record this control outside the register; the assessment of ${framework.id} lists it as not covered.`,
    place: 'control',
  });
}

const remedies: Readonly<Record<OverrideProblem['field'], string>> = {
  justification: 'Write in a sentence or two what the evidence shows and where it is kept.',
  reviewer: 'Name the person who judged.',
  at: 'Set the clock of this computer.',
  expires: 'Choose another last day, or leave it out for the longest one.',
  evidence: 'Name a document of the register that shows it.',
};

function toConflict(problems: readonly OverrideProblem[]): ContractError {
  return new ContractError({
    code: 'call/conflict',
    message: problems.map(({ message }) => message).join(' '),
    remedy: [...new Set(problems.map(({ field }) => remedies[field]))].join(' '),
  });
}
