// The decision about a document, in the pane beside the review: choices with their consequence, the reason as it will be
// printed, what will change, and one button that repeats the choice.

import { type FormEvent, useRef, useState } from 'react';
import { toErrorData } from '../../bridge/bridge-error.ts';
import type { CallRequest } from '../../bridge/calls.ts';
import { useCommand } from '../../bridge/queries.ts';
import type { DocumentRow } from '#shared/contract/parts.ts';
import { useHostInfo } from '../../frame/use-register.ts';
import { Button } from '../../ui/button.tsx';
import { DateWithAge } from '../../ui/date.tsx';
import { ChoiceCards, TextArea } from '../../ui/field.tsx';
import { Inspector } from '../../ui/inspector.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { KeyValues, Section } from '../../ui/layout.tsx';
import { notify } from '../../ui/notices.tsx';
import { WhoTag } from '../../ui/signs.tsx';
import { Note } from '../../ui/states.tsx';
import { ShortHash, VisibleText } from '../../ui/text.tsx';
import { DocumentStatusSign } from '../common/signs.tsx';
import { documentStatusWords } from '../common/strings.ts';
import css from './review.module.css';
import { decisionWords } from './decision-strings.ts';

type Choice = CallRequest<'documents.decide'>['status'];
const choices = [
  'accepted',
  'accepted-with-conditions',
  'quarantined',
  'rejected',
] as const satisfies readonly Choice[];

interface DecisionFormProps {
  readonly document: DocumentRow;
  /** Only where the pane lies over the review. */
  readonly onClose?: (() => void) | undefined;
}

export function DecisionForm({ document, onClose }: DecisionFormProps) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const decide = useCommand('documents.decide');
  const actor = useHostInfo().data?.actor ?? '';
  const missing = asked && reason.trim() === '';

  const record = () => {
    setAsked(true);
    if (choice === null || decide.isPending) return;
    if (reason.trim() === '') {
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    decide.mutate(
      { id: document.id, status: choice, reason },
      {
        onSuccess: () => {
          // The pane shows the new decision itself, unless it closes.
          if (onClose) notify({ tone: 'done', text: decisionWords.done(documentStatusWords[choice]) });
          setChoice(null);
          setReason('');
          setAsked(false);
          onClose?.();
        },
      },
    );
  };
  useKeys([
    ...choices.map((each, at) => ({
      keys: String(at + 1),
      label: decisionWords.options[each].title,
      run: () => setChoice(each),
    })),
    { keys: 'Mod Enter', label: decisionWords.key, always: true, run: record },
  ]);

  return (
    <Inspector
      label={decisionWords.label}
      title={decisionWords.title}
      subtitle={
        <div role="status">
          <Current document={document} />
        </div>
      }
      {...(onClose && { onClose })}
      footer={
        <div className={css.footGap}>
          {choice !== null && (
            <p className="t12 f2 show-short">
              {decisionWords.short(documentStatusWords[document.status], documentStatusWords[choice])}
            </p>
          )}
          {decide.error !== null && (
            <Note tone="bad">
              {decisionWords.failed} {toErrorData(decide.error).message} {toErrorData(decide.error).remedy}
            </Note>
          )}
          <Button
            look="primary"
            tall
            keys="Mod ↵"
            impossible={choice === null && decisionWords.chooseFirst}
            disabled={decide.isPending}
            onClick={record}
          >
            {choice === null ? decisionWords.choose : decisionWords.options[choice].button}
          </Button>
          <p className="t12 f3">{decisionWords.recordedAs(actor)}</p>
        </div>
      }
    >
      <form
        ref={form}
        className="sec"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          record();
        }}
      >
        <div className={css.stackGap}>
          <ChoiceCards
            label={decisionWords.label}
            value={choice}
            onChange={setChoice}
            options={choices.map((value, at) => ({
              value,
              title: decisionWords.options[value].title,
              consequence: decisionWords.options[value].consequence,
              keys: String(at + 1),
            }))}
          />
          <TextArea
            label={choice === 'accepted-with-conditions' ? decisionWords.conditions : decisionWords.reason}
            hint={decisionWords.reasonHint}
            wrong={missing && decisionWords.reasonMissing}
            required
            rows={2}
            maxLength={4_000}
            value={reason}
            onChange={setReason}
          />
        </div>
      </form>
      {choice !== null && <Changes document={document} choice={choice} actor={actor} />}
    </Inspector>
  );
}

function Current({ document }: { readonly document: DocumentRow }) {
  const { decision } = document;
  if (decision === null) return <WhoTag voice="open">{decisionWords.undecided}</WhoTag>;
  return (
    <>
      <span className="row wrap">
        <DocumentStatusSign status={document.status} />
        <WhoTag voice="judged">
          <VisibleText text={decision.actor} />
        </WhoTag>
        <DateWithAge value={decision.at} />
      </span>
      <p>
        <VisibleText text={decision.reason} />
      </p>
    </>
  );
}

function Changes({
  document,
  choice,
  actor,
}: {
  readonly document: DocumentRow;
  readonly choice: Choice;
  readonly actor: string;
}) {
  const { keys } = decisionWords;
  return (
    <Section title={decisionWords.changes} level={3}>
      <div className={css.changes}>
        <KeyValues
          rows={[
            [
              keys.document,
              <span key="document">
                {documentStatusWords[document.status].toLowerCase()} {decisionWords.arrow}{' '}
                <b>{documentStatusWords[choice].toLowerCase()}</b>
              </span>,
            ],
            [keys.evidence, decisionWords.evidence[choice]],
            [keys.controls, decisionWords.controls[choice]],
            [keys.risks, decisionWords.risks[choice]],
            [
              keys.recorded,
              <span key="recorded">
                <VisibleText text={actor} />
                {decisionWords.recorded} <ShortHash hash={document.sha256} />
              </span>,
            ],
            [keys.former, document.decision === null ? undefined : decisionWords.again],
          ]}
        />
      </div>
    </Section>
  );
}
