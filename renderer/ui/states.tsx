// The states of a region besides full: empty (what to do next), loading (the shape of what comes, after 150 ms),
// partial (what is missing and why), error (what happened, what is safe, what to do).

import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { cx } from './class-names.ts';
import { copyText } from './copy-text.ts';
import { Icon } from './icon.tsx';
import { notify } from './notices.tsx';
import { uiWords } from './ui-strings.ts';

/** A grey bar in the place of text to come. Width in pixels or per cent. */
export function Skeleton({ width }: { readonly width: number | string }) {
  return <span className="skel" style={{ width }} aria-hidden />;
}

/** Shows its content only after 150 ms, so that quick answers do not flicker. */
export function AfterAMoment({ children }: { readonly children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return late ? children : null;
}

/** Lines to come, of the height of real ones. */
export function LoadingLines({
  lines = 6,
  label = uiWords.loading,
}: {
  readonly lines?: number;
  readonly label?: string;
}) {
  return (
    <AfterAMoment>
      <div className="loading-lines" role="status" aria-label={label}>
        {Array.from({ length: lines }, (_, index) => (
          // Lines have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index}>
            <Skeleton width={`${62 - ((index * 17) % 31)}%`} />
          </div>
        ))}
      </div>
    </AfterAMoment>
  );
}

export function EmptyState({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children !== undefined && <div className="state-text">{children}</div>}
      {actions !== undefined && <div className="state-actions">{actions}</div>}
    </div>
  );
}

interface ErrorStateProps {
  /** What happened. */
  readonly title: string;
  /** What is safe, and what to do. */
  readonly children?: ReactNode;
  readonly onRetry?: (() => void) | undefined;
  readonly actions?: ReactNode;
  /** For support: copied, never shown at length. */
  readonly details?: string | undefined;
}

export function ErrorState({ title, children, onRetry, actions, details }: ErrorStateProps) {
  return (
    <div className="state error" role="alert">
      <h2>
        <Icon of={TriangleAlert} /> {title}
      </h2>
      {children !== undefined && <div className="state-text">{children}</div>}
      <div className="state-actions">
        {onRetry && (
          <Button look="primary" onClick={onRetry}>
            {uiWords.retry}
          </Button>
        )}
        {actions}
        {details !== undefined && (
          <Button look="quiet" onClick={() => copyText(details) && notify({ text: uiWords.copied })}>
            {uiWords.copyDetails}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Above a table or chart that shows less than all: what is missing, and why. */
export function PartialBar({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="partial" role="note">
      <Icon of={TriangleAlert} />
      <div className="grow">{children}</div>
      {action}
    </div>
  );
}

/** A remark in the flow of a screen. */
export function Note({
  tone,
  icon = TriangleAlert,
  children,
}: {
  readonly tone?: 'warn' | 'bad';
  readonly icon?: typeof TriangleAlert;
  readonly children: ReactNode;
}) {
  return (
    <div className={cx('note', tone)}>
      <Icon of={icon} />
      <div className="grow">{children}</div>
    </div>
  );
}
