// A page that may do nothing wrong: errors in its console, uncaught errors, breaches of the content security policy and
// requests to anybody but our own host are kept as its faults, of which a spec wants none.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Serving } from '#electron/serve/server.ts';

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Another tab of the same browser, let in as the person would be. */
  anotherTab(): Promise<Page>;
  /** What went wrong in any tab; must be nothing. */
  faults(): readonly string[];
  close(): Promise<void>;
}

export interface VisitOptions {
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly width?: number;
  readonly height?: number;
}

const BREACH = 'content security policy breached: ';

export async function visit(browser: Browser, serving: Serving, options: VisitOptions = {}): Promise<Visit> {
  const { theme = 'light', width = 1280, height = 800 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  const wrong: string[] = [];
  const own = `http://127.0.0.1:${serving.port}/`;
  await context.route(
    (address) => !address.href.startsWith(own),
    async (route) => {
      wrong.push(`request to ${route.request().url()}`);
      await route.abort();
    },
  );
  await context.addInitScript((breach) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`${breach}${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  }, BREACH);
  context.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => wrong.push(`uncaught: ${error.error().stack ?? error.error().message}`));

  async function anotherTab(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(serving.newAddress());
    await page.waitForURL((address) => address.pathname === '/');
    await page.getByRole('main').first().waitFor();
    return page;
  }

  const page = await anotherTab();
  return {
    context,
    page,
    anotherTab,
    faults: () => wrong,
    close: () => context.close(),
  };
}

/** Goes to a screen as a link would, and waits until it stands and nothing of it is still awaited. */
export async function openScreen(page: Page, address: string): Promise<void> {
  await page.evaluate(async (hash) => {
    const [former, next] = [location.hash.slice(1) || '/', hash].map((text) => text.split('?')[0]);
    // The former screen stands until the new one is loaded; its heading is marked, so that nobody takes it for the new.
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading !== null && former !== next) heading.dataset['former'] = '';
    location.hash = hash;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, address);
  await page.locator('main h1:not([data-former])').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"], main .skel') === null);
}
