// One piece of long work: name, stage, count, time left, cancel. It says what cancelling leaves behind.

import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { uiWords } from './ui-strings.ts';

interface ProgressRowProps {
  readonly title: string;
  /** "Reading halden.cdx.json, 9,894 of 14,551". */
  readonly stage: string;
  /** 0 to 1; null while the amount is not known. */
  readonly share: number | null;
  /** Milliseconds since the epoch at which this stage began, for the time left. */
  readonly stageSince?: number | undefined;
  readonly onCancel?: (() => void) | undefined;
  readonly cancelLabel?: string;
}

export function ProgressRow({
  title,
  stage,
  share,
  stageSince,
  onCancel,
  cancelLabel = uiWords.cancel,
}: ProgressRowProps) {
  const now = useSeconds();
  const left = toTimeLeft(share, stageSince, now);
  return (
    <div className="progress">
      <div className="row">
        <b className="cut grow">{title}</b>
        {left !== undefined && <span className="f3 nw t12">{left}</span>}
        {onCancel && <Button onClick={onCancel}>{cancelLabel}</Button>}
      </div>
      <div
        className="prog"
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share !== null && { 'aria-valuenow': Math.round(share * 100) })}
        aria-valuetext={stage}
      >
        <span
          className={share === null ? 'unknown-share' : undefined}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      <p className="f3 t12 cut">{stage}</p>
    </div>
  );
}

function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Only once there is something to judge by: two seconds and three per cent. */
function toTimeLeft(share: number | null, since: number | undefined, now: number): string | undefined {
  if (share === null || since === undefined || share < 0.03 || share >= 1 || now - since < 2_000) return undefined;
  const seconds = Math.ceil((((now - since) / share) * (1 - share)) / 1_000);
  return uiWords.about(seconds < 90 ? uiWords.seconds(seconds) : uiWords.minutes(Math.ceil(seconds / 60)));
}
