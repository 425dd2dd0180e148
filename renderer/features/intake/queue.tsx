// Deliveries of this session: running ones with stage, count, time left and cancel; ended ones with a sentence per file.

import { X } from 'lucide-react';
import { type Job, useJobs } from '../../bridge/jobs.ts';
import { toShare, toStageText } from '../../bridge/strings.ts';
import { IconButton } from '../../ui/button.tsx';
import { Num } from '../../ui/num.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { OutcomeSign } from '../../ui/signs.tsx';
import { Note } from '../../ui/states.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import { type Delivery, type ImportAnswer, forgetDelivery, toTitle, useDeliveries } from './deliveries.ts';
import css from './intake.module.css';
import { queueWords } from './strings.ts';
import { TakenFile } from './taken-file.tsx';

export function Queue() {
  const deliveries = useDeliveries();
  const jobs = useJobs();
  if (deliveries.length === 0) return null;
  return (
    <section className="sec" aria-label={queueWords.title}>
      <div className="h">
        <h2>{queueWords.title}</h2>
      </div>
      <ul className={css.queue} aria-live="polite">
        {deliveries.map((delivery) => (
          <li key={delivery.id}>
            {delivery.state === 'running' ? (
              <Running delivery={delivery} job={jobs.find(({ id }) => id === delivery.id)} />
            ) : (
              <Ended delivery={delivery} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Running({ delivery, job }: { readonly delivery: Delivery; readonly job: Job | undefined }) {
  const { files } = delivery.order;
  const progress = job?.progress ?? null;
  const at = progress === null ? -1 : files.findIndex(({ name }) => name === progress.subject);
  return (
    <>
      <ProgressRow
        title={toTitle(delivery.order)}
        stage={toStageText(progress)}
        share={toShare(progress)}
        stageSince={job?.stageSince}
        onCancel={job?.cancel}
      />
      {files.length > 1 && (
        <ul className={css.waiting}>
          {files.map(({ token, name }, index) => (
            <li key={token}>
              <Ident text={name} />
              <span className="f3 t12">
                {index === at ? queueWords.working : index < at ? queueWords.finished : queueWords.waiting}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Ended({ delivery }: { readonly delivery: Delivery }) {
  const { order, answer, error, state, id } = delivery;
  return (
    <article className={css.ended}>
      <div className="row">
        <h3 className="grow cut">
          <VisibleText text={toTitle(order)} />
        </h3>
        <IconButton label={queueWords.dismiss} icon={X} onClick={() => forgetDelivery(id)} />
      </div>
      {state === 'cancelled' && <OutcomeSign tone="na" word={queueWords.cancelled} />}
      {state === 'failed' && (
        <Note tone="bad">
          {queueWords.failed} {error?.message} {error?.remedy}
        </Note>
      )}
      {answer !== null && (
        <>
          <p className="f2">
            <Summary answer={answer} dryRun={order.dryRun} />
          </p>
          <ul className={css.taken}>
            {answer.documents.map((document, index) => (
              // A file may hold the same document twice; only its place tells them apart.
              // oxlint-disable-next-line react/no-array-index-key
              <TakenFile key={index} document={document} written={!order.dryRun} />
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function Summary({ answer, dryRun }: { readonly answer: ImportAnswer; readonly dryRun: boolean }) {
  const { created, documents, risks, unchanged } = answer;
  const refused = documents.filter(({ outcome }) => outcome === 'refused').length;
  const made = (['vendor', 'product', 'release'] as const)
    .filter((noun) => created[noun])
    .map((noun) => queueWords.nouns[noun]);
  const state = unchanged ? queueWords.unchanged : dryRun ? queueWords.checked : queueWords.imported;
  return (
    <>
      {state} {queueWords.counts(documents.length - refused, refused)}
      {made.length > 0 && ` ${(dryRun ? queueWords.wouldCreate : queueWords.created)(made.join(', '))}`}
      {risks !== null && (
        <>
          {' '}
          <Num
            value={queueWords.risks(risks.opened, risks.updated)}
            target={{ to: '/risks' }}
            label={queueWords.openRisks}
          />
        </>
      )}
    </>
  );
}
