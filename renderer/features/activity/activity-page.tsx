// What is running, what ended, and what was last recorded.

import { useJobs } from '../../bridge/jobs.ts';
import { useCall } from '../../bridge/queries.ts';
import { JobList } from '../../frame/job-list.tsx';
import { Screen } from '../../frame/screen.tsx';
import { DateTime } from '../../ui/date.tsx';
import { formatCount } from '../../ui/format.ts';
import { Section } from '../../ui/layout.tsx';
import { TextLink } from '../../ui/num.tsx';
import { LoadingLines } from '../../ui/states.tsx';
import { VisibleText } from '../../ui/text.tsx';
import { Failure } from '../common/failure.tsx';
import styles from './activity.module.css';
import { activityWords as words } from './strings.ts';

export function ActivityPage() {
  const jobs = useJobs();
  return (
    <Screen title={words.title}>
      <div className={styles.page}>
        <Section title={words.jobs}>
          {jobs.length === 0 ? <p className="f2">{words.jobsNone}</p> : <JobList jobs={jobs} />}
        </Section>
        <Log />
      </div>
    </Screen>
  );
}

function Log() {
  const { data, error, refetch } = useCall('overview.read', {});
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={8} />;
  const { recent } = data;
  return (
    <Section title={words.log} aside={recent.length > 0 ? words.logAside(formatCount(recent.length)) : undefined}>
      {recent.length === 0 ? (
        <p className="f2">{words.logNone}</p>
      ) : (
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col" className="r">
                {words.number}
              </th>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {recent.map(({ sequence, at, actor, text }) => (
              <tr key={sequence}>
                <td className="r f3">{formatCount(sequence)}</td>
                <td>
                  <DateTime value={at} />
                </td>
                <td className="nw">
                  <VisibleText text={actor} />
                </td>
                <td>
                  <VisibleText text={text} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={`hint ${styles.note}`}>
        {words.logNote} <TextLink target={{ to: '/settings', search: { part: 'register' } }}>{words.settings}</TextLink>
        .
      </p>
    </Section>
  );
}
