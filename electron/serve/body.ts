// Reads a small request body whole. A body over its limit is not read to its end.

import type { IncomingMessage } from 'node:http';

export type BodyResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: 400 | 413; readonly message: string };

/** `most` in bytes. */
export async function readBody(request: IncomingMessage, most: number): Promise<BodyResult<Buffer>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  if (Number(request.headers['content-length'] ?? 0) > most) return tooLarge(most);
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > most) return tooLarge(most);
    chunks.push(chunk);
  }
  return { ok: true, value: Buffer.concat(chunks) };
}

/** The body as a JSON object. */
export async function readJson(
  request: IncomingMessage,
  most: number,
): Promise<BodyResult<Readonly<Record<string, unknown>>>> {
  const body = await readBody(request, most);
  if (!body.ok) return body;
  try {
    const value: unknown = JSON.parse(body.value.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { ok: true, value: value as Readonly<Record<string, unknown>> };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { ok: false, status: 400, message: 'The body must be a JSON object.' };
}

function tooLarge(most: number): { readonly ok: false; readonly status: 413; readonly message: string } {
  return { ok: false, status: 413, message: `The body may have at most ${most} bytes.` };
}
