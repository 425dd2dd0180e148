// Every document that was received, newest first, with what was found in it and what was decided about it.

import { useMemo } from 'react';
import type { DocumentRow } from '#shared/contract/parts.ts';
import { documentStatuses } from '#shared/model/register-view.ts';
import { usePages } from '../../bridge/queries.ts';
import { Screen } from '../../frame/screen.tsx';
import { useGo, useSearchState } from '../../frame/use-route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { type FilterField, FilterBar } from '../../ui/data-table/filter-bar.tsx';
import { useColumns } from '../../ui/data-table/use-columns.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Failure } from '../common/failure.tsx';
import { documentStatusWords } from '../common/strings.ts';
import { documentColumns } from './document-columns.tsx';
import { documentWords } from './strings.ts';

const rowId = (row: DocumentRow) => row.id;

export function DocumentsPage() {
  const [search, change] = useSearchState();
  const go = useGo();
  const status = documentStatuses.find((each) => each === search['status']) ?? null;
  const vendor = search['vendor'] ?? null;
  const filtered = status !== null || vendor !== null;
  const { source } = usePages('documents.list', { status, vendor }, { keepFormer: true });
  const { shown, menu } = useColumns('documents', documentColumns);
  return (
    <Screen
      title={documentWords.title}
      scrolls={false}
      actions={
        <>
          <LinkButton target={{ to: '/intake' }}>{documentWords.takeIn}</LinkButton>
          {menu}
        </>
      }
    >
      <FilterBar
        fields={useFilterFields(vendor)}
        values={{ status: status ?? undefined, vendor: vendor ?? undefined }}
        onChange={(values) => change({ status: values['status'], vendor: values['vendor'] })}
        summary={source.total === null ? undefined : documentWords.count(source.total)}
      />
      <DataTable
        label={documentWords.listLabel}
        columns={shown}
        source={source}
        rowId={rowId}
        chosen={search['chosen']}
        onChoose={({ id }) => change({ chosen: id })}
        onOpen={({ id }) => go({ to: '/documents/$id', params: { id } })}
        rowHeight={44}
        empty={filtered ? <NoneFits onShowAll={() => change({ status: undefined, vendor: undefined })} /> : <NoneYet />}
        error={<Failure error={source.error} onRetry={() => source.retry()} />}
      />
    </Screen>
  );
}

/** Vendors by name; one that the address names but the list does not have yet is offered too. */
function useFilterFields(vendor: string | null): readonly FilterField[] {
  const { source } = usePages('vendors.list', {});
  return useMemo(() => {
    const names = Array.from({ length: source.total ?? 0 }, (_, index) => source.row(index)?.name).filter(
      (name) => name !== undefined,
    );
    const all = vendor === null || names.includes(vendor) ? names : [vendor, ...names];
    return [
      {
        id: 'status',
        label: documentWords.filters.status,
        options: documentStatuses.map((value) => ({ value, label: documentStatusWords[value] })),
      },
      { id: 'vendor', label: documentWords.filters.vendor, options: all.map((name) => ({ value: name, label: name })) },
    ];
  }, [source, vendor]);
}

function NoneYet() {
  return (
    <EmptyState
      title={documentWords.empty}
      actions={
        <LinkButton look="primary" target={{ to: '/intake' }}>
          {documentWords.takeIn}
        </LinkButton>
      }
    >
      {documentWords.emptyText}
    </EmptyState>
  );
}

function NoneFits({ onShowAll }: { readonly onShowAll: () => void }) {
  return (
    <EmptyState
      title={documentWords.noneFits}
      actions={
        <Button look="primary" onClick={onShowAll}>
          {documentWords.clearFilters}
        </Button>
      }
    >
      {documentWords.noneFitsText}
    </EmptyState>
  );
}
