// Columns of the table of components. All texts come from vendors.

import type { ComponentRow } from '#shared/contract/parts.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { Hatch } from '../../ui/signs.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import { formatCount } from '../../ui/format.ts';
import { componentWords as words } from './strings.ts';

/** An absent datum: the vendor gave none, which is neither an error nor a nought. */
function Absent({ word }: { readonly word: string }) {
  return <span className="f3">{word}</span>;
}

export const componentColumns: readonly Column<ComponentRow>[] = [
  {
    id: 'name',
    title: words.columns.name,
    width: 170,
    grow: 3,
    cell: ({ name, namespace }) => (
      <span className="cut">
        {name === '' ? <Absent word={words.unnamed} /> : <VisibleText text={name} />}
        {namespace !== null && namespace !== '' && (
          <span className="f3 t12">
            {' '}
            <VisibleText text={namespace} />
          </span>
        )}
      </span>
    ),
    text: ({ name }) => name,
    sortBy: ({ name }) => name,
  },
  {
    id: 'version',
    title: words.columns.version,
    width: 104,
    cell: ({ version }) => (version === null ? <Absent word={words.noVersion} /> : <Ident text={version} />),
    text: ({ version }) => version ?? '',
    sortBy: ({ version }) => version,
  },
  {
    id: 'type',
    title: words.columns.type,
    width: 82,
    leaves: 's',
    cell: ({ type }) => (type === '' ? <Absent word={words.untyped} /> : <VisibleText text={type} />),
    text: ({ type }) => type,
    sortBy: ({ type }) => type,
  },
  {
    id: 'licences',
    title: words.columns.licences,
    width: 116,
    grow: 1,
    cell: ({ licences }) =>
      licences.length === 0 ? <Absent word={words.noLicence} /> : <VisibleText text={licences.join(', ')} />,
    text: ({ licences }) => licences.join(', '),
    sortBy: ({ licences }) => licences[0] ?? null,
  },
  {
    id: 'supplier',
    title: words.columns.supplier,
    width: 120,
    grow: 1,
    leaves: 'm',
    cell: ({ supplier }) => (supplier === null ? <Absent word={words.noSupplier} /> : <VisibleText text={supplier} />),
    text: ({ supplier }) => supplier ?? '',
    sortBy: ({ supplier }) => supplier,
  },
  {
    id: 'identifier',
    title: words.columns.identifier,
    width: 150,
    grow: 3,
    cell: ({ purl, cpe }) =>
      purl === null && cpe === null ? (
        <>
          <Hatch />
          <span className="f2">{words.noIdentifier}</span>
        </>
      ) : (
        <Ident text={purl ?? cpe} />
      ),
    text: ({ purl, cpe }) => purl ?? cpe ?? '',
    sortBy: ({ purl, cpe }) => purl ?? cpe,
  },
  {
    id: 'entries',
    title: words.columns.entries,
    width: 72,
    align: 'right',
    cell: ({ occurrences }) => formatCount(occurrences),
    text: ({ occurrences }) => String(occurrences),
    sortBy: ({ occurrences }) => occurrences,
  },
  {
    id: 'namespace',
    title: words.columns.namespace,
    width: 150,
    grow: 1,
    optional: true,
    cell: ({ namespace }) => <Ident text={namespace} />,
    text: ({ namespace }) => namespace ?? '',
    sortBy: ({ namespace }) => namespace,
  },
  {
    id: 'purl',
    title: words.columns.purl,
    width: 200,
    grow: 2,
    optional: true,
    cell: ({ purl }) => <Ident text={purl} />,
    text: ({ purl }) => purl ?? '',
    sortBy: ({ purl }) => purl,
  },
  {
    id: 'cpe',
    title: words.columns.cpe,
    width: 200,
    grow: 2,
    optional: true,
    cell: ({ cpe }) => <Ident text={cpe} />,
    text: ({ cpe }) => cpe ?? '',
    sortBy: ({ cpe }) => cpe,
  },
];
