// Scrolls the nearest scrolling part around an element, and nothing else: scrollIntoView would also move the frame, whose
// clipped parts a person cannot scroll back.

export function scrollWithin(element: HTMLElement | null, to: 'start' | 'nearest'): void {
  const frame = findScrolling(element);
  if (element === null || frame === null) return;
  const outer = frame.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const above = inner.top - outer.top;
  const below = inner.bottom - outer.bottom;
  if (to === 'start' || above < 0) frame.scrollTop += above;
  else if (below > 0) frame.scrollTop += Math.min(below, above);
}

function findScrolling(element: HTMLElement | null): HTMLElement | null {
  for (let each = element?.parentElement ?? null; each !== null; each = each.parentElement) {
    const { overflowY } = getComputedStyle(each);
    if (overflowY === 'auto' || overflowY === 'scroll') return each;
  }
  return null;
}
