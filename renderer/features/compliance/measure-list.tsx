// The measures behind a control: outcome, population as a bar, strength. Each count opens its subjects.

import { Fragment, useState } from 'react';
import type {
  CheckOutcome,
  CheckResult,
  ControlResult,
  EvidenceStrength,
  MeasureOutcome,
  MeasureResult,
} from '#shared/model/assessment.ts';
import { StackBar } from '../../ui/charts.tsx';
import { Section } from '../../ui/layout.tsx';
import { Num } from '../../ui/num.tsx';
import { Hatch, OutcomeSign, type OutcomeTone, Strength } from '../../ui/signs.tsx';
import styles from './compliance.module.css';
import { complianceWords, checkWords, strengthWords } from './strings.ts';
import { SubjectList } from './subject-list.tsx';

const tones: Readonly<Record<CheckOutcome, OutcomeTone>> = {
  met: 'met',
  partial: 'part',
  'not-met': 'not',
  unknown: 'unk',
  'not-applicable': 'na',
};
const lit: Readonly<Record<EvidenceStrength, 1 | 2 | 3>> = { full: 3, partial: 2, supporting: 1 };
const columns = complianceWords.measureColumns;

interface MeasureListProps {
  readonly control: ControlResult;
  readonly measures: ReadonlyMap<string, MeasureResult>;
}

interface Opened {
  readonly measure: string;
  readonly outcome: MeasureOutcome;
}

export function MeasureList({ control, measures }: MeasureListProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  if (control.checks.length === 0) {
    return (
      <Section title={complianceWords.measures}>
        <p className="f2">{complianceWords.noMeasures}</p>
      </Section>
    );
  }
  return (
    <table className={styles['measures']}>
      <thead>
        <tr>
          <th scope="col">{columns.outcome}</th>
          <th scope="col">{columns.measure}</th>
          <th scope="col">{columns.figures}</th>
          <th scope="col">{columns.strength}</th>
        </tr>
      </thead>
      <tbody>
        {control.checks.map((check) =>
          check.anyOf.map((use, at) => {
            const measure = measures.get(use);
            if (measure === undefined) return null;
            const open = opened?.measure === use ? opened : null;
            return (
              <Fragment key={`${check.anyOf.join()} ${use}`}>
                <MeasureRow
                  check={check}
                  first={at === 0}
                  measure={measure}
                  opened={open?.outcome ?? null}
                  onOpen={(outcome) => setOpened(open?.outcome === outcome ? null : { measure: use, outcome })}
                />
                {open !== null && (
                  <tr>
                    <td colSpan={4}>
                      <SubjectList
                        key={open.outcome}
                        measure={measure}
                        outcome={open.outcome}
                        evidence={control.evidence}
                        onClose={() => setOpened(null)}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          }),
        )}
      </tbody>
    </table>
  );
}

interface MeasureRowProps {
  readonly check: CheckResult;
  /** The first measure of its check says the check's outcome; the others are alternatives. */
  readonly first: boolean;
  readonly measure: MeasureResult;
  readonly opened: MeasureOutcome | null;
  readonly onOpen: (outcome: MeasureOutcome) => void;
}

function MeasureRow({ check, first, measure, opened, onOpen }: MeasureRowProps) {
  return (
    <tr>
      <td>
        {first ? (
          <OutcomeSign tone={tones[check.outcome]} word={checkWords[check.outcome]} />
        ) : (
          <span className="f3">{complianceWords.or}</span>
        )}
      </td>
      <td>
        {measure.title}
        <span className="id f3 wrap-any">{measure.measure}</span>
        {measure.limit !== null && <span className="f3 t12">{measure.limit}</span>}
        {first && check.anyOf.length > 1 && <span className="f3 t12">{complianceWords.anyOf}</span>}
      </td>
      <td>
        {measure.unavailable === null ? (
          <Population measure={measure} opened={opened} onOpen={onOpen} />
        ) : (
          <span className="f2 t12">
            <Hatch /> {complianceWords.unavailable}. {measure.unavailable}
          </span>
        )}
      </td>
      <td>{first && <Strength lit={lit[check.strength]} word={strengthWords[check.strength]} />}</td>
    </tr>
  );
}

function Population({ measure, opened, onOpen }: Pick<MeasureRowProps, 'measure' | 'opened' | 'onOpen'>) {
  const parts = [
    { outcome: 'met', value: measure.met, tone: 'met' },
    { outcome: 'not-met', value: measure.notMet, tone: 'not' },
    { outcome: 'unknown', value: measure.unknown, tone: 'unk' },
    { outcome: 'not-applicable', value: measure.notApplicable, tone: 'na' },
  ] as const;
  const words = complianceWords.counts;
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  const counted = parts.filter(({ value }) => value > 0);
  return (
    <>
      <StackBar
        whole={whole}
        segments={parts.map(({ outcome, value, tone }) => ({ id: outcome, label: words[outcome], value, tone }))}
      />
      <span className="t12 f2">
        {counted.map(({ outcome, value }, at) => (
          <Fragment key={outcome}>
            {at > 0 && ' · '}
            <Num
              value={value}
              label={complianceWords.countLabel(value, words[outcome], measure.title)}
              onOpen={() => onOpen(outcome)}
            />{' '}
            {opened === outcome ? <b>{words[outcome]}</b> : words[outcome]}
          </Fragment>
        ))}
        {whole === 0 && '0'}
      </span>
    </>
  );
}
