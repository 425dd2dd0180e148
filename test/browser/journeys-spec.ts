// What a reviewer does, from the first run to the saved report, on real files and with the real engine.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createEngine } from '#electron/engine/engine.ts';
import { decisionWords } from '../../renderer/features/documents/decision-strings.ts';
import { firstRunWords } from '../../renderer/features/first-run/strings.ts';
import { intakeWords, queueWords } from '../../renderer/features/intake/strings.ts';
import { reportWords } from '../../renderer/features/reports/strings.ts';
import type { Content, Host } from './support/a-register.ts';
import { openScreen, visit } from './support/watched-page.ts';

interface Parts {
  readonly browser: () => Browser;
  readonly serve: (content: Content) => Promise<Host>;
}

/** Markup, a change of writing direction and control characters, as a hostile vendor might write them. */
const hostile = '<img src=x onerror=alert(1)>\u202Egnp.exe\u0007';

function makeBom(names: readonly string[]): string {
  return JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: 'Pump', version: '1.0', 'bom-ref': 'pump' } },
    components: names.map((name, at) => ({ type: 'library', name, version: '1.0', 'bom-ref': `c${at}` })),
  });
}

function writeFile({ folder }: Host, name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Chooses the file through the real file input, names the release, and imports with the keyboard. */
async function importFile(page: Page, file: string): Promise<void> {
  await openScreen(page, '/intake');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: intakeWords.choose }).first().press('Enter');
  await (await choosing).setFiles(file);
  await page.getByText(path.basename(file)).first().waitFor();
  for (const [label, text] of [
    [intakeWords.vendor, 'Acme'],
    [intakeWords.product, 'Pump'],
    [intakeWords.release, '1.0'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- as a person types
    await page.getByRole('form').getByLabel(label, { exact: true }).fill(text);
  }
  await page.keyboard.press('Control+Enter');
}

export function describeJourneys({ browser, serve }: Parts): void {
  describe('a reviewer', () => {
    it('creates a register, imports a file, decides with a reason, and saves a report', async () => {
      const host = await serve('none');
      const seen = await visit(browser(), host.serving);
      const { page } = seen;
      await page.getByRole('button', { name: firstRunWords.create }).press('Enter');
      await page.getByRole('navigation').first().waitFor();
      await importFile(page, writeFile(host, 'pump.cdx.json', makeBom(['alpha', 'beta', 'gamma'])));
      await page.getByText('Reconciles').first().waitFor();
      await page.keyboard.press('1');
      await page.getByLabel(decisionWords.reason).fill('Complete enough for this pump.');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('status').filter({ hasText: 'Complete enough for this pump.' }).waitFor();

      await openScreen(page, '/reports?kind=risk-register');
      await page.getByRole('radio', { name: /Risk register/ }).check();
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: reportWords.save }).press('Enter');
      const saved = await (await downloading).path();
      expect(readFileSync(saved, 'utf8')).toMatch(/^<!doctype html>/i);
      expect(seen.faults()).toEqual([]);
      await seen.close();
    });

    it('reads hostile names as text, with their control characters visible', async () => {
      const host = await serve('empty');
      const seen = await visit(browser(), host.serving);
      await importFile(seen.page, writeFile(host, 'hostile.cdx.json', makeBom([hostile])));
      await seen.page.getByText('Reconciles').first().waitFor();
      for (const address of ['/components', '/documents', '/activity', '/']) {
        // oxlint-disable-next-line no-await-in-loop -- one screen after the other
        await openScreen(seen.page, address);
        if (address === '/components')
          // oxlint-disable-next-line no-await-in-loop
          await seen.page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
        // oxlint-disable-next-line no-await-in-loop
        expect(await seen.page.locator('img[src="x"]').count()).toBe(0);
        // oxlint-disable-next-line no-await-in-loop
        const text = await seen.page.locator('body').innerText();
        expect(['\u202E', '\u0007'].filter((sign) => text.includes(sign))).toEqual([]);
      }
      expect(seen.faults()).toEqual([]);
      await seen.close();
    });

    it('is told why a bad file is refused and what to do', async () => {
      const host = await serve('empty');
      const seen = await visit(browser(), host.serving);
      await importFile(seen.page, writeFile(host, 'bad.json', '{"bomFormat":"CycloneDX","specVersion":'));
      await seen.page.getByText(`${queueWords.ask}:`).first().waitFor();
      await seen.page.getByText(queueWords.kept).first().waitFor();
      expect(seen.faults()).toEqual([]);
      await seen.close();
    });

    it('sees in one tab what is decided in another', async () => {
      const host = await serve('empty');
      const seen = await visit(browser(), host.serving);
      await importFile(seen.page, writeFile(host, 'pump.cdx.json', makeBom(['alpha', 'beta'])));
      await seen.page.getByText('Reconciles').first().waitFor();
      const other = await seen.anotherTab();
      await openScreen(other, new URL(seen.page.url()).hash.slice(1));
      await other.getByText(decisionWords.undecided).first().waitFor();
      await seen.page.bringToFront();
      await seen.page.keyboard.press('4');
      await seen.page.getByLabel(decisionWords.reason).fill('Names no suppliers.');
      await seen.page.keyboard.press('Control+Enter');
      await other.getByRole('status').filter({ hasText: 'Names no suppliers.' }).waitFor();
      expect(seen.faults()).toEqual([]);
      await seen.close();
    });

    it('cancels an import in progress, and nothing was changed', async () => {
      const host = await serve('empty');
      const seen = await visit(browser(), host.serving);
      const names = Array.from({ length: 60_000 }, (_, at) => `library-${at}`);
      await importFile(seen.page, writeFile(host, 'large.cdx.json', makeBom(names)));
      await seen.page
        .getByRole('button', { name: /^Cancel/ })
        .first()
        .press('Enter');
      await seen.page.getByText(queueWords.cancelled).first().waitFor();
      const engine = createEngine({ register: host.register, actor: 'Ada Reviewer' });
      expect((await engine.call('documents.list', { limit: 1 })).total).toBe(0);
      expect((await engine.call('vendors.list', { limit: 1 })).total).toBe(0);
      await engine.close();
      expect(seen.faults()).toEqual([]);
      await seen.close();
    });
  });
}
