import { describe, expect, it } from 'vitest';
import type { JobProgress } from '#shared/contract/events.ts';
import { createProgressBar, progressLine } from '#electron/cli/progress.ts';
import { textWidth } from '#electron/cli/text.ts';

const half: JobProgress = {
  stage: 'scan',
  subject: '/tmp/acme.cdx.json',
  done: 44_500_000,
  total: 89_000_000,
  unit: 'bytes',
};

function collect(terminal: boolean, wanted = true) {
  let text = '';
  let time = 0;
  const stream = { isTTY: terminal, columns: 100, write: (part: string) => (text += part) };
  const bar = createProgressBar(stream, wanted, () => time);
  return { bar, text: () => text, wait: (milliseconds: number) => (time += milliseconds) };
}

describe('the progress bar', () => {
  it('names stage, share, amount, time left and file', () => {
    expect(progressLine(half, 4_000, 120)).toBe(
      'Scanning       ██████████░░░░░░░░░░  50 %  44.50 MB of 89.00 MB  4 s left  acme.cdx.json',
    );
  });

  it('gives no time left before there is something to measure', () => {
    expect(progressLine(half, 200, 120)).not.toContain('left');
    expect(progressLine({ ...half, done: 0 }, 9_000, 120)).not.toContain('left');
  });

  it('gives no share while the total is not known', () => {
    expect(progressLine({ ...half, total: 0, unit: 'items', done: 3 }, 0, 120)).not.toContain('%');
  });

  it('stays within the terminal', () => {
    for (const columns of [40, 60, 80, 120])
      expect(textWidth(progressLine(half, 4_000, columns))).toBeLessThan(columns);
  });

  it('writes nothing when piped, and nothing when it is not wanted', () => {
    for (const { bar, text } of [collect(false), collect(true, false)]) {
      bar.show(half);
      bar.clear();
      expect(text()).toBe('');
    }
  });

  it('draws seldom, and leaves an empty line behind', () => {
    const { bar, text, wait } = collect(true);
    bar.show(half);
    wait(10);
    bar.show({ ...half, done: 45_000_000 });
    expect(text().split('\r').length - 1).toBe(1);
    wait(100);
    bar.show({ ...half, done: 46_000_000 });
    bar.clear();
    expect(text().endsWith('\r\u001B[2K')).toBe(true);
  });
});
