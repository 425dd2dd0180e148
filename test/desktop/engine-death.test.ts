/// <reference lib="dom" />
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Answer } from '#shared/contract/bridge.ts';
import { aCycloneDxBom } from '../support/a-bom.ts';
import { describeDesktop } from './desktop-spec.ts';
import { ask, call, dropFile, readEvents, waitForEvent } from './page-calls.ts';

const names = { vendor: 'Halden', product: 'Pump Controller', release: '1.0.0' };

/** The process id of the engine, as the app itself knows it. */
async function findEngine(app: ElectronApplication): Promise<number> {
  const pids = await app.evaluate(({ app: running }) =>
    running
      .getAppMetrics()
      .flatMap(({ type, name, pid }) => (type === 'Utility' && name?.includes('engine') === true ? [pid] : [])),
  );
  expect(pids).toHaveLength(1);
  return pids[0]!;
}

async function killEngine(app: ElectronApplication): Promise<void> {
  const pid = await findEngine(app);
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(() => app.evaluate(({ app: running }, old) => running.getAppMetrics().some((each) => each.pid === old), pid))
    .toBe(false);
}

function startImport(page: Page, token: string): Promise<Answer> {
  return call(page, 'submissions.import', { files: [token], ...names }, 'the-import');
}

describeDesktop('when the engine dies', ({ start }) => {
  it('in the middle of an import, the import fails with data, the engine is back, and nothing is half there', async () => {
    const { app, page, home, log } = await start();
    const file = path.join(home, 'large.cdx.json');
    writeFileSync(file, aCycloneDxBom({ components: 40_000 }));
    await ask(page, 'host.createRegister', { where: 'default' });
    const first = await dropFile(page, file);
    const answer = startImport(page, first.token);
    await waitForEvent(page, '"stage":"components"');
    await killEngine(app);

    expect(await answer).toMatchObject({
      ok: false,
      error: { code: 'defect', remedy: expect.stringContaining('running again') },
    });
    await waitForEvent(page, '"restarted"');
    expect(log()).toContain('engine restarted');
    expect(await ask(page, 'register.info')).toMatchObject({
      vendors: 0,
      releases: 0,
      documents: 0,
      components: 0,
      risks: 0,
    });
    expect(await ask(page, 'submissions.list')).toMatchObject({ total: 0 });

    const second = await dropFile(page, file);
    expect(await startImport(page, second.token)).toMatchObject({ ok: true });
    expect(await ask(page, 'register.info')).toMatchObject({ documents: 1, components: 40_001 });
  });

  it('four times in five minutes, the window says so and offers to start again, and that works', async () => {
    const { app, page, log } = await start();
    await ask(page, 'host.createRegister', { where: 'default' });
    for (let death = 1; death <= 3; death++) {
      await killEngine(app);
      await expect.poll(() => call(page, 'register.info', {})).toMatchObject({ ok: true });
    }
    expect((await readEvents(page)).filter(({ event }) => event === 'engine')).toHaveLength(3);
    await killEngine(app);
    await page.getByRole('heading', { name: 'SBOM Register stopped unexpectedly' }).waitFor();
    expect(log()).toContain('engine down');

    await page.getByRole('link', { name: 'Start again' }).click();
    await page.getByRole('heading', { name: 'Minimal page' }).waitFor();
    await expect.poll(() => call(page, 'register.info', {})).toMatchObject({ ok: true });
  });

  it('or the page does, the other half stays and the page can be loaded again', async () => {
    const { app, page } = await start();
    await ask(page, 'host.createRegister', { where: 'default' });
    const window = await app.browserWindow(page);
    await window.evaluate((shown) => {
      shown.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    });
    await page.getByRole('link', { name: 'Start again' }).click();
    await page.getByRole('heading', { name: 'Minimal page' }).waitFor();
    expect(await ask(page, 'host.info')).toMatchObject({ register: { state: 'open' } });
  });
});
