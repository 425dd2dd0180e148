// What was delivered and how it came; then check first, or import.

import { type FormEvent, useId, useState } from 'react';
import { useSearchState } from '../../frame/use-route.ts';
import { Button } from '../../ui/button.tsx';
import { useToday } from '../../ui/date.tsx';
import { DateField, Field, TextField } from '../../ui/field.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { Note } from '../../ui/states.tsx';
import { type ImportAnswer, startDelivery } from './deliveries.ts';
import css from './intake.module.css';
import { NameField } from './name-field.tsx';
import { clearStaged, renewStaged, useStaged } from './staged-files.ts';
import { intakeWords } from './strings.ts';
import { useKnownNames } from './use-known-names.ts';

const dayMs = 86_400_000;
const toDay = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);

/** `onImported`: everything of a delivery is in the register, while the person still looks at this screen. */
export function DeliveryForm({ onImported }: { readonly onImported: (answer: ImportAnswer) => void }) {
  const [search] = useSearchState();
  const today = toDay(useToday());
  const [fields, setFields] = useState({
    vendor: search['vendor'] ?? '',
    product: search['product'] ?? '',
    release: search['release'] ?? '',
    from: '',
    on: today,
    channel: '',
  });
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [spent, setSpent] = useState(false);
  const files = useStaged();
  const known = useKnownNames(fields);
  const set = (change: Partial<typeof fields>) => setFields((former) => ({ ...former, ...change }));

  const start = async (dryRun: boolean) => {
    setAsked(true);
    const target = { vendor: fields.vendor.trim(), product: fields.product.trim(), release: fields.release.trim() };
    if (busy || files.length === 0 || Object.values(target).includes('')) return;
    setBusy(true);
    setSpent(false);
    clearStaged();
    const answer = await startDelivery({
      target,
      files,
      dryRun,
      receivedFrom: fields.from.trim() === '' ? null : fields.from.trim(),
      receivedAt: fields.on === '' ? null : fields.on,
      channel: fields.channel.trim() === '' ? null : fields.channel.trim(),
    });
    // A check used the tokens up, and so did a failure.
    if (dryRun || answer === null) setSpent(!(await renewStaged(files)));
    setBusy(false);
    if (!dryRun && answer !== null) {
      setAsked(false);
      onImported(answer);
    }
  };
  useKeys([
    { keys: 'Mod Enter', label: intakeWords.importKey, always: true, hint: true, run: () => void start(false) },
  ]);

  const impossible = busy ? intakeWords.busy : files.length === 0 ? intakeWords.noFiles : null;
  return (
    <form
      className={css.form}
      aria-label={intakeWords.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void start(false);
      }}
    >
      <h2 className="h">{intakeWords.form}</h2>
      <NameField
        noun="vendor"
        value={fields.vendor}
        onChange={(vendor) => set({ vendor })}
        known={known.vendors}
        asked={asked}
      />
      <div className={css.pair}>
        <NameField
          noun="product"
          value={fields.product}
          onChange={(product) => set({ product })}
          known={known.products}
          asked={asked}
        />
        <NameField
          noun="release"
          value={fields.release}
          onChange={(release) => set({ release })}
          known={known.releases}
          asked={asked}
        />
      </div>
      <h2 className="h">{intakeWords.how}</h2>
      <TextField
        label={intakeWords.from}
        hint={intakeWords.fromHint}
        maxLength={200}
        value={fields.from}
        onChange={(from) => set({ from })}
      />
      <div className={css.pair}>
        <DateField label={intakeWords.on} value={fields.on} onChange={(on) => set({ on })} />
        <ChannelField value={fields.channel} onChange={(channel) => set({ channel })} />
      </div>
      {spent && <Note tone="warn">{intakeWords.spent}</Note>}
      <div className={css.buttons}>
        <Button look="primary" tall type="submit" keys="Mod ↵" impossible={impossible}>
          {intakeWords.import(files.length)}
        </Button>
        <Button tall impossible={impossible} onClick={() => void start(true)}>
          {intakeWords.check}
        </Button>
        <span className="f3 t12">{intakeWords.checkHint}</span>
      </div>
    </form>
  );
}

function ChannelField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const list = useId();
  return (
    <Field label={intakeWords.channel}>
      {({ id }) => (
        <>
          <input
            id={id}
            list={list}
            className="input"
            autoComplete="off"
            maxLength={200}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={list}>
            {intakeWords.channels.map((channel) => (
              <option key={channel} value={channel} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
