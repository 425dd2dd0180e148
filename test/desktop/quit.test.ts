/// <reference lib="dom" />
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { aCycloneDxBom } from '../support/a-bom.ts';
import { describeDesktop } from './desktop-spec.ts';
import { ask, call, dropFile, waitForEvent } from './page-calls.ts';
import type { StartedDesktop } from './start-desktop.ts';

/** Answers the question of the quitting app in the person's place, and counts how often it came. */
function answerQuestion(desktop: StartedDesktop, response: 0 | 1): Promise<void> {
  return desktop.app.evaluate(({ dialog, app }, button) => {
    dialog.showMessageBox = () => {
      Object.assign(app, { asked: ((app as { asked?: number }).asked ?? 0) + 1 });
      return Promise.resolve({ response: button, checkboxChecked: false });
    };
  }, response);
}

/** Starts an import and comes back when it is in the middle. */
async function startImport(desktop: StartedDesktop): Promise<void> {
  const file = path.join(desktop.home, 'large.cdx.json');
  writeFileSync(file, aCycloneDxBom({ components: 40_000 }));
  await ask(desktop.page, 'host.createRegister', { where: 'default' });
  const { token } = await dropFile(desktop.page, file);
  const request = { files: [token], vendor: 'Halden', product: 'Pump Controller', release: '1.0.0' };
  // The page may be gone before the answer comes.
  call(desktop.page, 'submissions.import', request).catch(() => undefined);
  await waitForEvent(desktop.page, '"stage":"components"');
}

describeDesktop('quitting', ({ start }) => {
  it('while a job runs asks first, and "keep working" keeps everything', async () => {
    const desktop = await start();
    await answerQuestion(desktop, 1);
    await startImport(desktop);
    await desktop.app.evaluate(({ app }) => app.quit());
    await expect.poll(() => desktop.app.evaluate(({ app }) => (app as { asked?: number }).asked)).toBe(1);
    await expect.poll(() => ask(desktop.page, 'register.info'), { timeout: 30_000 }).toMatchObject({ documents: 1 });
  });

  it('and "cancel it and quit" ends in order: the next start finds nothing of the import', async () => {
    const desktop = await start();
    await answerQuestion(desktop, 0);
    await startImport(desktop);
    const gone = once(desktop.app.process(), 'exit');
    await desktop.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
    expect(await gone).toEqual([0, null]);
    expect(desktop.log()).toContain('quit outcome="closed"');
    // Closed in order: SQLite has taken its log away.
    expect(existsSync(path.join(desktop.home, 'data', 'sbom-register', 'register.sbomreg-wal'))).toBe(false);

    const next = await start({ home: desktop.home });
    expect(await ask(next.page, 'register.info')).toMatchObject({ vendors: 0, documents: 0, components: 0 });
  });

  it('happens when the last window is closed, not before', async () => {
    const desktop = await start();
    await desktop.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('window.new')?.click());
    await expect.poll(() => desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2);
    await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
    const gone = once(desktop.app.process(), 'exit');
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close()).catch(() => undefined);
    expect(await gone).toEqual([0, null]);
  });
});
