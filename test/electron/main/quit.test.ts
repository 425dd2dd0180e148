import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type QuitParts, createQuit } from '#electron/main/quit.ts';

function aQuit(parts: Partial<QuitParts>) {
  const happened: string[] = [];
  const quit = createQuit({
    runningJobs: () => 0,
    ask: async () => true,
    onLeaving: () => happened.push('leaving'),
    closeAll: async () => void happened.push('closed'),
    leave: (outcome) => happened.push(`left ${outcome}`),
    ...parts,
  });
  const ask = (): boolean => {
    let prevented = false;
    quit.intercept({ preventDefault: () => (prevented = true) });
    return prevented;
  };
  return { ask, happened };
}

describe('quitting', () => {
  it('closes everything first, once, and then lets the program go', async () => {
    const { ask, happened } = aQuit({});
    expect(ask()).toBe(true);
    expect(ask()).toBe(true);
    await delay(5);
    expect(happened).toEqual(['leaving', 'closed', 'left closed']);
    expect(ask()).toBe(false);
  });

  it('asks when jobs run, once at a time, and stays when the person wants to', async () => {
    const answers = [false, true];
    const asked: number[] = [];
    const { ask, happened } = aQuit({
      runningJobs: () => 2,
      ask: async (jobs) => {
        asked.push(jobs);
        await delay(5);
        return answers.shift()!;
      },
    });
    ask();
    ask();
    await delay(20);
    expect(asked).toEqual([2]);
    expect(happened).toEqual([]);
    ask();
    await delay(20);
    expect(happened).toEqual(['leaving', 'closed', 'left closed']);
  });

  it('does not wait for ever, nor for a failure', async () => {
    const late = aQuit({ closeAll: () => new Promise(() => undefined), limitMs: 10 });
    late.ask();
    const failed = aQuit({ closeAll: () => Promise.reject(new Error('no')) });
    failed.ask();
    await delay(40);
    expect(late.happened.at(-1)).toBe('left late');
    expect(failed.happened.at(-1)).toBe('left failed');
  });
});
