// Leaving in order: ask when a job runs, cancel it, close the registers, end the engine, then quit; by force when that
// takes too long. Nothing is lost by force either, only what was not yet published.

import { setTimeout as delay } from 'node:timers/promises';

export interface QuitParts {
  readonly runningJobs: () => number;
  /** Whether the person wants the running jobs to be cancelled. */
  readonly ask: (jobs: number) => Promise<boolean>;
  /** The windows can be put away: nothing is asked any more. */
  readonly onLeaving: () => void;
  readonly closeAll: () => Promise<void>;
  /** Quits for good. */
  readonly leave: (outcome: 'closed' | 'late' | 'failed') => void;
  readonly limitMs?: number;
}

export interface Quit {
  /** For 'before-quit' and the closing of the last window: keeps them from happening until everything is closed. */
  intercept(event: { preventDefault(): void }): void;
}

const LIMIT_MS = 10_000;

export function createQuit(parts: QuitParts): Quit {
  let state: 'running' | 'asking' | 'closing' | 'closed' = 'running';

  async function leaveInOrder(): Promise<void> {
    const jobs = parts.runningJobs();
    if (jobs > 0) {
      state = 'asking';
      if (!(await parts.ask(jobs))) {
        state = 'running';
        return;
      }
    }
    state = 'closing';
    parts.onLeaving();
    const outcome = await Promise.race([
      parts.closeAll().then(
        () => 'closed' as const,
        () => 'failed' as const,
      ),
      delay(parts.limitMs ?? LIMIT_MS, 'late' as const),
    ]);
    state = 'closed';
    parts.leave(outcome);
  }

  return {
    intercept(event) {
      if (state === 'closed') return;
      event.preventDefault();
      if (state === 'running') void leaveInOrder();
    },
  };
}
