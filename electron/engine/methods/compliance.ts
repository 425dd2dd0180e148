// Compliance: the frameworks that this release knows. Assessing one is a job (jobs/assess-framework.ts).

import { listNotCovered } from '#shared/crosswalk/assess.ts';
import { frameworks } from '#shared/frameworks/list.ts';
import type { DirectHandlers } from '../context.ts';

export const complianceMethods: Pick<DirectHandlers, 'compliance.frameworks'> = {
  'compliance.frameworks': () => ({
    frameworks: frameworks.map((framework) => {
      const { id, title, edition, publisher } = framework;
      const notCovered = listNotCovered(framework);
      const listed = framework.controls.length + framework.notCovered.length;
      return {
        id,
        title,
        edition,
        publisher,
        controls: listed - notCovered.length,
        notCovered: notCovered.length,
      };
    }),
  }),
};
