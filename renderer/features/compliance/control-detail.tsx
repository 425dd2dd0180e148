// One control: a sentence with its status, who says so, the measures and questions behind it, the evidence, and the form
// by which a person sets another status.

import { useMemo } from 'react';
import type { ControlResult, FrameworkAssessment, MeasureResult } from '#shared/model/assessment.ts';
import { toFigures } from '#shared/model/measure-figures.ts';
import { DateWithAge } from '../../ui/date.tsx';
import { Section } from '../../ui/layout.tsx';
import { WhoTag } from '../../ui/signs.tsx';
import { Note } from '../../ui/states.tsx';
import { VisibleText } from '../../ui/text.tsx';
import { ControlStatusSign } from '../common/signs.tsx';
import { controlStatusWords } from '../common/strings.ts';
import { EvidenceList } from './evidence-list.tsx';
import { GivenEvidence } from './given-evidence.tsx';
import { MeasureList } from './measure-list.tsx';
import { OverrideForm } from './override-form.tsx';
import styles from './compliance.module.css';
import { complianceWords } from './strings.ts';

/** Measures named under the sentence; all stand in the table below it. */
const mostNamed = 3;

interface ControlDetailProps {
  readonly assessment: FrameworkAssessment;
  readonly control: ControlResult;
}

export function ControlDetail({ assessment, control }: ControlDetailProps) {
  const measures = useMemo(
    () => new Map(assessment.measures.map((measure) => [measure.measure, measure])),
    [assessment],
  );
  return (
    <div className={styles['detail']} role="region" aria-label={control.id}>
      <div className="pagehead">
        <span className="crumb cut">{assessment.framework.title}</span>
        <h2>{control.id}</h2>
      </div>
      <div className={styles['scroller']} tabIndex={0} role="group" aria-label={control.title}>
        <Verdict control={control} asOf={assessment.asOf} measures={measures} />
        <MeasureList control={control} measures={measures} />
        {control.manual.length > 0 && (
          <Section title={complianceWords.questions}>
            <p className="hint">{complianceWords.questionsText}</p>
            <ul className={styles['questions']}>
              {control.manual.map(({ id, question }) => (
                <li key={id}>
                  <WhoTag voice="open">{complianceWords.notAnswered}</WhoTag> {question}
                </li>
              ))}
            </ul>
          </Section>
        )}
        <EvidenceList evidence={control.evidence} />
        <OverrideForm framework={assessment.framework.id} control={control} />
      </div>
    </div>
  );
}

interface VerdictProps {
  readonly control: ControlResult;
  readonly asOf: string;
  readonly measures: ReadonlyMap<string, MeasureResult>;
}

function Verdict({ control, asOf, measures }: VerdictProps) {
  const { override, computed, status, why } = control;
  const open = control.checks
    .filter(({ outcome }) => outcome !== 'met' && outcome !== 'not-applicable')
    .flatMap(({ anyOf }) => measures.get(anyOf[0] ?? '') ?? []);
  const held = override !== null && !override.expired;
  return (
    <div className="verdict">
      <p className="say">
        <ControlStatusSign status={status} wordless /> <b>{controlStatusWords[status]}.</b>{' '}
        {held ? <VisibleText text={override.justification} /> : why[0]}
      </p>
      {open.length > 0 && !held && (
        <ul className={styles['why']}>
          {open.slice(0, mostNamed).map((measure) => (
            <li key={measure.measure}>
              {complianceWords.openMeasure(
                measure.title,
                measure.unavailable === null ? toFigures(measure) : complianceWords.unavailable.toLowerCase(),
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="meta">
        <span>{control.title}</span>
        {held && (
          <WhoTag voice="judged">
            <VisibleText text={override.reviewer} />
          </WhoTag>
        )}
        {held && (
          <span>
            {complianceWords.until} <DateWithAge value={override.expires} kind="due" />
          </span>
        )}
        {held && <GivenEvidence ids={override.evidence} />}
        <WhoTag voice="derived">
          {held
            ? `${complianceWords.computedIs} ${controlStatusWords[computed].toLowerCase()}`
            : complianceWords.computedNow(asOf.slice(0, 10))}
        </WhoTag>
      </p>
      {override !== null && (override.expired || override.stale) && (
        <Note tone="warn">
          {override.expired ? complianceWords.expired : complianceWords.stale(controlStatusWords[override.basedOn])}
        </Note>
      )}
    </div>
  );
}
