// Numbers and sizes as people read them: separators in counts, MB for files (interface.md 11).

import { formatCount } from '#shared/util/format-number.ts';

export { formatCount, formatCounted, formatShare } from '#shared/util/format-number.ts';

/** 2310044 → "2.31 MB"; below 1 MB in kB, below 1 kB in bytes. Decimal units. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${formatCount(Math.round(bytes))} B`;
  if (bytes < 1_000_000) return `${trim(bytes / 1_000)} kB`;
  if (bytes < 1_000_000_000) return `${trim(bytes / 1_000_000)} MB`;
  return `${trim(bytes / 1_000_000_000)} GB`;
}

function trim(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3).replace(/\.?0+$/, '');
}
