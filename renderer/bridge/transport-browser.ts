// Browser mode's transport: the same contract over loopback. Calls are POSTs, events are one JSON object a line on a
// stream that is opened again whenever it breaks, uploads are streamed. Every request carries this tab's secret.

import type { Answer, Bridge, HostEvent } from '#shared/contract/bridge.ts';
import type { PickedFile } from '#shared/contract/host.ts';
import { readLines } from './read-lines.ts';
import { findTabSecret, tabSecretHeader } from './tab-secret.ts';

/** Milliseconds before the events are asked for again: grows while the host does not answer. */
const firstPause = 250;
const longestPause = 5_000;

export function createBrowserBridge(): Bridge {
  const listeners = new Set<(event: HostEvent) => void>();
  let stream: AbortController | undefined;

  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  return {
    host: 'browser',
    invoke: async (call, method, request) => {
      try {
        const response = await send('api/call', JSON.stringify({ call, method, request }));
        return (await response.json()) as Answer;
      } catch (error) {
        return { ok: false, error: unreachable(error) };
      }
    },
    cancel: (call) => {
      // When the host cannot be reached the call itself fails and says so.
      send('api/cancel', JSON.stringify({ call })).catch(() => undefined);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      stream ??= keepListening(tell);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stream?.abort();
        stream = undefined;
      };
    },
    tokenForFile: async (file) => {
      if (!(file instanceof File)) throw new TypeError('tokenForFile wants a File of the page');
      const response = await send(`api/upload?name=${encodeURIComponent(file.name)}`, file);
      return (await response.json()) as PickedFile;
    },
    frameAddress: async (html) => {
      const response = await send('api/preview', html, 'text/html');
      return ((await response.json()) as { readonly address: string }).address;
    },
  };
}

async function send(path: string, body: string | File, textType = 'application/json'): Promise<Response> {
  const response = await fetch(path, {
    method: 'POST',
    headers: {
      [tabSecretHeader]: findTabSecret() ?? '',
      'content-type': typeof body === 'string' ? textType : 'application/octet-stream',
    },
    body,
  });
  if (!response.ok) throw new HostRefusal(response.status);
  return response;
}

/** The host answered, but not to this tab or not to this request. */
class HostRefusal extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`the host answered ${status}`);
    this.status = status;
  }
}

function unreachable(error: unknown): Extract<Answer, { ok: false }>['error'] {
  if (error instanceof HostRefusal && (error.status === 401 || error.status === 403)) {
    return {
      code: 'defect',
      message: 'The program does not know this tab.',
      remedy: 'Your register is unharmed. Open the newest address that “sbom-register serve” printed.',
    };
  }
  return {
    code: 'defect',
    message: 'The program behind this page does not answer.',
    remedy: 'Your register is unharmed. Start “sbom-register serve” again and open the address that it prints.',
  };
}

/** Reads events until aborted; after a break everything may have changed, so the first event then says so. */
function keepListening(tell: (event: HostEvent) => void): AbortController {
  const abort = new AbortController();
  const run = async () => {
    let pause = firstPause;
    let broke = false;
    while (!abort.signal.aborted) {
      try {
        const response = await fetch('api/events', {
          headers: { [tabSecretHeader]: findTabSecret() ?? '' },
          signal: abort.signal,
        });
        if (!response.ok || response.body === null) throw new HostRefusal(response.status);
        if (broke) tell({ event: 'engine', state: 'restarted' });
        pause = firstPause;
        for await (const line of readLines(response.body)) tell(JSON.parse(line) as HostEvent);
        broke = true;
      } catch {
        if (abort.signal.aborted) return;
        if (!broke) tell({ event: 'engine', state: 'down' });
        broke = true;
        pause = Math.min(pause * 2, longestPause);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  void run();
  return abort;
}
