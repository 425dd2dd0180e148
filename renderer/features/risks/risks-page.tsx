// Risks: how many of which weight, the list with filters, and the selected one beside it.

import { useMemo } from 'react';
import { toIsoDate } from '#shared/util/day-number.ts';
import { toErrorData } from '../../bridge/bridge-error.ts';
import { Screen } from '../../frame/screen.tsx';
import { useGo, useSearchState } from '../../frame/use-route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { FilterBar, type FilterValues } from '../../ui/data-table/filter-bar.tsx';
import { useColumns } from '../../ui/data-table/use-columns.tsx';
import { useToday } from '../../ui/date.tsx';
import { toRowSource } from '../../ui/row-source.ts';
import { EmptyState, ErrorState, LoadingLines, PartialBar } from '../../ui/states.tsx';
import { type RiskRow, useAllRisks } from './all-risks.ts';
import { RiskCharts } from './risk-charts.tsx';
import { besideInspector, riskColumns } from './risk-columns.tsx';
import { allRisksSearch, fitsRisk, toFields, toFilterSearch, toFilterValues } from './risk-filter.ts';
import { RiskInspector } from './risk-inspector.tsx';
import { RiskSummary } from './risk-summary.tsx';
import styles from './risks.module.css';
import { riskWords } from './strings.ts';

export function RisksPage() {
  const [search, setSearch] = useSearchState();
  const go = useGo();
  const { data, error, refetch } = useAllRisks();
  const today = toIsoDate(useToday());
  const values = useMemo(() => toFilterValues(search), [search]);
  const risks = data?.rows;
  const fitting = useMemo(() => risks?.filter((risk) => fitsRisk(risk, values, today)), [risks, values, today]);
  const source = useMemo(() => toRowSource(fitting, { error, refetch }), [fitting, error, refetch]);
  const chosen = risks?.find(({ label }) => label === search['risk']);
  const { shown: columns, menu } = useColumns('risks', chosen === undefined ? riskColumns : besideInspector);
  const filter = (next: FilterValues) => setSearch(toFilterSearch(next));
  const open = (risk: RiskRow) => go({ to: '/risks/$id', params: { id: risk.label } });
  const empty = risks?.length === 0;

  return (
    <Screen
      title={riskWords.title}
      sub={risks !== undefined && !empty && <RiskSummary risks={risks} />}
      actions={!empty && menu}
      scrolls={false}
      inspector={chosen && <RiskInspector row={chosen} onClose={() => setSearch({ risk: undefined })} />}
      plate={[...(data ? [riskWords.plate(data.total)] : []), riskWords.plateMethod, riskWords.plateNoAdvisories]}
    >
      {risks !== undefined && !empty && (
        <>
          <RiskCharts risks={risks} values={values} today={today} onFilter={filter} />
          <FilterBar
            fields={toFields(values)}
            values={values}
            onChange={filter}
            summary={fitting && riskWords.shown(fitting.length, risks.length)}
          />
        </>
      )}
      {risks === undefined && error === null && (
        <div className={styles['coming']}>
          <LoadingLines lines={8} />
        </div>
      )}
      {data !== undefined && data.total > data.rows.length && (
        <PartialBar>{riskWords.cut(data.rows.length, data.total)}</PartialBar>
      )}
      {empty ? (
        <EmptyState
          title={riskWords.emptyTitle}
          actions={
            <LinkButton look="primary" target={{ to: '/intake' }}>
              {riskWords.emptyAction}
            </LinkButton>
          }
        >
          {riskWords.emptyText}
        </EmptyState>
      ) : (
        <DataTable
          label={riskWords.tableLabel}
          columns={columns}
          source={source}
          rowId={rowId}
          chosen={chosen?.id}
          onChoose={(risk) => setSearch({ risk: risk.label })}
          onOpen={open}
          onBack={() => setSearch({ risk: undefined })}
          startSort={{ column: 'due', descending: false }}
          empty={
            <EmptyState
              title={riskWords.noneTitle}
              actions={<Button onClick={() => setSearch(allRisksSearch)}>{riskWords.noneAction}</Button>}
            >
              {riskWords.noneText}
            </EmptyState>
          }
          error={
            <ErrorState
              title={riskWords.errorTitle}
              onRetry={() => void refetch()}
              details={JSON.stringify(toErrorData(error))}
            >
              {toErrorData(error).message} {riskWords.safe} {toErrorData(error).remedy}
            </ErrorState>
          }
        />
      )}
    </Screen>
  );
}

const rowId = (risk: RiskRow) => risk.id;
