// The frame of every desktop spec: finds a host, builds the app once per file, and ends whatever a test has started.

import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import {
  type DesktopHost,
  type StartOptions,
  type StartedDesktop,
  buildApp,
  findDesktopHost,
  startDesktop,
} from './start-desktop.ts';

export interface DesktopSpec {
  readonly host: DesktopHost;
  /** The built main. */
  readonly main: string;
  /** Starts the app; it is ended, and its home removed, after the test. */
  readonly start: (options?: Omit<StartOptions, 'main'>) => Promise<StartedDesktop>;
}

const host = await findDesktopHost();

/** Skipped, with the command that mends it printed, where no host can be started. */
export function describeDesktop(
  title: string,
  specs: (spec: DesktopSpec) => void,
  page: 'real' | 'minimal' | 'none' = 'minimal',
): void {
  // oxlint-disable-next-line vitest/valid-title -- each spec file gives its own
  describe.skipIf(host === undefined || page === 'none')(title, () => {
    const started: StartedDesktop[] = [];
    let built: Awaited<ReturnType<typeof buildApp>> | undefined;
    beforeAll(async () => {
      built = await buildApp(page === 'real' ? 'real' : 'minimal');
    });
    afterEach(async () => {
      for (const desktop of started.splice(0)) {
        await desktop.end();
        // Its Chromium and its engine end a moment later.
        rmSync(desktop.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
      }
    });
    afterAll(() => built?.remove());
    specs({
      host: host!,
      get main() {
        return built!.main;
      },
      async start(options = {}) {
        const desktop = await startDesktop(host!, { main: built!.main, ...options });
        started.push(desktop);
        return desktop;
      },
    });
  });
}
