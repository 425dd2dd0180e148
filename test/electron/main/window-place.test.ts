import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planWindowPlace, smallest } from '#electron/main/window-place.ts';

const screenArea = { x: 0, y: 0, width: 1920, height: 1080 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('the place of a window', () => {
  it('is the middle of the first display at the first start', () => {
    expect(planWindowPlace(null, [screenArea])).toEqual({ x: 240, y: 90, width: 1440, height: 900, maximized: false });
  });

  it('is where it was, on any display that is still there', () => {
    const place = { x: 2000, y: 20, width: 1100, height: 700, maximized: true };
    expect(planWindowPlace(place, [screenArea, second])).toEqual(place);
    expect(planWindowPlace(place, [screenArea])).toMatchObject({
      x: 410,
      y: 190,
      width: 1100,
      height: 700,
      maximized: true,
    });
  });

  it('always shows its title bar on some display, and fits it', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 });
    const former = fc.record({
      x: number,
      y: number,
      width: fc.nat(9_000),
      height: fc.nat(9_000),
      maximized: fc.boolean(),
    });
    fc.assert(
      fc.property(former, (place) => {
        const { x, y, width, height } = planWindowPlace(place, [screenArea, second]);
        const display = [screenArea, second].find(
          (area) => x < area.x + area.width && x + width > area.x && y >= area.y && y < area.y + area.height,
        );
        expect(display).toBeDefined();
        expect(width).toBeGreaterThanOrEqual(smallest.width);
        expect(height).toBeGreaterThanOrEqual(smallest.height);
        expect(width).toBeLessThanOrEqual(1920);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
