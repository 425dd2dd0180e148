// The receipt: what the file holds = stored + merged + left out, what can be looked up, what was left out and why, what
// was repaired, and the questions of which nothing was applied.

import { useEffect, useRef } from 'react';
import type { CheckedFile } from '#shared/contract/parts.ts';
import { useSearchState } from '../../frame/use-route.ts';
import { CoverageBar, Equation } from '../../ui/charts.tsx';
import { cx } from '../../ui/class-names.ts';
import { formatCount } from '../../ui/format.ts';
import { Section } from '../../ui/layout.tsx';
import { Num } from '../../ui/num.tsx';
import { OutcomeSign } from '../../ui/signs.tsx';
import { Note } from '../../ui/states.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { RepairsTable } from './repairs-table.tsx';
import css from './review.module.css';
import { scrollWithin } from './scroll-within.ts';
import { receiptWords, reviewWords } from './strings.ts';
import { doesReconcile, findLookup } from './verdict.ts';

interface ReceiptTabProps {
  readonly checked: CheckedFile;
  readonly onComponents: () => void;
  readonly onMissing: (field: string) => void;
  /** Shows a place of the original beside its text. */
  readonly onPlace: (pointer: string) => void;
  readonly onFinding: (index: number) => void;
}

export function ReceiptTab({ checked, onComponents, onMissing, onPlace, onFinding }: ReceiptTabProps) {
  const { receipt } = checked;
  const reconciles = doesReconcile(checked);
  const [{ part }, change] = useSearchState();
  const leftOut = useRef<HTMLDivElement>(null);
  const questions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (part === undefined) return;
    scrollWithin((part === 'questions' ? questions : leftOut).current, 'start');
    // Asked for once; scrolling by hand is the person's own from here on.
    change({ part: undefined });
  }, [part, change]);
  const merged = checked.findings.findIndex(({ rule }) => rule === 'component.repeated');
  return (
    <div className={css.receipt}>
      <Section
        title={reviewWords.tabs.receipt}
        aside={
          <OutcomeSign
            tone={reconciles ? 'met' : 'not'}
            word={reconciles ? reviewWords.reconciles : reviewWords.doesNotReconcile}
          />
        }
      >
        {reconciles ? (
          <p className={cx('f2', css.prose)}>{receiptWords.sentence}</p>
        ) : (
          <Note tone="bad">{receiptWords.broken}</Note>
        )}
        <Equation
          whole={{ id: 'file', value: receipt.componentsInFile, label: receiptWords.inFile }}
          terms={[
            { id: 'stored', value: receipt.componentsStored, label: receiptWords.stored, onOpen: onComponents },
            {
              id: 'merged',
              value: receipt.componentsMerged,
              label: receiptWords.merged,
              ...(merged >= 0 && { onOpen: () => onFinding(merged) }),
            },
            {
              id: 'left',
              value: receipt.componentsLeftOut,
              label: receiptWords.leftOut,
              ...(receipt.leftOut.length > 0 && { onOpen: () => change({ part: 'left-out' }) }),
            },
          ]}
        />
        {receipt.componentsMerged > 0 && <p className={cx('f3 t12', css.prose)}>{receiptWords.mergedNote}</p>}
        <AlsoRead counts={checked.counts} />
      </Section>
      <Coverage checked={checked} onMissing={onMissing} onComponents={onComponents} />
      <div ref={leftOut}>
        <Section title={receiptWords.leftOutTitle} aside={formatCount(receipt.componentsLeftOut)}>
          <LeftOut rows={receipt.leftOut} onPlace={onPlace} />
        </Section>
      </div>
      <Section title={receiptWords.repairsTitle} aside={formatCount(receipt.repairs)}>
        <RepairsTable findings={checked.findings} onFinding={onFinding} />
      </Section>
      <div ref={questions}>
        <Section title={receiptWords.questionsTitle} aside={formatCount(checked.questions.length)}>
          <OpenQuestions questions={checked.questions} />
        </Section>
      </div>
    </div>
  );
}

function AlsoRead({ counts }: { readonly counts: CheckedFile['counts'] }) {
  const kinds = ['relationships', 'files', 'services', 'vulnerabilities'] as const;
  return (
    <p className="f2 t12">
      {receiptWords.also}:{' '}
      {kinds.map((kind, at) => (
        <span key={kind}>
          {at > 0 && ' · '}
          <span className="num">{formatCount(counts[kind])}</span> {receiptWords.counts[kind].toLowerCase()}
        </span>
      ))}
    </p>
  );
}

function Coverage({ checked, onMissing }: Pick<ReceiptTabProps, 'checked' | 'onMissing' | 'onComponents'>) {
  const lookup = findLookup(checked);
  if (lookup === undefined) {
    return (
      <Section title={receiptWords.coverage}>
        <p className="f2">{receiptWords.nothingCovered}</p>
      </Section>
    );
  }
  const { covered, of } = lookup;
  return (
    <Section title={receiptWords.coverage} aside={receiptWords.coverageOf(of)}>
      <CoverageBar
        label={receiptWords.coverageLabel}
        parts={[
          { id: 'covered', label: receiptWords.canBe, value: covered, kind: 'covered' },
          { id: 'none', label: receiptWords.cannotBe, value: of - covered, kind: 'hatch-1' },
        ]}
      />
      {of > covered && (
        <p className={css.after}>
          <Num value={receiptWords.showMissing} onOpen={() => onMissing('C6')} />
        </p>
      )}
    </Section>
  );
}

type LeftOutRow = CheckedFile['receipt']['leftOut'][number];

function LeftOut({
  rows,
  onPlace,
}: {
  readonly rows: readonly LeftOutRow[];
  readonly onPlace: (pointer: string) => void;
}) {
  if (rows.length === 0) return <p className="f2">{receiptWords.nothingLeftOut}</p>;
  const { columns } = receiptWords;
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col" className="r nw">
            {columns.count}
          </th>
          <th scope="col">{columns.why}</th>
          <th scope="col" className={css.place}>
            {columns.place}
          </th>
          <th scope="col" className={css.place}>
            {columns.rule}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.rule}\n${row.pointer}`}>
            <td className="r num">{formatCount(row.count)}</td>
            <td>
              <VisibleText text={row.reason} />
            </td>
            <td>
              <Num
                value={<Ident text={row.pointer} wrap />}
                label={`${receiptWords.showPlace}: ${row.pointer}`}
                onOpen={() => onPlace(row.pointer)}
              />
            </td>
            <td>
              <Ident text={row.rule} wrap />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
