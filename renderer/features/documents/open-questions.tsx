// What a person or the vendor must answer. The options are shown, none is applied (settled.md 9).

import type { CheckedFile } from '#shared/contract/parts.ts';
import { cx } from '../../ui/class-names.ts';
import { OutcomeSign, Tag } from '../../ui/signs.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import css from './review.module.css';
import { receiptWords } from './strings.ts';

export function OpenQuestions({ questions }: { readonly questions: CheckedFile['questions'] }) {
  if (questions.length === 0) return <p className="f2">{receiptWords.noQuestions}</p>;
  return (
    <>
      <p className={cx('f2', css.prose)}>{receiptWords.questionsNote}</p>
      <ul className={css.questions}>
        {questions.map((question) => (
          <li key={`${question.rule}\n${question.subject}`}>
            <OutcomeSign tone="unk" word={receiptWords.notApplied} />
            <div>
              <p>
                <VisibleText text={question.text} />{' '}
                <span className="f3 num">{receiptWords.times(question.count)}</span>
              </p>
              {question.options.length > 0 && (
                <p className="row wrap">
                  <span className="f3 t12">{receiptWords.options}</span>
                  {question.options.map((option) => (
                    <Tag key={option}>
                      <VisibleText text={option} />
                    </Tag>
                  ))}
                </p>
              )}
              <p className="f3 t12">
                <Ident text={question.rule} wrap />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
