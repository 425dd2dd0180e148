// Reports that were made, from the log. Making and showing one are jobs (jobs/make-report.ts, jobs/preview-report.ts).

import type { DirectHandlers } from '../context.ts';

export const reportMethods: Pick<DirectHandlers, 'reports.history'> = {
  'reports.history': (context) => ({ reports: context.register().reports.list() }),
};
