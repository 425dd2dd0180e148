// What app://bundle/… answers: files of a fixed list, with a policy that lets the page run its own scripts and reach
// nothing else (Electron's checklist 1, 7, 18).

import { readFile } from 'node:fs/promises';
import type { AppFiles } from './app-files.ts';
import { crashPage, crashPath } from './crash-page.ts';
import { type FramedHtml, framePolicy } from './framed-html.ts';
import { isOwnAddress } from './own-origin.ts';

export const policy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  // Reports, each with a policy of its own.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export interface AnswerParts {
  readonly files: AppFiles;
  readonly framed: Pick<FramedHtml, 'find'>;
}

const plain = 'text/plain; charset=utf-8';
const html = 'text/html; charset=utf-8';

export async function answerRequest({ files, framed }: AnswerParts, { method, url }: Request): Promise<Response> {
  if (method !== 'GET') return answer(405, plain, 'only GET');
  if (!isOwnAddress(url)) return answer(404, plain, 'nothing here');
  const { pathname } = new URL(url);
  if (pathname === crashPath) return answer(200, html, crashPage);
  const report = framed.find(pathname);
  if (report !== undefined) return answer(200, html, report, framePolicy);
  const found = files.get(pathname);
  return found === undefined ? answer(404, plain, 'nothing here') : answer(200, found.type, await readFile(found.file));
}

function answer(status: number, type: string, body: string | Buffer<ArrayBuffer>, csp: string = policy): Response {
  return new Response(body, { status, headers: { ...headers, 'content-security-policy': csp, 'content-type': type } });
}
