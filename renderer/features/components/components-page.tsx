// Every component of the register: list, search over everything, filters, views, and who ships what.

import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { toVisibleText } from '#shared/util/visible-text.ts';
import { useCall, usePages } from '../../bridge/queries.ts';
import { Screen } from '../../frame/screen.tsx';
import { useChosenRow } from '../../frame/use-chosen-row.ts';
import { useSearchState } from '../../frame/use-route.ts';
import { IconButton } from '../../ui/button.tsx';
import { FilterBar, type FilterField } from '../../ui/data-table/filter-bar.tsx';
import { useColumns } from '../../ui/data-table/use-columns.tsx';
import { formatCount, formatCounted } from '../../ui/format.ts';
import { useKeys } from '../../ui/keys.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { componentColumns } from './component-columns.tsx';
import { ComponentInspector } from './component-inspector.tsx';
import { toMissing, toQuestion, useComponentRows } from './component-rows.ts';
import { ComponentTable, idOf } from './component-table.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { PartialComponents } from './partial-components.tsx';
import { SavedViews } from './saved-views.tsx';
import { componentWords as words } from './strings.ts';

const columnsKept = 'components';
const missingOptions = Object.entries(words.missing).map(([value, label]) => ({ value, label }));

export function ComponentsPage() {
  // Columns are read when the table is made; a saved view that brings its own has it made anew.
  const [turn, setTurn] = useState(0);
  return <Components key={turn} onColumns={() => setTurn(turn + 1)} />;
}

function Components({ onColumns }: { readonly onColumns: () => void }) {
  const [search, change] = useSearchState();
  const scope = { query: search['q'] ?? '', release: search['release'] ?? null, missing: toMissing(search['missing']) };
  const { source, notSearched, isFetching } = useComponentRows(scope);
  const info = useCall('register.info', {}).data;
  const { shown, menu } = useColumns(columnsKept, componentColumns);
  const chosen = useChosenRow(source, idOf, toQuestion(scope));
  const [exporting, setExporting] = useState(false);
  const canExport = (source.total ?? 0) > 0;
  useKeys([{ keys: 'Mod E', label: words.keys.copyShown, hint: true, run: () => canExport && setExporting(true) }]);
  const clear = () => change({ q: undefined, release: undefined, missing: undefined });
  return (
    <Screen
      title={words.title}
      sub={info && words.inRegister(formatCount(info.components), formatCounted(info.releases, 'release'))}
      scrolls={false}
      plate={
        source.total === null
          ? []
          : [words.shownOf(formatCounted(source.total, 'row'), formatCount(info?.components ?? source.total))]
      }
      actions={
        <>
          <SearchBox
            wide
            label={words.search}
            clearLabel={words.clearSearch}
            value={scope.query}
            onChange={(q) => change({ q })}
          />
          {info && (
            <SavedViews
              key={info.registerId}
              register={info.registerId}
              columnsKey={`columns:${columnsKept}`}
              now={{ q: search['q'], release: search['release'], missing: search['missing'] }}
              onApply={(address, columns) => {
                change({ ...address });
                if (columns) onColumns();
              }}
            />
          )}
          {menu}
          <IconButton
            label={words.export.open}
            icon={Download}
            keys="Mod E"
            disabled={!canExport}
            onClick={() => setExporting(true)}
          />
        </>
      }
      inspector={chosen.row && <ComponentInspector component={chosen.row} onClose={chosen.close} />}
    >
      <Filters
        searching={scope.query !== ''}
        release={scope.release}
        missing={scope.missing}
        total={source.total}
        reading={isFetching}
      />
      <PartialComponents notSearched={notSearched} release={scope.query === '' ? scope.release : null} />
      <ComponentTable
        scope={scope}
        columns={shown}
        source={source}
        chosen={chosen.row?.id}
        onChoose={chosen.choose}
        onBack={chosen.close}
        onClear={clear}
      />
      {exporting && (
        <ExportDialog scope={scope} columns={shown} total={source.total ?? 0} onClose={() => setExporting(false)} />
      )}
    </Screen>
  );
}

interface FiltersProps {
  readonly searching: boolean;
  readonly release: string | null;
  readonly missing: string | null;
  readonly total: number | null;
  /** More pages are on their way. */
  readonly reading: boolean;
}

/** The engine searches the whole register: while a search stands, the filters wait and say so. */
function Filters({ searching, release, missing, total, reading }: FiltersProps) {
  const [, change] = useSearchState();
  const releases = usePages('releases.list', {}).source;
  const fields = useMemo((): readonly FilterField[] => {
    const options = Array.from({ length: releases.total ?? 0 }, (_, index) => releases.row(index))
      .filter((row) => row !== undefined)
      .map(({ id, vendor, product, name }) => ({
        value: id,
        label: toVisibleText(`${vendor} / ${product} / ${name}`),
      }));
    return [
      { id: 'missing', label: words.filters.missing, options: missingOptions },
      { id: 'release', label: words.filters.release, options },
    ];
  }, [releases]);
  const counted =
    total === null
      ? undefined
      : searching
        ? words.found(formatCounted(total, 'component'))
        : formatCounted(total, 'component');
  const summary = counted !== undefined && reading ? words.reading(counted) : counted;
  if (searching) {
    const waiting = release !== null || missing !== null;
    return (
      <div className="filters">
        <span className="f2">{waiting ? words.filtersAside : words.searching}</span>
        <span className="grow" />
        {summary !== undefined && <span className="f2 nw">{summary}</span>}
      </div>
    );
  }
  return (
    <FilterBar
      fields={fields}
      values={{ release: release ?? undefined, missing: missing ?? undefined }}
      onChange={(values) => change({ release: values['release'], missing: values['missing'] })}
      summary={summary}
      keys="F"
    />
  );
}
