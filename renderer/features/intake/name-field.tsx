// A name that may be one of those in the register or a new one; the field says which.

import { useId } from 'react';
import { cx } from '../../ui/class-names.ts';
import { Field } from '../../ui/field.tsx';
import { intakeWords } from './strings.ts';

interface NameFieldProps {
  readonly noun: 'vendor' | 'product' | 'release';
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Names in the register; undefined: not known yet. */
  readonly known: readonly string[] | undefined;
  /** The person has tried to go on. */
  readonly asked: boolean;
}

export function NameField({ noun, value, onChange, known, asked }: NameFieldProps) {
  const list = useId();
  const name = value.trim();
  const exists = known?.includes(name) === true;
  const wrong = asked && name === '' ? intakeWords.needed[noun] : null;
  const hint =
    name === '' || known === undefined ? undefined : exists ? intakeWords.known[noun] : intakeWords.isNew[noun];
  return (
    <Field label={intakeWords[noun]} hint={hint} wrong={wrong}>
      {({ id, describedBy }) => (
        <>
          <input
            id={id}
            list={list}
            className={cx('input', wrong !== null && 'bad')}
            aria-describedby={describedBy}
            aria-invalid={wrong !== null || undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={list}>
            {known?.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
