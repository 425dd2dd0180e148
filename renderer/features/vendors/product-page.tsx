// One product: how much depends on it and why, its releases, its risks.

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
import { PartialBar } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { CriticalityGauge } from '../common/signs.tsx';
import { RiskList } from './inner-lists.tsx';
import { Lead } from './lead.tsx';
import { PageAnswer, vendorsCrumb } from './page-answer.tsx';
import { ProductDialog } from './product-dialog.tsx';
import { RegisterList } from './register-list.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { vendorWords as words } from './strings.ts';
import { OrNot, releaseColumns, type ReleaseRow, releaseTarget, vendorTarget } from './vendor-columns.tsx';
import style from './vendors.module.css';

export function ProductPage() {
  const answer = useCall('products.show', { product: useRouteParam('id') });
  return (
    <PageAnswer answer={answer} title={words.columns.product}>
      {(data) => <TheProduct {...data} />}
    </PageAnswer>
  );
}

function TheProduct({ product, releases }: CallResponse<'products.show'>) {
  const [search, change] = useSearchState();
  const [dialog, setDialog] = useState<'product' | 'release' | null>(null);
  const go = useGo();
  const query = search['q'] ?? '';
  const onBack = () => go(vendorTarget(product.vendorId));
  const inUse = releases.filter(({ state }) => state === 'in-use').length;
  const without = releases.filter(({ documents, state }) => documents === 0 && state !== 'retired').length;
  const addRelease = (
    <Button icon={Plus} onClick={() => setDialog('release')}>
      {words.addRelease}
    </Button>
  );
  return (
    <Screen
      title={product.name}
      crumbs={[vendorsCrumb, { label: product.vendor, target: vendorTarget(product.vendorId) }]}
      scrolls={false}
      actions={
        <>
          <Button icon={Pencil} onClick={() => setDialog('product')}>
            {words.edit}
          </Button>
          {addRelease}
        </>
      }
    >
      <Lead
        sentence={
          <>
            {words.criticalitySaid[product.criticality]}{' '}
            {releases.length === 0
              ? words.productEmptySentence
              : words.productSentence(formatCounted(releases.length, 'release'), releases.length, inUse)}
          </>
        }
        facts={[
          [words.columns.criticality, <CriticalityGauge key="c" criticality={product.criticality} />],
          [words.columns.criticalityReason, <OrNot key="w" text={product.criticalityReason} word={words.noReason} />],
        ]}
      />
      {product.criticality === 'unset' && (
        <PartialBar action={<Button onClick={() => setDialog('product')}>{words.setCriticality}</Button>}>
          {words.unsetNote}
        </PartialBar>
      )}
      {without > 0 && <PartialBar>{words.withoutSbom(formatCounted(without, 'release'))}</PartialBar>}
      <Tabs
        label={toVisibleText(product.name)}
        chosen={search['tab'] ?? 'releases'}
        onChoose={(id) => change({ tab: id === 'releases' ? undefined : id, q: undefined })}
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
            id: 'releases',
            title: words.tabs.releases,
            count: releases.length,
            content: <ReleaseList releases={releases} query={query} onBack={onBack} action={addRelease} />,
          },
          {
            id: 'risks',
            title: words.tabs.risks,
            content: <RiskList of={{ product: product.id }} query={query} onBack={onBack} />,
          },
        ]}
      />
      {dialog === 'product' && (
        <ProductDialog
          product={product}
          vendor={{ id: product.vendorId, name: product.vendor }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'release' && <ReleaseDialog product={product} onClose={() => setDialog(null)} />}
    </Screen>
  );
}

interface ReleaseListProps {
  readonly releases: readonly ReleaseRow[];
  readonly query: string;
  readonly onBack: () => void;
  readonly action: ReactNode;
}

function ReleaseList({ releases, query, onBack, action }: ReleaseListProps) {
  const go = useGo();
  const { shown } = useColumns('releases-of', releaseColumns);
  const source = useMemo(() => toRowSource(releases), [releases]);
  return (
    <RegisterList
      label={words.tabs.releases}
      columns={shown}
      source={source}
      rowId={({ id }) => id}
      query={query}
      onOpen={({ id }) => go(releaseTarget(id))}
      onBack={onBack}
      empty={{ title: words.noReleasesTitle, text: words.noReleasesText, actions: action }}
    />
  );
}
