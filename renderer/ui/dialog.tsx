// Dialogs are for decisions and for files, never for reading. Focus goes in and comes back; Esc closes.

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { IconButton } from './button.tsx';
import { cx } from './class-names.ts';
import { DialogAround } from './floating-place.tsx';
import { uiWords } from './ui-strings.ts';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons, the choice that goes on last. */
  readonly footer?: ReactNode;
  /** Makes the dialog a form: Enter in a field presses its submit button. */
  readonly onSubmit?: () => void;
  readonly wide?: boolean;
  readonly firstFocus?: RefObject<HTMLElement | null>;
}

export function Dialog({ open, onClose, title, children, footer, onSubmit, wide, firstFocus }: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  const [popup, setPopup] = useState<HTMLElement | null>(null);
  // Into the first thing to fill in; never onto the close button, whose tooltip would take the first Esc.
  const findFirst = () =>
    body.current?.querySelector<HTMLElement>('input, textarea, [role=combobox], button, a') ?? popup;
  const inside = (
    <DialogAround value={popup}>
      <div className="b" ref={body}>
        {children}
      </div>
      {footer !== undefined && <div className="dialog-foot">{footer}</div>}
    </DialogAround>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Popup className={cx('dialog', wide && 'wide')} initialFocus={firstFocus ?? findFirst} ref={setPopup}>
          <div className="dialog-head">
            <Base.Title>{title}</Base.Title>
            <IconButton label={uiWords.close} icon={X} onClick={onClose} />
          </div>
          {onSubmit ? <form onSubmit={submit}>{inside}</form> : inside}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
