// The last deliveries of the register, refused files with their reason among them.

import type { SubmissionRow } from '#shared/contract/parts.ts';
import { useCall } from '../../bridge/queries.ts';
import { DateWithAge } from '../../ui/date.tsx';
import { Section } from '../../ui/layout.tsx';
import { Num } from '../../ui/num.tsx';
import { OutcomeSign } from '../../ui/signs.tsx';
import { LoadingLines } from '../../ui/states.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import { Failure } from '../common/failure.tsx';
import css from './intake.module.css';
import { queueWords, recentWords } from './strings.ts';

const shown = 8;

export function RecentDeliveries() {
  const recent = useCall('submissions.list', { limit: shown });
  if (recent.error !== null && recent.data === undefined)
    return <Failure error={recent.error} onRetry={() => void recent.refetch()} />;
  if (recent.data === undefined) return <LoadingLines lines={6} />;
  const { rows, total } = recent.data;
  return (
    <Section title={recentWords.title} aside={total > 0 && recentWords.all(total)}>
      {rows.length === 0 ? <p className="f2">{recentWords.none}</p> : <DeliveryTable rows={rows} />}
    </Section>
  );
}

function DeliveryTable({ rows }: { readonly rows: readonly SubmissionRow[] }) {
  const { columns } = recentWords;
  return (
    <table className={css.recent}>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.files}</th>
          <th scope="col">{columns.received}</th>
          <th scope="col" className="hide-m">
            {columns.by}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Num
                value={<VisibleText text={`${row.product} ${row.release}`} />}
                target={{ to: '/documents', search: { vendor: row.vendor } }}
              />
              <p className="f3 t12">
                <VisibleText text={row.vendor} />
              </p>
            </th>
            <td>
              {row.files.map((file) => (
                <p key={`${file.sha256}\n${file.name}`}>
                  <OutcomeSign
                    tone={file.outcome === 'refused' ? 'not' : 'met'}
                    word={file.outcome === 'refused' ? queueWords.refused : queueWords.read}
                    wordless
                  />{' '}
                  <Ident text={file.name} wrap />
                  {file.reason !== null && (
                    <span className="f2 t12">
                      {' '}
                      <VisibleText text={file.reason} />
                    </span>
                  )}
                </p>
              ))}
            </td>
            <td>
              <DateWithAge value={row.receivedAt} />
            </td>
            <td className="hide-m">
              <VisibleText text={row.actor} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
