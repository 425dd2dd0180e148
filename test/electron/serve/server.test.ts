// Browser mode as a host: calls, uploads, downloads, events and tabs over real HTTP with the real engine.

import { existsSync, readdirSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { HostEvent } from '#shared/contract/bridge.ts';
import { createEngine } from '#electron/engine/engine.ts';
import { aCycloneDxBom } from '../../support/a-bom.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';
import { fromOurPage, startTestServer, valueOf } from './a-server.ts';

const pump = { vendor: 'Acme', product: 'Pump', release: '1.0' } as const;

// Windows keeps no such bits; there the user's own temporary folder is the border.
const modeOf = (file: string) => (process.platform === 'win32' ? 0 : statSync(file).mode & 0o077);

/** Takes some seconds to import. */
function aLargeBom(): Buffer {
  const bom = JSON.parse(Buffer.from(aCycloneDxBom()).toString()) as { components: unknown[] };
  bom.components = Array.from({ length: 60_000 }, (_, n) => ({
    type: 'library',
    name: `part-${n}`,
    version: '1.0.0',
    purl: `pkg:npm/part-${n}@1.0.0`,
    description: 'x'.repeat(200),
  }));
  return Buffer.from(JSON.stringify(bom));
}

describe('browser mode', () => {
  it('opens the register it was given and says so', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    expect(valueOf(await tab.call('host.info', {}))).toMatchObject({
      host: 'browser',
      actor: 'Ada Reviewer',
      defaultRegister: true,
      register: { state: 'open', name: 'test.sbomreg', sample: false },
    });
  });

  it('begins with the choice to create one when there is none, and creates it', async () => {
    const server = await startTestServer({ withRegister: false });
    const tab = await server.open();
    const stream = await tab.listen();
    expect(valueOf(await tab.call('host.info', {}))).toMatchObject({
      defaultRegister: false,
      register: { state: 'none' },
    });
    expect(await tab.call('vendors.list', {})).toMatchObject({ ok: false, error: { code: 'register/missing' } });
    expect(valueOf(await tab.call('host.createRegister', { where: 'default' }))).toMatchObject({
      register: { state: 'open', name: 'test.sbomreg' },
    });
    expect(valueOf(await tab.call('vendors.list', {}))).toMatchObject({ total: 0 });
    await vi.waitFor(() => expect(stream.events).toContainEqual({ event: 'register' }));
    expect(await tab.call('host.createRegister', { where: 'default' })).toMatchObject({
      ok: false,
      error: { code: 'register/exists' },
    });
  });

  it('imports an uploaded file under its own name, and downloads the original once', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    const bytes = aCycloneDxBom();
    const file = await tab.upload('pump größe.cdx.json', bytes);
    expect(file).toMatchObject({ name: 'pump größe.cdx.json', bytes: bytes.byteLength });
    const imported = valueOf(await tab.call('submissions.import', { files: [file.token], ...pump }));
    const [document] = imported['documents'] as readonly { id: string; path: string }[];
    expect(document?.path).toBe('pump größe.cdx.json');
    const { token } = valueOf(await tab.call('host.pickSaveTarget', { suggestedName: '../../etc/pump größe.json' }));
    const saved = valueOf(await tab.call('documents.saveOriginal', { id: document?.id, target: token }));
    expect(saved['path']).toBe('pump größe.json');
    const finished = valueOf(await tab.call('host.finishSave', { token }));
    expect(finished['name']).toBe('pump größe.json');
    const address = `/${String(finished['download'])}`;
    const download = await tab.get(address);
    expect(download.body.equals(Buffer.from(bytes))).toBe(true);
    expect(download.headers['content-disposition']).toBe(
      `attachment; filename="pump gr__e.json"; filename*=UTF-8''pump%20gr%C3%B6%C3%9Fe.json`,
    );
    expect(download.headers['content-type']).toBe('application/octet-stream');
    expect((await tab.get(address)).status).toBe(404);
  });

  it('refuses a raw path, a used token and a made-up token, and never reads such a file', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    const { token } = await tab.upload('bom.json', aCycloneDxBom());
    valueOf(await tab.call('documents.check', { files: [token] }));
    for (const file of [token, `file:${'0'.repeat(32)}`, '/etc/passwd', server.register, '']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await tab.call('documents.check', { files: [file] });
      expect(answer).toMatchObject({ ok: false, error: { code: 'call/invalid' } });
    }
    const target = path.join(server.folder, 'stolen.sbomreg');
    expect(await tab.call('register.backup', { target })).toMatchObject({ ok: false, error: { code: 'call/invalid' } });
    expect(existsSync(target)).toBe(false);
  });

  it('refuses a file over the limit and keeps nothing of it', async () => {
    const server = await startTestServer({ limits: { mostBytes: 1_000, mostBytesTogether: 1_500 } });
    const tab = await server.open();
    const upload = (bytes: number, more: Readonly<Record<string, string>> = {}) =>
      server.send('/api/upload?name=a.json', {
        method: 'POST',
        headers: tab.headers({ 'content-type': 'application/octet-stream', ...more }),
        body: Buffer.alloc(bytes),
      });
    expect((await upload(1_001)).status).toBe(413);
    expect((await upload(1_001, { 'transfer-encoding': 'chunked' })).status).toBe(413);
    expect((await upload(1_000)).status).toBe(200);
    expect((await upload(600)).status).toBe(413);
    const [folder = ''] = readdirSync(path.join(server.folder, 'temporary'));
    expect(readdirSync(path.join(server.folder, 'temporary', folder))).toHaveLength(1);
  });

  it('keeps uploads where only this user can read them, until they have been used', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    const { token } = await tab.upload('bom.json', aCycloneDxBom());
    const [name = ''] = readdirSync(path.join(server.folder, 'temporary'));
    const folder = path.join(server.folder, 'temporary', name);
    const [own = ''] = readdirSync(folder);
    expect([modeOf(folder), modeOf(path.join(folder, own, 'bom.json'))]).toEqual([0, 0]);
    await tab.call('documents.check', { files: [token] });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells every tab what changed, also when another process has written', async () => {
    const server = await startTestServer();
    const one = await server.open();
    const two = await server.open(one.cookie);
    const streams = [await one.listen(), await two.listen()];
    valueOf(await one.call('vendors.add', { name: 'Acme' }));
    const other = createEngine({ register: server.register, actor: 'Bo Elsewhere' });
    await vi.waitFor(() => {
      for (const { events } of streams) expect(events.some((event) => event.event === 'changed')).toBe(true);
    });
    const counts = streams.map(({ events }) => events.length);
    await other.call('products.add', { vendor: 'Acme', name: 'Pump' });
    await other.close();
    await vi.waitFor(
      () => {
        for (const [at, { events }] of streams.entries()) {
          const later = events.slice(counts[at]) as readonly Extract<HostEvent, { event: 'changed' }>[];
          expect(later.flatMap((event) => event.topics)).toContain('products');
        }
      },
      { timeout: 5_000 },
    );
  });

  it('sends progress to the tab that asked, and lets only that tab cancel', async () => {
    const server = await startTestServer();
    const one = await server.open();
    const two = await server.open(one.cookie);
    const [mine, theirs] = [await one.listen(), await two.listen()];
    const { token } = await one.upload('large.json', aLargeBom());
    const running = one.call('submissions.import', { files: [token], ...pump }, 'import-1');
    await vi.waitFor(() => expect(mine.events.some((event) => event.event === 'progress')).toBe(true), {
      timeout: 20_000,
      interval: 5,
    });
    expect(mine.events.find((event) => event.event === 'progress')).toMatchObject({ call: 'import-1' });
    await two.post('/api/cancel', { call: 'import-1' });
    expect(await one.call('host.info', {}, 'import-1')).toMatchObject({ ok: false, error: { code: 'call/invalid' } });
    await one.post('/api/cancel', { call: 'import-1' });
    expect(await running).toMatchObject({ ok: false, error: { code: 'job/cancelled' } });
    expect(theirs.events.filter((event) => event.event === 'progress')).toEqual([]);
    expect(valueOf(await one.call('documents.list', {}))).toMatchObject({ total: 0 });
  });

  it('records the person whom a tab has named, and tells the other tabs', async () => {
    const server = await startTestServer();
    const one = await server.open();
    const two = await server.open(one.cookie);
    const stream = await two.listen();
    expect(valueOf(await one.call('host.setActor', { actor: 'Grace Approver' }))).toEqual({ actor: 'Grace Approver' });
    await vi.waitFor(() => expect(stream.events).toContainEqual({ event: 'register' }));
    valueOf(await two.call('vendors.add', { name: 'Acme' }));
    const overview = valueOf(await two.call('overview.read', {}));
    expect((overview['recent'] as readonly { actor: string }[])[0]?.actor).toBe('Grace Approver');
  });

  it('lets a page open another tab of the same browser', async () => {
    const server = await startTestServer();
    const one = await server.open();
    const { start } = (await one.post('/api/new-tab', {})).json();
    const reply = await server.send('/api/start', {
      method: 'POST',
      headers: { ...fromOurPage, 'content-type': 'application/json', cookie: one.cookie },
      body: JSON.stringify({ token: start }),
    });
    expect(reply.status).toBe(200);
    // The cookie stays, or the first tab would be locked out.
    expect(reply.headers['set-cookie']).toBeUndefined();
    expect((await one.call('host.info', {})).ok).toBe(true);
  });

  it('shows a report in a frame with a policy of its own, and nowhere else', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    const { text } = valueOf(await tab.call('reports.preview', { kind: 'risk-register', format: 'html' }));
    const kept = await server.send('/api/preview', {
      method: 'POST',
      headers: tab.headers({ 'content-type': 'text/html' }),
      body: String(text),
    });
    const address = `/${String(kept.json()['address'])}`;
    expect((await tab.get(address)).status).toBe(404);
    const framed = await server.send(address, {
      headers: { ...fromOurPage, 'sec-fetch-dest': 'iframe', cookie: tab.cookie },
    });
    expect(framed.body.toString()).toBe(text);
    expect(framed.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'self'; sandbox$/);
    expect(framed.headers['x-frame-options']).toBe('SAMEORIGIN');
  });

  it('answers what the pages must not do with data, never by breaking', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    const bad = [
      ['register.create', {}],
      ['no.such', {}],
      ['__proto__', {}],
      ['constructor', {}],
      ['vendors.add', { name: '' }],
      ['host.openRegister', { where: '/etc/passwd' }],
      ['host.setActor', { actor: 'a\nb' }],
      ['host.finishSave', { token: `file:${'1'.repeat(32)}` }],
    ] as const;
    for (const [method, request] of bad) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await tab.call(method, request)).toMatchObject({ ok: false, error: { code: 'call/invalid' } });
    }
    expect(await tab.call('host.openRegister', { where: 'ask' })).toMatchObject({
      ok: false,
      error: { code: 'call/not-in-release' },
    });
    expect(valueOf(await tab.call('host.pickFiles', {}))).toEqual({ files: 'unsupported' });
  });

  it('stops cleanly: jobs and streams end, the port is free, temporary files are gone', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    const stream = await tab.listen();
    await tab.upload('bom.json', aCycloneDxBom());
    const { port } = server.serving;
    await server.serving.stop();
    await stream.ended;
    expect(readdirSync(path.join(server.folder, 'temporary'))).toEqual([]);
    await expect(tab.call('host.info', {})).rejects.toThrow(/ECONNREFUSED/);
    const again = await startTestServer({ port });
    expect(again.serving.port).toBe(port);
    // SQLite leaves no files of a running process behind.
    expect(existsSync(`${server.register}-wal`)).toBe(false);
  });

  it('finishes an import whose tab has gone, and gives up what only the tab wanted', async () => {
    const server = await startTestServer();
    const [gone, other] = [await server.open(), await server.open()];
    const { token } = await gone.upload('bom.json', aCycloneDxBom());
    const large = await gone.upload('large.json', aLargeBom());
    const stream = await gone.listen();
    const leave = (call: string, method: string, request: unknown) => {
      const body = JSON.stringify({ call, method, request });
      const { port } = server.serving;
      const sent = http.request({ port, path: '/api/call', method: 'POST', headers: gone.headers(), agent: false });
      sent.on('error', () => undefined);
      sent.end(body);
      return sent;
    };
    const checking = leave('check', 'documents.check', { files: [large.token] });
    const progressed = (call: string) => stream.events.some((one) => one.event === 'progress' && one.call === call);
    await vi.waitFor(() => expect(progressed('check')).toBe(true), { timeout: 20_000, interval: 5 });
    checking.destroy();
    const importing = leave('import', 'submissions.import', { files: [token], ...pump });
    await vi.waitFor(() => expect(progressed('import')).toBe(true), { timeout: 20_000, interval: 1 });
    importing.destroy();
    await vi.waitFor(async () => expect(valueOf(await other.call('documents.list', {}))).toMatchObject({ total: 1 }), {
      timeout: 20_000,
    });
    // Both uploads have been used up: nothing is left of them.
    const [name = ''] = readdirSync(path.join(server.folder, 'temporary'));
    await vi.waitFor(() => expect(readdirSync(path.join(server.folder, 'temporary', name))).toEqual([]), {
      timeout: 20_000,
    });
  });

  it('cancels an import when it is stopped, and leaves the register whole', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    const stream = await tab.listen();
    const { token } = await tab.upload('large.json', aLargeBom());
    const running = tab.call('submissions.import', { files: [token], ...pump }).catch(() => 'gone');
    await vi.waitFor(() => expect(stream.events.some(({ event }) => event === 'progress')).toBe(true), {
      timeout: 20_000,
      interval: 5,
    });
    await server.serving.stop();
    await running;
    const engine = createEngine({ register: server.register, actor: 'Ada Reviewer' });
    expect(await engine.call('documents.list', {})).toMatchObject({ total: 0 });
    expect(await engine.call('register.verify', {})).toMatchObject({ ok: true });
    await engine.close();
  });

  it('removes what a killed program left behind, and nothing of a living one or of others', async () => {
    const folder = makeTempFolder();
    const { mkdirSync } = await import('node:fs');
    const dead = 'sbom-register-serve-4194304-AbCdEf';
    const living = `sbom-register-serve-${process.pid}-AbCdEf`;
    for (const name of [dead, living, 'sbom-register-serve-x', 'other']) mkdirSync(path.join(folder, name));
    await startTestServer({ temporary: folder });
    const names = readdirSync(folder);
    expect(names).not.toContain(dead);
    expect(names).toEqual(expect.arrayContaining([living, 'sbom-register-serve-x', 'other']));
  });

  it('says when the port is taken or the pages are not built', async () => {
    const server = await startTestServer();
    await expect(startTestServer({ port: server.serving.port })).rejects.toMatchObject({
      data: { code: 'call/conflict', place: '--port' },
    });
    await expect(startTestServer({ pages: makeTempFolder() })).rejects.toMatchObject({
      data: { code: 'call/conflict' },
    });
  });
});
