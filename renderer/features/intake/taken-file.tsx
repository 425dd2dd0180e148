// What came of one file: a sentence a manager could read aloud and the way to its review, or why it was refused and
// what to ask the vendor for.

import { LinkButton } from '../../ui/button.tsx';
import { OutcomeSign } from '../../ui/signs.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import { toVerdictText } from '../documents/verdict.ts';
import type { TakenDocument } from './deliveries.ts';
import css from './intake.module.css';
import { queueWords } from './strings.ts';

interface TakenFileProps {
  readonly document: TakenDocument;
  /** false: it was only checked. */
  readonly written: boolean;
}

export function TakenFile({ document, written }: TakenFileProps) {
  const refused = document.outcome === 'refused';
  const name = document.inside === null ? document.path : `${document.path} › ${document.inside}`;
  return (
    <li className={css.file}>
      <OutcomeSign tone={refused ? 'not' : 'met'} word={refused ? queueWords.refused : queueWords.read} wordless />
      <div className={css.said}>
        <Ident text={name} wrap />
        {refused ? <Refusal document={document} written={written} /> : <p>{toVerdictText(document)}</p>}
        {document.duplicateOf !== null && <p className="f2">{queueWords.duplicate}</p>}
      </div>
      {document.id !== null && !refused && (
        <LinkButton target={{ to: '/documents/$id', params: { id: document.id } }}>{queueWords.review}</LinkButton>
      )}
    </li>
  );
}

function Refusal({ document, written }: TakenFileProps) {
  return (
    <>
      <p>
        {queueWords.refused}: <VisibleText text={document.reason ?? ''} />{' '}
        <span className="f2">{written ? queueWords.kept : queueWords.notKept}</span>
      </p>
      {document.remedy !== null && (
        <p>
          <b>{queueWords.ask}:</b> <VisibleText text={document.remedy} />
        </p>
      )}
    </>
  );
}
