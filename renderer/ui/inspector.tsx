// The right pane: the selected thing, read without leaving the list. Below 1120 px it lies over the list.

import { ArrowRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { IconButton, type Target, toLinkProps } from './button.tsx';
import { Icon } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';
import { uiWords } from './ui-strings.ts';

interface InspectorProps {
  readonly title: ReactNode;
  /** Names the pane for those who cannot see it. */
  readonly label: string;
  readonly subtitle?: ReactNode;
  /** The thing's own page. */
  readonly target?: Target & { readonly label: string };
  readonly onClose?: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function Inspector({ title, label, subtitle, target, onClose, footer, children }: InspectorProps) {
  return (
    <aside className="insp" aria-label={label}>
      <div className="insp-head">
        <div className="row">
          <h2 className="grow">{title}</h2>
          {target && (
            <Tooltip text={target.label}>
              <Link {...toLinkProps(target)} className="btn ghost icon" aria-label={target.label}>
                <Icon of={ArrowRight} />
              </Link>
            </Tooltip>
          )}
          {onClose && <IconButton label={uiWords.close} icon={X} keys="Esc" onClick={onClose} />}
        </div>
        {subtitle !== undefined && <div className="f2 t12">{subtitle}</div>}
      </div>
      {/* Scrolls by keyboard as well, so it takes the focus. */}
      <div className="scroll grow-y" tabIndex={0} role="group" aria-label={label}>
        {children}
      </div>
      {footer !== undefined && <div className="insp-foot">{footer}</div>}
    </aside>
  );
}
