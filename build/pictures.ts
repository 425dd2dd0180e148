// Takes the pictures of README and docs from the running program: browser mode over the sample register, on the date of
// its story, in a Chromium. Run again after a change of the screens: npm run pictures.

import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { createEngine } from '../electron/engine/engine.ts';
import { buildSample, sampleDocuments } from '../electron/sample/build-sample.ts';
import { sample } from '../electron/sample/sample.ts';
import { type Serving, startServing } from '../electron/serve/server.ts';
import { chromiumRemedy, findChromium } from '../test/support/find-chromium.ts';
import { bundleRenderer } from './bundle-renderer.ts';

interface Picture {
  readonly name: string;
  readonly address: string;
  readonly theme: 'light' | 'dark';
}

const out = path.resolve(import.meta.dirname, '../docs/pictures');

async function planPictures(register: string): Promise<readonly Picture[]> {
  const engine = createEngine({ register, actor: sample.createdBy, asOf: sample.asOf });
  try {
    const { rows } = await engine.call('documents.list', { limit: 1 });
    const document = `/documents/${rows[0]?.id ?? ''}`;
    return [
      { name: 'overview', address: '/', theme: 'light' },
      { name: 'overview-dark', address: '/', theme: 'dark' },
      { name: 'document', address: document, theme: 'light' },
      { name: 'components', address: '/components', theme: 'light' },
      { name: 'risks', address: '/risks', theme: 'light' },
      { name: 'compliance', address: '/compliance', theme: 'light' },
    ];
  } finally {
    await engine.close();
  }
}

async function take(browser: Browser, serving: Serving, { name, address, theme }: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  await page.goto(serving.newAddress());
  await page.waitForURL(({ pathname }) => pathname === '/');
  // Loaded anew at the screen's address, so that nothing of another screen is in the picture.
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
  await page.reload();
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await page.locator('main [aria-busy="true"], main .skel').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const file = path.join(out, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  console.log(`docs/pictures/${name}.png ${Math.round(statSync(file).size / 1_000)} kB`);
  await context.close();
}

const found = await findChromium();
if (found === undefined) throw new Error(`Pictures need a Chromium. ${chromiumRemedy}`);
const folder = mkdtempSync(path.join(tmpdir(), 'sbom-register-pictures-'));
try {
  const pages = path.join(folder, 'renderer');
  await bundleRenderer(pages);
  const register = path.join(folder, 'sample.sbomreg');
  await buildSample({ register, documents: sampleDocuments });
  const serving = await startServing({ port: 0, register, actor: sample.createdBy, asOf: sample.asOf, pages });
  const browser = await chromium.launch({
    executablePath: found.executable,
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
  });
  try {
    mkdirSync(out, { recursive: true });
    for (const picture of await planPictures(register)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await take(browser, serving, picture);
    }
  } finally {
    await browser.close();
    await serving.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
