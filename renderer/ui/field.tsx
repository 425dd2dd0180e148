// Fields: a label above, the hint or what is wrong below, tied together for those who cannot see them.

import { CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { type Option, Select } from './select.tsx';

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and what would be right. */
  readonly wrong?: string | false | null | undefined;
}

interface Ties {
  readonly id: string;
  readonly describedBy: string | undefined;
}

/** The frame of a field around any control. */
export function Field({ label, hint, wrong, children }: FieldProps & { readonly children: (ties: Ties) => ReactNode }) {
  const id = useId();
  const below = `${id}-below`;
  const isWrong = typeof wrong === 'string' && wrong !== '';
  const hasBelow = isWrong || (hint !== undefined && hint !== null && hint !== false);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: hasBelow ? below : undefined })}
      {hasBelow && (
        <p id={below} className={cx('hint', isWrong && 'bad')}>
          {isWrong && <Icon of={CircleAlert} small />}
          {isWrong ? wrong : hint}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, 'onChange' | 'className'> & { readonly onChange: (value: string) => void };

export function TextField({ label, hint, wrong, onChange, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {({ id, describedBy }) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...rest}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={wrong ? true : undefined}
          className={cx('input', wrong && 'bad')}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A day, typed as YYYY-MM-DD: the browser's own date input shows the order of its language. */
export function DateField(props: TextFieldProps) {
  return (
    <TextField placeholder="YYYY-MM-DD" maxLength={10} autoComplete="off" spellCheck={false} {...props} type="text" />
  );
}

type TextAreaProps = FieldProps &
  Omit<ComponentProps<'textarea'>, 'onChange' | 'className'> & { readonly onChange: (value: string) => void };

export function TextArea({ label, hint, wrong, onChange, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {({ id, describedBy }) => (
        <textarea
          rows={3}
          {...rest}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={wrong ? true : undefined}
          className={cx('input', wrong && 'bad')}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

type SelectFieldProps<T extends string> = FieldProps & {
  readonly options: readonly Option<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
};

export function SelectField<T extends string>({ label, hint, wrong, ...rest }: SelectFieldProps<T>) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {({ id, describedBy }) => <Select {...rest} id={id} describedBy={describedBy} />}
    </Field>
  );
}

export function CheckField({
  label,
  checked,
  onChange,
}: {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface ChoiceCardsProps<T extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly value: T;
    readonly title: string;
    readonly consequence: ReactNode;
    readonly keys?: string;
  }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

/** A few choices, each with its consequence beside it. */
export function ChoiceCards<T extends string>({ label, options, value, onChange }: ChoiceCardsProps<T>) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className="vh">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={cx('opt', option.value === value && 'on')}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <b>{option.title}</b>
          {option.keys === undefined ? <span /> : <kbd>{option.keys}</kbd>}
          <p>{option.consequence}</p>
        </label>
      ))}
    </fieldset>
  );
}
