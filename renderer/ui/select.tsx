// A choice from a list, styled like a text field, with the keyboard of the platform's own.

import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { useFloatingPlace } from './floating-place.tsx';
import { Icon } from './icon.tsx';

export interface Option<T extends string = string> {
  readonly value: T;
  readonly label: string;
}

interface SelectProps<T extends string> {
  readonly options: readonly Option<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Said when no visible label names it. */
  readonly label?: string;
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
}

export function Select<T extends string>({
  options,
  value,
  onChange,
  label,
  id,
  describedBy,
  placeholder,
}: SelectProps<T>) {
  const place = useFloatingPlace();
  return (
    <Base.Root items={options} value={value} onValueChange={(next) => next !== null && onChange(next)} modal={false}>
      <Base.Trigger className="input" id={id} aria-label={label} aria-describedby={describedBy}>
        <Base.Value className="grow cut" placeholder={placeholder} />
        <Icon of={ChevronDown} small />
      </Base.Trigger>
      <Base.Portal container={place}>
        <Base.Positioner className="floating" sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className="menu select-menu">
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className="menu-item">
                  <span className="no-icon">
                    <Base.ItemIndicator>
                      <Icon of={Check} small />
                    </Base.ItemIndicator>
                  </span>
                  <Base.ItemText>{option.label}</Base.ItemText>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
