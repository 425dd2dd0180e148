// Columns of the lists that stand inside pages of vendors, products and releases: documents, risks, submissions.

import type { PagedRow } from '../../bridge/calls.ts';
import { DateWithAge } from '../../ui/date.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { Num, TextLink } from '../../ui/num.tsx';
import { Ident, ShortHash, VisibleText } from '../../ui/text.tsx';
import { DocumentStatusSign, RatingGauge } from '../common/signs.tsx';
import { documentStatusWords, ratingWords, riskStateWords } from '../common/strings.ts';
import { vendorWords as words } from './strings.ts';

export type DocumentRow = PagedRow<'documents.list'>;
export type RiskRow = PagedRow<'risks.list'>;
export type SubmissionRow = PagedRow<'submissions.list'>;

export const documentTarget = (id: string, search?: Readonly<Record<string, string | undefined>>) =>
  ({ to: '/documents/$id', params: { id }, ...(search && { search }) }) as const;
export const riskTarget = (id: string) => ({ to: '/risks/$id', params: { id } }) as const;

const statusOrder = { received: 0, quarantined: 1, rejected: 2, 'accepted-with-conditions': 3, accepted: 4 } as const;
const levelOrder = { 'very-low': 1, low: 2, moderate: 3, high: 4, 'very-high': 5 } as const;

export const documentColumns: readonly Column<DocumentRow>[] = [
  {
    id: 'file',
    title: words.columns.document,
    width: 200,
    grow: 3,
    cell: ({ id, fileName, inside }) => (
      <TextLink target={documentTarget(id)}>
        <Ident text={inside === null ? fileName : `${fileName} › ${inside}`} />
      </TextLink>
    ),
    text: ({ fileName, inside }) => (inside === null ? fileName : `${fileName} › ${inside}`),
    sortBy: ({ fileName }) => fileName,
  },
  {
    id: 'status',
    title: words.columns.status,
    width: 184,
    cell: ({ status }) => <DocumentStatusSign status={status} />,
    text: ({ status }) => documentStatusWords[status],
    sortBy: ({ status }) => statusOrder[status],
  },
  {
    id: 'format',
    title: words.columns.format,
    width: 110,
    leaves: 's',
    cell: ({ standard, specVersion }) => `${standard} ${specVersion}`,
    text: ({ standard, specVersion }) => `${standard} ${specVersion}`,
    sortBy: ({ standard, specVersion }) => `${standard} ${specVersion}`,
  },
  {
    id: 'components',
    title: words.columns.components,
    width: 96,
    align: 'right',
    cell: ({ id, components }) =>
      components === 0 ? <span className="f3">0</span> : <Num value={components} target={documentTarget(id)} />,
    text: ({ components }) => String(components),
    sortBy: ({ components }) => components,
  },
  {
    id: 'errors',
    title: words.columns.errors,
    width: 64,
    align: 'right',
    cell: ({ id, errors }) =>
      errors === 0 ? <span className="f3">0</span> : <Num value={errors} target={documentTarget(id)} />,
    text: ({ errors }) => String(errors),
    sortBy: ({ errors }) => errors,
  },
  {
    id: 'warnings',
    title: words.columns.warnings,
    width: 78,
    align: 'right',
    leaves: 's',
    cell: ({ id, warnings }) =>
      warnings === 0 ? <span className="f3">0</span> : <Num value={warnings} target={documentTarget(id)} />,
    text: ({ warnings }) => String(warnings),
    sortBy: ({ warnings }) => warnings,
  },
  {
    id: 'received',
    title: words.columns.received,
    width: 156,
    cell: ({ receivedAt }) => <DateWithAge value={receivedAt} />,
    text: ({ receivedAt }) => receivedAt,
    sortBy: ({ receivedAt }) => receivedAt,
  },
];

export const riskColumns: readonly Column<RiskRow>[] = [
  {
    id: 'title',
    title: words.columns.risk,
    width: 240,
    grow: 4,
    cell: ({ id, label, title }) => (
      <>
        <span className="id f3">{label}</span>{' '}
        <TextLink target={riskTarget(id)}>
          <VisibleText text={title} />
        </TextLink>
      </>
    ),
    text: ({ label, title }) => `${label} ${title}`,
    sortBy: ({ label }) => label,
  },
  {
    id: 'level',
    title: words.columns.level,
    width: 108,
    cell: ({ level }) => <RatingGauge rating={level} />,
    text: ({ level }) => ratingWords[level],
    sortBy: ({ level }) => levelOrder[level],
  },
  {
    id: 'product',
    title: words.columns.product,
    width: 130,
    grow: 1,
    leaves: 'm',
    cell: ({ product }) => <VisibleText text={product} />,
    text: ({ product }) => product,
    sortBy: ({ product }) => product,
  },
  {
    id: 'state',
    title: words.columns.state,
    width: 150,
    cell: ({ state }) => riskStateWords[state],
    text: ({ state }) => riskStateWords[state],
    sortBy: ({ state }) => riskStateWords[state],
  },
  {
    id: 'owner',
    title: words.columns.owner,
    width: 120,
    leaves: 's',
    cell: ({ owner }) => (owner === null ? <span className="f3">{words.none}</span> : <VisibleText text={owner} />),
    text: ({ owner }) => owner ?? '',
    sortBy: ({ owner }) => owner,
  },
  {
    id: 'due',
    title: words.columns.due,
    width: 156,
    cell: ({ due, state }) =>
      due === null ? (
        <span className="f3">{words.none}</span>
      ) : (
        <DateWithAge value={due} kind="due" withoutAge={state === 'closed' || state === 'accepted'} />
      ),
    text: ({ due }) => due ?? '',
    sortBy: ({ due }) => due,
  },
];

export const submissionColumns: readonly Column<SubmissionRow>[] = [
  {
    id: 'received',
    title: words.columns.received,
    width: 156,
    cell: ({ receivedAt }) => <DateWithAge value={receivedAt} />,
    text: ({ receivedAt }) => receivedAt,
    sortBy: ({ receivedAt }) => receivedAt,
  },
  {
    id: 'release',
    title: words.columns.release,
    width: 180,
    grow: 2,
    cell: ({ product, release }) => (
      <>
        <VisibleText text={product} /> <Ident text={release} />
      </>
    ),
    text: ({ product, release }) => `${product} ${release}`,
    sortBy: ({ product, release }) => `${product} ${release}`,
  },
  {
    id: 'files',
    title: words.columns.files,
    width: 200,
    grow: 3,
    cell: ({ files }) => (
      <>
        <Ident text={files[0]?.name ?? null} />{' '}
        {files[0] && (
          <span className="f3">
            <ShortHash hash={files[0].sha256} />
          </span>
        )}
        {files.length > 1 && <span className="f2"> {words.more(`+${files.length - 1}`)}</span>}
      </>
    ),
    text: ({ files }) => files.map(({ name }) => name).join(', '),
  },
  {
    id: 'refused',
    title: words.columns.refused,
    width: 76,
    align: 'right',
    cell: ({ files }) => {
      const refused = files.filter(({ outcome }) => outcome === 'refused').length;
      return <span className={refused === 0 ? 'f3' : undefined}>{refused}</span>;
    },
    text: ({ files }) => String(files.filter(({ outcome }) => outcome === 'refused').length),
    sortBy: ({ files }) => files.filter(({ outcome }) => outcome === 'refused').length,
  },
  {
    id: 'channel',
    title: words.columns.channel,
    width: 120,
    grow: 1,
    leaves: 's',
    cell: ({ channel }) =>
      channel === null ? <span className="f3">{words.notGiven}</span> : <VisibleText text={channel} />,
    text: ({ channel }) => channel ?? '',
    sortBy: ({ channel }) => channel,
  },
  {
    id: 'actor',
    title: words.columns.recordedBy,
    width: 130,
    leaves: 'm',
    cell: ({ actor }) => <VisibleText text={actor} />,
    text: ({ actor }) => actor,
    sortBy: ({ actor }) => actor,
  },
];
