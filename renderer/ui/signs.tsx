// The grammar of signs: squares measure, circles tell an outcome, hatch means nobody looked, and quotation mark, dashed
// edge and solid ink tell who said it. Every sign carries its word. What they mean in a register is decided elsewhere.

import type { LucideIcon } from 'lucide-react';
import { PencilLine, Quote, SquareFunction } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

export type GaugeTone = 'critical' | 'high' | 'medium' | 'low' | 'none' | 'unknown';

interface GaugeProps {
  /** Lit segments. */
  readonly lit: number;
  /** Segments in all: 4 for severities, 5 for five levels. */
  readonly of?: 4 | 5;
  readonly tone: GaugeTone;
  readonly word: string;
  /** Only the squares; the word is then read out and shown on pointing. */
  readonly wordless?: boolean;
}

export function Gauge({ lit, of = 4, tone, word, wordless = false }: GaugeProps) {
  return (
    <span className={cx('sev', tone)} title={wordless ? word : undefined}>
      <i aria-hidden>
        {Array.from({ length: of }, (_, index) => (
          // Segments have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <b key={index} className={index < lit && tone !== 'unknown' ? 'o' : undefined} />
        ))}
      </i>
      <span className={wordless ? 'vh' : undefined}>{word}</span>
    </span>
  );
}

export type OutcomeTone = 'met' | 'not' | 'part' | 'na' | 'unk' | 'nas';

/** met, not met, partly, not applicable, unknown, nobody looked. */
export function OutcomeSign({
  tone,
  word,
  wordless = false,
}: {
  readonly tone: OutcomeTone;
  readonly word: string;
  readonly wordless?: boolean;
}) {
  return (
    <span className={cx('out', tone)} title={wordless ? word : undefined}>
      <OutcomeShape tone={tone} />
      <span className={wordless ? 'vh' : undefined}>{word}</span>
    </span>
  );
}

const shapes: Readonly<Record<OutcomeTone, ReactNode>> = {
  met: (
    <>
      <circle cx="7" cy="7" r="7" fill="currentColor" />
      <path d="M3.8 7.2 6.1 9.5 10.3 4.9" fill="none" className="cut-out" />
    </>
  ),
  not: (
    <>
      <circle cx="7" cy="7" r="7" fill="currentColor" />
      <path d="m4.6 4.6 4.8 4.8m0-4.8-4.8 4.8" fill="none" className="cut-out" />
    </>
  ),
  part: (
    <>
      <circle cx="7" cy="7" r="6.3" fill="none" className="ring" />
      <path d="M7 .7a6.3 6.3 0 0 1 0 12.6Z" fill="currentColor" />
    </>
  ),
  na: (
    <>
      <circle cx="7" cy="7" r="6.3" fill="none" className="ring" />
      <path d="M4.2 7h5.6" fill="none" className="ring" />
    </>
  ),
  unk: (
    <>
      <circle cx="7" cy="7" r="6.3" fill="none" className="ring broken" />
      <path d="M5.3 5.6a1.75 1.75 0 1 1 2.5 1.6c-.5.24-.8.5-.8 1.1M7 10.1v.3" fill="none" className="ring" />
    </>
  ),
  nas: (
    <>
      <circle cx="7" cy="7" r="6.3" fill="none" className="ring" />
      <path d="m2.6 9.4 6.8-6.8M4.6 11.4l6.8-6.8M2 5.6 5.6 2M8.4 12 12 8.4" fill="none" className="ring thin" />
    </>
  ),
};

export function OutcomeShape({ tone }: { readonly tone: OutcomeTone }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden>
      {shapes[tone]}
    </svg>
  );
}

export type Voice = 'claimed' | 'derived' | 'judged' | 'open';
const voices: Readonly<Record<Voice, { readonly name: string; readonly icon: LucideIcon }>> = {
  claimed: { name: 'vendor', icon: Quote },
  derived: { name: 'derived', icon: SquareFunction },
  judged: { name: 'judged', icon: PencilLine },
  open: { name: 'open', icon: PencilLine },
};

/** Who said it. `flat` for dense columns: the sign in colour, the word in grey. */
export function WhoTag({
  voice,
  flat = false,
  children,
}: {
  readonly voice: Voice;
  readonly flat?: boolean;
  readonly children: ReactNode;
}) {
  const { name, icon } = voices[voice];
  return (
    <span className={cx('who', name, flat && 'flat')}>
      <Icon of={icon} small className="i" />
      {children}
    </span>
  );
}

export function Tag({
  tone,
  icon,
  children,
}: {
  readonly tone?: 'alarm' | 'late' | undefined;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}) {
  return (
    <span className={cx('tag', tone === 'alarm' && 'kev', tone === 'late' && 'late')}>
      {icon && <Icon of={icon} small />}
      {children}
    </span>
  );
}

/** How strongly something supports something: full, partly, only supporting. */
export function Strength({ lit, word }: { readonly lit: 1 | 2 | 3; readonly word: string }) {
  return (
    <span className="strength">
      <i aria-hidden>
        {[1, 2, 3].map((step) => (
          <b key={step} className={step <= lit ? 'o' : undefined} />
        ))}
      </i>
      <span>{word}</span>
    </span>
  );
}

/** A small hatched box: nobody looked. */
export function Hatch({ angle = 1 }: { readonly angle?: 1 | 2 | 3 }) {
  return <span aria-hidden className={cx('hatch-box', 'hatch', angle === 2 && 'h2', angle === 3 && 'h3')} />;
}
