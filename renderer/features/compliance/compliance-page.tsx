// Compliance: every framework with how many of its controls the register supports. Each count opens its controls.

import { useMemo } from 'react';
import { type ControlStatus, controlStatuses } from '#shared/model/assessment.ts';
import { toErrorData } from '../../bridge/bridge-error.ts';
import { useCall, useLongCall } from '../../bridge/queries.ts';
import { toShare, toStageText } from '../../bridge/strings.ts';
import { Screen } from '../../frame/screen.tsx';
import { useGo } from '../../frame/use-route.ts';
import { LinkButton } from '../../ui/button.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useColumns } from '../../ui/data-table/use-columns.tsx';
import { formatCount } from '../../ui/format.ts';
import { Num, TextLink } from '../../ui/num.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { Hatch } from '../../ui/signs.tsx';
import { toRowSource } from '../../ui/row-source.ts';
import { ErrorState, PartialBar, Skeleton } from '../../ui/states.tsx';
import { controlStatusWords } from '../common/strings.ts';
import { StatusBar, type Totals } from './status-bar.tsx';
import styles from './compliance.module.css';
import { complianceWords, frameworkSentence } from './strings.ts';

interface FrameworkRow {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly controls: number;
  readonly notCovered: number;
  /** undefined while they are being computed; null when that failed. */
  readonly totals: Totals | null | undefined;
}

export function CompliancePage() {
  const go = useGo();
  const frameworks = useCall('compliance.frameworks', {});
  const summary = useLongCall('compliance.summary', {}, { keepFormer: true });
  const info = useCall('register.info', {});
  const rows = useMemo(
    () =>
      frameworks.data?.frameworks.map((row): FrameworkRow => ({
        ...row,
        totals:
          summary.data?.frameworks.find(({ id }) => id === row.id)?.totals ??
          (summary.error === null ? undefined : null),
      })),
    [frameworks.data, summary.data, summary.error],
  );
  const source = useMemo(() => toRowSource(rows, frameworks), [rows, frameworks]);
  const empty = info.data?.documents === 0;
  const failed = summary.error ?? frameworks.error;
  const { shown, menu } = useColumns('frameworks', columns);
  return (
    <Screen title={complianceWords.title} sub={rows && complianceWords.sub(rows.length)} actions={menu} scrolls={false}>
      {empty && (
        <PartialBar action={<LinkButton target={{ to: '/intake' }}>{complianceWords.emptyAction}</LinkButton>}>
          <b>{complianceWords.emptyTitle}.</b> {complianceWords.emptyText}
        </PartialBar>
      )}
      {summary.data === undefined && summary.isFetching && (
        <div className={styles['progress']}>
          <ProgressRow
            title={complianceWords.summaryTitle}
            stage={summary.progress ? toStageText(summary.progress) : complianceWords.progressText}
            share={toShare(summary.progress ?? null)}
          />
        </div>
      )}
      {failed !== null && summary.data === undefined && (
        <ErrorState
          title={complianceWords.errorTitle}
          onRetry={() => void Promise.all([frameworks.refetch(), summary.refetch()])}
        >
          {toErrorData(failed).message} {complianceWords.safe} {toErrorData(failed).remedy}
        </ErrorState>
      )}
      {summary.data !== undefined && (
        <div className="lead">
          <p className="say">{frameworkSentence(sumOf(summary.data.frameworks.map(({ totals }) => totals)))}</p>
          <p className="under">{complianceWords.supports}</p>
        </div>
      )}
      <DataTable
        label={complianceWords.frameworks}
        columns={shown}
        source={source}
        rowId={rowId}
        rowHeight={44}
        onOpen={(row) => go({ to: '/compliance/$framework', params: { framework: row.id } })}
        empty={null}
      />
    </Screen>
  );
}

function sumOf(all: readonly Totals[]): Record<ControlStatus, number> {
  const sum = (status: ControlStatus) => all.reduce((total, each) => total + (each[status] ?? 0), 0);
  return {
    supported: sum('supported'),
    partial: sum('partial'),
    gap: sum('gap'),
    'not-judged': sum('not-judged'),
    'not-applicable': sum('not-applicable'),
  };
}

const rowId = (row: FrameworkRow) => row.id;

function toStatusColumn(status: ControlStatus): Column<FrameworkRow> {
  return {
    id: status,
    title: controlStatusWords[status],
    width: status === 'not-applicable' ? 104 : 84,
    align: 'right',
    ...(status === 'not-applicable' && { leaves: 's' }),
    cell: ({ id, totals }) => {
      const count = totals?.[status];
      if (totals === null) return <Hatch />;
      if (count === undefined) return <Skeleton width={24} />;
      if (count === 0) return <span className="f3">0</span>;
      return (
        <Num
          value={count}
          label={`${controlStatusWords[status]}: ${formatCount(count)}`}
          target={{ to: '/compliance/$framework', params: { framework: id }, search: { status } }}
        />
      );
    },
    text: ({ totals }) => String(totals?.[status] ?? ''),
    sortBy: ({ totals }) => totals?.[status] ?? null,
  };
}

const columns: readonly Column<FrameworkRow>[] = [
  {
    id: 'framework',
    title: complianceWords.framework,
    width: 230,
    grow: 1.2,
    cell: ({ id, title, edition }) => (
      <span className={styles['two']}>
        <TextLink target={{ to: '/compliance/$framework', params: { framework: id } }}>{title}</TextLink>
        <span className="f3 t12 cut">
          {complianceWords.edition} {edition}
        </span>
      </span>
    ),
    text: ({ title }) => title,
    sortBy: ({ title }) => title,
  },
  {
    id: 'bar',
    title: complianceWords.statuses,
    width: 150,
    grow: 1.4,
    cell: ({ totals }) =>
      totals === undefined ? (
        <Skeleton width="80%" />
      ) : totals === null ? (
        <span className="f2">
          <Hatch /> {complianceWords.unavailable}
        </span>
      ) : (
        <span className={styles['bar']}>
          <StatusBar totals={totals} />
        </span>
      ),
    text: ({ totals }) =>
      controlStatuses.map((status) => `${controlStatusWords[status]} ${totals?.[status] ?? '?'}`).join(', '),
  },
  ...controlStatuses.map(toStatusColumn),
  {
    id: 'notCovered',
    title: complianceWords.notCoveredColumn,
    width: 104,
    align: 'right',
    leaves: 's',
    cell: ({ id, notCovered }) => (
      <Num
        value={notCovered}
        target={{ to: '/compliance/$framework', params: { framework: id }, search: { show: 'not-covered' } }}
      />
    ),
    text: ({ notCovered }) => String(notCovered),
    sortBy: ({ notCovered }) => notCovered,
  },
];
