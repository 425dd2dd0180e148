// The addresses of browser mode besides the pages: what each one asks of a request, and what it does.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gate } from '#electron/host/gate.ts';
import { ContractError } from '#shared/contract/errors.ts';
import { previewHeaders, sendJson, sendJsonLater, sendRefusal } from './answers.ts';
import { readBody, readJson } from './body.ts';
import { type Downloads, sendDownload } from './downloads.ts';
import type { EventStreams } from './event-streams.ts';
import { type KeptReports, MOST_REPORT_BYTES } from '#electron/host/kept-reports.ts';
import type { RouteRules } from './request-checks.ts';
import type { Secrets } from './secrets.ts';
import type { Uploads } from './uploads.ts';

export interface RouteParts {
  readonly gate: Gate;
  readonly secrets: Secrets;
  readonly events: EventStreams;
  readonly uploads: Uploads;
  readonly downloads: Downloads;
  readonly previews: KeptReports<Buffer>;
}

/** A request that has passed its checks. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
  /** The last part of the address, for addresses that end in a token. */
  readonly token: string;
  /** The tab that asks; empty where no tab is needed. */
  readonly tab: string;
}

export interface Route extends RouteRules {
  /** nothing: only where it comes from · browser: the cookie · tab: the cookie and the secret of the tab. */
  readonly needs: 'nothing' | 'browser' | 'tab';
  readonly handle: (parts: RouteParts, visit: Visit) => Promise<void>;
}

const MOST_CALL_BYTES = 2 ** 20;
const MOST_SMALL_BYTES = 4 * 2 ** 10;

/** Jobs that only answer: when the page that asked has gone, nobody needs the answer. */
const answerOnly: ReadonlySet<unknown> = new Set([
  'documents.check',
  'documents.source',
  'compliance.assess',
  'compliance.summary',
  'reports.preview',
  'register.verify',
]);

const json = 'application/json';

/** By the address without its first slash; those that end in `/` are followed by a token. */
export const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['api/start', { method: 'POST', source: 'our-pages', contentType: json, needs: 'nothing', handle: start }],
  ['api/new-tab', { method: 'POST', source: 'our-pages', contentType: json, needs: 'tab', handle: newTab }],
  ['api/call', { method: 'POST', source: 'our-pages', contentType: json, needs: 'tab', handle: call }],
  ['api/cancel', { method: 'POST', source: 'our-pages', contentType: json, needs: 'tab', handle: cancel }],
  ['api/events', { method: 'GET', source: 'our-pages', contentType: null, needs: 'tab', handle: listen }],
  [
    'api/upload',
    { method: 'POST', source: 'our-pages', contentType: 'application/octet-stream', needs: 'tab', handle: upload },
  ],
  ['api/preview', { method: 'POST', source: 'our-pages', contentType: 'text/html', needs: 'tab', handle: keepPreview }],
  ['preview/', { method: 'GET', source: 'our-pages', contentType: null, needs: 'browser', handle: showPreview }],
  // A link of the page: the browser fetches it without the tab's header, so its single-use token stands in.
  ['api/download/', { method: 'GET', source: 'our-pages', contentType: null, needs: 'browser', handle: download }],
]);

/** The one-time token of the address for the cookie and the secret of the tab. */
async function start({ secrets }: RouteParts, { request, response }: Visit): Promise<void> {
  const body = await readJson(request, MOST_SMALL_BYTES);
  if (!body.ok) return refuseBody(response, body);
  const admission = secrets.admit(body.value['token'], request.headers.cookie);
  if (admission === undefined) {
    const message =
      'This address has been used or is too old. The program prints a new one when you press Enter there.';
    return sendRefusal(response, { status: 403, rule: 'tab', message });
  }
  const { tab, setCookie } = admission;
  sendJson(response, 200, { tab }, setCookie === null ? {} : { 'Set-Cookie': setCookie });
}

/** For a page that opens another tab: a start token of its own. */
async function newTab({ secrets }: RouteParts, { response }: Visit): Promise<void> {
  sendJson(response, 200, { start: secrets.newStart() });
}

async function call({ gate }: RouteParts, { request, response, tab }: Visit): Promise<void> {
  const body = await readJson(request, MOST_CALL_BYTES);
  if (!body.ok) return refuseBody(response, body);
  const { call: name, method, request: asked } = body.value;
  response.on('close', () => {
    if (!response.writableFinished && answerOnly.has(method)) gate.cancel(tab, name);
  });
  await sendJsonLater(response, gate.call(tab, { call: name, method, request: asked }));
}

async function cancel({ gate }: RouteParts, { request, response, tab }: Visit): Promise<void> {
  const body = await readJson(request, MOST_SMALL_BYTES);
  if (!body.ok) return refuseBody(response, body);
  gate.cancel(tab, body.value['call']);
  sendJson(response, 200, {});
}

async function listen({ events }: RouteParts, { response, tab }: Visit): Promise<void> {
  events.open(tab, response);
}

async function upload({ uploads }: RouteParts, { request, response, query }: Visit): Promise<void> {
  try {
    sendJson(response, 200, await uploads.receive(request, query.get('name') ?? ''));
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    sendJson(response, error.data.code === 'call/invalid' ? 413 : 507, { error: error.data }, { Connection: 'close' });
  }
}

async function keepPreview({ previews }: RouteParts, { request, response }: Visit): Promise<void> {
  const body = await readBody(request, MOST_REPORT_BYTES);
  if (!body.ok) return refuseBody(response, body);
  sendJson(response, 200, { address: `preview/${previews.keep(body.value)}` });
}

async function showPreview({ previews }: RouteParts, { request, response, token }: Visit): Promise<void> {
  const html = previews.find(token);
  if (html === undefined || request.headers['sec-fetch-dest'] !== 'iframe') return refuseUnknown(response);
  response.writeHead(200, {
    ...previewHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': html.byteLength,
  });
  response.end(html);
}

async function download({ downloads }: RouteParts, { response, token }: Visit): Promise<void> {
  const file = downloads.take(token);
  if (file === undefined) return refuseUnknown(response);
  await sendDownload(response, file);
}

function refuseBody(response: ServerResponse, body: { readonly status: number; readonly message: string }): void {
  sendJson(response, body.status, { error: { rule: 'body', message: body.message } }, { Connection: 'close' });
}

export function refuseUnknown(response: ServerResponse): void {
  sendRefusal(response, { status: 404, rule: 'not-found', message: 'There is nothing at this address.' });
}
