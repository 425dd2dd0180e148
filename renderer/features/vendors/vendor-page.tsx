// One vendor: its products, the risks they carry, everything it ever sent.

import { Pencil, Plus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { toVisibleText } from '#shared/util/visible-text.ts';
import type { CallResponse } from '../../bridge/calls.ts';
import { useCall } from '../../bridge/queries.ts';
import { Screen } from '../../frame/screen.tsx';
import { useGo, useRouteParam, useSearchState } from '../../frame/use-route.ts';
import { Button } from '../../ui/button.tsx';
import { useColumns } from '../../ui/data-table/use-columns.tsx';
import { formatCounted } from '../../ui/format.ts';
import { toRowSource } from '../../ui/row-source.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { RiskList, SubmissionList } from './inner-lists.tsx';
import { Lead } from './lead.tsx';
import { PageAnswer, vendorsCrumb } from './page-answer.tsx';
import { ProductDialog } from './product-dialog.tsx';
import { RegisterList } from './register-list.tsx';
import { vendorWords as words } from './strings.ts';
import { OrNot, productColumns, type ProductRow, productTarget } from './vendor-columns.tsx';
import { VendorDialog } from './vendor-dialog.tsx';
import style from './vendors.module.css';

export function VendorPage() {
  const answer = useCall('vendors.show', { vendor: useRouteParam('id') });
  return (
    <PageAnswer answer={answer} title={words.columns.vendor}>
      {(data) => <TheVendor {...data} />}
    </PageAnswer>
  );
}

function TheVendor({ vendor, products }: CallResponse<'vendors.show'>) {
  const [search, change] = useSearchState();
  const [dialog, setDialog] = useState<'vendor' | 'product' | null>(null);
  const go = useGo();
  const tab = search['tab'] ?? 'products';
  const query = search['q'] ?? '';
  const onBack = () => go(vendorsCrumb.target);
  const unset = products.filter(({ criticality }) => criticality === 'unset').length;
  const addProduct = (
    <Button icon={Plus} onClick={() => setDialog('product')}>
      {words.addProduct}
    </Button>
  );
  return (
    <Screen
      title={vendor.name}
      crumbs={[vendorsCrumb]}
      scrolls={false}
      actions={
        <>
          <Button icon={Pencil} onClick={() => setDialog('vendor')}>
            {words.edit}
          </Button>
          {addProduct}
        </>
      }
    >
      <Lead
        sentence={
          products.length === 0
            ? words.vendorEmptySentence
            : words.vendorSentence(formatCounted(products.length, 'product'), unset)
        }
        facts={[
          [words.columns.contact, <OrNot key="c" text={vendor.contact} />],
          [words.columns.securityContact, <OrNot key="s" text={vendor.securityContact} />],
          [words.columns.country, <OrNot key="l" text={vendor.country} />],
          [words.columns.contract, <OrNot key="r" text={vendor.contractRef} />],
        ]}
      />
      <Tabs
        label={toVisibleText(vendor.name)}
        chosen={tab}
        onChoose={(id) => change({ tab: id === 'products' ? undefined : id, q: undefined })}
        aside={
          <div className={style['tools']}>
            <SearchBox
              label={words.searchHere}
              clearLabel={words.clearSearch}
              value={query}
              onChange={(q) => change({ q })}
            />
          </div>
        }
        tabs={[
          {
            id: 'products',
            title: words.tabs.products,
            count: products.length,
            content: <ProductList products={products} query={query} onBack={onBack} action={addProduct} />,
          },
          {
            id: 'risks',
            title: words.tabs.risks,
            content: <RiskList of={{ vendor: vendor.id }} query={query} onBack={onBack} />,
          },
          {
            id: 'submissions',
            title: words.tabs.submissions,
            content: <SubmissionList vendor={vendor.id} query={query} onBack={onBack} />,
          },
        ]}
      />
      {dialog === 'vendor' && <VendorDialog vendor={vendor} onClose={() => setDialog(null)} />}
      {dialog === 'product' && <ProductDialog vendor={vendor} onClose={() => setDialog(null)} />}
    </Screen>
  );
}

interface ProductListProps {
  readonly products: readonly ProductRow[];
  readonly query: string;
  readonly onBack: () => void;
  readonly action: ReactNode;
}

function ProductList({ products, query, onBack, action }: ProductListProps) {
  const go = useGo();
  const { shown } = useColumns('products-of', productColumns);
  const source = useMemo(() => toRowSource(products), [products]);
  return (
    <RegisterList
      label={words.tabs.products}
      columns={shown}
      source={source}
      rowId={({ id }) => id}
      query={query}
      onOpen={({ id }) => go(productTarget(id))}
      onBack={onBack}
      empty={{ title: words.noProductsTitle, text: words.noProductsText, actions: action }}
    />
  );
}
