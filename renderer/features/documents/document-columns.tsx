// The columns of the list of documents.

import type { DocumentRow } from '#shared/contract/parts.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DateWithAge } from '../../ui/date.tsx';
import { Num } from '../../ui/num.tsx';
import { Ident, ShortHash, VisibleText } from '../../ui/text.tsx';
import { DocumentStatusSign } from '../common/signs.tsx';
import { documentStatusWords } from '../common/strings.ts';
import css from './documents.module.css';
import { documentWords } from './strings.ts';

const words = documentWords.columns;
const toReview = (row: DocumentRow, tab?: string) => ({
  to: '/documents/$id',
  params: { id: row.id },
  search: { tab },
});
const fileOf = (row: DocumentRow) => (row.inside === null ? row.fileName : `${row.fileName} › ${row.inside}`);
const formatOf = (row: DocumentRow) => `${row.standard} ${row.specVersion}`;

/** A count that opens the findings; nothing found is plain. */
function Findings({ row, count }: { readonly row: DocumentRow; readonly count: number }) {
  return count === 0 ? <span className="f3 num">0</span> : <Num value={count} target={toReview(row, 'findings')} />;
}

export const documentColumns: readonly Column<DocumentRow>[] = [
  {
    id: 'release',
    title: words.release,
    width: 190,
    grow: 2,
    cell: (row) => (
      <span className={css.twoLines}>
        <Num value={<VisibleText text={`${row.product} ${row.release}`} />} target={toReview(row)} />
        <span className="f3 t12 cut">
          <VisibleText text={row.vendor} />
        </span>
      </span>
    ),
    text: (row) => `${row.vendor} / ${row.product} / ${row.release}`,
    sortBy: (row) => `${row.vendor} ${row.product} ${row.release}`,
  },
  {
    id: 'status',
    title: words.status,
    width: 190,
    cell: (row) => <DocumentStatusSign status={row.status} />,
    text: (row) => documentStatusWords[row.status],
    sortBy: (row) => documentStatusWords[row.status],
  },
  {
    id: 'file',
    title: words.file,
    width: 160,
    grow: 2,
    cell: (row) => (
      <span className={css.twoLines}>
        <Ident text={fileOf(row)} />
        {row.duplicateOf !== null && <span className="f3 t12">{documentWords.duplicate}</span>}
      </span>
    ),
    text: fileOf,
    sortBy: fileOf,
    leaves: 's',
  },
  {
    id: 'components',
    title: words.components,
    width: 92,
    align: 'right',
    cell: (row) => <Num value={row.components} target={toReview(row, 'components')} />,
    text: (row) => String(row.components),
    sortBy: (row) => row.components,
  },
  {
    id: 'errors',
    title: words.errors,
    width: 136,
    align: 'right',
    cell: (row) => <Findings row={row} count={row.errors} />,
    text: (row) => String(row.errors),
    sortBy: (row) => row.errors,
  },
  {
    id: 'warnings',
    title: words.warnings,
    width: 78,
    align: 'right',
    cell: (row) => <Findings row={row} count={row.warnings} />,
    text: (row) => String(row.warnings),
    sortBy: (row) => row.warnings,
    leaves: 's',
  },
  {
    id: 'received',
    title: words.received,
    width: 144,
    cell: (row) => <DateWithAge value={row.receivedAt} />,
    text: (row) => row.receivedAt,
    sortBy: (row) => row.receivedAt,
  },
  {
    id: 'format',
    title: words.format,
    width: 112,
    cell: (row) => <VisibleText text={formatOf(row)} />,
    text: formatOf,
    sortBy: formatOf,
    leaves: 'm',
  },
  {
    id: 'decided',
    title: words.decided,
    width: 130,
    cell: (row) =>
      row.decision === null ? (
        <span className="f3">{documentWords.nobody}</span>
      ) : (
        <VisibleText text={row.decision.actor} />
      ),
    text: (row) => row.decision?.actor ?? documentWords.nobody,
    sortBy: (row) => row.decision?.actor ?? null,
    leaves: 'm',
  },
  {
    id: 'from',
    title: words.from,
    width: 180,
    cell: (row) => (row.receivedFrom === null ? <Ident text={null} /> : <VisibleText text={row.receivedFrom} />),
    text: (row) => row.receivedFrom ?? '',
    sortBy: (row) => row.receivedFrom,
    optional: true,
  },
  {
    id: 'hash',
    title: words.hash,
    width: 90,
    cell: (row) => <ShortHash hash={row.sha256} />,
    text: (row) => row.sha256,
    optional: true,
  },
];
