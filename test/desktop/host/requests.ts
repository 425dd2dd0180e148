// Every request of a page: the app's own scheme is answered by its handler; all else never leaves and is noted.

import type { Send } from './cdp.ts';
import { note } from './host.ts';
import { defaultSession, findProtocolHandler, fromWebAddress } from './session.ts';

export interface PausedRequest {
  readonly requestId: string;
  readonly resourceType: string;
  readonly frameId: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly postData?: string;
  };
}

export async function answerRequest(paused: PausedRequest, send: Send): Promise<void> {
  const { requestId, resourceType, request } = paused;
  const url = fromWebAddress(request.url);
  if (/^(?:data|blob|about|devtools):/.test(url)) {
    await send('Fetch.continueRequest', { requestId });
    return;
  }
  if (defaultSession.isCancelled({ url, method: request.method, resourceType })) {
    await send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    return;
  }
  const handler = findProtocolHandler(url);
  if (handler === undefined) {
    note({ kind: 'network', url });
    await send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
    return;
  }
  const { method, headers, postData } = request;
  const response = await handler(new Request(url, { method, headers, body: postData ?? null }));
  await send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}
