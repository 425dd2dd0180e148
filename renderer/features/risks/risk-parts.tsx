// What is known of one risk, in the order of the inspector: what it is, why it is rated so, what is behind it, history.

import { useState } from 'react';
import { useCall } from '../../bridge/queries.ts';
import type { CallResponse } from '../../bridge/calls.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { DateTime, DateWithAge } from '../../ui/date.tsx';
import { KeyValues, Section, Timeline } from '../../ui/layout.tsx';
import { TextLink } from '../../ui/num.tsx';
import { WhoTag } from '../../ui/signs.tsx';
import { VisibleText } from '../../ui/text.tsx';
import { RatingGauge } from '../common/signs.tsx';
import { ratingWords, riskStateWords, riskThemeWords, treatmentWords } from '../common/strings.ts';
import styles from './risks.module.css';
import { riskWords } from './strings.ts';

export type RiskDetail = CallResponse<'risks.show'>['risk'];

const facts = riskWords.facts;

export function RiskFacts({ risk }: { readonly risk: RiskDetail }) {
  const { state, treatment, plan, requestedBy, approvedBy, acceptedUntil } = risk;
  const live = state !== 'closed' && state !== 'accepted';
  return (
    <Section>
      <KeyValues
        rows={[
          [
            facts.rating,
            <>
              <RatingGauge rating={risk.level} />
              <span className={cx('f3 t12', styles['block'])}>
                {riskWords.product(ratingWords[risk.likelihood].toLowerCase(), ratingWords[risk.impact].toLowerCase())}
              </span>
            </>,
          ],
          [
            facts.where,
            <>
              <VisibleText text={risk.product} /> <span className="f3">·</span> <VisibleText text={risk.vendor} />
            </>,
          ],
          [facts.theme, riskThemeWords[risk.theme]],
          [facts.state, riskStateWords[state]],
          [facts.due, live ? <DateWithAge value={risk.due} kind="due" /> : undefined],
          [
            facts.owner,
            risk.owner === null ? <span className="f3">{riskWords.noOwner}</span> : <VisibleText text={risk.owner} />,
          ],
          [facts.treatment, treatment === null ? undefined : treatmentWords[treatment]],
          [facts.plan, plan === null ? undefined : <VisibleText text={plan} />],
          [facts.requestedBy, requestedBy === null ? undefined : <VisibleText text={requestedBy} />],
          [facts.approvedBy, approvedBy === null ? undefined : <VisibleText text={approvedBy} />],
          [facts.until, acceptedUntil === null ? undefined : <DateWithAge value={acceptedUntil} kind="due" />],
        ]}
      />
    </Section>
  );
}

export function RiskReasons({ risk }: { readonly risk: RiskDetail }) {
  return (
    <Section title={riskWords.why} aside={<WhoTag voice="derived">{riskWords.derived}</WhoTag>}>
      <ul className={styles['sentences']}>
        {risk.explanation.map((sentence) => (
          <li key={sentence}>
            <VisibleText text={sentence} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const firstRows = 8;

/** The documents and releases in which it was found, with the way to the place. */
export function RiskRows({ risk, most = firstRows }: { readonly risk: RiskDetail; readonly most?: number }) {
  const [all, setAll] = useState(false);
  const names = useDocumentNames(risk.vendor);
  const shown = all ? risk.rows : risk.rows.slice(0, most);
  return (
    <Section title={riskWords.rows} aside={riskWords.rowsCount(risk.rows.length)}>
      <ul className={cx('facts', styles['rows'])}>
        {shown.map((row, index) => {
          const name = names.get(row.documentId);
          return (
            // Rows of one subject may repeat; their order is the engine's.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className="fact">
              <span>
                <VisibleText text={row.text} />
              </span>
              <span className="f2 num nw t12">{riskWords.affected(row.affected, row.of)}</span>
              <span className="sub">
                {row.documentId === '' ? (
                  riskWords.noDocument
                ) : (
                  <TextLink target={{ to: '/documents/$id', params: { id: row.documentId } }}>
                    {name === undefined ? riskWords.toDocument : <VisibleText text={name.file} />}
                  </TextLink>
                )}
                {' · '}
                <TextLink target={{ to: '/releases/$id', params: { id: row.releaseId } }}>
                  {riskWords.toRelease} {name !== undefined && <VisibleText text={name.release} />}
                </TextLink>
                {' · '}
                <span className="id">
                  <VisibleText text={row.subject} />
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {!all && risk.rows.length > most && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {riskWords.moreRows(risk.rows.length - most)}
        </Button>
      )}
    </Section>
  );
}

/** Rows hold ids; file names make them readable. Where the list is longer than a page the link simply says "Document". */
function useDocumentNames(vendor: string): ReadonlyMap<string, { readonly file: string; readonly release: string }> {
  const { data } = useCall('documents.list', { vendor: vendor.replaceAll('/', '\\/'), limit: 500 });
  return new Map((data?.rows ?? []).map(({ id, fileName, release }) => [id, { file: fileName, release }]));
}

/** Who did what when; what the program found is derived, what a person did is judged. */
export function RiskHistory({ risk }: { readonly risk: RiskDetail }) {
  const entries = risk.history.toReversed().map(({ sequence, kind, actor, at, reason, text }) => {
    const derived = derivedKinds.has(kind);
    return {
      id: sequence,
      when: <DateWithAge value={at} withoutAge />,
      voice: derived ? ('derived' as const) : ('judged' as const),
      what: (
        <>
          <WhoTag voice={derived ? 'derived' : 'judged'}>
            {derived ? riskWords.program : <VisibleText text={actor} />}
          </WhoTag>{' '}
          <VisibleText text={text} />
          {reason !== null && (
            <p className="f2">
              “<VisibleText text={reason} />”
            </p>
          )}
          <p className="f3 t12">
            <DateTime value={at} />
          </p>
        </>
      ),
    };
  });
  return (
    <Section title={riskWords.history} aside={riskWords.historyCount(entries.length)}>
      <Timeline entries={entries} />
    </Section>
  );
}

/** Facts that planning records, in whoever's name the import ran. */
const derivedKinds: ReadonlySet<string> = new Set(['risk.opened', 'risk.updated', 'risk.evidence-gone']);
