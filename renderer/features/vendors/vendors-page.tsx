// Every vendor of the register: find one, see whom to ask, open it.

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useCall, usePages } from '../../bridge/queries.ts';
import { Screen } from '../../frame/screen.tsx';
import { useChosenRow } from '../../frame/use-chosen-row.ts';
import { useGo, useSearchState } from '../../frame/use-route.ts';
import { Button } from '../../ui/button.tsx';
import { useColumns } from '../../ui/data-table/use-columns.tsx';
import { formatCounted } from '../../ui/format.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { ImportLink } from './inner-lists.tsx';
import { RegisterList } from './register-list.tsx';
import { vendorWords as words } from './strings.ts';
import { vendorColumns, type VendorRow, vendorTarget } from './vendor-columns.tsx';
import { VendorDialog } from './vendor-dialog.tsx';
import { VendorInspector } from './vendor-inspector.tsx';

export function VendorsPage() {
  const [search, change] = useSearchState();
  const go = useGo();
  const { source } = usePages('vendors.list', {});
  const info = useCall('register.info', {}).data;
  const { shown, menu } = useColumns('vendors', vendorColumns);
  const [dialog, setDialog] = useState<VendorRow | 'new' | null>(null);
  const chosen = useChosenRow(source, idOf);
  const query = search['q'] ?? '';
  const add = (
    <Button icon={Plus} onClick={() => setDialog('new')}>
      {words.addVendor}
    </Button>
  );
  return (
    <Screen
      title={words.vendors}
      sub={
        info &&
        words.count(
          formatCounted(info.vendors, 'vendor'),
          formatCounted(info.products, 'product'),
          formatCounted(info.releases, 'release'),
        )
      }
      scrolls={false}
      actions={
        <>
          <SearchBox
            label={words.search}
            clearLabel={words.clearSearch}
            value={query}
            onChange={(q) => change({ q })}
          />
          {menu}
          {add}
        </>
      }
      inspector={chosen.row && <VendorInspector vendor={chosen.row} onEdit={setDialog} onClose={chosen.close} />}
    >
      <RegisterList
        label={words.vendors}
        columns={shown}
        source={source}
        rowId={idOf}
        query={query}
        chosen={chosen.row?.id}
        onChoose={chosen.choose}
        onOpen={({ id }) => go(vendorTarget(id))}
        onBack={chosen.close}
        empty={{
          title: words.emptyTitle,
          text: words.emptyText,
          actions: (
            <>
              <ImportLink />
              {add}
            </>
          ),
        }}
      />
      {dialog !== null && (
        <VendorDialog vendor={dialog === 'new' ? undefined : dialog} onClose={() => setDialog(null)} />
      )}
    </Screen>
  );
}

function idOf({ id }: VendorRow): string {
  return id;
}
