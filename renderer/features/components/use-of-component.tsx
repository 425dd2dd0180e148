// One appearance of a component: the way from the vendor down to the document and the places in it.

import { formatCount, formatCounted } from '../../ui/format.ts';
import { TextLink } from '../../ui/num.tsx';
import { Ident, ShortHash, VisibleText } from '../../ui/text.tsx';
import { DocumentStatusSign } from '../common/signs.tsx';
import { documentStatusWords, releaseStateWords } from '../common/strings.ts';
import { toRegisterPath } from '../vendors/register-path.ts';
import { ReleaseStateSign } from '../vendors/register-signs.tsx';
import style from './components.module.css';
import { componentWords as words } from './strings.ts';
import type { UseRow } from './who-ships-it.tsx';

const pointersShown = 3;

export function Use({ use, withVersion }: { readonly use: UseRow; readonly withVersion: boolean }) {
  const {
    vendor,
    product,
    release,
    releaseState,
    document,
    documentStatus,
    component,
    pointers,
    occurrences,
    vendorContact,
  } = use;
  const more = occurrences - Math.min(pointers.length, pointersShown);
  return (
    <li>
      <p className={style['way']}>
        <TextLink target={{ to: '/vendors/$id', params: { id: toRegisterPath(vendor) } }}>
          <VisibleText text={vendor} />
        </TextLink>
        {' › '}
        <TextLink target={{ to: '/products/$id', params: { id: toRegisterPath(vendor, product) } }}>
          <VisibleText text={product} />
        </TextLink>
        {' › '}
        <TextLink target={{ to: '/releases/$id', params: { id: toRegisterPath(vendor, product, release) } }}>
          <Ident text={release} />
        </TextLink>
      </p>
      <p className={style['facts']}>
        <ReleaseStateSign state={releaseState} />
        <DocumentStatusSign status={documentStatus} />
        <TextLink target={{ to: '/documents/$id', params: { id: document } }}>
          {words.document('')}
          <ShortHash hash={document} />
        </TextLink>
      </p>
      {withVersion && (
        <p className="f2 t12">
          {words.version} {component.version === null ? words.noVersion : <Ident text={component.version} />}
        </p>
      )}
      <ul className={style['pointers']} aria-label={formatCounted(occurrences, words.entry, words.entries)}>
        {pointers.slice(0, pointersShown).map((pointer) => (
          <li key={pointer}>
            <TextLink target={{ to: '/documents/$id', params: { id: document }, search: { at: pointer } }}>
              <span title={words.openAt(pointer)}>
                <Ident text={pointer === '' ? '/' : pointer} wrap />
              </span>
            </TextLink>
          </li>
        ))}
        {more > 0 && <li className="f3 t12">{words.moreEntries(formatCount(more))}</li>}
      </ul>
      {vendorContact !== null && (
        <p className="f3 t12">
          {words.contact} <VisibleText text={vendorContact} />
        </p>
      )}
    </li>
  );
}

/** For a mail or a ticket: a line each, columns parted by tabs. */
export function toUsesText(uses: readonly UseRow[]): string {
  return uses
    .map(({ vendor, product, release, releaseState, document, documentStatus, component, pointers, vendorContact }) =>
      [
        vendor,
        product,
        release,
        releaseStateWords[releaseState],
        component.name,
        component.version ?? '',
        document,
        documentStatusWords[documentStatus],
        pointers[0] ?? '',
        vendorContact ?? '',
      ]
        .map((text) => text.replace(/[\t\r\n]+/g, ' '))
        .join('\t'),
    )
    .join('\n');
}
