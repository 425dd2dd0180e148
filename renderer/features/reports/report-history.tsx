// Reports that were saved: what, about whom, by whom, when, and the hash by which the file can be recognised.

import { toErrorData } from '../../bridge/bridge-error.ts';
import type { CallResponse } from '../../bridge/calls.ts';
import { useCall } from '../../bridge/queries.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useColumns } from '../../ui/data-table/use-columns.tsx';
import { DateTime, DateWithAge } from '../../ui/date.tsx';
import { formatBytes } from '../../ui/format.ts';
import { toRowSource } from '../../ui/row-source.ts';
import { EmptyState, ErrorState } from '../../ui/states.tsx';
import { ShortHash, VisibleText } from '../../ui/text.tsx';
import { type ReportFormat, type ReportKind, formatWords, kindWords, reportWords } from './strings.ts';

type MadeReport = CallResponse<'reports.history'>['reports'][number];

export function ReportHistory() {
  const query = useCall('reports.history', {});
  const { shown, menu } = useColumns('reports', columns);
  return (
    <>
      <div className="subhead">
        <span className="grow f2">{query.data && reportWords.made(query.data.reports.length)}</span>
        {menu}
      </div>
      <DataTable
        label={reportWords.historyLabel}
        columns={shown}
        source={toRowSource(query.data?.reports, query)}
        rowId={rowId}
        empty={<EmptyState title={reportWords.historyEmptyTitle}>{reportWords.historyEmptyText}</EmptyState>}
        error={
          <ErrorState title={reportWords.historyErrorTitle} onRetry={() => void query.refetch()}>
            {toErrorData(query.error).message} {toErrorData(query.error).remedy}
          </ErrorState>
        }
      />
    </>
  );
}

const rowId = (row: MadeReport) => String(row.sequence);
const words = reportWords.columns;

/** Kinds and formats of later versions stand as they were recorded. */
const toKind = (kind: string) => kindWords[kind as ReportKind]?.title ?? kind;
const toFormat = (format: string) => formatWords[format as ReportFormat] ?? format;

const columns: readonly Column<MadeReport>[] = [
  {
    id: 'kind',
    title: words.kind,
    width: 150,
    cell: ({ kind }) => toKind(kind),
    text: ({ kind }) => toKind(kind),
    sortBy: ({ kind }) => toKind(kind),
  },
  {
    id: 'subject',
    title: words.subject,
    width: 160,
    grow: 2,
    cell: ({ subject }) => <VisibleText text={subject} />,
    text: ({ subject }) => subject,
    sortBy: ({ subject }) => subject,
  },
  {
    id: 'format',
    title: words.format,
    width: 66,
    cell: ({ format }) => toFormat(format),
    text: ({ format }) => toFormat(format),
    sortBy: ({ format }) => format,
  },
  {
    id: 'at',
    title: words.at,
    width: 152,
    cell: ({ at }) => <DateTime value={at} />,
    text: ({ at }) => at,
    sortBy: ({ at }) => at,
  },
  {
    id: 'actor',
    title: words.actor,
    width: 110,
    grow: 1,
    cell: ({ actor }) => <VisibleText text={actor} />,
    text: ({ actor }) => actor,
    sortBy: ({ actor }) => actor,
  },
  {
    id: 'sha256',
    title: words.sha256,
    width: 84,
    cell: ({ sha256 }) => <ShortHash hash={sha256} />,
    text: ({ sha256 }) => sha256,
  },
  {
    id: 'asOf',
    title: words.asOf,
    width: 152,
    leaves: 'm',
    cell: ({ asOf }) => <DateWithAge value={asOf} />,
    text: ({ asOf }) => asOf,
    sortBy: ({ asOf }) => asOf,
  },
  {
    id: 'bytes',
    title: words.bytes,
    width: 80,
    align: 'right',
    leaves: 'm',
    cell: ({ bytes }) => formatBytes(bytes),
    text: ({ bytes }) => String(bytes),
    sortBy: ({ bytes }) => bytes,
  },
];
