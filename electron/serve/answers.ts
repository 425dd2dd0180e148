// Answers with the headers that every one of them carries: nothing from elsewhere is loaded, nothing is kept or guessed,
// nobody may frame it. There are no CORS headers, ever.

import type { ServerResponse } from 'node:http';
import type { Refusal } from './request-checks.ts';

/** The pages' policy. Scripts and styles come from their files only; inline ones do not run. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What is no page needs nothing. */
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** A report is a document of its own: its style is inline, nothing runs in it, and only our pages may frame it. */
const PREVIEW_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'X-DNS-Prefetch-Control': 'off',
} as const;

type Headers = Readonly<Record<string, string>>;

const unkept: Headers = { ...common, 'Cache-Control': 'no-store' };

export const pageHeaders: Headers = {
  ...common,
  'Content-Security-Policy': PAGE_POLICY,
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

export const dataHeaders: Headers = { ...unkept, 'Content-Security-Policy': DATA_POLICY, 'X-Frame-Options': 'DENY' };

export const previewHeaders: Headers = {
  ...unkept,
  'Content-Security-Policy': PREVIEW_POLICY,
  'X-Frame-Options': 'SAMEORIGIN',
};

export function sendJson(response: ServerResponse, status: number, value: unknown, more: Headers = {}): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    ...dataHeaders,
    ...more,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.byteLength,
  });
  response.end(body);
}

/** The body, if there is one, is not read: the connection ends with the answer. */
export function sendRefusal(response: ServerResponse, { status, rule, message }: Refusal): void {
  sendJson(response, status, { error: { rule, message } }, { Connection: 'close' });
}

/** Between two signs of life of an answer that takes long: some browsers give up after five minutes of silence. */
const SIGN_OF_LIFE_MS = 20_000;

/** Sends the value when it is there; until then white space, which JSON allows before a value. */
export async function sendJsonLater(response: ServerResponse, value: Promise<unknown>): Promise<void> {
  const timer = setInterval(() => {
    if (!response.headersSent) {
      response.writeHead(200, { ...dataHeaders, 'Content-Type': 'application/json; charset=utf-8' });
    }
    response.write(' ');
  }, SIGN_OF_LIFE_MS);
  try {
    const body = await value;
    if (response.headersSent) response.end(JSON.stringify(body));
    else sendJson(response, 200, body);
  } finally {
    clearInterval(timer);
  }
}
