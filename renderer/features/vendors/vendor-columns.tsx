// Columns of the lists of vendors, products and releases.

import type { CallResponse, PagedRow } from '../../bridge/calls.ts';
import { DateWithAge } from '../../ui/date.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { formatCount } from '../../ui/format.ts';
import { Num, TextLink } from '../../ui/num.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import { CriticalityGauge } from '../common/signs.tsx';
import { criticalityWords, releaseStateWords } from '../common/strings.ts';
import { NothingReceived, ReleaseStateSign } from './register-signs.tsx';
import { vendorWords as words } from './strings.ts';

export type VendorRow = PagedRow<'vendors.list'>;
export type ProductRow = CallResponse<'vendors.show'>['products'][number];
export type ReleaseRow = CallResponse<'products.show'>['releases'][number];

export function OrNot({ text, word = words.notGiven }: { readonly text: string | null; readonly word?: string }) {
  return text === null || text === '' ? <span className="f3">{word}</span> : <VisibleText text={text} />;
}

export const vendorTarget = (id: string) => ({ to: '/vendors/$id', params: { id } }) as const;
export const productTarget = (id: string) => ({ to: '/products/$id', params: { id } }) as const;
export const releaseTarget = (id: string, tab?: string) =>
  ({ to: '/releases/$id', params: { id }, search: { tab } }) as const;

const criticalityOrder = { critical: 4, high: 3, medium: 2, low: 1, unset: 0 } as const;
const stateOrder = { 'in-use': 0, candidate: 1, retired: 2 } as const;

export const vendorColumns: readonly Column<VendorRow>[] = [
  {
    id: 'name',
    title: words.columns.vendor,
    width: 180,
    grow: 3,
    cell: ({ id, name }) => (
      <TextLink target={vendorTarget(id)}>
        <VisibleText text={name} />
      </TextLink>
    ),
    text: ({ name }) => name,
    sortBy: ({ name }) => name,
  },
  {
    id: 'products',
    title: words.columns.products,
    width: 84,
    align: 'right',
    cell: ({ id, products }) =>
      products === 0 ? <span className="f3">0</span> : <Num value={products} target={vendorTarget(id)} />,
    text: ({ products }) => String(products),
    sortBy: ({ products }) => products,
  },
  {
    id: 'country',
    title: words.columns.country,
    width: 76,
    cell: ({ country }) => <OrNot text={country} />,
    text: ({ country }) => country ?? '',
    sortBy: ({ country }) => country,
  },
  {
    id: 'contact',
    title: words.columns.contact,
    width: 170,
    grow: 2,
    leaves: 's',
    cell: ({ contact }) => <OrNot text={contact} />,
    text: ({ contact }) => contact ?? '',
    sortBy: ({ contact }) => contact,
  },
  {
    id: 'security',
    title: words.columns.securityContact,
    width: 170,
    grow: 2,
    cell: ({ securityContact }) => <OrNot text={securityContact} />,
    text: ({ securityContact }) => securityContact ?? '',
    sortBy: ({ securityContact }) => securityContact,
  },
  {
    id: 'contract',
    title: words.columns.contract,
    width: 120,
    leaves: 'm',
    cell: ({ contractRef }) => <OrNot text={contractRef} />,
    text: ({ contractRef }) => contractRef ?? '',
    sortBy: ({ contractRef }) => contractRef,
  },
];

export const productColumns: readonly Column<ProductRow>[] = [
  {
    id: 'name',
    title: words.columns.product,
    width: 180,
    grow: 2,
    cell: ({ id, name }) => (
      <TextLink target={productTarget(id)}>
        <VisibleText text={name} />
      </TextLink>
    ),
    text: ({ name }) => name,
    sortBy: ({ name }) => name,
  },
  {
    id: 'criticality',
    title: words.columns.criticality,
    width: 104,
    cell: ({ criticality }) => <CriticalityGauge criticality={criticality} />,
    text: ({ criticality }) => criticalityWords[criticality],
    sortBy: ({ criticality }) => criticalityOrder[criticality],
  },
  {
    id: 'releases',
    title: words.columns.releases,
    width: 84,
    align: 'right',
    cell: ({ id, releases }) =>
      releases === 0 ? <span className="f3">0</span> : <Num value={releases} target={productTarget(id)} />,
    text: ({ releases }) => String(releases),
    sortBy: ({ releases }) => releases,
  },
  {
    id: 'why',
    title: words.columns.criticalityReason,
    width: 180,
    grow: 4,
    cell: ({ criticalityReason }) => <OrNot text={criticalityReason} word={words.noReason} />,
    text: ({ criticalityReason }) => criticalityReason ?? '',
  },
];

export const releaseColumns: readonly Column<ReleaseRow>[] = [
  {
    id: 'name',
    title: words.columns.release,
    width: 140,
    grow: 2,
    cell: ({ id, name }) => (
      <TextLink target={releaseTarget(id)}>
        <Ident text={name} />
      </TextLink>
    ),
    text: ({ name }) => name,
    sortBy: ({ name }) => name,
  },
  {
    id: 'state',
    title: words.columns.state,
    width: 100,
    cell: ({ state }) => <ReleaseStateSign state={state} />,
    text: ({ state }) => releaseStateWords[state],
    sortBy: ({ state }) => stateOrder[state],
  },
  {
    id: 'since',
    title: words.columns.since,
    width: 156,
    cell: ({ state, inUseSince }) =>
      inUseSince === null ? (
        <span className="f3">{state === 'candidate' ? '' : words.sinceUnknown}</span>
      ) : (
        <DateWithAge value={inUseSince} />
      ),
    text: ({ inUseSince }) => inUseSince ?? '',
    sortBy: ({ inUseSince }) => inUseSince,
  },
  {
    id: 'documents',
    title: words.columns.documents,
    width: 108,
    align: 'right',
    cell: ({ id, documents }) =>
      documents === 0 ? <NothingReceived word={words.none} /> : <Num value={documents} target={releaseTarget(id)} />,
    text: ({ documents }) => String(documents),
    sortBy: ({ documents }) => documents,
  },
  {
    id: 'components',
    title: words.columns.components,
    width: 108,
    align: 'right',
    cell: ({ id, documents, components }) =>
      documents === 0 ? (
        <span className="f3">{words.unknown}</span>
      ) : components === 0 ? (
        <span className="f3">0</span>
      ) : (
        <Num value={components} target={releaseTarget(id, 'components')} />
      ),
    text: ({ documents, components }) => (documents === 0 ? '' : formatCount(components)),
    sortBy: ({ documents, components }) => (documents === 0 ? null : components),
  },
];
