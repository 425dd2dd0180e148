// The frame of the dialogs that add and edit: what will change stands above the buttons, a failure says what happened
// where it happened, the button waits while the register writes.

import { type ReactNode, type RefObject, useId } from 'react';
import { toVisibleText } from '#shared/util/visible-text.ts';
import { toErrorData } from '../../bridge/bridge-error.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Note } from '../../ui/states.tsx';
import { vendorWords } from './strings.ts';
import style from './vendors.module.css';

const words = vendorWords.dialogs;

interface EditDialogProps {
  readonly title: string;
  readonly kind: 'add' | 'edit';
  /** Why it cannot be saved yet. */
  readonly impossible: string | null;
  /** Consequences, one sentence each. */
  readonly changes: readonly string[];
  readonly pending: boolean;
  readonly error: unknown;
  readonly firstFocus?: RefObject<HTMLElement | null>;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function EditDialog({
  title,
  kind,
  impossible,
  changes,
  pending,
  error,
  firstFocus,
  onSave,
  onClose,
  children,
}: EditDialogProps) {
  const why = useId();
  const failure = error === null ? null : toErrorData(error);
  return (
    <Dialog
      open
      onClose={onClose}
      title={toVisibleText(title)}
      {...(firstFocus && { firstFocus })}
      onSubmit={() => impossible === null && !pending && onSave()}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            type="submit"
            impossible={impossible}
            disabled={pending}
            aria-describedby={changes.length > 0 ? why : undefined}
          >
            {kind === 'add' ? words.add : words.save}
          </Button>
        </>
      }
    >
      {children}
      {changes.length > 0 && (
        <div className={style['changes']} id={why}>
          <b>{words.willChange}</b>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      )}
      {failure !== null && (
        <div role="alert">
          <Note tone="bad">
            {failure.message} {failure.remedy}
          </Note>
        </div>
      )}
    </Dialog>
  );
}

/** Text of a field as the contract wants it: what is empty is cleared. */
export function toGiven(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
