// The table of components with what stands in its place when there is nothing to show.

import type { ComponentRow } from '#shared/contract/parts.ts';
import type { ReactNode } from 'react';
import { toErrorData } from '../../bridge/bridge-error.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import type { RowSource } from '../../ui/row-source.ts';
import { EmptyState, PartialBar } from '../../ui/states.tsx';
import { Failure } from '../common/failure.tsx';
import { type ComponentScope, toQuestion } from './component-rows.ts';
import { componentWords as words } from './strings.ts';

interface ComponentTableProps {
  readonly scope: ComponentScope;
  /** The release is given by the page, not by a filter. */
  readonly fixedRelease?: boolean;
  readonly columns: readonly Column<ComponentRow>[];
  readonly source: RowSource<ComponentRow>;
  readonly chosen: string | undefined;
  readonly onChoose: (row: ComponentRow) => void;
  readonly onBack: () => void;
  readonly onClear: () => void;
}

export function ComponentTable({
  scope,
  fixedRelease = false,
  columns,
  source,
  onClear,
  ...rest
}: ComponentTableProps) {
  // A later page failed: the rows that are here stay, and what is missing is said.
  const broken = source.error !== null && source.total !== null;
  return (
    <>
      {broken && (
        <PartialBar action={<Button onClick={() => source.retry()}>{words.retry}</Button>}>
          {words.broken(toErrorData(source.error).message)}
        </PartialBar>
      )}
      <DataTable
        {...rest}
        // Another question is another list: selection and scroll begin anew.
        key={toQuestion(scope)}
        label={words.title}
        columns={columns}
        source={source}
        rowId={idOf}
        onOpen={goIntoInspector}
        empty={<NoRows scope={scope} fixedRelease={fixedRelease} onClear={onClear} />}
        error={<Failure error={source.error} onRetry={() => source.retry()} />}
      />
    </>
  );
}

function NoRows({
  scope: { query, release, missing },
  fixedRelease,
  onClear,
}: Pick<ComponentTableProps, 'scope' | 'onClear'> & { readonly fixedRelease: boolean }): ReactNode {
  const clear = <Button onClick={onClear}>{words.clearFilters}</Button>;
  if (query !== '') {
    return (
      <EmptyState title={words.noneFound(query)} actions={clear}>
        {words.noneFoundText}
      </EmptyState>
    );
  }
  if (missing !== null) {
    return (
      <EmptyState
        title={missing === 'C6' ? words.noneMissingIdentifier : words.noneMissing(words.missing[missing])}
        actions={clear}
      />
    );
  }
  const importLink = (
    <LinkButton look="primary" target={{ to: '/intake' }}>
      {words.importFile}
    </LinkButton>
  );
  if (release !== null) {
    return (
      <EmptyState title={words.noneInRelease} actions={fixedRelease ? importLink : clear}>
        {words.noneInReleaseText}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={words.emptyTitle} actions={importLink}>
      {words.emptyText}
    </EmptyState>
  );
}

/** Enter goes on into the pane beside the table; Esc comes back. */
function goIntoInspector(): void {
  document.querySelector<HTMLElement>('aside [role="group"][tabindex="0"]')?.focus();
}

export function idOf({ id }: ComponentRow): string {
  return id;
}
