// Marks beside the text: where in the document all places of a finding lie. The list of places says the same in words.

import css from './review.module.css';

interface SourceMapProps {
  readonly total: number;
  readonly lines: readonly number[];
  readonly here: number;
}

/** Units of the drawing's height; it is stretched to the pane. */
const height = 400;

export function SourceMap({ total, lines, here }: SourceMapProps) {
  const toY = (line: number) => (height * Math.min(line, total)) / Math.max(1, total);
  const rows = [...new Set(lines.map((line) => Math.round(toY(line))))];
  return (
    <svg className={css.map} viewBox={`0 0 12 ${height}`} preserveAspectRatio="none" aria-hidden>
      {rows.map((y) => (
        <rect key={y} x="2" y={Math.min(y, height - 1.5)} width="8" height="1.5" className={css.tick} />
      ))}
      <rect x="0.5" y={Math.max(0, Math.min(toY(here) - 3, height - 6))} width="11" height="6" className={css.here} />
    </svg>
  );
}
