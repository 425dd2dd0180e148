// Jobs of this window: running ones with progress and cancel, ended ones with what came of them.

import type { Job } from '../bridge/jobs.ts';
import { toShare, toStageText } from '../bridge/strings.ts';
import { ProgressRow } from '../ui/progress-row.tsx';
import { OutcomeSign } from '../ui/signs.tsx';
import { TextLink } from '../ui/num.tsx';
import { frameWords } from './strings.ts';

const signs = {
  done: { tone: 'met', word: 'Done' },
  failed: { tone: 'not', word: 'Failed' },
  cancelled: { tone: 'na', word: 'Cancelled' },
} as const;

export function JobList({ jobs }: { readonly jobs: readonly Job[] }) {
  if (jobs.length === 0) return <p className="f2">{frameWords.nothingRuns}</p>;
  return (
    <ul className="job-list">
      {jobs.map((job) => (
        <li key={job.id}>
          {job.state === 'running' ? <RunningJob job={job} /> : <EndedJob job={job} state={job.state} />}
        </li>
      ))}
    </ul>
  );
}

function RunningJob({ job }: { readonly job: Job }) {
  return (
    <ProgressRow
      title={job.title}
      stage={toStageText(job.progress)}
      share={toShare(job.progress)}
      stageSince={job.stageSince}
      onCancel={job.cancel}
    />
  );
}

function EndedJob({ job, state }: { readonly job: Job; readonly state: keyof typeof signs }) {
  return (
    <div className="ended-job">
      <OutcomeSign {...signs[state]} wordless />
      <div className="grow">
        <b>{job.title}</b>
        <p className="f2 t12">{job.outcome?.text ?? (job.error && `${job.error.message} ${job.error.remedy}`)}</p>
      </div>
      {job.outcome?.link && <TextLink target={job.outcome.link.target}>{job.outcome.link.label}</TextLink>}
    </div>
  );
}
