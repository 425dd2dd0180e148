// Every screen opens over the sample register in each theme without an error, and axe finds nothing wrong in it.

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createEngine } from '#electron/engine/engine.ts';
import type { Host } from './support/a-register.ts';
import { openScreen, visit, type VisitOptions } from './support/watched-page.ts';

interface Parts {
  readonly browser: () => Browser;
  readonly sample: () => Host;
  readonly empty: () => Host;
  readonly none: () => Host;
  readonly long: boolean;
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

export function describeScreens(parts: Parts): void {
  const looks: VisitOptions[] = [
    { theme: 'light', width: 1280 },
    { theme: 'dark', width: 1280 },
  ];
  if (parts.long) looks.push({ theme: 'contrast', width: 1280 }, { theme: 'light', width: 1024, height: 640 });
  describe.each(looks)('every screen, theme $theme, width $width', (look) => {
    it('opens without an error and axe finds nothing', async () => {
      const seen = await visit(parts.browser(), parts.sample().serving, look);
      const found: string[] = [];
      for (const address of await findAddresses(parts.sample())) {
        // oxlint-disable-next-line no-await-in-loop -- one screen after the other in one tab
        await openScreen(seen.page, address);
        // oxlint-disable-next-line no-await-in-loop
        found.push(...(await runAxe(seen.page, address)));
      }
      await seen.close();
      expect(found).toEqual([]);
      expect(seen.faults()).toEqual([]);
    });

    it('the first run and an empty register do too', async () => {
      const first = await visit(parts.browser(), parts.none().serving, look);
      const found = [...(await runAxe(first.page, 'first run'))];
      await first.close();
      const empty = await visit(parts.browser(), parts.empty().serving, look);
      for (const address of ['/', '/intake', '/documents', '/components', '/risks', '/compliance', '/reports']) {
        // oxlint-disable-next-line no-await-in-loop
        await openScreen(empty.page, address);
        // oxlint-disable-next-line no-await-in-loop
        found.push(...(await runAxe(empty.page, `empty ${address}`)));
      }
      await empty.close();
      expect(found).toEqual([]);
      expect(first.faults()).toEqual([]);
      expect(empty.faults()).toEqual([]);
    });
  });
}

/** Cells of the score strip: WCAG 2.5.8 lets them be small, because the rows of the scorecard tab do the same. */
const scoreCell = /^<button [^>]*class="cell /;

/** One line for each violation and element. */
async function runAxe(page: Page, where: string): Promise<readonly string[]> {
  // Frames hold previews of reports, which run no script; the reports' own tests look at them.
  const { violations } = await new AxeBuilder({ page }).withTags(rules).exclude('iframe').setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => id !== 'target-size' || !scoreCell.test(html))
      .map(({ target, html, failureSummary = '' }) =>
        [where, id, target.join(' '), html.slice(0, 160), failureSummary.replaceAll(/\s+/g, ' ').slice(0, 240)].join(
          ' | ',
        ),
      ),
  );
}

/** Every screen of renderer/screens.ts, those with an id for something of the sample. */
async function findAddresses({ register }: Host): Promise<readonly string[]> {
  const engine = createEngine({ register, actor: 'Ada Reviewer' });
  try {
    const first = async (
      method: 'documents.list' | 'vendors.list' | 'products.list' | 'releases.list' | 'risks.list',
    ) => (await engine.call(method, { limit: 1 })).rows[0]?.id ?? '';
    const document = `/documents/${await first('documents.list')}`;
    const { frameworks } = await engine.call('compliance.frameworks', {});
    const framework = frameworks[0]?.id ?? '';
    const { assessment } = await engine.call('compliance.assess', { framework });
    const control = assessment.controls[0]?.id ?? '';
    return [
      '/',
      '/intake',
      '/documents',
      ...['', '?tab=receipt', '?tab=scorecard', '?tab=components', '?tab=history'].map((tab) => document + tab),
      '/vendors',
      `/vendors/${await first('vendors.list')}`,
      `/products/${await first('products.list')}`,
      `/releases/${await first('releases.list')}`,
      '/components',
      '/risks',
      `/risks/${await first('risks.list')}`,
      '/compliance',
      `/compliance/${framework}`,
      `/compliance/${framework}/${control}`,
      '/reports',
      '/activity',
      '/settings',
    ];
  } finally {
    await engine.close();
  }
}
