// Events from the engine to its hosts.

import * as z from 'zod';

/** What changed in the register; clients refetch what shows it. */
export const topics = [
  'documents',
  'submissions',
  'vendors',
  'products',
  'releases',
  'components',
  'risks',
  'compliance',
] as const;
export type Topic = (typeof topics)[number];

export const changedEventSchema = z.object({ topics: z.array(z.enum(topics)) });

export const jobStages = [
  'read',
  'scan',
  'components',
  'files',
  'graph',
  'assess',
  'publish',
  'risks',
  'verify',
  'copy',
  'report',
] as const;

/** Progress of a running job. `done` and `total` are in `unit`; total 0 means not known yet. */
export const progressSchema = z.object({
  stage: z.enum(jobStages),
  /** File or thing being worked on. */
  subject: z.string(),
  done: z.number(),
  total: z.number(),
  unit: z.enum(['bytes', 'components', 'items']),
});
export type JobProgress = z.infer<typeof progressSchema>;
