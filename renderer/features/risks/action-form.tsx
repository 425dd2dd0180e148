// The form of one action: fields, what will change, one button that repeats the choice. Refusals stand where the button is.

import { type FormEvent, useState } from 'react';
import { toIsoDate } from '#shared/util/day-number.ts';
import { toErrorData } from '../../bridge/bridge-error.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceCards, DateField, TextArea, TextField } from '../../ui/field.tsx';
import { notify } from '../../ui/notices.tsx';
import { Note } from '../../ui/states.tsx';
import { VisibleText } from '../../ui/text.tsx';
import { type Draft, checkDraft, emptyDraft, toConsequences } from './action-draft.ts';
import { type RiskAction, actionWords, formWords, treatmentConsequences } from './action-strings.ts';
import styles from './risks.module.css';
import { planUndo, takeAction } from './take-action.ts';
import type { RiskDetail } from './risk-parts.tsx';
import { treatmentWords } from '../common/strings.ts';

interface ActionFormProps {
  readonly risk: RiskDetail;
  readonly action: RiskAction;
  /** Who will be recorded. */
  readonly actor: string;
  readonly onDone: () => void;
}

export function ActionForm({ risk, action, actor, onDone }: ActionFormProps) {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(risk, action));
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  // Dates are checked against the real clock, which records them (settled.md 6); a sample register's own date is fixed.
  const today = toIsoDate(Math.floor(Date.now() / 86_400_000));
  const wrong = checkDraft(action, draft, today);
  const change = (part: Partial<Draft>) => setDraft((former) => ({ ...former, ...part }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (busy || Object.keys(wrong).length > 0) return;
    setBusy(true);
    setFailure(null);
    try {
      await takeAction(risk, action, draft);
      const undo = planUndo(risk, action);
      notify({
        tone: 'done',
        text: formWords.notice(risk.label, actionWords[action].done),
        ...(undo && {
          undo: () =>
            void undo().catch((error: unknown) => notify({ tone: 'failed', text: toErrorData(error).message })),
        }),
      });
      onDone();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
      <Fields action={action} draft={draft} wrong={asked ? wrong : {}} today={today} onChange={change} />
      <div>
        <p className="lab">{formWords.willChange}</p>
        <ul className={styles['changes']}>
          {[...toConsequences(risk, action, draft), formWords.recordedAs(actor)].map((sentence) => (
            <li key={sentence}>
              <VisibleText text={sentence} />
            </li>
          ))}
        </ul>
      </div>
      {failure !== null && (
        <Note tone="bad">
          <span role="alert">
            <VisibleText text={toRefusal(failure)} />
          </span>
        </Note>
      )}
      <Button look="primary" type="submit" disabled={busy}>
        {actionWords[action].button}
      </Button>
    </form>
  );
}

/** A conflict says itself what stands against it; its remedy is for the command line. */
function toRefusal(failure: unknown): string {
  const { code, message, remedy } = toErrorData(failure);
  return code === 'call/conflict' ? message : `${message} ${remedy}`;
}

interface FieldsProps {
  readonly action: RiskAction;
  readonly draft: Draft;
  readonly wrong: Partial<Record<keyof Draft, string>>;
  readonly today: string;
  readonly onChange: (part: Partial<Draft>) => void;
}

const textLabels: Readonly<Record<RiskAction, string>> = {
  assign: formWords.reasonAssign,
  treat: formWords.plan,
  request: formWords.reasonRequest,
  approve: formWords.reasonApprove,
  reopen: formWords.reasonReopen,
  withdraw: formWords.reasonWithdraw,
  close: formWords.reasonClose,
  comment: formWords.comment,
};

function Fields({ action, draft, wrong, today, onChange }: FieldsProps) {
  const text = (
    <TextArea
      label={textLabels[action]}
      value={draft.text}
      maxLength={4_000}
      wrong={wrong.text}
      onChange={(next) => onChange({ text: next })}
    />
  );
  if (action === 'assign') {
    return (
      <>
        <TextField
          label={formWords.owner}
          value={draft.owner}
          maxLength={200}
          hint={formWords.ownerHint}
          wrong={wrong.owner}
          onChange={(owner) => onChange({ owner })}
        />
        <DateField
          label={formWords.dueAssign}
          value={draft.due}
          min={today}
          hint={formWords.dueHint}
          wrong={wrong.due}
          onChange={(due) => onChange({ due })}
        />
        {text}
      </>
    );
  }
  if (action === 'treat') {
    return (
      <>
        <ChoiceCards
          label={formWords.treatment}
          value={draft.treatment}
          options={(['mitigate', 'transfer', 'avoid'] as const).map((value) => ({
            value,
            title: treatmentWords[value],
            consequence: treatmentConsequences[value],
          }))}
          onChange={(treatment) => onChange({ treatment })}
        />
        {text}
        <DateField
          label={formWords.due}
          value={draft.due}
          min={today}
          hint={formWords.dueHint}
          wrong={wrong.due}
          onChange={(due) => onChange({ due })}
        />
      </>
    );
  }
  if (action === 'request' || action === 'approve') {
    const label = action === 'request' ? formWords.until : formWords.untilApprove;
    return (
      <>
        {text}
        <DateField
          label={label}
          value={draft.until}
          min={today}
          hint={action === 'request' && formWords.untilHint}
          wrong={wrong.until}
          onChange={(until) => onChange({ until })}
        />
      </>
    );
  }
  return text;
}
