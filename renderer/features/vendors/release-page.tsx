// One release: whether it is used, the documents that describe it, what is inside, the risks of its product.

import { Pencil } from 'lucide-react';
import { useMemo, useState } from 'react';
import { toVisibleText } from '#shared/util/visible-text.ts';
import type { CallResponse } from '../../bridge/calls.ts';
import { useCall } from '../../bridge/queries.ts';
import { Screen } from '../../frame/screen.tsx';
import { useGo, useRouteParam, useSearchState } from '../../frame/use-route.ts';
import { Button } from '../../ui/button.tsx';
import { DateWithAge } from '../../ui/date.tsx';
import { formatCounted } from '../../ui/format.ts';
import { Num } from '../../ui/num.tsx';
import { toRowSource } from '../../ui/row-source.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ComponentsOfRelease } from '../components/components-of-release.tsx';
import { DocumentList, ImportLink, RiskList } from './inner-lists.tsx';
import { Lead } from './lead.tsx';
import { PageAnswer, vendorsCrumb } from './page-answer.tsx';
import { toRegisterPath } from './register-path.ts';
import { ReleaseStateSign } from './register-signs.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { vendorWords as words } from './strings.ts';
import { productTarget, vendorTarget } from './vendor-columns.tsx';
import style from './vendors.module.css';

export function ReleasePage() {
  const answer = useCall('releases.show', { release: useRouteParam('id') });
  return (
    <PageAnswer answer={answer} title={words.columns.release}>
      {(data) => <TheRelease {...data} />}
    </PageAnswer>
  );
}

type Shown = CallResponse<'releases.show'>;

function TheRelease({ release, documents }: Shown) {
  const [search, change] = useSearchState();
  const [editing, setEditing] = useState(false);
  const go = useGo();
  const tab = search['tab'] ?? 'documents';
  const query = search['q'] ?? '';
  const onBack = () => go(productTarget(release.productId));
  const source = useMemo(() => toRowSource(documents), [documents]);
  return (
    <Screen
      title={release.name}
      crumbs={[
        vendorsCrumb,
        { label: release.vendor, target: vendorTarget(toRegisterPath(release.vendor)) },
        { label: release.product, target: productTarget(release.productId) },
      ]}
      scrolls={false}
      actions={
        <>
          <Button icon={Pencil} onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
          {documents.length > 0 && <ImportLink plain />}
        </>
      }
    >
      <Lead
        sentence={<ReleaseSentence release={release} documents={documents} />}
        facts={[
          [words.columns.state, <ReleaseStateSign key="s" state={release.state} />],
          ...(release.state === 'candidate'
            ? []
            : [
                [
                  words.columns.since,
                  release.inUseSince === null ? (
                    <span className="f3">{words.sinceUnknown}</span>
                  ) : (
                    <DateWithAge key="d" value={release.inUseSince} />
                  ),
                ] as const,
              ]),
        ]}
      />
      <Tabs
        label={toVisibleText(release.name)}
        chosen={tab}
        onChoose={(id) => change({ tab: id === 'documents' ? undefined : id, q: undefined, row: undefined })}
        aside={
          <div className={style['tools']}>
            {tab !== 'components' && (
              <SearchBox
                label={words.searchHere}
                clearLabel={words.clearSearch}
                value={query}
                onChange={(q) => change({ q })}
              />
            )}
          </div>
        }
        tabs={[
          {
            id: 'documents',
            title: words.tabs.documents,
            count: documents.length,
            content: <DocumentList source={source} query={query} onBack={onBack} />,
          },
          {
            id: 'components',
            title: words.tabs.components,
            count: documents.length === 0 ? undefined : release.components,
            content: <ComponentsOfRelease release={release.id} onBack={onBack} />,
          },
          {
            id: 'risks',
            title: words.tabs.risks,
            content: (
              <RiskList
                of={{ product: release.productId }}
                note={words.risksOfProduct(toVisibleText(release.product))}
                query={query}
                onBack={onBack}
              />
            ),
          },
        ]}
      />
      {editing && (
        <ReleaseDialog
          release={release}
          product={{ id: release.productId, name: release.product }}
          onClose={() => setEditing(false)}
        />
      )}
    </Screen>
  );
}

function ReleaseSentence({ release, documents }: Shown) {
  const [, change] = useSearchState();
  if (documents.length === 0) return words.releaseEmptySentence;
  const waiting = documents.filter(({ status }) => status === 'received').length;
  return (
    <>
      <Num value={formatCounted(documents.length, 'document')} onOpen={() => change({ tab: undefined })} /> {words.with}{' '}
      <Num value={formatCounted(release.components, 'component')} onOpen={() => change({ tab: 'components' })} />.{' '}
      {waiting > 0 && words.waits(formatCounted(waiting, 'document'), waiting === 1)}
    </>
  );
}
