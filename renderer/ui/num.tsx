// A number that opens the rows behind it. A figure without rows behind it is plain text, never a Num.

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount } from '#shared/util/format-number.ts';
import { type Target, toLinkProps } from './button.tsx';

interface NumProps {
  /** A number, or the words with the number in them. */
  readonly value: number | ReactNode;
  readonly target?: Target;
  /** Instead of a target: opens rows on the same screen. */
  readonly onOpen?: () => void;
  /** What the rows are, when the text around does not say it. */
  readonly label?: string | undefined;
}

export function Num({ value, target, onOpen, label }: NumProps) {
  const shown = (
    <>
      {typeof value === 'number' ? formatCount(value) : value}
      {label !== undefined && <span className="vh"> {label}</span>}
    </>
  );
  if (target) {
    return (
      <Link {...toLinkProps(target)} className="n">
        {shown}
      </Link>
    );
  }
  return (
    <button type="button" className="n plain" onClick={onOpen}>
      {shown}
    </button>
  );
}

/** An ordinary link inside the program. */
export function TextLink({ target, children }: { readonly target: Target; readonly children: ReactNode }) {
  return (
    <Link {...toLinkProps(target)} className="a">
      {children}
    </Link>
  );
}
