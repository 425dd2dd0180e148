// What is to be said about one place: the finding, what the program did, before and after, and what to ask for.

import { FindingGauge } from '../common/signs.tsx';
import { WhoTag } from '../../ui/signs.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import { type Finding, splitMessage } from './findings-order.ts';
import css from './review.module.css';
import { findingWords } from './strings.ts';

interface FindingRemarkProps {
  readonly finding: Finding;
  readonly place: Finding['places'][number];
}

export function FindingRemark({ finding, place }: FindingRemarkProps) {
  const [first, rest] = splitMessage(finding.message);
  return (
    <>
      <FindingGauge severity={finding.severity} wordless />
      <div className={css.remark}>
        <p>
          <b>
            <VisibleText text={first} />
          </b>{' '}
          {rest !== '' && <VisibleText text={rest} />}
        </p>
        {(place.before !== undefined || place.after !== undefined) && (
          <p className={css.beforeAfter}>
            <WhoTag voice="claimed" flat>
              {findingWords.before}
            </WhoTag>{' '}
            <Value text={place.before} />
            {place.after !== undefined && (
              <>
                {' '}
                <WhoTag voice="derived" flat>
                  {findingWords.after}
                </WhoTag>{' '}
                <Value text={place.after} />
              </>
            )}
          </p>
        )}
        <p className="f2">
          <VisibleText text={finding.remedy} />
        </p>
        <p className="f3 t12">
          {findingWords.actions[finding.action]} · <Ident text={finding.rule} wrap />
        </p>
      </div>
    </>
  );
}

function Value({ text }: { readonly text: string | undefined }) {
  if (text === undefined || text === '') return <span className="f3">{findingWords.emptyValue}</span>;
  return <Ident text={text} wrap />;
}
