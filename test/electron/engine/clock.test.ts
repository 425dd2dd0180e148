import { describe, expect, it } from 'vitest';
import { createClock } from '#electron/engine/clock.ts';

describe('the clocks', () => {
  it('use the real time when nothing is given', () => {
    const clock = createClock({});
    expect(Math.abs(Date.parse(clock.now()) - Date.now())).toBeLessThan(5_000);
    expect(clock.asOf()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(clock.today()).toBe(clock.now().slice(0, 10));
  });

  it('keep asOf apart from the time that is recorded', () => {
    const clock = createClock({ asOf: '2026-03-31', recordedAt: '2026-01-02T03:04:05.678Z' });
    expect(clock.asOf()).toBe('2026-03-31T00:00:00Z');
    expect(clock.asOfDay()).toBe('2026-03-31');
    expect(clock.now()).toBe('2026-01-02T03:04:05.678Z');
    expect(clock.today()).toBe('2026-01-02');
  });

  it('take the recorded time as asOf when only that is given', () => {
    expect(createClock({ recordedAt: '2026-01-02T03:04:05.678Z' }).asOf()).toBe('2026-01-02T03:04:05Z');
  });

  it('count days in UTC', () => {
    expect(createClock({ asOf: '2026-03-31T23:30:00-02:00' }).asOfDay()).toBe('2026-04-01');
  });

  it.each(['tomorrow', '2026-02-30', '2026-13-01T00:00:00Z', '2026-03-31T10:00:00', ''])(
    'refuse %j as a time',
    (asOf) => {
      expect(() => createClock({ asOf })).toThrow(
        expect.objectContaining({ data: expect.objectContaining({ code: 'call/invalid' }) }),
      );
    },
  );
});
