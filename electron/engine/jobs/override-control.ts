// compliance.override: a person's status in place of the computed one, kept beside it with reason, reviewer and expiry
// (crosswalk C.4).

import { checkOverride } from '#shared/crosswalk/override.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { ControlResult } from '#shared/model/assessment.ts';
import type { Framework } from '#shared/model/framework.ts';
import type { JobContext, JobHandlers } from '../context.ts';
import { assessInScope, getFramework } from './assess-framework.ts';

export const overrideControl: JobHandlers['compliance.override'] = (context, request) => {
  const framework = getFramework(request.framework);
  const control = getControl(context, framework, request.control);
  const by = context.by();
  const check = checkOverride({
    status: request.status,
    computed: control.computed,
    justification: request.reason,
    reviewer: request.reviewer,
    at: by.recordedAt,
    expires: request.expires,
    evidence: control.evidence.map(({ id }) => id),
  });
  if (!check.ok) throw toConflict(check.problems.map(({ message }) => message));
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
    },
    by,
  );
  return { framework: framework.id, control: control.id, status: request.status, computed: control.computed, expires };
};

/** The control over the whole register, as it is computed now. */
function getControl(context: JobContext, framework: Framework, id: string): ControlResult {
  const { controls } = assessInScope(context, framework, { vendor: null, release: null });
  const control = controls.find((candidate) => candidate.id.toLowerCase() === id.toLowerCase());
  if (control !== undefined) return control;
  throw new ContractError({
    code: 'call/not-found',
    message: `${framework.title} has no control "${id.slice(0, 100)}" that this release can judge.`,
    remedy: `Run the assessment of ${framework.id} to see its controls.`,
    place: 'control',
  });
}

function toConflict(problems: readonly string[]): ContractError {
  return new ContractError({
    code: 'call/conflict',
    message: problems.join(' '),
    remedy: 'Correct this and try again.',
  });
}
