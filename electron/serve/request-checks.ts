// What every request must show before anything is done for it (settled.md 21): it names this server as its host, comes
// from our own pages, and has the method and content type of its route.

import type { IncomingMessage } from 'node:http';

export type CheckRule = 'host' | 'origin' | 'fetch-site' | 'method' | 'content-type' | 'not-found' | 'browser' | 'tab';

export interface Refusal {
  readonly status: number;
  readonly rule: CheckRule;
  readonly message: string;
}

/** Where a request may come from. */
export type Source =
  /** Typed into the address bar, followed from a bookmark, or asked for by our pages. */
  | 'anywhere-direct'
  /** Only asked for by our own pages. */
  | 'our-pages';

export interface RouteRules {
  readonly method: 'GET' | 'POST';
  readonly source: Source;
  /** Of the body; null: none is read. */
  readonly contentType: string | null;
}

/** The only names under which this server may be addressed: any other is a foreign name that was made to point here (DNS rebinding). */
export function toHosts(port: number): ReadonlySet<string> {
  const suffix = port === 80 ? '' : `:${port}`;
  return new Set([`127.0.0.1${suffix}`, `localhost${suffix}`]);
}

/** Undefined when the host is ours. Checked before anything else, also for what does not exist. */
export function checkHost(request: IncomingMessage, hosts: ReadonlySet<string>): Refusal | undefined {
  const given = request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length;
  if (given === 1 && hosts.has(request.headers.host ?? '')) return undefined;
  return { status: 403, rule: 'host', message: 'This server answers under its own address only.' };
}

/** Undefined when the request may go on. */
export function checkRequest(request: IncomingMessage, rules: RouteRules): Refusal | undefined {
  return checkOrigin(request) ?? checkFetchSite(request, rules.source) ?? checkShape(request, rules);
}

/** RFC 6454: a page's origin is sent with every POST and with requests across origins. */
function checkOrigin({ headers }: IncomingMessage): Refusal | undefined {
  if (headers.origin === undefined || headers.origin === `http://${headers.host}`) return undefined;
  return { status: 403, rule: 'origin', message: 'This request comes from another site.' };
}

/** Fetch Metadata: browsers say where a request comes from; pages cannot change it. `none`: the person, not a page. */
function checkFetchSite({ headers }: IncomingMessage, source: Source): Refusal | undefined {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin') return undefined;
  if (source === 'anywhere-direct' && (site === undefined || site === 'none')) return undefined;
  const message =
    site === undefined
      ? 'This browser does not say where its requests come from; use a current one.'
      : 'This request comes from another site.';
  return { status: 403, rule: 'fetch-site', message };
}

function checkShape({ method, headers }: IncomingMessage, rules: RouteRules): Refusal | undefined {
  if (method !== rules.method) {
    return { status: 405, rule: 'method', message: `This address is for ${rules.method} only.` };
  }
  if (rules.contentType === null) return undefined;
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === rules.contentType) return undefined;
  return { status: 415, rule: 'content-type', message: `The body must be ${rules.contentType}.` };
}
