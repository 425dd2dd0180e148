// The first screen of every day: a sentence, what needs the person, how things stand, and how much of it is known.

import { FilePlus2, FlaskConical } from 'lucide-react';
import { useCall } from '../../bridge/queries.ts';
import { runCommand } from '../../frame/commands.ts';
import { Screen } from '../../frame/screen.tsx';
import { useRegisterInfo } from '../../frame/use-register.ts';
import { Button } from '../../ui/button.tsx';
import { DateTime } from '../../ui/date.tsx';
import { formatCounted } from '../../ui/format.ts';
import { useKeys } from '../../ui/keys.tsx';
import { EmptyState, LoadingLines } from '../../ui/states.tsx';
import { Failure } from '../common/failure.tsx';
import { Coverage, Freshness } from './coverage.tsx';
import { NeedsYou } from './needs-you.tsx';
import styles from './overview.module.css';
import { Documents, Latest, Risks } from './posture.tsx';
import { Readings } from './readings.tsx';
import { Sentence } from './sentence.tsx';
import { overviewWords as words } from './strings.ts';
import type { Overview } from './targets.ts';

export function OverviewPage() {
  const { data, error, refetch } = useCall('overview.read', {});
  const info = useRegisterInfo().data;
  const empty = info !== undefined && info.documents === 0 && info.releases === 0;
  useKeys([{ keys: 'A', label: words.add, hint: empty, run: () => runCommand('import') }]);
  return (
    <Screen title={words.title} headless>
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : data === undefined || info === undefined ? (
        <Loading />
      ) : empty ? (
        <Empty />
      ) : (
        <Full overview={data} vendors={info.vendors} releases={info.releases} documents={info.documents} />
      )}
    </Screen>
  );
}

interface FullProps {
  readonly overview: Overview;
  readonly vendors: number;
  readonly releases: number;
  readonly documents: number;
}

function Full({ overview, vendors, releases, documents }: FullProps) {
  return (
    <>
      <div className="lead">
        <Sentence overview={overview} />
        <p className="under">
          <DateTime value={overview.asOf} /> ·{' '}
          {words.under(
            formatCounted(vendors, 'vendor'),
            formatCounted(releases, 'release'),
            formatCounted(documents, 'document'),
          )}{' '}
          · {words.computed}
        </p>
      </div>
      <Readings overview={overview} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <NeedsYou waiting={overview.waiting} />
          <div className={styles.pair}>
            <Risks risks={overview.risks} />
            <Documents documents={overview.documents} />
          </div>
        </div>
        <div className={styles.side}>
          <Coverage coverage={overview.coverage} />
          <Freshness freshness={overview.freshness} />
          <Latest recent={overview.recent} />
        </div>
      </div>
    </>
  );
}

function Loading() {
  return (
    <div className={styles.loading}>
      <LoadingLines lines={12} />
    </div>
  );
}

function Empty() {
  return (
    <div className={styles.empty}>
      <EmptyState
        title={words.empty}
        actions={
          <>
            <Button look="primary" icon={FilePlus2} keys="A" onClick={() => runCommand('import')}>
              {words.add}
            </Button>
            <Button icon={FlaskConical} onClick={() => runCommand('register.sample')}>
              {words.sample}
            </Button>
          </>
        }
      >
        {words.emptyText}
      </EmptyState>
    </div>
  );
}
