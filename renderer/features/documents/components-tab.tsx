// The components of the document's release, page after page. What the register lists is the release, so a release with
// several documents says so above the table.

import { useMemo } from 'react';
import type { ComponentRow, DocumentRow } from '#shared/contract/parts.ts';
import { useCall, usePages } from '../../bridge/queries.ts';
import { useSearchState } from '../../frame/use-route.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { FilterBar } from '../../ui/data-table/filter-bar.tsx';
import { useColumns } from '../../ui/data-table/use-columns.tsx';
import { formatCount } from '../../ui/format.ts';
import { EmptyState, PartialBar } from '../../ui/states.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import { Failure } from '../common/failure.tsx';
import { documentStatusWords } from '../common/strings.ts';
import { missingFields } from './elements.ts';
import { toReleaseName } from './release-name.ts';
import { componentWords } from './strings.ts';

const words = componentWords.columns;
const fullName = ({ namespace, name }: ComponentRow) => (namespace === null ? name : `${namespace}/${name}`);

const columns: readonly Column<ComponentRow>[] = [
  {
    id: 'name',
    title: words.name,
    width: 180,
    grow: 2,
    cell: (row) => (
      <span className="cut">
        {row.namespace !== null && (
          <span className="f3">
            <VisibleText text={`${row.namespace}/`} />
          </span>
        )}
        {row.name.trim() === '' ? (
          <span className="f3">{componentWords.unnamed}</span>
        ) : (
          <VisibleText text={row.name} />
        )}
      </span>
    ),
    text: fullName,
    sortBy: fullName,
  },
  {
    id: 'version',
    title: words.version,
    width: 96,
    cell: (row) => <Ident text={row.version} />,
    text: (row) => row.version ?? '',
    sortBy: (row) => row.version,
  },
  {
    id: 'purl',
    title: words.purl,
    width: 180,
    grow: 3,
    cell: (row) => <Ident text={row.purl ?? row.cpe} />,
    text: (row) => row.purl ?? row.cpe ?? '',
    leaves: 's',
  },
  {
    id: 'licences',
    title: words.licences,
    width: 120,
    grow: 1,
    cell: (row) => (row.licences.length === 0 ? <Ident text={null} /> : <VisibleText text={row.licences.join(', ')} />),
    text: (row) => row.licences.join(', '),
    sortBy: (row) => row.licences[0] ?? null,
  },
  {
    id: 'supplier',
    title: words.supplier,
    width: 120,
    grow: 1,
    cell: (row) => (row.supplier === null ? <Ident text={null} /> : <VisibleText text={row.supplier} />),
    text: (row) => row.supplier ?? '',
    sortBy: (row) => row.supplier,
    leaves: 'm',
  },
  {
    id: 'occurrences',
    title: words.occurrences,
    width: 64,
    align: 'right',
    cell: (row) => <span className="num">{formatCount(row.occurrences)}</span>,
    text: (row) => String(row.occurrences),
    sortBy: (row) => row.occurrences,
  },
  {
    id: 'type',
    title: words.type,
    width: 110,
    cell: (row) => row.type,
    text: (row) => row.type,
    sortBy: (row) => row.type,
    optional: true,
  },
];

const rowId = (row: ComponentRow) => row.id;

export function ComponentsTab({ document }: { readonly document: DocumentRow }) {
  const [search, change] = useSearchState();
  const missing = missingFields.find((field) => field === search['missing']) ?? null;
  const release = toReleaseName(document);
  const { source } = usePages('components.list', { release, missing }, { keepFormer: true });
  const others = useCall('documents.list', { release, limit: 1 });
  const { shown, menu } = useColumns('document-components', columns);
  const fields = useMemo(
    () => [
      {
        id: 'missing',
        label: componentWords.missing,
        options: missingFields.map((value) => ({ value, label: componentWords.fields[value] })),
      },
    ],
    [],
  );
  const documents = others.data?.total ?? 1;
  return (
    <>
      {documents > 1 && <PartialBar>{componentWords.release(document.release, documents)}</PartialBar>}
      {(document.status === 'quarantined' || document.status === 'rejected') && (
        <PartialBar>{componentWords.held(documentStatusWords[document.status].toLowerCase())}</PartialBar>
      )}
      <FilterBar
        fields={fields}
        values={{ missing: missing ?? undefined }}
        onChange={(values) => change({ missing: values['missing'] })}
        summary={source.total === null ? undefined : componentWords.distinct(source.total)}
      >
        {menu}
      </FilterBar>
      <DataTable
        label={componentWords.label}
        columns={shown}
        source={source}
        rowId={rowId}
        empty={
          missing === null ? (
            <EmptyState title={componentWords.empty}>{componentWords.emptyText}</EmptyState>
          ) : (
            <EmptyState title={componentWords.none}>{componentWords.noneText}</EmptyState>
          )
        }
        error={<Failure error={source.error} onRetry={() => source.retry()} />}
      />
    </>
  );
}
