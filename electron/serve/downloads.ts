// Files that a job has written for the person, each fetched once through the browser and removed then.

import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { dataHeaders } from './answers.ts';

const LIFE_MS = 60 * 60 * 1_000;

export interface DownloadFile {
  readonly path: string;
  readonly name: string;
  discard(): void;
}

export interface Downloads {
  /** Answers the token of its address. */
  offer(file: DownloadFile): string;
  /** Undefined when the token is unknown, used or expired. */
  take(token: string): DownloadFile | undefined;
  sweep(): void;
}

/** `now`: milliseconds on a clock that never goes back. */
export function createDownloads(now: () => number): Downloads {
  const offered = new Map<string, { readonly file: DownloadFile; readonly expires: number }>();
  return {
    offer(file) {
      const token = randomBytes(16).toString('hex');
      offered.set(token, { file, expires: now() + LIFE_MS });
      return token;
    },
    take(token) {
      const found = offered.get(token);
      offered.delete(token);
      if (found === undefined || found.expires > now()) return found?.file;
      found.file.discard();
      return undefined;
    },
    sweep() {
      for (const [token, { file, expires }] of offered) {
        if (expires > now()) continue;
        offered.delete(token);
        file.discard();
      }
    },
  };
}

/** Sends the file as an attachment; it is never shown in the page. Afterwards it is gone, also when the browser broke off. */
export async function sendDownload(response: ServerResponse, file: DownloadFile): Promise<void> {
  try {
    const { size } = await stat(file.path);
    response.writeHead(200, {
      ...dataHeaders,
      'Content-Type': 'application/octet-stream',
      'Content-Length': size,
      'Content-Disposition': toDisposition(file.name),
    });
    await pipeline(createReadStream(file.path), response);
  } finally {
    file.discard();
  }
}

/** RFC 6266: a name in ASCII for old readers, and the whole one in UTF-8. */
function toDisposition(name: string): string {
  const plain = name.replaceAll(/[^\w. -]/g, '_');
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
