// Filters as chips that read like a sentence: field, operator, value, remove. `/` adds one.

import { Plus, X } from 'lucide-react';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useKeys } from '../keys.tsx';
import { Popover } from '../menu.tsx';
import { Select } from '../select.tsx';
import { uiWords } from '../ui-strings.ts';

export interface FilterField {
  readonly id: string;
  readonly label: string;
  /** Values to choose from; left out: any text. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** Field id → value. A field without value is not filtered by. */
export type FilterValues = Readonly<Record<string, string | undefined>>;

interface FilterBarProps {
  readonly fields: readonly FilterField[];
  readonly values: FilterValues;
  readonly onChange: (values: FilterValues) => void;
  /** At the right: "2,318 of 14,551". */
  readonly summary?: ReactNode;
  /** Other controls before the summary. */
  readonly children?: ReactNode;
  /** The key that adds a filter; another one where `/` goes to a search box. */
  readonly keys?: string;
}

/** Above this many values they are a list to choose from instead of buttons. */
const mostButtons = 12;

export function FilterBar({ fields, values, onChange, summary, children, keys = '/' }: FilterBarProps) {
  const [open, setOpen] = useState(false);
  useKeys([{ keys, label: uiWords.filter, hint: true, run: () => setOpen(true) }]);
  const set = fields.filter(({ id }) => values[id] !== undefined);
  const free = fields.filter(({ id }) => values[id] === undefined);
  return (
    <div className="filters">
      {set.map((field) => {
        const value = values[field.id] ?? '';
        return (
          <span key={field.id} className="fchip">
            <span>{field.label}</span>
            <span className="op">{field.options ? uiWords.is : uiWords.contains}</span>
            <span>{field.options?.find((option) => option.value === value)?.label ?? value}</span>
            <button
              type="button"
              className="x"
              aria-label={uiWords.removeFilter(field.label)}
              onClick={() => onChange({ ...values, [field.id]: undefined })}
            >
              <Icon of={X} small />
            </button>
          </span>
        );
      })}
      {free.length > 0 && (
        <Popover
          open={open}
          onOpenChange={setOpen}
          title={uiWords.chooseFilter}
          trigger={
            <button type="button" className="btn ghost">
              <Icon of={Plus} small /> {uiWords.filter} <kbd>{keys}</kbd>
            </button>
          }
        >
          <AddFilter
            fields={free}
            onAdd={(id, value) => {
              setOpen(false);
              onChange({ ...values, [id]: value });
            }}
          />
        </Popover>
      )}
      {set.length > 1 && (
        <Button look="quiet" onClick={() => onChange({})}>
          {uiWords.clearFilters}
        </Button>
      )}
      {children}
      <span className="grow" />
      {summary !== undefined && <span className="f2 nw">{summary}</span>}
    </div>
  );
}

/** Each field with its values at once: choosing a value adds the filter. */
function AddFilter({
  fields,
  onAdd,
}: {
  readonly fields: readonly FilterField[];
  readonly onAdd: (id: string, value: string) => void;
}) {
  return (
    <div className="add-filter">
      {fields.map((field) => (
        <div key={field.id} className="add-filter-field">
          <span className="lab" id={`filter-${field.id}`}>
            {field.label}
          </span>
          {field.options && field.options.length > mostButtons ? (
            <Select
              label={uiWords.filterValue(field.label)}
              options={field.options}
              value={null}
              onChange={(value) => onAdd(field.id, value)}
              placeholder={uiWords.choose}
            />
          ) : field.options ? (
            <div className="row wrap" role="group" aria-labelledby={`filter-${field.id}`}>
              {field.options.map((option) => (
                <button
                  key={option.value}
                  type="button"
                  className="btn small"
                  onClick={() => onAdd(field.id, option.value)}
                >
                  {option.label}
                </button>
              ))}
            </div>
          ) : (
            <FreeText label={field.label} onAdd={(value) => onAdd(field.id, value)} />
          )}
        </div>
      ))}
    </div>
  );
}

function FreeText({ label, onAdd }: { readonly label: string; readonly onAdd: (value: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = input.current?.value.trim() ?? '';
    if (value !== '') onAdd(value);
  };
  return (
    <form className="row" onSubmit={submit}>
      <input
        ref={input}
        className="input"
        aria-label={uiWords.filterValue(label)}
        autoComplete="off"
        spellCheck={false}
      />
      <button type="submit" className="btn">
        {uiWords.apply}
      </button>
    </form>
  );
}
