// Where a window opens: where it was, when that is still visible on some display, else in the middle of the first one.

import type { WindowPlace } from './settings.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 1024, height: 640 };
const usual = { width: 1440, height: 900 };
/** So much of the title bar must be within reach. */
const REACH = { width: 160, height: 32 };

/** `displays`: work areas, the primary one first. Never larger than the display it opens on. */
export function planWindowPlace(former: WindowPlace | null, displays: readonly [Area, ...Area[]]): WindowPlace {
  const wanted = former ?? { ...usual, x: 0, y: 0, maximized: false };
  const seen =
    former === null ? undefined : displays.find((display) => isWithinReach(toFitting(wanted, display), display));
  const place = toFitting(wanted, seen ?? displays[0]);
  return seen === undefined ? { ...place, ...toMiddle(displays[0], place) } : place;
}

function toFitting({ x, y, width, height, maximized }: WindowPlace, display: Area): WindowPlace {
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.min(Math.max(width, smallest.width), display.width),
    height: Math.min(Math.max(height, smallest.height), display.height),
    maximized,
  };
}

function isWithinReach({ x, y, width }: WindowPlace, display: Area): boolean {
  const overlap = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
  return overlap >= REACH.width && y >= display.y && y + REACH.height <= display.y + display.height;
}

function toMiddle(display: Area, { width, height }: WindowPlace): Pick<WindowPlace, 'x' | 'y'> {
  return {
    x: Math.round(display.x + (display.width - width) / 2),
    y: Math.round(display.y + (display.height - height) / 2),
  };
}
