// Reports: put one together at the left, see it at the right as it will be saved, save it; and what was saved before.

import { Download } from 'lucide-react';
import { useState } from 'react';
import { toErrorData } from '../../bridge/bridge-error.ts';
import { saveFile } from '../../bridge/files.ts';
import { startJob, useJobs } from '../../bridge/jobs.ts';
import { useCall } from '../../bridge/queries.ts';
import { toShare, toStageText } from '../../bridge/strings.ts';
import { Screen } from '../../frame/screen.tsx';
import { useSearchState } from '../../frame/use-route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { useToday } from '../../ui/date.tsx';
import { notify } from '../../ui/notices.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { toIsoDate } from '#shared/util/day-number.ts';
import { OrderForm } from './order-form.tsx';
import { ReportHistory } from './report-history.tsx';
import { type ReportOrder, toFileName, toOrder, toRequest, toTitle, whatIsMissing } from './report-order.ts';
import { ReportPreview } from './report-preview.tsx';
import styles from './reports.module.css';
import { reportWords } from './strings.ts';

export function ReportsPage() {
  const [search, change] = useSearchState();
  const order = toOrder(search);
  const info = useCall('register.info', {});
  const set = (part: Partial<ReportOrder>) =>
    change(Object.fromEntries(Object.entries(part).map(([name, value]) => [name, value ?? undefined])));
  if (info.data?.vendors === 0) {
    return (
      <Screen title={reportWords.title}>
        <EmptyState
          title={reportWords.noVendorsTitle}
          actions={
            <LinkButton look="primary" target={{ to: '/intake' }}>
              {reportWords.noVendorsAction}
            </LinkButton>
          }
        >
          {reportWords.noVendorsText}
        </EmptyState>
      </Screen>
    );
  }
  return (
    <Screen title={reportWords.title} scrolls={false} plate={[reportWords.plate]}>
      <div className={styles['columns']}>
        <section className={styles['order']} aria-label={reportWords.make}>
          <div className={cx('scroll', styles['scroller'])} tabIndex={0} role="group" aria-label={reportWords.make}>
            <OrderForm order={order} onChange={set} />
          </div>
          <SaveReport key={JSON.stringify(order)} order={order} />
        </section>
        <div className={styles['sheet']}>
          <Tabs
            label={reportWords.title}
            chosen={search['view'] === 'history' ? 'history' : 'preview'}
            onChoose={(view) => change({ view: view === 'preview' ? undefined : view })}
            tabs={[
              { id: 'preview', title: reportWords.tabs.preview, content: <ReportPreview order={order} /> },
              { id: 'history', title: reportWords.tabs.history, content: <ReportHistory /> },
            ]}
          />
        </div>
      </div>
    </Screen>
  );
}

/** The foot of the form: what saving records, the button, and the running job with its cancel. */
function SaveReport({ order }: { readonly order: ReportOrder }) {
  const [title, setTitle] = useState<string | null>(null);
  const date = toIsoDate(useToday());
  const subject = useSubject(order);
  const job = useJobs().find((each) => each.state === 'running' && each.title === title);
  const save = async () => {
    const name = toFileName(order, subject, date);
    setTitle(toTitle(order, subject));
    try {
      const saved = await saveFile(name, (target) =>
        startJob({
          method: 'reports.make',
          request: { ...toRequest(order), target },
          title: toTitle(order, subject),
          quiet: true,
          done: () => ({
            text: reportWords.saved(name),
            link: { label: reportWords.tabs.history, target: { to: '/reports', search: { view: 'history' } } },
          }),
        }),
      );
      if (saved !== null) notify({ tone: 'done', text: reportWords.saved(saved) });
    } catch (error) {
      const { code, message, remedy } = toErrorData(error);
      // A cancelled job has said so itself.
      if (code !== 'job/cancelled') notify({ tone: 'failed', text: `${message} ${remedy}` });
    }
    setTitle(null);
  };
  return (
    <div className={styles['foot']}>
      {job !== undefined && (
        <ProgressRow
          title={job.title}
          stage={toStageText(job.progress)}
          share={toShare(job.progress)}
          stageSince={job.stageSince}
          onCancel={job.cancel}
        />
      )}
      <p className="hint">{reportWords.willRecord}</p>
      <Button
        look="primary"
        tall
        icon={Download}
        impossible={whatIsMissing(order)}
        disabled={title !== null}
        onClick={() => void save()}
      >
        {title === null ? reportWords.save : reportWords.saving}
      </Button>
    </div>
  );
}

/** What the report is about, for its file name. */
function useSubject({ framework, vendor, release, document }: ReportOrder): string {
  const vendors = useCall('vendors.list', { limit: 500 }, { enabled: vendor !== null }).data?.rows;
  const documents = useCall('documents.list', { limit: 500 }, { enabled: document !== null }).data?.rows;
  const releases = useCall('releases.list', { vendor, limit: 500 }, { enabled: release !== null }).data?.rows;
  const chosen = releases?.find(({ id }) => id === release);
  return [
    framework,
    chosen === undefined ? vendors?.find(({ id }) => id === vendor)?.name : `${chosen.product} ${chosen.name}`,
    documents?.find(({ id }) => id === document)?.fileName,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
}
