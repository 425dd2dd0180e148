// The rules of settled.md 21, each broken on purpose over real HTTP. Titles begin with the rule.

import { describe, expect, it } from 'vitest';
import { TAB_HEADER } from '#electron/serve/secrets.ts';
import { fromOurPage, startTestServer, type TestServer } from './a-server.ts';

const json = { ...fromOurPage, 'content-type': 'application/json' };

function postStart(server: TestServer, token: string, headers: Readonly<Record<string, string>> = json) {
  return server.send('/api/start', { method: 'POST', headers, body: JSON.stringify({ token }) });
}

function newToken(server: TestServer): string {
  return new URL(server.serving.newAddress()).hash.slice(1);
}

describe('rule start-token: the address lets one tab in, once', () => {
  it('is good the first time and refused the second', async () => {
    const server = await startTestServer();
    const token = newToken(server);
    const first = await postStart(server, token);
    expect(first.status).toBe(200);
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /^sbom-register-[0-9a-f]{16}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect((await postStart(server, token)).status).toBe(403);
  });

  it('is refused when it was made up, is empty or no text', async () => {
    const server = await startTestServer();
    for (const token of ['', 'A'.repeat(43), 7, null, ['x']]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const reply = await server.send('/api/start', { method: 'POST', headers: json, body: JSON.stringify({ token }) });
      expect(reply.status).toBe(403);
      expect(reply.headers['set-cookie']).toBeUndefined();
    }
  });

  it('expires after ten minutes', async () => {
    let now = 0;
    const server = await startTestServer({ now: () => now });
    const token = newToken(server);
    now = 10 * 60 * 1_000;
    expect((await postStart(server, token)).status).toBe(403);
  });

  it('stands behind the #, so that it is never sent with the address, and every run has another cookie', async () => {
    const [one, two] = [await startTestServer(), await startTestServer()];
    expect(one.serving.newAddress()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/start#[\w-]{43}$/);
    const [first, second] = [await one.open(), await two.open()];
    expect(first.cookie.split('=')[0]).not.toBe(second.cookie.split('=')[0]);
  });
});

describe('rule cookie-and-header: neither opens anything alone', () => {
  it('refuses the cookie without the secret of the tab, with a wrong one, and with that of another browser', async () => {
    const server = await startTestServer();
    const [tab, other] = [await server.open(), await server.open()];
    const body = JSON.stringify({ call: 'a', method: 'host.info', request: {} });
    const send = (headers: Readonly<Record<string, string>>) =>
      server.send('/api/call', { method: 'POST', headers: { ...json, ...headers }, body });
    expect((await send({ cookie: tab.cookie, [TAB_HEADER]: tab.secret })).status).toBe(200);
    expect((await send({ cookie: tab.cookie })).status).toBe(403);
    expect((await send({ cookie: tab.cookie, [TAB_HEADER]: 'x'.repeat(43) })).status).toBe(403);
    expect((await send({ cookie: tab.cookie, [TAB_HEADER]: other.secret })).status).toBe(403);
  });

  it('refuses the secret of the tab without the cookie, and with a cookie of another name', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    const body = JSON.stringify({ call: 'a', method: 'host.info', request: {} });
    const value = tab.cookie.split('=')[1] ?? '';
    for (const cookie of ['', `other=${value}`, tab.cookie.replace('=', '=x'), `${tab.cookie}x`]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const reply = await server.send('/api/call', { method: 'POST', headers: tab.headers({ cookie }), body });
      expect(reply.status).toBe(403);
    }
  });

  it('finds the cookie among those of other ports', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    const cookie = `a=1; ${tab.cookie.split('=')[0]}=tossed; ${tab.cookie}; z=2`;
    const body = JSON.stringify({ call: 'a', method: 'host.info', request: {} });
    expect((await server.send('/api/call', { method: 'POST', headers: tab.headers({ cookie }), body })).status).toBe(
      200,
    );
  });

  it('asks every address but the pages and the start for it', async () => {
    const server = await startTestServer();
    for (const address of ['api/call', 'api/cancel', 'api/new-tab', 'api/preview', 'api/upload']) {
      const type = { 'api/preview': 'text/html', 'api/upload': 'application/octet-stream' }[address];
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const reply = await server.send(`/${address}`, {
        method: 'POST',
        headers: { ...fromOurPage, 'content-type': type ?? 'application/json' },
        body: '{}',
      });
      expect([address, reply.status]).toEqual([address, 403]);
    }
    const token = 'a'.repeat(32);
    for (const address of ['api/events', `api/download/${token}`, `preview/${token}`]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await server.send(`/${address}`, { headers: fromOurPage })).status).toBe(403);
    }
  });
});

describe('rule host: only our own address is answered (DNS rebinding)', () => {
  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example:PORT',
    '[::1]:PORT',
    '0.0.0.0:PORT',
    'LOCALHOST.:PORT',
  ])('refuses %s, for pages and for calls', async (name) => {
    const server = await startTestServer();
    const tab = await server.open();
    const host = name.replace('PORT', String(server.serving.port));
    expect((await server.send('/', { headers: { host } })).status).toBe(403);
    expect((await server.send('/start', { headers: { host } })).status).toBe(403);
    const reply = await server.send('/api/call', {
      method: 'POST',
      headers: tab.headers({ host }),
      body: JSON.stringify({ call: 'a', method: 'host.info', request: {} }),
    });
    expect(reply.status).toBe(403);
    expect(reply.json()).toMatchObject({ error: { rule: 'host' } });
  });

  it('answers to localhost too', async () => {
    const server = await startTestServer();
    const host = `localhost:${server.serving.port}`;
    expect((await server.send('/', { headers: { host } })).status).toBe(200);
  });

  it('refuses the whole address of another server in the first line', async () => {
    const server = await startTestServer();
    expect((await server.send('http://evil.example/')).status).toBe(404);
  });
});

describe('rule origin: requests of other sites are refused', () => {
  it.each(['null', 'https://evil.example', 'http://127.0.0.1:1', 'http://localhost:PORT', 'https://127.0.0.1:PORT'])(
    'refuses the origin %s even with cookie and header',
    async (template) => {
      const server = await startTestServer();
      const tab = await server.open();
      const origin = template.replace('PORT', String(server.serving.port));
      const reply = await server.send('/api/call', {
        method: 'POST',
        headers: tab.headers({ origin }),
        body: JSON.stringify({ call: 'a', method: 'host.info', request: {} }),
      });
      expect(reply.status).toBe(403);
      expect(reply.json()).toMatchObject({ error: { rule: 'origin' } });
    },
  );

  it('takes our own', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    const origin = `http://127.0.0.1:${server.serving.port}`;
    const body = JSON.stringify({ call: 'a', method: 'host.info', request: {} });
    expect((await server.send('/api/call', { method: 'POST', headers: tab.headers({ origin }), body })).status).toBe(
      200,
    );
  });

  it('never sends a CORS header, also not to a preflight', async () => {
    const server = await startTestServer();
    const reply = await server.send('/api/call', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(reply.status).toBe(403);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('rule fetch-site: the browser must say that our own page asks', () => {
  it.each(['cross-site', 'same-site', 'none'])('refuses %s for calls', async (site) => {
    const server = await startTestServer();
    const tab = await server.open();
    const reply = await server.send('/api/call', {
      method: 'POST',
      headers: tab.headers({ 'sec-fetch-site': site }),
      body: JSON.stringify({ call: 'a', method: 'host.info', request: {} }),
    });
    expect(reply.status).toBe(403);
    expect(reply.json()).toMatchObject({ error: { rule: 'fetch-site' } });
  });

  it('refuses calls and the start when nothing is said', async () => {
    const server = await startTestServer();
    expect((await postStart(server, newToken(server), { 'content-type': 'application/json' })).status).toBe(403);
  });

  it('shows pages to the person who types the address, and to no other site, also on another port of this machine', async () => {
    const server = await startTestServer();
    expect((await server.send('/start', { headers: { 'sec-fetch-site': 'none' } })).status).toBe(200);
    for (const site of ['cross-site', 'same-site']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await server.send('/start', { headers: { 'sec-fetch-site': site } })).status).toBe(403);
    }
  });
});

describe('rule method and content type', () => {
  it('refuses GET where something is done, and POST where something is shown', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    for (const address of ['api/start', 'api/call', 'api/cancel', 'api/upload', 'api/new-tab', 'api/preview']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect([address, (await server.send(`/${address}`, { headers: tab.headers() })).status]).toEqual([address, 405]);
    }
    expect((await server.send('/', { method: 'POST', headers: tab.headers(), body: '{}' })).status).toBe(405);
    expect((await server.send('/api/events', { method: 'DELETE', headers: tab.headers() })).status).toBe(405);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a', ''])(
    'refuses a call as %s, which a form of another site could send',
    async (type) => {
      const server = await startTestServer();
      const tab = await server.open();
      const body = JSON.stringify({ call: 'a', method: 'host.info', request: {} });
      const reply = await server.send('/api/call', {
        method: 'POST',
        headers: tab.headers({ 'content-type': type }),
        body,
      });
      expect(reply.status).toBe(415);
    },
  );
});

describe('rule body: nothing larger or stranger than needed is read', () => {
  it('refuses a call over 1 MiB, whether its size is announced or not', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    const body = Buffer.alloc(2 ** 20 + 1, 0x20);
    const announced = await server.send('/api/call', { method: 'POST', headers: tab.headers(), body });
    expect(announced.status).toBe(413);
    const chunked = await server.send('/api/call', {
      method: 'POST',
      headers: tab.headers({ 'transfer-encoding': 'chunked' }),
      body,
    });
    expect(chunked.status).toBe(413);
  });

  it('refuses what is no JSON object', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    for (const body of ['', '{', '[]', '"x"', 'null', '7']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await server.send('/api/call', { method: 'POST', headers: tab.headers(), body })).status).toBe(400);
    }
  });

  it('refuses headers of more than 16 KiB', async () => {
    const server = await startTestServer();
    expect((await server.send('/', { headers: { 'x-long': 'a'.repeat(20_000) } })).status).toBe(431);
  });
});

describe('rule allow-list: only what exists at start has an address', () => {
  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/%2e%2e%2fsecret.js',
    '/assets/..\\..\\secret.js',
    '//secret.js',
    '/./index.html',
    '/assets/',
    '/assets',
    '/notes.txt',
    '/index.html/',
    '/index.html%00.js',
    '/INDEX.HTML',
    '/api',
    '/api/',
    '/api/call/',
    '/api/download/',
    '/api/download/../../secret.js',
    '/api/download/%2e%2e%2f%2e%2e%2fsecret.js',
    `/api/download/${'A'.repeat(32)}`,
    '/preview/../index.html',
    '/constructor',
    '/__proto__',
    '*',
  ])('answers 404 for %s', async (address) => {
    const server = await startTestServer();
    const tab = await server.open();
    expect((await tab.get(address)).status).toBe(404);
  });

  it('serves the pages with a strict policy, nothing to guess, nothing to frame', async () => {
    const server = await startTestServer();
    const page = await server.send('/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect((await server.send('/start')).body.toString()).toContain('<title>Start');
    const script = await server.send('/assets/main-abc.js');
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await server.send('/', { headers: { 'if-none-match': String(page.headers.etag) } })).status).toBe(304);
  });

  it('lets nothing of a call be kept', async () => {
    const server = await startTestServer();
    const tab = await server.open();
    const reply = await tab.post('/api/call', { call: 'a', method: 'host.info', request: {} });
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
  });

  it('counts what it refuses, by rule, and keeps nothing else of it', async () => {
    const server = await startTestServer();
    await server.send('/', { headers: { host: 'evil.example' } });
    await server.send('/nowhere');
    await server.send('/nowhere-else');
    expect(Object.fromEntries(server.serving.refused)).toEqual({ host: 1, 'not-found': 2 });
  });
});
