// The components of one release, inside its page: the same table and inspector, filtered by what is missing.

import { useState } from 'react';
import { useChosenRow } from '../../frame/use-chosen-row.ts';
import { useSearchState } from '../../frame/use-route.ts';
import { IconButton } from '../../ui/button.tsx';
import { FilterBar } from '../../ui/data-table/filter-bar.tsx';
import { useColumns } from '../../ui/data-table/use-columns.tsx';
import { formatCounted } from '../../ui/format.ts';
import { Download } from 'lucide-react';
import { componentColumns } from './component-columns.tsx';
import { ComponentInspector } from './component-inspector.tsx';
import { toMissing, toQuestion, useComponentRows } from './component-rows.ts';
import { ComponentTable, idOf } from './component-table.tsx';
import style from './components.module.css';
import { ExportDialog } from './export-dialog.tsx';
import { componentWords as words } from './strings.ts';

const fields = [
  {
    id: 'missing',
    label: words.filters.missing,
    options: Object.entries(words.missing).map(([value, label]) => ({ value, label })),
  },
];

interface ComponentsOfReleaseProps {
  readonly release: string;
  readonly onBack: () => void;
}

export function ComponentsOfRelease({ release, onBack }: ComponentsOfReleaseProps) {
  const [search, change] = useSearchState();
  const missing = toMissing(search['missing']);
  const scope = { query: '', release, missing };
  const { source } = useComponentRows(scope);
  const { shown, menu } = useColumns('components', componentColumns);
  const chosen = useChosenRow(source, idOf, toQuestion(scope));
  const [exporting, setExporting] = useState(false);
  return (
    <div className={style['beside']}>
      <div>
        <FilterBar
          fields={fields}
          values={{ missing: missing ?? undefined }}
          onChange={(values) => change({ missing: values['missing'] })}
          summary={
            <span className="row">
              {source.total !== null && formatCounted(source.total, 'component')}
              {menu}
              <IconButton
                label={words.export.open}
                icon={Download}
                disabled={(source.total ?? 0) === 0}
                onClick={() => setExporting(true)}
              />
            </span>
          }
          keys="F"
        />
        <ComponentTable
          scope={scope}
          fixedRelease
          columns={shown}
          source={source}
          chosen={chosen.row?.id}
          onChoose={chosen.choose}
          onBack={chosen.row === undefined ? onBack : chosen.close}
          onClear={() => change({ missing: undefined })}
        />
      </div>
      {chosen.row && <ComponentInspector component={chosen.row} onClose={chosen.close} />}
      {exporting && (
        <ExportDialog scope={scope} columns={shown} total={source.total ?? 0} onClose={() => setExporting(false)} />
      )}
    </div>
  );
}
