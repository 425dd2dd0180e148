// What app://bundle/… answers: files of a fixed list, with a policy that lets the page run its own scripts and reach
// nothing else (Electron's checklist 1, 7, 18).

import { readFile } from 'node:fs/promises';
import type { AppFiles } from './app-files.ts';
import { crashPage, crashPath } from './crash-page.ts';
import { isOwnAddress } from './own-origin.ts';

export const policy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export async function answerRequest(files: AppFiles, { method, url }: Request): Promise<Response> {
  if (method !== 'GET') return answer(405, 'text/plain; charset=utf-8', 'only GET');
  if (!isOwnAddress(url)) return answer(404, 'text/plain; charset=utf-8', 'nothing here');
  const { pathname } = new URL(url);
  if (pathname === crashPath) return answer(200, 'text/html; charset=utf-8', crashPage);
  const found = files.get(pathname);
  if (found === undefined) return answer(404, 'text/plain; charset=utf-8', 'nothing here');
  return answer(200, found.type, await readFile(found.file));
}

function answer(status: number, type: string, body: string | Buffer<ArrayBuffer>): Response {
  return new Response(body, { status, headers: { ...headers, 'content-type': type } });
}
