// The register file: what it holds, whether it holds together, a backup of it.

import { DatabaseBackup, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { CallResponse } from '../../bridge/calls.ts';
import { saveFile } from '../../bridge/files.ts';
import { startJob, useJobs } from '../../bridge/jobs.ts';
import { useHostInfo, useRegisterInfo } from '../../frame/use-register.ts';
import { Button } from '../../ui/button.tsx';
import { DateTime, DateWithAge } from '../../ui/date.tsx';
import { formatBytes, formatCount, formatCounted } from '../../ui/format.ts';
import { KeyValues, Section } from '../../ui/layout.tsx';
import { Num } from '../../ui/num.tsx';
import { OutcomeSign } from '../../ui/signs.tsx';
import { LoadingLines } from '../../ui/states.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import { Failure } from '../common/failure.tsx';
import styles from './settings.module.css';
import { settingsWords as words } from './strings.ts';

export function RegisterPart() {
  const { data, error, refetch } = useRegisterInfo();
  const host = useHostInfo().data;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={8} />;
  return (
    <>
      <Section title={words.file}>
        <KeyValues
          wide
          rows={[
            [words.name, <VisibleText key="name" text={host?.register.name ?? ''} />],
            [words.id, <Ident key="id" text={data.registerId} wrap />],
            [words.created, <DateWithAge key="created" value={data.createdAt} />],
            [
              words.sample,
              data.sampleDate === null ? undefined : <DateWithAge key="sample" value={data.sampleDate} withoutAge />,
            ],
            [words.schema, formatCount(data.schemaVersion)],
            [words.holds, <Holds key="holds" info={data} />],
            [words.facts, <Num key="facts" value={data.facts} target={{ to: '/activity' }} />],
            [words.head, <Ident key="head" text={data.headHash} wrap />],
          ]}
        />
        <p className="hint">{words.headHint}</p>
      </Section>
      <Verify />
      <Backup registerName={(host?.register.name ?? '').replace(/\.sbomreg$/, '')} />
    </>
  );
}

function Holds({ info }: { readonly info: CallResponse<'register.info'> }) {
  const parts = [
    ['/vendors', formatCounted(info.vendors, 'vendor')],
    ['/vendors', formatCounted(info.releases, 'release')],
    ['/documents', formatCounted(info.documents, 'document')],
    ['/components', formatCounted(info.components, 'component')],
    ['/risks', formatCounted(info.risks, 'risk')],
  ] as const;
  return (
    <span className="row wrap">
      {parts.map(([to, text]) => (
        <Num key={text} value={text} target={{ to }} />
      ))}
    </span>
  );
}

type Verified = CallResponse<'register.verify'>;

function Verify() {
  const [result, setResult] = useState<{ readonly at: string; readonly verified: Verified }>();
  const running = useJobs().some(({ title, state }) => title === words.verifyJob && state === 'running');
  const run = async () => {
    try {
      const verified = await startJob({
        method: 'register.verify',
        request: {},
        title: words.verifyJob,
        done: (done) => ({ text: toVerdict(done) }),
      });
      setResult({ at: new Date().toISOString(), verified });
    } catch {
      // The job list and a notice have said it; the former result stays.
    }
  };
  return (
    <Section title={words.verify}>
      <p className={styles.text}>{words.verifyText}</p>
      <Button icon={ShieldCheck} onClick={() => void run()} impossible={running ? words.verifyJob : null}>
        {words.verifyRun}
      </Button>
      {result && <VerifyResult at={result.at} verified={result.verified} />}
    </Section>
  );
}

function toVerdict({ ok, checks }: Verified): string {
  return ok ? words.verifyOk : words.verifyBad(formatCounted(checks.filter((check) => !check.ok).length, 'check'));
}

function VerifyResult({ at, verified }: { readonly at: string; readonly verified: Verified }) {
  return (
    <div className={styles.result} role="status">
      <p>
        <OutcomeSign tone={verified.ok ? 'met' : 'not'} word={toVerdict(verified)} /> <DateTime value={at} />
      </p>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{words.check}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col" className="r">
              {words.checked}
            </th>
            <th scope="col">{words.detail}</th>
          </tr>
        </thead>
        <tbody>
          {verified.checks.map(({ id, title, ok, count, detail }) => (
            <tr key={id}>
              <td>{title}</td>
              <td>
                <OutcomeSign tone={ok ? 'met' : 'not'} word={ok ? words.holdsWord : words.failsWord} />
              </td>
              <td className="r">{formatCount(count)}</td>
              <td className="f2">
                <VisibleText text={detail} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Backup({ registerName }: { readonly registerName: string }) {
  const [saved, setSaved] = useState<{ readonly name: string; readonly bytes: number; readonly sha256: string }>();
  const run = async () => {
    const day = new Date().toISOString().slice(0, 10);
    let made: CallResponse<'register.backup'> | undefined;
    try {
      const name = await saveFile(words.backupName(registerName, day), async (target) => {
        made = await startJob({
          method: 'register.backup',
          request: { target },
          title: words.backupJob,
          done: ({ bytes }) => ({ text: words.backupDone(words.backupName(registerName, day), formatBytes(bytes)) }),
        });
      });
      if (name !== null && made !== undefined) setSaved({ name, bytes: made.bytes, sha256: made.sha256 });
    } catch {
      // The job list and a notice have said it.
    }
  };
  return (
    <Section title={words.backup}>
      <p className={styles.text}>{words.backupText}</p>
      <Button icon={DatabaseBackup} onClick={() => void run()}>
        {words.backupRun}
      </Button>
      {saved && (
        <div className={styles.result} role="status">
          <KeyValues
            wide
            rows={[
              [words.backupSaved, <VisibleText key="name" text={`${saved.name}, ${formatBytes(saved.bytes)}`} />],
              [words.sha, <Ident key="sha" text={saved.sha256} wrap />],
            ]}
          />
        </div>
      )}
    </Section>
  );
}
