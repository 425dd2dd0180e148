// A file that the person dropped or chose in the page, streamed to the private folder; the page gets a token for it.

import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ContractError } from '#shared/contract/errors.ts';
import type { PickedFile } from '#shared/contract/host.ts';
import { MAX_FILE_BYTES } from '#electron/engine/files.ts';
import { toSafeFileName } from '#electron/host/file-name.ts';
import type { FileTokens } from '#electron/host/file-tokens.ts';
import type { PrivateFolder } from './private-folder.ts';

export interface UploadLimits {
  /** Largest file, in bytes. */
  readonly mostBytes: number;
  /** Of all files that wait to be used. */
  readonly mostBytesTogether: number;
}

export const uploadLimits: UploadLimits = { mostBytes: MAX_FILE_BYTES, mostBytesTogether: 8 * 2 ** 30 };

export interface Uploads {
  /** Throws call/invalid over a limit, output/unwritable when the disk is full, and what the stream throws when it breaks off. */
  receive(request: IncomingMessage, name: string): Promise<PickedFile>;
}

export function createUploads(folder: PrivateFolder, tokens: FileTokens, limits: UploadLimits): Uploads {
  let waiting = 0;
  return {
    async receive(request, givenName) {
      if (Number(request.headers['content-length'] ?? 0) > limits.mostBytes) throw tooLarge(limits.mostBytes);
      const name = toSafeFileName(givenName);
      const place = folder.place(name);
      let bytes = 0;
      function forget(): void {
        waiting -= bytes;
        place.remove();
      }
      const count = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytes += chunk.byteLength;
          waiting += chunk.byteLength;
          if (bytes > limits.mostBytes) done(tooLarge(limits.mostBytes));
          else if (waiting > limits.mostBytesTogether) done(tooLarge(limits.mostBytesTogether));
          else done(null, chunk);
        },
      });
      try {
        await pipeline(request, count, createWriteStream(place.file, { flags: 'wx', mode: 0o600 }));
        return { token: tokens.issue('read', { path: place.file, name, bytes }, forget), name, bytes };
      } catch (error) {
        forget();
        throw isFull(error) ? diskFull(name) : error;
      }
    },
  };
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code));
}

function tooLarge(most: number): ContractError {
  return new ContractError({
    code: 'call/invalid',
    message: `Files of more than ${most} bytes are not taken in.`,
    remedy: 'Ask the vendor for one document per file, or import it on the command line.',
    place: 'body',
  });
}

function diskFull(name: string): ContractError {
  return new ContractError({
    code: 'output/unwritable',
    message: 'The disk is full.',
    remedy: 'Free some space, then choose the file again.',
    file: name,
  });
}
