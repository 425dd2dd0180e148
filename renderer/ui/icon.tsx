// One size and stroke for every icon. An icon never stands without a word or a label beside it.

import type { LucideIcon } from 'lucide-react';

export function Icon({
  of: Drawn,
  small = false,
  className,
}: {
  readonly of: LucideIcon;
  readonly small?: boolean;
  readonly className?: string;
}) {
  return <Drawn size={small ? 14 : 16} strokeWidth={1.5} absoluteStrokeWidth aria-hidden className={className} />;
}
