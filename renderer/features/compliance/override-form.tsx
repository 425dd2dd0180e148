// A person's status in place of the computed one. What it will do stands above the button; the computed one stays printed.

import { type FormEvent, useState } from 'react';
import { type ControlResult, type ControlStatus, controlStatuses } from '#shared/model/assessment.ts';
import { toErrorData } from '../../bridge/bridge-error.ts';
import { startJob } from '../../bridge/jobs.ts';
import { useHost } from '../../bridge/queries.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { Section } from '../../ui/layout.tsx';
import { Note } from '../../ui/states.tsx';
import { VisibleText } from '../../ui/text.tsx';
import { controlStatusWords } from '../common/strings.ts';
import styles from './compliance.module.css';
import { EvidencePicker } from './evidence-picker.tsx';
import {
  type OverrideDraft,
  checkOverride,
  latestDay,
  leastReason,
  needsEvidence,
  reasonLength,
} from './override-rules.ts';
import { complianceWords, overrideWords } from './strings.ts';

interface OverrideFormProps {
  readonly framework: string;
  readonly control: ControlResult;
}

export function OverrideForm({ framework, control }: OverrideFormProps) {
  const { computed } = control;
  const actor = useHost('host.info', {}).data?.actor ?? '';
  // recordedAt is always the real clock (settled.md 6), also in a sample register with a fixed date.
  const today = Math.floor(Date.now() / 86_400_000);
  const [draft, setDraft] = useState<OverrideDraft>(() => emptyDraft(control));
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const reviewer = draft.reviewer === '' && !asked ? actor : draft.reviewer;
  const whole = { ...draft, reviewer };
  const wrong = checkOverride(computed, whole, today);
  const shown = asked ? wrong : {};
  const change = (part: Partial<OverrideDraft>) => setDraft((former) => ({ ...former, reviewer, ...part }));
  useKeys([{ keys: 'O', label: complianceWords.keys.override, hint: true, run: focusForm }]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    setDraft(whole);
    if (busy || Object.keys(wrong).length > 0) return;
    setBusy(true);
    setFailure(null);
    try {
      await startJob({
        method: 'compliance.override',
        request: {
          framework,
          control: control.id,
          status: whole.status,
          reason: whole.reason.trim(),
          reviewer: whole.reviewer,
          expires: whole.until === '' ? null : whole.until,
          evidence: whole.evidence,
        },
        title: overrideWords.job(control.id),
        done: ({ status }) => ({ text: overrideWords.done(control.id, controlStatusWords[status]) }),
      });
      setDraft(emptyDraft(control));
      setAsked(false);
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  };

  const word = controlStatusWords[draft.status];
  const until = draft.until === '' ? latestDay(computed, draft.status, today) : draft.until;
  const left = leastReason - reasonLength(draft.reason);
  return (
    <Section title={overrideWords.title} aside={overrideWords.aside}>
      <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate id={formId}>
        <div className={styles['fields']}>
          <SelectField
            label={overrideWords.status}
            options={statusOptions}
            value={draft.status}
            onChange={(status) => change({ status })}
          />
          <DateField
            label={overrideWords.until}
            value={draft.until}
            hint={overrideWords.untilLimit(latestDay(computed, draft.status, today))}
            wrong={shown.until}
            onChange={(next) => change({ until: next })}
          />
          <TextField
            label={overrideWords.reviewer}
            value={reviewer}
            maxLength={200}
            wrong={shown.reviewer}
            onChange={(next) => change({ reviewer: next })}
          />
          <EvidencePicker
            chosen={draft.evidence}
            wrong={shown.evidence}
            hint={needsEvidence(computed, draft.status) ? overrideWords.evidenceNeeded : undefined}
            onChange={(evidence) => change({ evidence })}
          />
        </div>
        <TextArea
          label={overrideWords.reason(controlStatusWords[computed])}
          value={draft.reason}
          maxLength={4_000}
          hint={overrideWords.reasonHint(left)}
          wrong={shown.reason}
          onChange={(reason) => change({ reason })}
        />
        <div>
          <p className="lab">{overrideWords.willChange}</p>
          <ul className={styles['changes']}>
            {[
              ...(draft.status === computed ? [overrideWords.same] : []),
              ...overrideWords.consequences(control.id, controlStatusWords[computed], word, until),
              overrideWords.recorded(actor),
            ].map((sentence) => (
              <li key={sentence}>
                <VisibleText text={sentence} />
              </li>
            ))}
          </ul>
        </div>
        {failure !== null && (
          <Note tone="bad">
            <span role="alert">{toErrorData(failure).message}</span>
          </Note>
        )}
        <div className="row">
          <Button look="primary" type="submit" disabled={busy}>
            {overrideWords.button(word)}
          </Button>
        </div>
      </form>
    </Section>
  );
}

const formId = 'override';

function focusForm(): void {
  const field = document.querySelector<HTMLElement>(`#${formId} button, #${formId} input`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}

const statusOptions = controlStatuses.map((value) => ({ value, label: controlStatusWords[value] }));

/** Begins one step above what was computed: the likeliest thing a person wants to say. */
const likely: Readonly<Record<ControlStatus, ControlStatus>> = {
  supported: 'partial',
  partial: 'supported',
  gap: 'partial',
  'not-judged': 'partial',
  'not-applicable': 'not-judged',
};

function emptyDraft({ computed }: ControlResult): OverrideDraft {
  return { status: likely[computed], reason: '', reviewer: '', until: '', evidence: [] };
}
