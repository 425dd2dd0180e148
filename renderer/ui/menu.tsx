// A menu of commands behind a button, and a popover for small panels.

import { Menu as Base } from '@base-ui/react/menu';
import { Popover as BasePopover } from '@base-ui/react/popover';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './class-names.ts';
import { useFloatingPlace } from './floating-place.tsx';
import { Icon } from './icon.tsx';
import { Keys } from './keys.tsx';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly icon?: LucideIcon;
  readonly keys?: string;
  /** The chosen one among several. */
  readonly chosen?: boolean;
  readonly danger?: boolean;
  /** Why it cannot be chosen now. */
  readonly impossible?: string | false;
}

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  /** null: a line between groups. */
  readonly items: readonly (MenuItem | null)[];
  readonly align?: 'start' | 'end';
}

export function Menu({ trigger, items, align = 'start' }: MenuProps) {
  const place = useFloatingPlace();
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal container={place}>
        <Base.Positioner align={align} sideOffset={4} className="floating">
          <Base.Popup className="menu">
            {items.map((item, index) =>
              item === null ? (
                // A line has no identity but its place.
                // oxlint-disable-next-line react/no-array-index-key
                <hr key={index} />
              ) : (
                <Base.Item
                  key={item.label}
                  className={cx('menu-item', item.danger && 'danger')}
                  disabled={typeof item.impossible === 'string'}
                  onClick={item.run}
                  title={item.impossible || undefined}
                  aria-current={item.chosen === true ? 'true' : undefined}
                >
                  {item.icon ? <Icon of={item.icon} /> : <span className="no-icon" />}
                  <span className="grow">{item.label}</span>
                  {item.keys !== undefined && <Keys of={item.keys} />}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface PopoverProps {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly title: string;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

export function Popover({ trigger, title, children, align = 'start', open, onOpenChange }: PopoverProps) {
  return (
    <BasePopover.Root {...(open !== undefined && { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner align={align} sideOffset={4} className="floating">
          <BasePopover.Popup className="menu panel">
            <BasePopover.Title className="panel-title">{title}</BasePopover.Title>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
