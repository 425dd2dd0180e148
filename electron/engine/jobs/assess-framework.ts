// compliance.assess: one framework over the register, a vendor or a release.

import { assessFramework } from '#shared/crosswalk/assess.ts';
import { findFramework, frameworks } from '#shared/frameworks/list.ts';
import { ContractError } from '#shared/contract/errors.ts';
import type { FrameworkAssessment } from '#shared/model/assessment.ts';
import type { Framework } from '#shared/model/framework.ts';
import type { JobContext, JobHandlers } from '../context.ts';
import { type NamedScope, readAssessmentView } from './assessment-view.ts';

export const assessRegister: JobHandlers['compliance.assess'] = (context, request) => ({
  assessment: assessInScope(context, getFramework(request.framework), request),
});

export function assessInScope(context: JobContext, framework: Framework, named: NamedScope): FrameworkAssessment {
  context.control.progress({ stage: 'assess', subject: framework.title, done: 0, total: 0, unit: 'items' });
  const { view, scope } = readAssessmentView(context.register(), named);
  context.control.checkpoint();
  return assessFramework(framework, view, { asOf: context.clock.asOf(), scope });
}

export function getFramework(id: string): Framework {
  const framework = findFramework(id.toLowerCase());
  if (framework !== undefined) return framework;
  throw new ContractError({
    code: 'call/not-found',
    message: `There is no framework "${id.slice(0, 100)}" in this release.`,
    remedy: `Choose one of: ${frameworks.map((known) => known.id).join(', ')}.`,
    place: 'framework',
  });
}
