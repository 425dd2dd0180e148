// The calibration plate: what the screen was computed with, and the keys that work here.

import { useKeyTable } from '../ui/keys.tsx';
import { Keys } from '../ui/keys.tsx';
import { ShortHash } from '../ui/text.tsx';
import { overlays } from './overlays.ts';
import { frameWords } from './strings.ts';
import { useRegisterInfo } from './use-register.ts';

/** More would not fit beside the plate. */
const mostHints = 4;

export function StatusLine({ plateRef }: { readonly plateRef: (element: HTMLElement | null) => void }) {
  const info = useRegisterInfo().data;
  const hints = useKeyTable()
    .filter(({ hint }) => hint === true)
    .slice(-mostHints);
  return (
    <footer className="stat" aria-label={frameWords.statusLine}>
      <div className="plate">
        <span className="plate-of-screen" ref={plateRef} />
        {info?.sampleDate != null && <span>{frameWords.asOf(info.sampleDate)}</span>}
        {info !== undefined && (
          <span>
            {frameWords.head} <ShortHash hash={info.headHash} />
          </span>
        )}
        <span>{frameWords.noAdvisories}</span>
      </div>
      <div className="keys">
        {hints.map(({ keys, label }) => (
          <span key={keys} className="hide-s">
            <Keys of={keys} /> {label}
          </span>
        ))}
        <button type="button" className="plain" onClick={() => overlays.set('keys')}>
          <kbd>?</kbd> {frameWords.keys}
        </button>
      </div>
    </footer>
  );
}
