// Submissions: what was received, refused files included. Importing one is a job (jobs/import-submission.ts).

import type { DirectHandlers } from '../context.ts';

export const submissionMethods: Pick<DirectHandlers, 'submissions.list'> = {
  'submissions.list': (context, request) => context.register().submissions.list(request, request),
};
