/// <reference lib="dom" />
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { aCycloneDxBom } from '../support/a-bom.ts';
import { describeDesktop } from './desktop-spec.ts';
import { ask, call, readEvents, waitForEvent } from './page-calls.ts';
import type { StartedDesktop } from './start-desktop.ts';

interface Picked {
  readonly files: readonly { readonly token: string; readonly name: string }[];
}

describeDesktop('a second start', (spec) => {
  async function startAgain(first: StartedDesktop, file: string): Promise<number | null> {
    const switches = spec.host.kind === 'electron' ? ['--no-sandbox'] : [];
    const second = spawn(spec.host.executable, [...switches, spec.main, file], {
      env: { ...first.env },
      stdio: 'ignore',
    });
    const [code] = (await once(second, 'exit')) as [number | null];
    return code;
  }

  it('ends at once and hands its file to the first, whose page asks for it and gets a token', async () => {
    const first = await spec.start();
    const file = path.join(first.home, 'from-the-desk.cdx.json');
    writeFileSync(file, aCycloneDxBom());
    expect(await startAgain(first, file)).toBe(0);
    await waitForEvent(first.page, '"command":"import"');

    const { files } = await ask<Picked>(first.page, 'host.pickFiles');
    expect(files).toMatchObject([{ name: 'from-the-desk.cdx.json' }]);
    expect(JSON.stringify([await readEvents(first.page), files])).not.toContain(first.home);
    expect(await call(first.page, 'documents.check', { files: [files[0]!.token] })).toMatchObject({ ok: true });
    expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('with a register opens it in the first', async () => {
    const first = await spec.start();
    const register = path.join(first.home, 'Purchasing.sbomreg');
    await first.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, register);
    await ask(first.page, 'host.createRegister', { where: 'ask' });
    await ask(first.page, 'host.closeRegister');
    expect(await startAgain(first, register)).toBe(0);
    await expect
      .poll(() => ask(first.page, 'host.info'))
      .toMatchObject({ register: { state: 'open', name: 'Purchasing.sbomreg' } });
  });

  it('is not needed for a file on the first command line', async () => {
    const home = (await spec.start()).home;
    const file = path.join(home, 'at-the-start.cdx.json');
    writeFileSync(file, aCycloneDxBom());
    const other = await spec.start({ files: [file] });
    await waitForEvent(other.page, '"command":"import"');
    expect(await ask<Picked>(other.page, 'host.pickFiles')).toMatchObject({
      files: [{ name: 'at-the-start.cdx.json' }],
    });
  });
});
