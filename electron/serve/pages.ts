// The interface's files, read into memory once at start: the addresses that exist are exactly these. No part of an
// address is ever used as a path.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ContractError } from '#shared/contract/errors.ts';

export interface Page {
  readonly bytes: Buffer;
  readonly type: string;
  /** For If-None-Match. */
  readonly etag: string;
  /** Its name holds a hash of its content: it never changes. */
  readonly lasting: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Where the bundler puts the files whose names hold a hash. */
const LASTING_FOLDER = '/assets/';

/** dist/renderer in a checkout, or beside the bundled program. */
export function findPagesFolder(): string | undefined {
  return ['../../dist/renderer', '../renderer']
    .map((folder) => path.join(import.meta.dirname, folder))
    .find((folder) => existsSync(path.join(folder, 'index.html')));
}

/** Pages by address: `/` is the interface, `/start` where a tab is let in. Throws call/conflict when it has not been built. */
export function readPages(folder: string | undefined): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  for (const file of folder === undefined ? [] : readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[path.extname(file.name)];
    if (!file.isFile() || type === undefined || folder === undefined) continue;
    const whole = path.join(file.parentPath, file.name);
    const address = `/${path.relative(folder, whole).split(path.sep).join('/')}`;
    const bytes = readFileSync(whole);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
    pages.set(address, { bytes, type, etag, lasting: address.startsWith(LASTING_FOLDER) });
  }
  const index = pages.get('/index.html');
  const start = pages.get('/start.html');
  if (index === undefined || start === undefined) throw notBuilt();
  return pages.set('/', index).set('/start', start);
}

function notBuilt(): ContractError {
  return new ContractError({
    code: 'call/conflict',
    message: 'The interface has not been built.',
    remedy: 'In a checkout, `npm start` builds it.',
  });
}
