// Where every request arrives: first the checks, then a page or a route. Whatever is not ours is refused in one plain
// sentence and counted, never logged: an address may hold what somebody wants to see in a log.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageHeaders, sendRefusal } from './answers.ts';
import type { Page } from './pages.ts';
import { type Refusal, type RouteRules, checkHost, checkRequest } from './request-checks.ts';
import { type Route, type RouteParts, routes } from './routes.ts';
import { TAB_HEADER } from './secrets.ts';

export interface ReceptionParts extends RouteParts {
  readonly hosts: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, Page>;
  /** Called once for every refused request. */
  readonly onRefused: (rule: string) => void;
}

const pageRules: RouteRules = { method: 'GET', source: 'anywhere-direct', contentType: null };
const unknown: Refusal = { status: 404, rule: 'not-found', message: 'There is nothing at this address.' };

export async function receive(
  parts: ReceptionParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  function refuse(refusal: Refusal): void {
    parts.onRefused(refusal.rule);
    sendRefusal(response, refusal);
  }
  const foreign = checkHost(request, parts.hosts);
  if (foreign !== undefined) return refuse(foreign);
  const [address = '', query = ''] = splitOnce(request.url ?? '', '?');
  const page = parts.pages.get(address);
  const found = page === undefined ? findRoute(address) : undefined;
  const refusal = checkRequest(request, found?.route ?? pageRules);
  if (refusal !== undefined) return refuse(refusal);
  if (page !== undefined) return sendPage(request, response, page);
  if (found === undefined) return refuse(unknown);
  const caller = identify(parts, found.route, request);
  if (typeof caller !== 'string') return refuse(caller);
  await found.route.handle(parts, {
    request,
    response,
    query: new URLSearchParams(query),
    token: found.token,
    tab: caller,
  });
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** An address is compared, never resolved: `..` and escapes in it lead nowhere. */
function findRoute(address: string): { readonly route: Route; readonly token: string } | undefined {
  const whole = routes.get(address.slice(1));
  if (!address.startsWith('/')) return undefined;
  if (whole !== undefined && !address.endsWith('/')) return { route: whole, token: '' };
  const cut = address.lastIndexOf('/') + 1;
  const route = routes.get(address.slice(1, cut));
  const token = address.slice(cut);
  return route !== undefined && /^[0-9a-f]{32}$/.test(token) ? { route, token } : undefined;
}

/** The name of the tab, empty where none is needed, or why the caller is not let in. */
function identify({ secrets }: ReceptionParts, route: Route, { headers }: IncomingMessage): string | Refusal {
  if (route.needs === 'nothing') return '';
  const browser = secrets.findBrowser(headers.cookie);
  if (browser === undefined) return notAdmitted('browser');
  if (route.needs === 'browser') return '';
  const secret = headers[TAB_HEADER];
  return secrets.findTab(browser, typeof secret === 'string' ? secret : undefined) ?? notAdmitted('tab');
}

function notAdmitted(rule: 'browser' | 'tab'): Refusal {
  return { status: 403, rule, message: 'This tab is not connected. Open the address that the program prints.' };
}

function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const headers = {
    ...pageHeaders,
    ETag: page.etag,
    'Cache-Control': page.lasting ? 'private, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Type': page.type, 'Content-Length': page.bytes.byteLength });
  response.end(page.bytes);
}
