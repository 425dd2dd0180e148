// compliance.summary: the status counts of every framework over the whole register, read once for all of them.

import { assessFramework } from '#shared/crosswalk/assess.ts';
import { frameworks } from '#shared/frameworks/list.ts';
import type { JobHandlers } from '../context.ts';
import { readAssessmentView } from './assessment-view.ts';

export const summariseCompliance: JobHandlers['compliance.summary'] = (context) => {
  const { control } = context;
  const total = frameworks.length;
  control.progress({ stage: 'assess', subject: 'frameworks', done: 0, total, unit: 'items' });
  const { view, scope } = readAssessmentView(context.register(), { vendor: null, release: null });
  return {
    frameworks: frameworks.map((framework, done) => {
      control.checkpoint();
      control.progress({ stage: 'assess', subject: framework.title, done, total, unit: 'items' });
      const { totals } = assessFramework(framework, view, { asOf: context.clock.asOf(), scope });
      return { id: framework.id, title: framework.title, edition: framework.edition, totals };
    }),
  };
};
