// The head of a review: the sentence to read aloud, what the file is, whether its receipt reconciles, the first scorecard.

import { PackageOpen } from 'lucide-react';
import { Fragment } from 'react';
import type { CheckedFile, DocumentRow } from '#shared/contract/parts.ts';
import { cx } from '../../ui/class-names.ts';
import { DateWithAge } from '../../ui/date.tsx';
import { formatBytes, formatCount } from '../../ui/format.ts';
import { Num, TextLink } from '../../ui/num.tsx';
import { OutcomeSign } from '../../ui/signs.tsx';
import { Note } from '../../ui/states.tsx';
import { Ident, ShortHash, VisibleText } from '../../ui/text.tsx';
import { DocumentStatusSign } from '../common/signs.tsx';
import css from './review.module.css';
import type { ReviewTab } from './review-tab.ts';
import { ScoreStrip } from './score-strip.tsx';
import { receiptWords, reviewWords } from './strings.ts';
import { type VerdictPart, doesReconcile, toFormatText, toProfileName, toVerdict } from './verdict.ts';

interface ReviewHeadProps {
  readonly document: DocumentRow;
  readonly checked: CheckedFile;
  readonly onOpen: (tab: ReviewTab) => void;
  readonly onElement: (profile: string, element: string) => void;
  /** false: the scorecard itself is on screen. */
  readonly withStrip: boolean;
}

export function ReviewHead({ document, checked, onOpen, onElement, withStrip }: ReviewHeadProps) {
  const profile = checked.profiles[0];
  return (
    <div className={cx('verdict', css.head)}>
      <p className="say">
        <Verdict parts={toVerdict(checked)} onOpen={onOpen} />
      </p>
      <DocumentStatusSign status={document.status} />
      <Meta document={document} checked={checked} />
      <div className={css.glance}>
        <Receipt checked={checked} onOpen={onOpen} />
        {withStrip && profile && (
          <span className={cx(css.glanceScore, 'hide-short')}>
            <span className="t12 f2 nw">{toProfileName(profile.id)}</span>
            <ScoreStrip profile={profile} onOpen={(element) => onElement(profile.id, element)} />
          </span>
        )}
      </div>
      <Remarks document={document} checked={checked} />
    </div>
  );
}

interface VerdictProps {
  readonly parts: readonly VerdictPart[];
  readonly onOpen: (tab: ReviewTab) => void;
}

/** A comma or full stop stays on the line of the words before it. */
const punctuation = /^[,.;:]+/;

function Verdict({ parts, onOpen }: VerdictProps) {
  return parts.map(({ text, opens }, at) => {
    if (opens === undefined) {
      const afterLink = parts[at - 1]?.opens !== undefined;
      // The pieces of one sentence keep their order.
      // oxlint-disable-next-line react/no-array-index-key
      return <Fragment key={at}>{afterLink ? text.replace(punctuation, '') : text}</Fragment>;
    }
    const stop = parts[at + 1]?.text.match(punctuation)?.[0] ?? '';
    return (
      // oxlint-disable-next-line react/no-array-index-key
      <span key={at} className="nw">
        <Num value={text} onOpen={() => onOpen(opens)} />
        {stop}
      </span>
    );
  });
}

function Meta({ document, checked }: Pick<ReviewHeadProps, 'document' | 'checked'>) {
  return (
    <div className="meta">
      <Ident text={document.fileName} wrap />
      {document.inside !== null && <Ident text={document.inside} wrap />}
      <VisibleText text={toFormatText(checked)} />
      <span className="num">{formatBytes(document.bytes)}</span>
      <span>
        {reviewWords.received} <DateWithAge value={document.receivedAt} />
        {document.channel !== null && (
          <>
            {' '}
            {reviewWords.by} <VisibleText text={document.channel} />
          </>
        )}
      </span>
    </div>
  );
}

function Receipt({ checked, onOpen }: Pick<ReviewHeadProps, 'checked' | 'onOpen'>) {
  const { componentsInFile, componentsStored, componentsMerged, componentsLeftOut } = checked.receipt;
  const reconciles = doesReconcile(checked);
  const sum = `${formatCount(componentsInFile)} = ${formatCount(componentsStored)} ${receiptWords.stored} + ${formatCount(componentsMerged)} ${receiptWords.merged} + ${formatCount(componentsLeftOut)} ${receiptWords.leftOut}`;
  return (
    <span className={cx(css.glanceSum, 't12')}>
      <OutcomeSign
        tone={reconciles ? 'met' : 'not'}
        word={reconciles ? reviewWords.reconciles : reviewWords.doesNotReconcile}
      />
      <Num value={sum} onOpen={() => onOpen('receipt')} />
    </span>
  );
}

function Remarks({ document, checked }: Pick<ReviewHeadProps, 'document' | 'checked'>) {
  if (document.duplicateOf === null && checked.readAs === null) return null;
  return (
    <div className={cx(css.stackGap, css.whole)}>
      {checked.readAs !== null && (
        <Note tone="warn">
          <VisibleText text={reviewWords.readAs(toFormatText(checked), checked.readAs)} />
        </Note>
      )}
      {document.duplicateOf !== null && (
        <Note icon={PackageOpen}>
          {reviewWords.duplicate}{' '}
          <TextLink target={{ to: '/documents/$id', params: { id: document.duplicateOf } }}>
            {reviewWords.duplicateLink} <ShortHash hash={document.duplicateOf} />
          </TextLink>
          .
        </Note>
      )}
    </div>
  );
}
