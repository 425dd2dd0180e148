/// <reference lib="dom" />
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { ElectronApplication } from 'playwright-core';
import type { Answer } from '#shared/contract/bridge.ts';
import { aCycloneDxBom } from '../support/a-bom.ts';
import { describeDesktop } from './desktop-spec.ts';
import { ask, call, dropFile } from './page-calls.ts';

interface MadeUpFrame {
  readonly url: string;
  readonly origin: string;
  readonly inner?: boolean;
}

/** Calls main's handler as Electron would, for a frame of our choice and, unless said otherwise, our own window. */
function callFrom(
  app: ElectronApplication,
  frame: MadeUpFrame | null,
  contents: 'ours' | 'foreign' = 'ours',
): Promise<Answer> {
  return app.evaluate(
    async ({ ipcMain, BrowserWindow }, made) => {
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, (...values: unknown[]) => unknown>;
      const sender = made.contents === 'ours' ? BrowserWindow.getAllWindows()[0]!.webContents : { id: 999_999 };
      const senderFrame = made.frame === null ? null : { ...made.frame, parent: made.frame.inner === true ? {} : null };
      return (await handlers.get('bridge:invoke')!({ sender, senderFrame }, 'made-up', 'host.info', {})) as Answer;
    },
    { frame, contents },
  );
}

const own: MadeUpFrame = { url: 'app://bundle/index.html', origin: 'app://bundle' };

describeDesktop('the gate', ({ start }) => {
  it('refuses every sender but the main frame of our own window on our own origin', async () => {
    const { app, log } = await start();
    const refused = { ok: false, error: { code: 'call/invalid', place: 'sender' } };
    expect(await callFrom(app, own)).toMatchObject({ ok: true });
    expect(await callFrom(app, null)).toMatchObject(refused);
    expect(await callFrom(app, { ...own, inner: true })).toMatchObject(refused);
    expect(await callFrom(app, own, 'foreign')).toMatchObject(refused);
    expect(await callFrom(app, { url: 'https://bundle/index.html', origin: 'https://bundle' })).toMatchObject(refused);
    expect(await callFrom(app, { url: 'app://bundle.evil/', origin: 'app://bundle.evil' })).toMatchObject(refused);
    expect(await callFrom(app, { url: 'file:///etc/passwd', origin: 'file://' })).toMatchObject(refused);
    expect(await callFrom(app, { url: 'https://evil.example/', origin: 'app://bundle' })).toMatchObject(refused);
    expect(log().match(/refused a call for its sender/g)).toHaveLength(7);
  });

  it('refuses unknown methods, inherited names, and requests that do not fit', async () => {
    const { page } = await start();
    const invalid = { ok: false, error: { code: 'call/invalid' } };
    for (const method of ['nothing.there', '__proto__', 'constructor', 'toString', '', 'register.create']) {
      expect({ method, answer: await call(page, method, {}) }).toMatchObject({ method, answer: invalid });
    }
    expect(await call(page, 'components.list', { limit: 100_000 })).toMatchObject(invalid);
    expect(await call(page, 'host.createRegister', { where: '/tmp/elsewhere' })).toMatchObject(invalid);
    expect(await call(page, 'host.info', null)).toMatchObject(invalid);
    expect(await call(page, 'host.info', {}, 'a name\nwith a line')).toMatchObject(invalid);
  });

  it('has no other channel for pages than those of the preload', async () => {
    const { app } = await start();
    const names = await app.evaluate(({ ipcMain }) => ({
      handled: [...(Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>).keys()].toSorted(),
      heard: ipcMain
        .eventNames()
        .filter((name) => !String(name).startsWith('-'))
        .map(String)
        .toSorted(),
    }));
    expect(names).toEqual({
      handled: ['bridge:frame', 'bridge:invoke', 'bridge:token'],
      heard: ['bridge:cancel', 'bridge:listen'],
    });
  });

  it('takes tokens once, and neither paths nor made-up tokens', async () => {
    const { page, home } = await start();
    const file = path.join(home, 'once.cdx.json');
    writeFileSync(file, aCycloneDxBom());
    const { token } = await dropFile(page, file);
    const refused = { ok: false, error: { code: 'call/invalid' } };
    const last = token.endsWith('0') ? '1' : '0';
    expect(await call(page, 'documents.check', { files: [file] })).toMatchObject(refused);
    expect(await call(page, 'documents.check', { files: ['/etc/passwd'] })).toMatchObject(refused);
    expect(await call(page, 'documents.check', { files: [`${token.slice(0, -1)}${last}`] })).toMatchObject(refused);
    expect(await call(page, 'documents.check', { files: [token, token] })).toMatchObject(refused);
    expect(await call(page, 'host.finishSave', { token })).toMatchObject(refused);
    await ask(page, 'host.createRegister', { where: 'default' });
    // A token for reading is none for writing.
    expect(await call(page, 'register.backup', { target: token })).toMatchObject(refused);
    expect(await call(page, 'documents.check', { files: [token] })).toMatchObject({ ok: true });
    expect(await call(page, 'documents.check', { files: [token] })).toMatchObject(refused);
  });

  it('gives tokens that are forgotten with the program', async () => {
    const first = await start();
    const file = path.join(first.home, 'later.cdx.json');
    writeFileSync(file, aCycloneDxBom());
    const { token } = await dropFile(first.page, file);
    await first.close();
    const second = await start({ home: first.home });
    expect(await call(second.page, 'documents.check', { files: [token] })).toMatchObject({ ok: false });
  });
});
