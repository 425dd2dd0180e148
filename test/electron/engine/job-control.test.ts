import { describe, expect, it } from 'vitest';
import type { JobProgress } from '#shared/contract/events.ts';
import { cancelJob, createJobControl, createJobFlag } from '#electron/engine/job-control.ts';

const cancelled = expect.objectContaining({ data: expect.objectContaining({ code: 'job/cancelled' }) });

describe('the control of a job', () => {
  it('lets a job run that nobody cancels', () => {
    const control = createJobControl(createJobFlag(), () => undefined);
    expect(() => {
      control.checkpoint();
      control.commit();
      control.checkpoint();
    }).not.toThrow();
  });

  it('stops a cancelled job at its next checkpoint and before it commits', () => {
    const flag = createJobFlag();
    const control = createJobControl(flag, () => undefined);
    expect(cancelJob(flag)).toBe(true);
    expect(() => control.checkpoint()).toThrow(cancelled);
    expect(() => control.commit()).toThrow(cancelled);
  });

  it('refuses to cancel once the job commits', () => {
    const flag = createJobFlag();
    const control = createJobControl(flag, () => undefined);
    control.commit();
    expect(cancelJob(flag)).toBe(false);
    expect(() => control.checkpoint()).not.toThrow();
  });

  it('passes on the first report of each stage and subject, and few of many quick ones', () => {
    const seen: JobProgress[] = [];
    const control = createJobControl(createJobFlag(), (progress) => seen.push(progress));
    for (let done = 0; done < 10_000; done += 1) {
      control.progress({ stage: 'components', subject: 'a.json', done, total: 10_000, unit: 'bytes' });
    }
    control.progress({ stage: 'graph', subject: 'a.json', done: 0, total: 0, unit: 'bytes' });
    control.progress({ stage: 'graph', subject: 'b.json', done: 0, total: 0, unit: 'bytes' });
    expect(seen[0]).toMatchObject({ stage: 'components', done: 0 });
    expect(seen.slice(-2)).toMatchObject([
      { stage: 'graph', subject: 'a.json' },
      { stage: 'graph', subject: 'b.json' },
    ]);
    expect(seen.length).toBeLessThan(20);
  });
});
