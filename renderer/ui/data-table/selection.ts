// Which rows are selected: one active row, a range from an anchor, and single rows added to it. Indexes, not ids, so
// that a range may span rows that are not loaded yet.

export interface Selection {
  readonly active: number;
  readonly anchor: number;
  readonly added: ReadonlySet<number>;
}

export const nothingSelected: Selection = { active: -1, anchor: -1, added: new Set() };

/** Moves the active row; `extend` keeps the anchor, so that the range grows or shrinks. */
export function moveTo(selection: Selection, index: number, total: number, extend: boolean): Selection {
  if (total === 0) return nothingSelected;
  const active = Math.min(Math.max(index, 0), total - 1);
  return { active, anchor: extend && selection.anchor >= 0 ? selection.anchor : active, added: new Set() };
}

export function toggle(selection: Selection, index: number): Selection {
  const added = new Set(selectedIn(selection));
  if (added.has(index)) added.delete(index);
  else added.add(index);
  return { active: index, anchor: added.has(index) ? index : -1, added };
}

export function selectAll(selection: Selection, total: number): Selection {
  return {
    active: Math.max(selection.active, 0),
    anchor: 0,
    added: new Set(Array.from({ length: total }, (_, i) => i)),
  };
}

export function isSelected({ active, anchor, added }: Selection, index: number): boolean {
  if (added.has(index)) return true;
  return anchor >= 0 && added.size === 0 && index >= Math.min(anchor, active) && index <= Math.max(anchor, active);
}

/** Selected indexes in order. */
export function selectedIn({ active, anchor, added }: Selection): readonly number[] {
  if (added.size > 0) return [...added].sort((a, b) => a - b);
  if (anchor < 0) return [];
  const from = Math.min(anchor, active);
  return Array.from({ length: Math.abs(active - anchor) + 1 }, (_, i) => from + i);
}
