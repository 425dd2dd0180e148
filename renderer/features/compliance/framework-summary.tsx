// A framework as a whole: a sentence, its counts, what was looked at, and what is not covered with the reason.

import { controlStatuses, type FrameworkAssessment } from '#shared/model/assessment.ts';
import { useSearchState } from '../../frame/use-route.ts';
import { DateWithAge } from '../../ui/date.tsx';
import { KeyValues, Section } from '../../ui/layout.tsx';
import { Num } from '../../ui/num.tsx';
import { WhoTag } from '../../ui/signs.tsx';
import { PartialBar } from '../../ui/states.tsx';
import { ControlStatusSign } from '../common/signs.tsx';
import { controlStatusWords } from '../common/strings.ts';
import { toPopulationText } from './compliance-screen.tsx';
import styles from './compliance.module.css';
import { StatusBar } from './status-bar.tsx';
import { complianceWords, frameworkSentence } from './strings.ts';

export function FrameworkSummary({ assessment }: { readonly assessment: FrameworkAssessment }) {
  const { framework, totals, notCovered, population } = assessment;
  const [search, change] = useSearchState();
  const onlyMissing = search['show'] === 'not-covered';
  return (
    <div className={styles['detail']} role="region" aria-label={complianceWords.overview}>
      <div className="pagehead">
        <h2>{framework.title}</h2>
        <span className="f3 cut">
          {complianceWords.edition} {framework.edition}
        </span>
      </div>
      <div className={styles['scroller']} tabIndex={0} role="group" aria-label={framework.title}>
        {population.documents === 0 && <PartialBar>{complianceWords.emptyText}</PartialBar>}
        {!onlyMissing && (
          <>
            <div className="lead">
              <p className="say">{frameworkSentence(totals)}</p>
              <p className="under">
                {complianceWords.pickControl} {complianceWords.supports}
              </p>
            </div>
            <Section
              title={complianceWords.statuses}
              aside={<WhoTag voice="derived">{complianceWords.computedNow(assessment.asOf.slice(0, 10))}</WhoTag>}
            >
              <StatusBar totals={totals} />
              <ul className={styles['counts']}>
                {controlStatuses.map((status) => (
                  <li key={status}>
                    <ControlStatusSign status={status} />{' '}
                    {totals[status] === 0 ? (
                      <span className="num f3">0</span>
                    ) : (
                      <Num
                        value={totals[status]}
                        label={`${controlStatusWords[status]}: ${totals[status]}`}
                        onOpen={() => change({ status })}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </Section>
            <Section>
              <KeyValues
                rows={[
                  [complianceWords.publisher, framework.publisher],
                  [complianceWords.side, complianceWords.sides[framework.side]],
                  [complianceWords.population, toPopulationText(assessment)],
                  [complianceWords.computed, <DateWithAge key="date" value={assessment.asOf} />],
                ]}
              />
            </Section>
          </>
        )}
        {notCovered.length > 0 && (
          <Section title={complianceWords.notCoveredTitle} aside={notCovered.length}>
            <p className="f2">{complianceWords.notCoveredText}</p>
            <ul className={styles['missing']}>
              {notCovered.map(({ id, title, why }) => (
                <li key={`${id}${title}`}>
                  <span className="id">{id}</span>
                  <span>
                    {title}
                    <span className="f3 t12"> {why}</span>
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </div>
  );
}
