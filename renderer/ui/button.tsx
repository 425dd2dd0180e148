// Buttons. At most one primary per region; it repeats the choice in words. What is not possible stays visible and says why.

import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Keys } from './keys.tsx';
import { Tooltip } from './tooltip.tsx';

export interface ButtonLook {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: LucideIcon | undefined;
  readonly tall?: boolean;
  /** A key that does the same, shown in the button. */
  readonly keys?: string;
}

const classes = { primary: 'primary', plain: '', quiet: 'ghost', danger: 'danger' } as const;

type ButtonProps = ButtonLook &
  Omit<ComponentProps<'button'>, 'className'> & {
    /** Why it cannot be pressed now; pressing does nothing and the reason is read out. */
    readonly impossible?: string | false | null | undefined;
  };

export function Button({ look = 'plain', icon, tall, keys, impossible, children, onClick, ...rest }: ButtonProps) {
  const off = typeof impossible === 'string' && impossible !== '';
  const button = (
    <button
      type="button"
      {...rest}
      className={cx('btn', classes[look], tall && 'tall', off && 'is-off')}
      aria-disabled={off || undefined}
      onClick={off ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon of={icon} />}
      {children}
      {keys !== undefined && <Keys of={keys} />}
    </button>
  );
  return off ? <Tooltip text={impossible}>{button}</Tooltip> : button;
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children'> {
  /** Said to those who cannot see the icon, shown to those who point at it. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly look?: 'plain' | 'quiet';
}

export function IconButton({ label, icon, keys, look = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip
      text={
        <>
          {label} {keys !== undefined && <Keys of={keys} />}
        </>
      }
    >
      <button type="button" {...rest} aria-label={label} className={cx('btn', 'icon', classes[look])}>
        <Icon of={icon} />
      </button>
    </Tooltip>
  );
}

export interface Target {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string | undefined>>;
}

/** A button that goes somewhere: a link that looks like a button. */
export function LinkButton({
  look = 'plain',
  icon,
  tall,
  keys,
  children,
  target,
}: ButtonLook & { readonly target: Target; readonly children: ReactNode }) {
  return (
    <Link {...toLinkProps(target)} className={cx('btn', classes[look], tall && 'tall')}>
      {icon && <Icon of={icon} />}
      {children}
      {keys !== undefined && <Keys of={keys} />}
    </Link>
  );
}

/** What the router's Link wants of a target. */
export function toLinkProps({ to, params, search }: Target) {
  return { to, params: params ?? {}, search: search ?? {} } as const;
}
