// Compliance: the frameworks that this release knows. Assessing one is a job (jobs/assess-framework.ts).

import { frameworks } from '#shared/frameworks/list.ts';
import type { DirectHandlers } from '../context.ts';

export const complianceMethods: Pick<DirectHandlers, 'compliance.frameworks'> = {
  'compliance.frameworks': () => ({
    frameworks: frameworks.map(({ id, title, edition, publisher, controls, notCovered }) => ({
      id,
      title,
      edition,
      publisher,
      controls: controls.length,
      notCovered: notCovered.length,
    })),
  }),
};
