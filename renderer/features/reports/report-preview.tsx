// The report as it will be saved. HTML stands in a sandboxed frame at an address of the host whose policy runs nothing;
// CSV and JSON are shown as text.

import { useQuery } from '@tanstack/react-query';
import { toErrorData } from '../../bridge/bridge-error.ts';
import { useLongCall } from '../../bridge/queries.ts';
import { toShare, toStageText } from '../../bridge/strings.ts';
import { client } from '../../bridge/the-client.ts';
import { formatBytes } from '../../ui/format.ts';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { EmptyState, ErrorState, LoadingLines, PartialBar } from '../../ui/states.tsx';
import { ShortHash } from '../../ui/text.tsx';
import styles from './reports.module.css';
import { type ReportOrder, toRequest, whatIsMissing } from './report-order.ts';
import { kindWords, reportWords } from './strings.ts';

/** Longer HTML is not shown; the host would refuse it. In bytes. */
const mostHtml = 30_000_000;
/** Characters of CSV and JSON that are shown. */
const mostText = 400_000;

export function ReportPreview({ order }: { readonly order: ReportOrder }) {
  const missing = whatIsMissing(order);
  const { data, error, progress, refetch } = useLongCall('reports.preview', toRequest(order), {
    enabled: missing === null,
  });
  if (missing !== null) {
    return (
      <EmptyState title={reportWords.previewEmptyTitle}>
        {missing} {reportWords.previewEmptyText}
      </EmptyState>
    );
  }
  if (error !== null) {
    return (
      <ErrorState
        title={reportWords.previewErrorTitle}
        onRetry={() => void refetch()}
        details={JSON.stringify(toErrorData(error))}
      >
        {toErrorData(error).message} {reportWords.safe} {toErrorData(error).remedy}
      </ErrorState>
    );
  }
  if (data === undefined) {
    return (
      <div className={styles['progress']}>
        <ProgressRow
          title={reportWords.previewMaking}
          stage={progress ? toStageText(progress) : kindWords[order.kind].title}
          share={toShare(progress ?? null)}
        />
      </div>
    );
  }
  return (
    <>
      <p className={styles['about']}>
        <span>{reportWords.asOf(data.asOf.slice(0, 10))}</span>
        <span>{formatBytes(data.bytes)}</span>
        <span>
          {reportWords.sha} <ShortHash hash={data.sha256} />
        </span>
        <span className="hide-s">{reportWords.samePreview}</span>
      </p>
      {order.format === 'html' ? (
        <Framed html={data.text} hash={data.sha256} title={reportWords.previewTitle(kindWords[order.kind].title)} />
      ) : (
        <AsText text={data.text} />
      )}
    </>
  );
}

function Framed({ html, hash, title }: { readonly html: string; readonly hash: string; readonly title: string }) {
  const small = html.length < mostHtml;
  // An address serves as long as the host keeps it: asked for anew whenever the preview is opened.
  const { data, error, refetch } = useQuery({
    queryKey: ['frame', 'reports.preview', hash],
    queryFn: () => client.frameAddress(html),
    enabled: small,
    gcTime: 0,
  });
  if (!small) return <PartialBar>{reportWords.tooLongHtml(formatBytes(html.length))}</PartialBar>;
  if (error !== null) {
    return (
      <ErrorState title={reportWords.previewErrorTitle} onRetry={() => void refetch()}>
        {reportWords.safe}
      </ErrorState>
    );
  }
  return data === undefined ? (
    <LoadingLines />
  ) : (
    <iframe className={styles['frame']} sandbox="" src={data} title={title} />
  );
}

function AsText({ text }: { readonly text: string }) {
  return (
    <>
      {text.length > mostText && <PartialBar>{reportWords.tooLong(formatBytes(mostText))}</PartialBar>}
      <pre className={styles['text']} tabIndex={0}>
        {text.slice(0, mostText)}
      </pre>
    </>
  );
}
