// A real browser-mode server with the real engine, and a client that sends what a browser sends, or anything else.

import { mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Answer, HostEvent } from '#shared/contract/bridge.ts';
import type { PickedFile } from '#shared/contract/host.ts';
import { createEngine } from '#electron/engine/engine.ts';
import { TAB_HEADER } from '#electron/serve/secrets.ts';
import { type ServeOptions, type Serving, startServing } from '#electron/serve/server.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

export interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
  readonly json: () => Readonly<Record<string, unknown>>;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface TestServer {
  readonly serving: Serving;
  readonly folder: string;
  readonly register: string;
  /** Exactly this request, byte for byte; only Host is filled in when it is not given. */
  send(address: string, ask?: Ask): Promise<Reply>;
  /** A tab that was let in. */
  open(cookies?: string): Promise<Tab>;
}

export interface Tab {
  readonly cookie: string;
  readonly secret: string;
  /** Headers of a request that this tab's page makes. */
  headers(more?: Readonly<Record<string, string>>): Record<string, string>;
  post(address: string, body: unknown): Promise<Reply>;
  call(method: string, request: unknown, name?: string): Promise<Answer>;
  upload(name: string, bytes: Uint8Array): Promise<PickedFile>;
  get(address: string): Promise<Reply>;
  /** Events from now on; resolves when the stream stands. */
  listen(): Promise<{ readonly events: readonly HostEvent[]; readonly ended: Promise<void> }>;
}

/** What a browser adds to a request of our own page. */
export const fromOurPage = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' } as const;

let calls = 0;

/** `register`: true: with a fresh register in it. */
export async function startTestServer(
  options: Partial<ServeOptions> & { readonly withRegister?: boolean } = {},
): Promise<TestServer> {
  const { withRegister = true, ...more } = options;
  const folder = makeTempFolder();
  const register = path.join(folder, 'test.sbomreg');
  if (withRegister) {
    const engine = createEngine({ register, actor: 'Ada Reviewer' });
    await engine.call('register.create', {});
    await engine.close();
  }
  const temporary = path.join(folder, 'temporary');
  mkdirSync(temporary);
  const serving = await startServing({
    port: 0,
    register,
    actor: 'Ada Reviewer',
    pages: writePages(folder),
    temporary,
    ...more,
  });
  onTestFinished(() => serving.stop());
  const send = (address: string, ask: Ask = {}) => sendRaw(serving.port, address, ask);
  return { serving, folder, register, send, open: (cookies) => openTab(serving, send, cookies) };
}

/** Stands in for dist/renderer, with a file beside it that no address may reach. */
export function writePages(folder: string): string {
  const pages = path.join(folder, 'pages');
  mkdirSync(path.join(pages, 'assets'), { recursive: true });
  writeFileSync(path.join(pages, 'index.html'), '<!doctype html><title>SBOM Register</title>');
  writeFileSync(path.join(pages, 'start.html'), '<!doctype html><title>Start</title>');
  writeFileSync(path.join(pages, 'assets', 'main-abc.js'), 'export {};');
  writeFileSync(path.join(pages, 'notes.txt'), 'no page');
  writeFileSync(path.join(folder, 'secret.js'), 'outside');
  return pages;
}

function sendRaw(port: number, address: string, { method = 'GET', headers = {}, body }: Ask): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path: address, method, headers, agent: false });
    let answered = false;
    request.on('response', (response) => {
      answered = true;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const whole = Buffer.concat(chunks);
        const json = () => JSON.parse(whole.toString()) as Readonly<Record<string, unknown>>;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole, json });
      });
    });
    // A body that the server refuses to read breaks off after the answer.
    request.on('error', (error) => {
      if (!answered) reject(error);
    });
    request.end(body);
  });
}

async function openTab(serving: Serving, send: TestServer['send'], cookies?: string): Promise<Tab> {
  const { hash } = new URL(serving.newAddress());
  const json = { ...fromOurPage, 'content-type': 'application/json' };
  const reply = await send('/api/start', {
    method: 'POST',
    headers: { ...json, ...(cookies === undefined ? {} : { cookie: cookies }) },
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  const cookie = cookies ?? reply.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const secret = String(reply.json()['tab']);
  const headers = (more: Readonly<Record<string, string>> = {}) => ({
    ...json,
    cookie,
    [TAB_HEADER]: secret,
    ...more,
  });
  const post = (address: string, body: unknown) =>
    send(address, { method: 'POST', headers: headers(), body: JSON.stringify(body) });
  return {
    cookie,
    secret,
    headers,
    post,
    async call(method, request, name = `call-${++calls}`) {
      return (await post('/api/call', { call: name, method, request })).json() as unknown as Answer;
    },
    async upload(name, bytes) {
      const sent = await send(`/api/upload?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: headers({ 'content-type': 'application/octet-stream' }),
        body: Buffer.from(bytes),
      });
      return sent.json() as unknown as PickedFile;
    },
    // As a link of the page: without the tab's header.
    get: (address) => send(address, { headers: { ...fromOurPage, cookie } }),
    listen: () => listen(serving.port, headers()),
  };
}

function listen(port: number, headers: Record<string, string>): ReturnType<Tab['listen']> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path: '/api/events', headers, agent: false });
    request.on('error', reject);
    request.on('response', (response) => {
      const events: HostEvent[] = [];
      let rest = '';
      response.on('data', (chunk: Buffer) => {
        const lines = (rest + chunk.toString()).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (line !== '') events.push(JSON.parse(line) as HostEvent);
      });
      const ended = new Promise<void>((end) => {
        response.on('close', end);
      });
      resolve({ events, ended });
    });
    request.end();
  });
}

/** The value of an answer that must be good. */
export function valueOf(answer: Answer): Readonly<Record<string, unknown>> {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value as Readonly<Record<string, unknown>>;
}
