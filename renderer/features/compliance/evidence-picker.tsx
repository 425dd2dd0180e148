// Documents of the register as evidence for a person's judgement: found by name, chosen by a tick.

import { useState } from 'react';
import { useCall } from '../../bridge/queries.ts';
import { CheckField, Field } from '../../ui/field.tsx';
import { Popover } from '../../ui/menu.tsx';
import { VisibleText } from '../../ui/text.tsx';
import styles from './compliance.module.css';
import { overrideWords } from './strings.ts';

const most = 12;

interface EvidencePickerProps {
  readonly chosen: readonly string[];
  readonly wrong?: string | undefined;
  readonly hint?: string | undefined;
  readonly onChange: (ids: readonly string[]) => void;
}

export function EvidencePicker({ chosen, wrong, hint, onChange }: EvidencePickerProps) {
  const [open, setOpen] = useState(false);
  const shown = chosen.length === 0 ? overrideWords.chooseEvidence : overrideWords.evidenceCount(chosen.length);
  return (
    <Field label={overrideWords.evidence} wrong={wrong} hint={hint}>
      {({ id, describedBy }) => (
        <Popover
          open={open}
          onOpenChange={setOpen}
          title={overrideWords.chooseEvidence}
          align="end"
          trigger={
            <button
              type="button"
              className="btn"
              id={id}
              aria-label={`${overrideWords.evidence}: ${shown}`}
              aria-describedby={describedBy}
            >
              {shown}
            </button>
          }
        >
          <Choices chosen={chosen} onChange={onChange} />
        </Popover>
      )}
    </Field>
  );
}

function Choices({ chosen, onChange }: Pick<EvidencePickerProps, 'chosen' | 'onChange'>) {
  const [text, setText] = useState('');
  const { data } = useCall('documents.list', { limit: 500 });
  const wanted = text.trim().toLowerCase();
  const fitting = (data?.rows ?? []).filter(({ fileName, vendor, product, release }) =>
    `${vendor} ${product} ${release} ${fileName}`.toLowerCase().includes(wanted),
  );
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <div className={styles['choices']}>
      <input
        className="input"
        aria-label={overrideWords.evidenceFind}
        placeholder={overrideWords.evidenceFind}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {fitting.slice(0, most).map(({ id, fileName, vendor, product, release }) => (
        <CheckField
          key={id}
          checked={chosen.includes(id)}
          onChange={(on) => toggle(id, on)}
          label={
            <>
              <VisibleText text={fileName} />{' '}
              <span className="f3 t12">
                <VisibleText text={`${vendor} · ${product} ${release}`} />
              </span>
            </>
          }
        />
      ))}
      {fitting.length === 0 && <p className="hint">{overrideWords.evidenceNone}</p>}
      {fitting.length > most && <p className="hint">{overrideWords.evidenceMore(fitting.length - most)}</p>}
    </div>
  );
}
